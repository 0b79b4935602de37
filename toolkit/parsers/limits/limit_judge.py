"""Which figures may be the limits of the sample: whatever reader finds them, they pass the same guards here.

Limits rise with the classes, a rejection number is the one behind its limit, and AQLs are those of the standard. They
are of this inspection and the inspector's, and count goods. Where neither a rejection number nor an AQL beside them
proves that they are limits, they are a mere claim: the text may not tell finds, and the list may not count the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.model.severity import Counts, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.plan_in_words import counts_finds
from toolkit.parsers.results.earlier_papers import LONGEST_TITLE, titles_earlier
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import has_cjk, has_digit
from toolkit.parsers.words.others import is_of_others, names_seller
from toolkit.parsers.words.readings import aql
from toolkit.sampling.iso2859 import is_rate

MOST = 44  # no acceptance number of the standard is larger
PLAN = frozenset({"allowed", "reject", "both", "aql"})
_BEHIND = r"(?<![\d.,]){}(?![\d.,]*\d)(?:\s?/\s?\d+)*\s?(?P<unit>[^\W\d_]+|[°%‰″\"])"
_HALVES = {"allowed": 0, "reject": 1}
_WORD = re.compile(r"[^\W\d_]+")
_POINT = re.compile(r"[.,]")


def told_texts(rows: Sequence[Row], *, ruled_only: bool = False) -> Iterator[tuple[Row, str]]:
    """Yield what may tell limits in *rows*: each paragraph, and the cells of each row, or of each ruled one, as one."""
    yield from paragraphs(rows)
    several = (row for row in rows if len(row.pieces) > 1 and (row.ruled or not ruled_only))
    yield from ((row, in_cells(row)) for row in several)


def in_cells(row: Row) -> str:
    """Return the text of *row* with a stroke between its cells."""
    return " | ".join(piece.text for piece in row.pieces)


def own_rows(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without those under a title of an inspection before this one, or of another's."""
    found: list[Row] = []
    others = False
    for row in rows:
        others = _is_of_others_title(row) if _is_title(row) else others
        found.extend([] if others else [row])
    return found


def own_lines(lines: Iterable[Line], rows: Sequence[Row]) -> Iterator[Line]:
    """Yield *lines* of *rows* without the limits and AQLs that stand under such a title."""
    own = set(map(id, own_rows(rows)))
    others = [row for row in rows if id(row) not in own]
    yield from (line for line in lines if line.kind not in PLAN or not any(_stands_in(line, row) for row in others))


def _stands_in(line: Line, row: Row) -> bool:
    return line.page == row.page and row.top - 1 <= line.box[1] <= row.bottom


def is_own(rows: Sequence[Row], place: int) -> bool:
    """Tell whether the row at *place* stands under no such title."""
    title = next((row for row in reversed(rows[:place]) if _is_title(row)), None)
    return title is None or not _is_of_others_title(title)


def judged(told: Sequence[Line], text: str) -> list[Line]:
    """Return the lines that one passage with *text* has *told*, or none where they can be no limits of this sample."""
    limits, rejects, rates = (_of_kind(told, kind) for kind in ("allowed", "reject", "aql"))
    proven = bool(rejects or rates)
    fits = _are_limits(limits) and _follow(rejects, limits) and _are_rates(rates)
    if not fits or of_another(text) or is_measured(text, limits) or (rates and rates.keys() != limits.keys()):
        return []
    if not proven and (tells_finds(text) or not any(map(int, limits.values()))):
        return []
    return [replace(line, claimed=not proven) for line in told]


def of_another(text: str) -> bool:
    """Tell whether *text* gives limits of an earlier inspection, of the seller's own or of each unit."""
    return lexicon.is_earlier(text) or names_seller(text) or lexicon.mentions("limits_kept", "each", text)


def tells_finds(text: str) -> bool:
    """Tell whether *text* says that its figures were found, in a word for that or in the label before them."""
    label, colon, _ = text.partition(":")
    named = lexicon.row_kind(label) == "found" or lexicon.meaning("columns", label) == "description"
    limited = "≤" in label or lexicon.mentions("limits_told", "most", label)
    return counts_finds(text) or (bool(colon) and named and not limited)


