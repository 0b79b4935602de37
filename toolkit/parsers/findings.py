"""What the inspection found: the defect rows, the totals, the limits and the plan, from the tables that matter."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from toolkit.model.report import Defect, Place, Problem, ResultWord
from toolkit.model.severity import BySeverity, Counts, Rates, Severity
from toolkit.parsers import lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.joining import joined
from toolkit.parsers.lines import Line, Table
from toolkit.parsers.listing import Listing
from toolkit.parsers.matrix import Matrix
from toolkit.parsers.readings import aql, count
from toolkit.parsers.stated import stated
from toolkit.parsers.summary import Summary
from toolkit.parsers.totals import doubtful_total, unknown_rows, without_totals

_ORDINAL = re.compile(r"^\s*(?:no\.?\s*)?\(?\d{1,3}\s*(?:[.)、:]|\)\.)(?!\d)\s*", re.IGNORECASE)
_PHOTOS = re.compile(r"\s*\[\d{1,3}\]$")  # the number of photos, in brackets behind the name
T = TypeVar("T")
MOST_LISTS = 8
VERDICTS: dict[str, ResultWord] = {"pass": "pass", "fail": "fail", "pending": "pending"}


@dataclass(frozen=True)
class Findings:
    """The counts of a report; *totals* are all the rows of totals it prints."""

    defects: tuple[Defect, ...] = ()
    found: Counts = BySeverity()
    totals: tuple[Counts, ...] = ()
    allowed: Counts = BySeverity()
    reject: Counts = BySeverity()
    sample_size: Counts = BySeverity()
    aql: Rates = BySeverity()
    by_severity: BySeverity[ResultWord] = BySeverity()
    aql_result: ResultWord | None = None
    listed: bool = False
    problems: tuple[Problem, ...] = ()
    places: dict[str, Place] = field(default_factory=dict)


def findings(tables: Sequence[Table], rows: Sequence[Row]) -> Findings:
    """Return what *tables* say; *rows* tell what stands over a table, so that examples are not taken for findings."""
    real = [table for table in tables if not _is_example(table, rows)]
    by_table = [(table, without_totals(joined(table.lines))) for table in real]
    lines = [*(line for _, read in by_table for line in read), *stated(rows)]
    places: dict[str, Place] = {}
    totals = _totals(lines)
    lists = [_defects(table, read) for table, read in by_table]
    chosen = _without_repeats([found for found in lists if found], totals)
    found = _total_for(chosen, totals)
    for name, kinds in (("found", {"found"}), ("allowed", {"allowed", "both"}), ("sampling.aql", {"aql"}),
                        ("sampling.sample_size", {"sample"})):  # fmt: skip
        first = next((line for line in lines if line.kind in kinds and line.values), None)
        if first is not None:
            places[name] = Place(first.page, first.box)
    words = [line for line in lines if line.kind == "result"]
    return Findings(
        defects=chosen,
        found=found,
        totals=tuple(totals),
        allowed=_limits(lines),
        reject=_rejects(lines),
        sample_size=_first(lines, "sample", _whole),
        aql=_first(lines, "aql", aql),
        by_severity=_by_severity(words),
        aql_result=_aql_result(words),
        listed=any(isinstance(table, Listing) or _lists_defects(table) for table in real),
        problems=(*_problems(real, lines), *_uncounted(real, chosen, found), *_hidden_totals(by_table)),
        places=places,
    )


def description(label: str) -> str:
    """Return a defect's description without the number of its row and that of its photos."""
    return _PHOTOS.sub("", _ORDINAL.sub("", label, count=1)).strip()


# --- which tables are findings ----------------------------------------------------------------------------------------


def _is_example(table: Table, rows: Sequence[Row]) -> bool:
    """Tell whether a table explains the classes instead of counting defects."""
    heads = [cell.text for cell in table.header.cells]
    if any(_mentions_examples(text) for text in heads if text):
        return True
    place = (table.header.page, table.header.top)
    over = [row for row in rows if (row.page, row.bottom) <= (place[0], place[1] + 1)]
    own = (table.header.page, table.header.table)
    title = next((row.text for row in reversed(over) if not row.ruled or (row.page, row.table) != own), "")
    return len(title.split()) < 12 and _mentions_examples(title)  # noqa: PLR2004 - a title, not a sentence


def _mentions_examples(text: str) -> bool:
    return lexicon.mentions("headings", "examples", text)


