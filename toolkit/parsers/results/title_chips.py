"""A verdict in the first line of a paper, far from the one name that begins it, as the pages of apps have it.

"qualiwire ........ FAILED": whatever name that is, of a platform or a firm. What is checked may have a verdict there,
too ("Workmanship | PASS"), and is no name.
"""

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import size_of
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.others import is_of_others

FAR = 6.0  # heights of the larger letters between the name and the verdict
PAIR = 2  # cells: the name and the verdict


def is_chip(row: Row) -> bool:
    """Tell whether *row* is a name and, far from it, a word in capitals that may be the verdict on the whole."""
    if row.ruled or len(row.pieces) != PAIR:
        return False
    name, last = row.pieces
    far = last.ink[0] - name.ink[2] > FAR * size_of(row)
    return far and last.text.isupper() and not is_of_others(row.text) and _is_name(name.text.strip(" :："))


def _is_name(text: str) -> bool:
    """Tell whether *text* can be a name: it labels nothing, and is no part of an inspection and none of the goods."""
    labels = concept_of(text) or lexicon.row_kind(text) or lexicon.mentions("headings", "workmanship", text)
    part = lexicon.mentions("checks", "parts", text) or any(
        lexicon.mentions("results_about", each, text) for each in ("parts", "subjects")
    )
    return not (labels or part or any(map(str.isdigit, text)))
