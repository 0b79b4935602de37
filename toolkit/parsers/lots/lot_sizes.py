"""A line that tells only the size and the sample of a lot, under the line that names it.

"3.1 DX-16 Dinner plate" over "Lot 3,000 pcs · sample size 125 pcs · result: not within AQL": the item is in the first,
the figures are in the second, which may begin with the word for a lot and name none.
"""

import re
from collections.abc import Collection, Iterator

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.lots.lot_names import in_brackets, is_counted, labelled_in
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.labels import concept_of

_PARTS = re.compile(r"\s+[·•|–—-]\s+|[;；，、]\s*|,\s+|(?<=[^\W\d_])\.\s+")
_COUNTED = re.compile(r"(?P<label>\D{2,40}?)[:：]?\s*(?P<counted>\d.*)")
_LAST = re.compile(r"\s+[–—-]\s+|,\s+")
_SIZES = frozenset({"lot", "ordered", "produced", "packed"})
LEAST = 2  # a size and a sample


def told_over(above: Row, row: Row, items: Collection[str | None]) -> str:
    """Return the heading of the lot that *above* names over the figures in *row*; "" where it names none."""
    line = figures_of(row)
    name = _item(" ".join(piece.text for piece in above.pieces), items) if tells_figures(line) else None
    return f"{name} – {line}" if name else ""


def figures_of(row: Row) -> str:
    return " · ".join(piece.text for piece in row.pieces)


def tells_figures(line: str) -> bool:
    """Tell whether *line* tells the size and the sample of a lot, and no name beside them."""
    parts = [part for part in _PARTS.split(line) if part.strip()]
    sizes = [part for part in parts if _size(part) is not None]
    samples = [part for part in parts if _sample(part) is not None]
    return len(parts) >= LEAST and parts[0] in (*sizes, *samples) and bool(sizes) and len(samples) == 1


def sizes_told(heading: str) -> Iterator[tuple[str, str]]:
    """Yield the size and the sample that clauses of *heading* tell, by any word for one: "Quantity 1.200 pcs"."""
    parts = _PARTS.split(heading)
    if any(tells_figures(heading[heading.find(part) :]) for part in parts[1:2]):
        yield from (("lot", size) for part in parts[1:] if (size := _size(part)) is not None)
        yield from (("sample_size", drawn) for part in parts[1:] if (drawn := _sample(part)) is not None)


def judged_with_figures(heading: str) -> str | None:
    """Return the verdict that a clause of *heading* labels beside the figures: "… · result: within AQL"."""
    for part in _PARTS.split(heading):
        label, colon, said = part.replace("：", ":").partition(":")
        if colon and (lexicon.row_kind(label.strip()) == "result" or concept_of(label) in ("result", "overall")):
            said = said.strip(" .")
            return outcomes.verdict(said) or lexicon.meaning("results_in_column", said)
    return None


def _size(part: str) -> str | None:
    """Return the number of goods of the lot in *part*, behind words for a lot or a quantity."""
    return next((counted for label, counted in _counted(part) if _is_of_lot(label)), None)


def _sample(part: str) -> str | None:
    """Return how many pieces were drawn, by the words of *part*."""
    if labelled := next((counted for label, counted in _counted(part) if _is_of_sample(label)), None):
        return labelled
    told = (drawn for named, drawn in labelled_in(part) if named == "sample_size")
    return None if is_for_tests(part) else next(told, None)


def _counted(part: str) -> Iterator[tuple[str, str]]:
    """Yield the label that *part* begins with and the number of goods that is all the rest of it."""
    match = _COUNTED.fullmatch(part.strip())
    if match is not None and is_counted(match["counted"].rstrip(".。 ")):
        yield match["label"].strip(" .:："), match["counted"].rstrip(".。 ")


def _is_of_sample(label: str) -> bool:
    sample = concept_of(label) == "sample_size" or lexicon.row_kind(label) == "sample"
    return sample or folding.key(label) in lexicon.phrases("judged_apart", "samples")


def _is_of_lot(label: str) -> bool:
    plain = folding.key(label)
    named = concept_of(label) in _SIZES or plain in lexicon.phrases("judged_apart", "quantities")
    return named or "".join(plain.split()[:1]) in lexicon.phrases("judged_apart", "lots")


def _item(name: str, items: Collection[str | None]) -> str | None:
    """Return the item in the line *name*: its first word, in brackets, behind its last sign, or a colour."""
    plain = folding.without_number(name).strip()
    words = plain.split()
    if not words:
        return None
    first, second = words[0].rstrip(".,:;"), " ".join(words[1:2]).rstrip(".,:;")
    labelled = lexicon.meaning("lot_tables", first) == "item"
    for code in (first, second if labelled else ""):
        if code in items or _is_code(code):
            return code
    within = in_brackets(plain)
    last = _LAST.split(plain)[-1].strip()
    for told in (within or "", last):
        if told and " " not in told and _is_code(told):
            return told
    if labelled and len(words) > 1:
        return f"{first}: {' '.join(words[1:])}"
    return None


def _is_code(word: str) -> bool:
    return is_number(word) and any(map(str.isalpha, word)) and any(map(str.isdigit, word))
