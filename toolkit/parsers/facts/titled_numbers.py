"""What the title of a report says beside or behind itself: its number in two parts, and its day.

"Inspection report | QH-QA 0317", "PSI report 0925-WBS-31 of 2025-09-17".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Place
from toolkit.parsers.facts.letterhead import NUMBER, is_title, top
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of

_PARTS = re.compile(r"(?P<letters>[A-Z]{1,6}(?:[-/][A-Z]{1,6}){0,2}) \d{3,6}(?:[-/]\d{1,6})?")
_LONGEST = 4  # words of the title before its number


def number_beside_title(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the number in letters and figures that stands alone beside a title: that of no order and no goods."""
    for row in top(rows):
        if len(row.pieces) != 2 or lexicon.mentions("kinds", "forms", row.text):  # noqa: PLR2004 - a title, a number
            continue
        title, number = row.pieces
        match = _PARTS.fullmatch(number.text.strip())
        titled = match and _names_paper(title.text) and concept_of(match["letters"]) is None
        titled = titled or (_is_joined(number.text.strip()) and _names_visit(title.text))
        if titled and not (lexicon.is_of_another_paper(row.text) or lexicon.is_earlier(row.text)):
            return number.text.strip(), Place(row.page, number.box)
    return None


def _names_paper(text: str) -> bool:
    return is_title(text) and lexicon.mentions("kinds", "papers", text) and concept_of(text) in (None, "report_no")


def _is_joined(number: str) -> bool:
    """Tell whether *number* is one of letters and figures without a space, and no word before the number of another."""
    letters = re.match(r"[A-Z]{1,6}(?=[-/])", number)
    return NUMBER.fullmatch(number) is not None and letters is not None and concept_of(letters[0]) is None


def _names_visit(text: str) -> bool:
    """Tell whether *text* begins as a title does that has other words, too: "Factory visit note, finished goods"."""
    name = text.partition(",")[0]
    paper = lexicon.mentions("kinds", "papers", name.split()[-1]) and lexicon.mentions("label_words", "visit", name)
    return paper and 1 < len(name.split()) <= _LONGEST and not any(map(str.isdigit, text)) and concept_of(text) is None


def days_of_titles(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the day behind the number in the title as that of the paper: another day beside it leaves either open."""
    for row in top(rows):
        match = _dated().fullmatch(row.pieces[0].text.strip()) if row.pieces and not row.ruled else None
        if match is None or lexicon.is_of_another_paper(row.text) or _names_earlier(match["title"]):
            continue
        words = match["title"].split()
        if len(words) <= _LONGEST and lexicon.mentions("kinds", "papers", match["title"]):
            yield Entry("day", match["day"], row.page, row.pieces[0].box)


def _names_earlier(title: str) -> bool:
    """Tell whether *title* begins with a word for what was before, which may be no inspection: "Earlier report"."""
    paper = f"{title.split(maxsplit=1)[0]} inspection" if title.split() else ""
    return lexicon.is_earlier(title) or lexicon.is_of_another_paper(paper)


@cache
def _dated() -> re.Pattern[str]:
    """Return the pattern of a title, its number and its day, behind which a place may stand."""
    words = "|".join(map(re.escape, folding.words_of("label_edges")["dated"]))
    return re.compile(
        rf"(?P<title>[^\d,:;]*[^\d\s,:;.])[.:]?\s+(?=\S*\d)[\w/.-]+,?\s+(?:{words})\.?\s+(?P<day>\d[^,;]{{5,20}}\d)"
        r"(?:,\s+[^\W\d_][^,\d]{1,30})?",
        re.IGNORECASE,
    )