def _lists_defects(table: Table) -> bool:
    return isinstance(table, Matrix) and (
        table.label is not None or any(line.kind in ("defect", "found") for line in table.lines)
    )


# --- rows -------------------------------------------------------------------------------------------------------------


def _defects(table: Table, lines: Iterable[Line]) -> list[Defect]:
    if isinstance(table, Summary):
        return []
    once = isinstance(table, Listing) and table.quantity is None
    return [_defect(line, once=once) for line in lines if line.kind == "defect" and line.label.strip(" .-")]


def _defect(line: Line, *, once: bool) -> Defect:
    """Return the defect of *line*; *once* where the list has no column for numbers and names each find by itself."""
    values = {severity: 1 if once else read.value for severity, read in line.counts().items()}
    return Defect(
        description=description(line.label),
        critical=values.get(Severity.CRITICAL),
        major=values.get(Severity.MAJOR),
        minor=values.get(Severity.MINOR),
        page=line.page,
        bbox=line.box,
        item=line.item,
    )


def _without_repeats(lists: Sequence[Sequence[Defect]], totals: Sequence[Counts]) -> tuple[Defect, ...]:
    """Return every defect once: a list that only repeats what stood before adds nothing, unless the totals say so."""
    wanted = [_zeros(total) for total in totals]
    for chosen in _choices(lists):
        if _sums(chosen) in wanted:
            return chosen
    kept: list[Defect] = []
    for found in lists:
        known = {_identity(defect) for defect in kept}
        if not all(_identity(defect) in known for defect in found):
            kept.extend(found)
    return tuple(kept)


def _choices(lists: Sequence[Sequence[Defect]]) -> Iterator[tuple[Defect, ...]]:
    """Yield the ways to take the lists: all of them first, then with fewer and fewer left out, the last ones first."""
    indices = range(min(len(lists), MOST_LISTS))
    yield tuple(defect for found in lists for defect in found)
    for left_out in range(1, len(indices)):
        for chosen in combinations(indices, len(indices) - left_out):
            yield tuple(defect for index in chosen for defect in lists[index])


def _identity(defect: Defect) -> tuple[object, ...]:
    return (lexicon.key(defect.description), *(count or 0 for count in (defect.critical, defect.major, defect.minor)))


def _sums(defects: Iterable[Defect]) -> tuple[int, ...]:
    listed = list(defects)
    return tuple(sum(defect.counts[severity] or 0 for defect in listed) for severity in Severity)


def _zeros(counts: Counts) -> tuple[int, ...]:
    return tuple(counts[severity] or 0 for severity in Severity)


# --- totals, limits, plan ---------------------------------------------------------------------------------------------


def _totals(lines: Sequence[Line]) -> list[Counts]:
    """Return each printed total once; the lines of a summary by class make one together."""
    found: list[Counts] = []
    parts: dict[Severity, int] = {}
    for line in lines:
        if line.kind != "found":
            continue
        values = {severity: number.value for severity, number in line.counts().items() if number.value is not None}
        if len(values) == 1 and len(line.values) == 1:
            (severity, value), *_ = values.items()
            parts.setdefault(severity, value)
        elif values:
            found.append(_counts(values))
    if parts:
        found.append(_counts(parts))
    return list(dict.fromkeys(found))


def _total_for(defects: Sequence[Defect], totals: Sequence[Counts]) -> Counts:
    """Return the total that the rows add up to; else the largest, which then contradicts them."""
    sums = _sums(defects)
    agreeing = [total for total in totals if all(value == sums[index] for index, value in _printed(total))]
    if agreeing:
        return max(agreeing, key=lambda total: len(list(total.items())))
    return max(totals, key=lambda total: sum(_zeros(total)), default=BySeverity())


def _printed(counts: Counts) -> Iterator[tuple[int, int]]:
    order = list(Severity)
    return ((order.index(severity), value) for severity, value in counts.items())


def _limits(lines: Sequence[Line]) -> Counts:
    values: dict[Severity, int] = {}
    for line in lines:
        if line.kind in ("allowed", "both"):
            for severity, text in line.values.items():
                value = _limit(text)
                if value is not None:
                    values.setdefault(severity, value)
    return _counts(values)


def _rejects(lines: Sequence[Line]) -> Counts:
    """Return the rejection numbers, printed alone or as the second of a pair."""
    values: dict[Severity, int] = {}
    for line in lines:
        for severity, number in line.counts().items():
            value = number.value if line.kind == "reject" else number.of if line.kind in ("both", "allowed") else None
            if value is not None:
                values.setdefault(severity, value)
    return _counts(values)


