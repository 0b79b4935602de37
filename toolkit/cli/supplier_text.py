"""The record of a supplier as text for any terminal: at most 100 columns, and a screenful however long the history."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice

from toolkit.cases.names import escaped
from toolkit.cases.supplier_record import (
    CaseLine,
    ClassState,
    DefectRate,
    Period,
    RepeatedDefect,
    Share,
    SupplierRecord,
)
from toolkit.cases.supplier_repeats import name_of
from toolkit.cli.console import harmless
from toolkit.model.resolution import PerHundred, Rate

WIDTH = 100
NEWEST = 12
BAR = 20
_LEFT = 12
_ITEM = "- "
_BLOCKS, _ASCII = ("█", "░"), ("#", ".")
_SHORT_NAME = 32
_FINE, _LEAST = 10, 0.01
_HEADS = ("Case", "opened", "first", "path", "outcome", "days", "product")
_COLUMNS = (16, 10, 8, 10, 10, 10)


def supplier_text(record: SupplierRecord, *, whole: bool = False, blocks: bool = True) -> str:
    """Return *record* as lines; *whole* cuts nothing short, *blocks* draws with more than ASCII."""
    return "\n".join(line for part in _parts(record, whole=whole, blocks=blocks) for line in part)


def _parts(record: SupplierRecord, *, whole: bool, blocks: bool) -> Iterator[Iterable[str]]:
    """Yield the parts; their longest lengths are 60 lines together, unless nothing is cut."""
    yield _limited(_names(record), 2, whole=whole)
    yield _listed("Doubt", record.doubts, 2, whole=whole)
    yield _limited(_figures(record), 6, whole=whole)
    rates = (f"{name}: {_defect_rate(rate)}" for name, rate in record.defect_rates.items())
    yield _listed("Defects", rates, 3, whole=whole)
    yield _chart(record.periods, _BLOCKS if blocks else _ASCII)
    states = (f"{name}: {_state(state)}" for name, state in record.switching.items())
    yield _listed("Inspection", states, 6, whole=whole)
    yield _listed("Repeated", map(_repeated, record.repeated_defects), 4, whole=whole)
    yield _listed("Conceded", (one.warning for one in record.repeated_concessions), 4, whole=whole)
    yield _listed("Next order", (f"{one.rule}: {one.text}" for one in record.advice), 9, whole=whole)
    yield _listed("Lessons", (f"{one.case}: {one.text}" for one in record.lessons), 4, whole=whole)
    yield _listed("Note", record.notes, 3, whole=whole)
    yield _table(record.cases, whole=whole)


def _names(record: SupplierRecord) -> Iterator[str]:
    first = [names[0] for names in (record.names, record.names_zh) if names]
    others = (*record.names[1:], *record.names_zh[1:])
    yield from _entry("Supplier", ", ".join(map(escaped, first)) or "-")
    yield from _entry("Also", "; ".join(map(escaped, others)))


def _figures(record: SupplierRecord) -> Iterator[str]:
    counts, again = record.counts, record.rounds
    ends = ((counts.concessions, "conceded"), (counts.rejections, "rejected"), (counts.overrides, "steps out of order"))
    told = [_counted(counts.reports, "report"), f"{counts.open:,} open on {record.as_of}"]
    ended = (f"{number:,} {what}" for number, what in ends if number)
    yield from _entry("Cases", f"{_counted(counts.cases, 'case')}, {', '.join((*told, *ended))}")
    yield from _entry("Failed", f"at the first inspection {_share(record.failed_first, 'without a result')}")
    if again.failed_again.of or again.failed_again.left_out:
        most = f"; at most {again.most} failed inspections in one case ({again.most_in})" if again.most > 1 else ""
        yield from _entry("Again", f"at re-inspections {_share(again.failed_again, 'without a result')}{most}")
    yield from _entry("Days", _days(record))


def _share(share: Share, left_out: str) -> str:
    """Return ``3 of 8, which is 9 to 76 %``; the figure alone would say more than so few can."""
    between = f", which is {_between(share.rate)}" if share.rate else ""
    rest = f"; {share.left_out:,} {left_out}" if share.left_out else ""
    return f"{share.found:,} of {share.of:,}{between}{rest}"


def _days(record: SupplierRecord) -> str:
    days = record.resolution
    if days.median is None:
        return "none is known yet from report to close"
    rest = f", {days.left_out:,} on no known day" if days.left_out else ""
    cases = _counted(days.cases, "closed case")
    return f"from report to close {days.shortest} to {days.longest}, median {days.median:g} ({cases}{rest})"


def _defect_rate(rate: DefectRate) -> str:
    """Return what was found, the interval of it, and how far single lots differ."""
    whole = _between(rate.rate) if rate.rate else _per_hundred(rate.per_hundred)
    lots = ""
    if rate.lowest is not None and rate.highest is not None and rate.inspections > 1:
        lots = f", single lots {_figure(rate.lowest)} to {_figure(rate.highest)}"
    rest = f"; {rate.left_out:,} left out" if rate.left_out else ""
    return f"{rate.found:,} on {rate.sample:,} units: {whole}{lots}{rest}"


def _state(state: ClassState) -> str:
    rest = f", {state.left_out:,} left out" if state.left_out else ""
    if state.severity is None:
        return "not enough reports"
    since = f" since {state.since}" if state.since else ""
    after = f", {state.lots_since:,} after it" if state.since else ""
    return f"{state.severity}{since} ({state.reason}); {_counted(state.lots, 'lot')}{after}{rest}"


def _repeated(defect: RepeatedDefect) -> str:
    name = _cut(_plain(name_of(defect.kind, defect.wordings)), _SHORT_NAME)
    change = "change unknown" if defect.trend == "unknown" else str(defect.trend)
    if defect.earlier and defect.later:
        change += f", {_figure(defect.earlier.per_hundred)} then {_figure(defect.later.per_hundred)} per 100"
    since = f"; not in the last {defect.since:,}" if defect.since else ""
    return f"“{name}”: {_counted(len(defect.cases), 'case')}; {change}{since}"


def _chart(periods: Iterable[Period], signs: tuple[str, str]) -> Iterator[str]:
    told = list(periods)
    if told:
        yield "Failed at the first inspection, of those with a result"
    for period in told:
        share = period.failed
        bar = _bar(share, signs) if share.of else " " * BAR
        yield f"  {period.label:8}  {bar}  {_share(share, 'without') if share.of or share.left_out else '-'}"


def _bar(share: Share, signs: tuple[str, str]) -> str:
    """Return a bar that is empty only for none, and full only for all."""
    filled = round(BAR * share.found / share.of)
    if 0 < share.found < share.of:
        filled = min(max(filled, 1), BAR - 1)
    return signs[0] * filled + signs[1] * (BAR - filled)


def _table(cases: tuple[CaseLine, ...], *, whole: bool) -> Iterator[str]:
    if cases:
        yield _row(_HEADS)
    for case in cases if whole else cases[:NEWEST]:
        days = "-" if case.days is None else f"{case.days:,}"
        end = case.outcome or ("open" if case.open else "-")
        verdict = f"{case.verdict} x{case.failures}" if case.failures > 1 else case.verdict
        yield _row((case.id, str(case.opened), verdict, case.path or "-", end, days, case.product or "-"))
    left = len(cases) - NEWEST
    if left > 0 and not whole:
        yield f"... {left:,} earlier {'one' if left == 1 else 'ones'}: --all"


def _row(cells: tuple[str, ...]) -> str:
    fixed = [_filled(cell, width) for cell, width in zip(cells, _COLUMNS, strict=False)]
    line = "  ".join(fixed)
    return f"{line}  {_cut(_plain(cells[-1]), WIDTH - _columns(line) - 2)}".rstrip()


def _entry(name: str, text: str) -> list[str]:
    """Return the lines of one named value; none when there is nothing to say."""
    return _wrapped(f"{name:{_LEFT}}", text) if text else []


def _listed(name: str, texts: Iterable[str], most: int, *, whole: bool) -> Iterator[str]:
    """Yield the items, each on lines of its own, and of more lines than *most* how many items are left."""
    told = list(texts)
    # Each item has a line at least: those that have no room need not be wrapped.
    shown = told if whole else told[:most]
    items = [_wrapped(f"{'' if number else name:{_LEFT}}{_ITEM}", text) for number, text in enumerate(shown)]
    room = most if len(told) == 1 or (len(shown) == len(told) and sum(map(len, items)) <= most) else most - 1
    for number, lines in enumerate(items):
        # Of one item that is too long its beginning is told; of several, only those that have room.
        if not whole and len(lines) > room and number:
            yield f"{'':{_LEFT}}... {len(told) - number:,} more: --all"
            return
        yield from lines if whole else lines[:room]
        room -= len(lines)


def _limited(lines: Iterator[str], most: int, *, whole: bool) -> Iterator[str]:
    return lines if whole else islice(lines, most)


def _wrapped(first: str, text: str) -> list[str]:
    """Return *text* in lines that are not wider than the screen, signs of two columns counted as two."""
    lines, room = [""], WIDTH - len(first)
    for word in _plain(text).split():
        for piece in _pieces(word, room):
            together = f"{lines[-1]} {piece}".lstrip()
            if _columns(together) <= room:
                lines[-1] = together
            else:
                lines.append(piece)
    return [f"{first if not number else ' ' * len(first)}{line}" for number, line in enumerate(lines)]


def _pieces(word: str, room: int) -> Iterator[str]:
    """Yield *word*, in pieces where it is wider than *room*: a Chinese name has no blank to break at."""
    piece = ""
    for sign in word:
        if _columns(piece + sign) > room:
            yield piece
            piece = ""
        piece += sign
    yield piece


def _filled(text: str, width: int) -> str:
    short = _cut(_plain(text), width)
    return short + " " * (width - _columns(short))


def _cut(text: str, width: int) -> str:
    """Return *text* in no more than *width* columns, with dots where something is missing."""
    if _columns(text) <= width:
        return text
    while _columns(text) > width - 3:
        text = text[:-1]
    return f"{text.rstrip()}..."


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def _plain(text: str) -> str:
    """Return *text* in one line and without what could command a terminal."""
    return harmless(" ".join(text.split()))


def _between(rate: Rate) -> str:
    return f"{_figure(100 * rate.low)} to {_figure(100 * rate.high)} %"


def _per_hundred(rate: PerHundred | None) -> str:
    return f"{_figure(rate.low)} to {_figure(rate.high)} defects per 100" if rate else "rate unknown"


def _figure(value: float) -> str:
    """Return *value* with the digits that say something; what is not quite none is not told as none."""
    if value == 0 or value >= _FINE:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2f}" if value >= _LEAST else f"<{_LEAST}"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