def may_be_finds(limits: Counts, counted: Mapping[Severity, int], size: Counts) -> bool:
    """Tell whether claimed *limits* may be what was *counted*, or goods of the sample of *size*."""
    told = [severity for severity in Severity if limits[severity] is not None]
    same = all(limits[severity] == counted.get(severity, 0) for severity in told)
    goods = any((limits[severity] or 0) >= (size[severity] or MOST + 1) for severity in told)
    return goods or (same and any(limits[severity] for severity in told))


def _is_title(row: Row) -> bool:
    text = folding.without_ordinal(row.text).strip()
    ends = text.endswith((".", "。", "!", ";")) or re.search(r"[:：]\s*\S", text) is not None
    return len(row.pieces) == 1 and not (ends or has_digit(text)) and len(text.split()) <= LONGEST_TITLE


def _is_of_others_title(row: Row) -> bool:
    this = lexicon.mentions("set_aside", "this", row.text)  # "First inspection" may be the name of this one
    return (titles_earlier(row) and not this) or is_of_others(row.text)


def _of_kind(told: Sequence[Line], kind: str) -> dict[Severity, str]:
    """Return the figures of *kind* that *told* gives the classes; a pair has the limit and the rejection number."""
    found: dict[Severity, str] = {}
    for line in told:
        if line.kind == kind:
            found.update(line.values)
        elif line.kind == "both" and kind in _HALVES:
            halves = ((severity, value.split("/")[_HALVES[kind] :]) for severity, value in line.values.items())
            found.update((severity, half[0].strip()) for severity, half in halves if half)
    return found


def _are_limits(limits: Mapping[Severity, str]) -> bool:
    """Tell whether *limits* are whole figures that rise with the classes, none larger than any of the standard."""
    if not limits or not all(limit.isdecimal() for limit in limits.values()):
        return False
    rising = [int(limits[severity]) for severity in Severity if severity in limits]
    return rising == sorted(rising) and rising[-1] <= MOST


def _follow(rejects: Mapping[Severity, str], limits: Mapping[Severity, str]) -> bool:
    return all(severity in limits and value == str(int(limits[severity]) + 1) for severity, value in rejects.items())


def _are_rates(rates: Mapping[Severity, str]) -> bool:
    """Tell whether *rates* are AQLs of the standard that rise with the classes; one of them has a point."""
    if not rates:
        return True
    read = [aql(rates[severity]) for severity in Severity if severity in rates]
    known = [rate for rate in read if rate is not None and (rate == 0 or is_rate(rate))]
    pointed = any(_POINT.search(rate) for rate in rates.values())
    return pointed and len(known) == len(read) and known == sorted(known)


def is_measured(text: str, limits: Mapping[Severity, str]) -> bool:
    """Tell whether something other than goods stands behind one of *limits* in *text*: "10/20 N", "max 7 cm"."""
    units = (match["unit"] for limit in set(limits.values()) for match in re.finditer(_BEHIND.format(limit), text))
    return any(not _may_stand_behind(unit, text) for unit in units)


def _may_stand_behind(unit: str, text: str) -> bool:
    word = folding.key(unit)
    if word in _measures() or not unit[0].isalpha():
        return False
    if len(unit) == 1 and not has_cjk(unit):  # metres, or minor
        joining = word in folding.words_of("limits_in_turn")["joining"]
        return joining or unit in classes.scheme_of([said for said in _WORD.findall(text) if classes.in_scheme(said)])
    known = word in lexicon.single_units() or lexicon.row_kind(unit) is not None or word in _beside()
    return known or has_cjk(unit) or lexicon.names_defects(unit) or classes.in_scheme(unit) or classes.names_class(unit)


@cache
def _measures() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("in_checks")["of_measures"]))


@cache
def _beside() -> frozenset[str]:
    """Return the words that limits are told with."""
    groups = (folding.words_of(name).values() for name in ("limits_told", "limits_in_turn"))
    return frozenset(
        word for group in groups for words in group for wording in words for word in folding.key(wording).split()
    )