def _limit(text: str) -> int | None:
    read = count(text)
    if read.value is not None:
        return read.value
    return 0 if aql(text) == 0 else None


def _first(lines: Sequence[Line], kind: str, read: Callable[[str], T | None]) -> BySeverity[T]:
    values: dict[Severity, T] = {}
    for line in lines:
        if line.kind == kind:
            for severity, text in line.values.items():
                value = read(text)
                if value is not None:
                    values.setdefault(severity, value)
    return BySeverity(values.get(Severity.CRITICAL), values.get(Severity.MAJOR), values.get(Severity.MINOR))


def _whole(text: str) -> int | None:
    read = count(text)
    return read.value if read.state == "number" else None


def _counts(values: dict[Severity, int]) -> Counts:
    return BySeverity(values.get(Severity.CRITICAL), values.get(Severity.MAJOR), values.get(Severity.MINOR))


# --- results ----------------------------------------------------------------------------------------------------------


def _by_severity(lines: Sequence[Line]) -> BySeverity[ResultWord]:
    """Return a verdict per class where each class has its own, not one verdict that spans them all."""
    values: dict[Severity, ResultWord] = {}
    for line in lines:
        if line.shared:
            continue
        for severity, text in line.values.items():
            word = VERDICTS.get(outcomes.verdict_at_start(text) or "")
            if word:
                values.setdefault(severity, word)
    return BySeverity(values.get(Severity.CRITICAL), values.get(Severity.MAJOR), values.get(Severity.MINOR))


def _aql_result(lines: Sequence[Line]) -> ResultWord | None:
    words = {
        VERDICTS.get(outcomes.verdict_at_start(text) or "")
        for line in lines
        if line.shared
        for text in line.values.values()
    }
    return words.pop() if len(words) == 1 else None


# --- what could not be read -------------------------------------------------------------------------------------------


def _problems(tables: Sequence[Table], lines: Sequence[Line]) -> Iterator[Problem]:
    for table in tables:
        for page, text in table.junk:
            yield _error("unread_cells", f"A row of the defect table holds something that is no count: “{text}”.", page)
        yield from _grand_total(table)
    for line in lines:
        if line.kind in ("defect", "found", "allowed") and any(
            read.state == "unreadable" for read in line.counts().values()
        ):
            yield _error(
                "unreadable_text", f"The counts of “{line.label}” are in characters that do not decode.", line.page
            )
        if line.kind == "defect" and not line.label.strip(" .-"):
            yield _error(
                "unread_cells", f"A row of counts has no description: {', '.join(line.values.values())}.", line.page
            )
        if line.kind == "defect" and line.item:
            yield _error(
                "unread_cells",
                f"Counts stand under “{line.item}”: a column for each item must be read by a person.",
                line.page,
            )


def _hidden_totals(by_table: Sequence[tuple[Table, Sequence[Line]]]) -> Iterator[Problem]:
    for table, lines in by_table:
        if isinstance(table, Matrix):
            yield from unknown_rows(lines)
            if (doubt := doubtful_total(lines)) is not None:
                yield doubt


def _uncounted(tables: Sequence[Table], defects: Sequence[Defect], found: Counts) -> Iterator[Problem]:
    """Rows without a number are one find each only where the printed totals say so."""
    for defect in defects:
        if not list(defect.counts.items()):
            yield _error("unread_cells", f"The number of “{defect.description}” cannot be read.", defect.page or 1)
    sums = _sums(defects)
    confirmed = bool(found) and all(value == sums[index] for index, value in _printed(found))
    for table in tables:
        if isinstance(table, Listing) and table.quantity is None and not confirmed and table.lines:
            message = (
                "The list prints no number for each defect; every row was taken as one find, and no total confirms it."
            )
            yield _error("unread_cells", message, table.page)


def _grand_total(table: Table) -> Iterator[Problem]:
    """Hold the total of all classes against the rows of its list."""
    if not isinstance(table, Listing) or table.grand_total is None:
        return
    rows = sum(read.value or 0 for line in table.lines if line.kind == "defect" for read in line.counts().values())
    if rows != table.grand_total:
        message = f"The rows of the list add up to {rows}, its printed total is {table.grand_total}."
        yield _error("totals_mismatch", message, table.page)


def _error(code: str, message: str, page: int) -> Problem:
    return Problem(code=code, level="error", message=message, page=page)
