"""The tables of a report and what they say; where the known forms leave doubts, what repeats is read instead.

A reading without doubts stands, though the printed totals contradict it: agencies add wrongly. It gives way only to one
that has every row of it and those that it missed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Defect, Problem
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers.cards.blocks import Blocks
from toolkit.parsers.cards.captioned import Captioned
from toolkit.parsers.cards.card_runs import Run
from toolkit.parsers.cards.numbered_cards import NumberedCards
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Table, Whole
from toolkit.parsers.lists.defect_lists import confirms, sums
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.outside_lists import counts
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.lists.under_class import UnderClass
from toolkit.parsers.problems import error
from toolkit.parsers.told.paired_figures import paired
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import concept_of

MOST_SENTENCES = 6  # that give figures to classes
_LABEL = re.compile(r"(?<!\w)([^\W\d_]+(?: [^\W\d_]+)?)[:：]\s")
LEAST_MIXED = 2  # rows that hold a label
CARDS = (Whole, Blocks, NumberedCards, Captioned, UnderClass)
LONGEST_CODE = 8  # letters and figures before the words of a defect
SHOWN, SHOWN_ROWS = 12, 2  # letters that two readings have in common, and rows quoted of the other one
FEWEST_ALIKE = 3  # rows under the same words that are no chance


def tables_and_findings(rows: Sequence[Row]) -> tuple[list[Table], Findings]:
    """Return the tables of *rows* and what they say."""
    tables = find_tables(rows)
    found = findings(tables, rows)
    labelled = _words_of_most(found.defects)
    if found.lots:
        return tables, found
    # "Critical: none" alone confirms no empty list.
    whole = bool(found.defects) or all(found.found[severity] is not None for severity in Severity)
    if whole and confirms(found.found, found.defects) and labelled is None:
        return (tables, found) if _has_errors(found.problems) else _compared(tables, rows, found, found.found)
    again = _again(tables, rows, found, doubted=labelled is not None)
    if again is not None:
        return again
    if not found.found and labelled is None and not _has_errors(found.problems):
        return _compared(tables, rows, found, None)
    return tables, found if labelled is None else replace(found, problems=(*found.problems, _asked(labelled)))


def _again(
    tables: Sequence[Table], rows: Sequence[Row], found: Findings, *, doubted: bool
) -> tuple[list[Table], Findings] | None:
    """Return the tables and what they say where the records that repeat are read instead; ``None`` to keep *found*."""
    from toolkit.parsers.repeated.proved import proved, unproved  # asked only where the known forms fail

    unsure = doubted or not found.defects or _has_errors(found.problems)
    for total in _totals([row for row in rows if not any(counts(table, row) for table in tables)], found):
        retold = proved(tables, rows, total)
        told = findings(retold or tables, rows)
        if retold is not None and confirms(told.found, told.defects) and not _loses_class(found, told, total):
            return (retold, _with_left_out(found, told, total)) if unsure or _keeps(found, told, total) else None
    listed = any(not isinstance(table, CARDS) and _lists(table) for table in tables)
    # Headings may tell totals that nobody could hold against the rows.
    alone = unsure and not (listed or found.found or found.headings)
    retold = unproved(tables, rows) if alone else None
    told = findings(retold or tables, rows)
    return None if retold is None or _has_errors(told.problems) else (retold, told)


def _lists(table: Table) -> bool:
    return any(line.kind == "defect" for line in table.lines)


def _totals(rows: Sequence[Row], found: Findings) -> Iterator[Counts]:
    """Yield the printed total; where a class has none, what sentences give to several classes, whatever they say of it.

    "Across the sample we logged 0 critical, 6 major and 9 minor": records that add up to it prove what it is. A row of
    a list, "7 | Major | Seam", is no such sentence.
    """
    printed = dict(found.found.items())
    if printed:
        yield found.found
    if len(printed) == len(Severity):
        return
    told = [figures for one in paired(rows) for figures in one.series if len(figures) > 1 and any(figures.values())]
    for figures in told[:MOST_SENTENCES]:
        if all(figures.get(severity, number) == number for severity, number in printed.items()):
            yield BySeverity(*({**printed, **figures}.get(severity) for severity in Severity))


def _loses_class(found: Findings, told: Findings, total: Counts) -> bool:
    """Tell whether *told* counts less than *found* of a class that has no *total*: nothing proves that it is whole."""
    pairs = zip(Severity, sums(found.defects), sums(told.defects), strict=True)
    return any(total[severity] is None and before > now for severity, before, now in pairs)


def _keeps(found: Findings, told: Findings, total: Counts) -> bool:
    """Tell whether *told* has every row of *found* but for what is the *total* of all, or more than it."""
    return all(_is_total(counts, total) for _, counts in _rows(found) - _rows(told))


def _is_total(counts: tuple[int, ...], total: Counts) -> bool:
    """Tell whether *counts* are the *total* of all classes, or more of one than it."""
    whole = tuple(total[severity] or 0 for severity in Severity)
    return counts == whole or any(map(int.__gt__, counts, whole))


def _with_left_out(found: Findings, told: Findings, total: Counts) -> Findings:
    """Return *told* with a question about the first row of *found* that is printed apart from all of its records.

    A printed total that leaves a row out may be wrong, and what the known forms make of a record may be half of it.
    """
    for row in found.defects:
        known = any(_same(row, other) or _is_in(row, other) for other in told.defects)
        if not known and any(_numbers(row)) and not _is_total(_numbers(row), total):
            return replace(told, problems=(*told.problems, _apart(row)))
    return told


def _is_in(row: Defect, record: Defect) -> bool:
    """Tell whether *row* is printed at the height of *record*."""
    if row.bbox is None or record.bbox is None:
        return row.page == record.page
    return row.page == record.page and row.bbox[1] < record.bbox[3] and record.bbox[1] < row.bbox[3]


def _apart(row: Defect) -> Problem:
    message = f"“{row.description}” stands apart from the records that add up to the printed totals; is it one more?"
    return error("unread_cells", message, row.page)


def _compared(
    tables: list[Table], rows: Sequence[Row], found: Findings, total: Counts | None
) -> tuple[list[Table], Findings]:
    """Return *tables* and *found*; where their cards can be told apart in another way, that one and a question.

    A *total* proves the numbers of cards, and not whose they are, nor where the words of one end. Without one, cards
    that say in words what their numbers are stand against those read.
    """
    titled = all(isinstance(table, Run) and table.titled for table in tables if _lists(table))
    if titled or not any(isinstance(table, CARDS) and _lists(table) for table in tables):
        return tables, found
    from toolkit.parsers.repeated.proved import proved, unproved

    added = BySeverity(*sums(found.defects))
    retold = proved(tables, rows, total or added) or (unproved(tables, rows) if total is None else None)
    told = findings(retold or tables, rows)
    differing = [one for one in told.defects if not any(_same(one, other) for other in found.defects)]
    if retold is None or not differing or not (total is None or confirms(total, told.defects)):
        return tables, found
    return retold, replace(told, problems=(*told.problems, _two_ways(differing[0], found.defects)))


def _same(one: Defect, other: Defect) -> bool:
    """Tell whether two readings have the same defect; a code or a number may stand before its words."""
    words, others = _letters(one), _letters(other)
    shorter, longer = sorted((words, others), key=len)
    before = longer.removesuffix(shorter)
    alike = words == others or (longer.endswith(shorter) and len(before) <= LONGEST_CODE and not before.isalpha())
    return alike and _numbers(one) == _numbers(other)


def _letters(defect: Defect) -> str:
    return "".join(filter(str.isalnum, folding.key(defect.description)))


def _two_ways(defect: Defect, others: Sequence[Defect]) -> Problem:
    """Return the question which of two readings of *defect* holds; *others* are those of the other one."""
    alike = [other for other in others if _letters(other)[:SHOWN] == _letters(defect)[:SHOWN]]
    other = alike[0].description if alike else ", ".join(f"“{each.description}”" for each in others[:SHOWN_ROWS])
    message = f"The records can be told apart in two ways: “{defect.description}” may also be {_quoted(other)}."
    return error("readers_differ", message, defect.page)


def _quoted(text: str) -> str:
    return text if text.startswith("“") else f"“{text}”"


def _has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.level == "error" for problem in problems)


def _rows(found: Findings) -> Counter[tuple[str, tuple[int, ...]]]:
    return Counter((folding.key(defect.description), _numbers(defect)) for defect in found.defects)


def _numbers(defect: Defect) -> tuple[int, ...]:
    return tuple(defect.counts[severity] or 0 for severity in Severity)


def _words_of_most(defects: Sequence[Defect]) -> Defect | None:
    """Return the first of *defects* whose words most of them have: a label of cards, which says what none of them is.

    The same defect in several items is none such: a label is known as one, or is one word.
    """
    alike = Counter((folding.key(defect.description), defect.item, defect.section) for defect in defects)
    mixed = [defect for defect in defects if _holds_label(defect.description)]
    if len(mixed) >= LEAST_MIXED and len(mixed) * 2 > len(defects):
        return mixed[0]
    (words, *_), times = next(iter(alike.most_common(1)), (("",), 0))
    labels = lexicon.meaning("columns", words) is not None or concept_of(words) is not None or " " not in words
    if times < FEWEST_ALIKE or times * 2 <= len(defects) or not labels:
        return None
    return next(defect for defect in defects if folding.key(defect.description) == words)


def _holds_label(words: str) -> bool:
    """Tell whether *words* hold a label of something else than a defect with what it labels: "Zip jams Place: Lid"."""
    labels = (label for match in _LABEL.finditer(words) for label in (match[1], match[1].rpartition(" ")[2]))
    return any(lexicon.meaning("columns", label) == "other" for label in labels)


def _asked(defect: Defect) -> Problem:
    message = (
        f"Most rows are described by words like “{defect.description}”, which may be or hold a label of the cards."
    )
    return error("unread_cells", message, defect.page)
