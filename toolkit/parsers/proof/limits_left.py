"""Limits that a report prints and nobody read: with AQLs and a sample the standard would take their place in silence.

The agency may have limits of its own, and the counts would be held against others.
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem, Report
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.limit_judge import is_measured, of_another, own_rows
from toolkit.parsers.problems import error
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.by_class import by_class

FEWEST = 2  # classes or figures: one alone may be the limit of a test
LONGEST = 300  # characters of a sentence
SHOWN = 80
_CLAUSE = re.compile(r"[,;，；、。]\s*")
_INTEGER = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,2}(?!\d|[.,]\d)")
_AND = re.compile(r"(?<=\d)\s+(?:and|und|et|y|e|i|en|ve|và|和)\s+(?=\d)")
_WORDINGS = (("limits_told", "most"), ("limits_told", "over"), ("limits_told", "accepts"), ("label_words", "limits"))
_COUNT = re.compile(r"[<≤=]*\s*\d{1,2}(?:\s*/\s*\d{1,2})?")


def limits_left(report: Report, rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield a question where *rows* print limits of the classes and *report* has those of none."""
    read = (report.allowed, *(lot.allowed for lot in report.lots))
    if any(each[severity] is not None for each in read for severity in (Severity.MAJOR, Severity.MINOR)):
        return
    own = own_rows(rows)
    told = next((row.text for row in own if _is_row_of_limits(row)), None)
    told = told or next((text for _, text in paragraphs(own) if _tells_limits(text, report)), None)
    if told is not None:
        shown = told if len(told) <= SHOWN else f"{told[:SHOWN]}…"
        yield error("limits_unread", f"Limits seem to be printed (“{shown}”), and none was read.")


def _is_row_of_limits(row: Row) -> bool:
    """Tell whether *row* is a label of limits with a count for each of several classes behind it.

    So may they stand behind a colon: "Acceptance numbers: 0, 7 and 10".
    """
    label, *counts = (piece.text for piece in row.pieces) if row.pieces else ("",)
    if len(counts) >= FEWEST and all(map(_COUNT.fullmatch, counts)):
        return lexicon.row_kind(label) in ("allowed", "both")
    before, _, behind = row.text.replace("：", ":").partition(":")
    numbers = [int(number) for number in _INTEGER.findall(behind)]
    plain = not any(map(str.isalnum, _INTEGER.sub("", _AND.sub(" ", behind))))
    rising = plain and len(numbers) in (FEWEST, len(Severity)) and numbers == sorted(set(numbers))
    return rising and lexicon.row_kind(before) == "allowed"


def _tells_limits(text: str, report: Report) -> bool:
    """Tell whether *text* gives whole numbers to several classes with a word that limits are told with.

    Those that are the AQLs or the finds of *report* say nothing else.
    """
    if len(text) > LONGEST or not _speaks_of_limits(text) or lexicon.is_earlier(text) or of_another(text):
        return False
    values = {severity: value for severity, value in by_class(text).items() if value.isdecimal()}
    numbers = [int(value) for value in values.values()]
    numbers = numbers if len(numbers) >= FEWEST else _in_chinese_clauses(text)
    known = any({*numbers} <= {value for _, value in each.items()} for each in (report.sampling.aql, report.found))
    return len(numbers) >= FEWEST and not known and not is_measured(text, values)


def _speaks_of_limits(text: str) -> bool:
    named = any(lexicon.row_kind(word.strip(".,:;()")) in ("allowed", "both") for word in text.split())
    return named or any(lexicon.mentions(group, name, text) for group, name in _WORDINGS)


def _in_chinese_clauses(text: str) -> list[int]:
    """Return the numbers of the clauses of *text* that each have one and a class, as no space parts their words."""
    named = [name for name in classes.spoken_names() if is_cjk(name[0])] if any(map(is_cjk, text)) else []
    clauses = [clause for clause in _CLAUSE.split(text) if any(name in clause for name in named)]
    numbers = [_INTEGER.findall(clause) for clause in clauses]
    return [int(each[0]) for each in numbers if len(each) == 1]
