"""Noughts of the classes beside the words that nothing was found: "No defects were seen. Critical: 0  Major: 0"."""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import NEAR, Line
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.none_told import says_none

FEWEST = 2  # classes
LONGEST_HEADING = 6  # words
LONGEST = 160  # characters of such a row
_NOUGHT = r"[^\d.;:!。；：！]{1,30}?[\s:：=–-]*0(?!\d|[.,]\d)[\s,;/|·、，]*"
_TEXT = re.compile(rf"(?:(?P<said>.*?[.;:!。；：！])\s*)??(?P<noughts>(?:{_NOUGHT}){{{FEWEST},{len(Severity)}}})[.。]?")
_NAME = Lazy(r"([^\d]+?)[\s:：=–-]*0")
_SIGNS = " ,;/|·、，"


def noughts_told(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the noughts of each of *rows* that says itself that nothing was found, or stands under one that does."""
    for row, above, heading in zip(rows, [None, *rows], [None, None, *rows], strict=False):
        match = _TEXT.fullmatch(row.text.strip()) if "0" in row.text and len(row.text) <= LONGEST else None
        named = _named(match["noughts"]) if match else []
        if match is None or not named or lexicon.is_earlier(row.text):
            continue
        over = above if match["said"] else heading
        if over is not None and _heads_part(over):
            continue
        if says_none(match["said"]) if match["said"] else above is not None and _says_none_over(above, row):
            yield Line("found", row.text, dict.fromkeys(named, "0"), row.page, row.box)


def _heads_part(row: Row) -> bool:
    """Tell whether *row* is the heading of a part, which has no defects for itself: "Packaging"."""
    short = len(row.pieces) == 1 and len(row.text.split()) <= LONGEST_HEADING
    plain = short and not any(map(str.isdigit, row.text.lstrip("0123456789. "))) and row.text[-1:] not in (".", "。")
    own = lexicon.names_defects(row.text) or lexicon.meaning("headings", row.text) == "workmanship"
    return plain and not own and not lexicon.mentions("kinds", "inspection", row.text)


def _named(noughts: str) -> list[Severity]:
    """Return the classes whose figures *noughts* gives; none unless each figure has a class of its own."""
    named = classes.severities([name.strip(_SIGNS) for name in _NAME.findall(noughts)])
    known = [severity for severity in named if severity is not None]
    return known if len(set(known)) == len(named) else []


def _says_none_over(above: Row, row: Row) -> bool:
    """Tell whether the line *above*, close over *row*, says that nothing was found."""
    near = above.page == row.page and row.top - above.bottom < NEAR
    return near and says_none(above.text) and not lexicon.is_earlier(above.text)
