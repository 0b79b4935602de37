"""Which orders, papers and reports an answer names: one that names another order's is none to this case."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from toolkit.cases.case import Case
from toolkit.documents.identity import is_part

_CODE = r"(?<![A-Z0-9])[A-Z0-9](?:[A-Z0-9]|[-/_.](?=[A-Z0-9])){2,40}"
_CODES = re.compile(_CODE)
# Behind these words stands the number of an order, whatever it looks like. A contract and an invoice have their own.
_LABELLED = re.compile(
    r"(?:\bP\.? ?/? ?O\b\.?|\bPURCHASE ORDER|\bORDER(?= ?(?:NO|NUMBER|NR|#|:))|订单号?)"
    rf"(?:[ .:#：]|NO\b|NUMBER\b|NR\b|编号|号码?){{0,6}}({_CODE})"
)
_UNITS = re.compile(r" ?(?:PCS|PIECES|UNITS|CARTONS|CTNS|SETS|USD|EUR|件|个|箱|只|套|%)")
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_RUNS = re.compile(r"[A-Z]+|\d+")
_DATED = re.compile(r"[A-Z]{3}-.+-\d{8}(?:-\d{1,2})?")
_LEAST_FIGURES, _LONG, _HEAD = (
    3,
    7,
    3,
)  # figures of a number; of one without letters, and its beginning that is compared
_LEAST_KNOWN = 4


class Named(NamedTuple):
    """Whether an answer names this case's order, papers or report, and which *others* it names."""

    own: bool
    others: tuple[str, ...]


def named_in(text: str, case: Case, elsewhere: Iterable[str] = (), papers: Iterable[str] = ()) -> Named:
    """Return what *text* names; *elsewhere* are numbers of other orders, *papers* more references of this order.

    A number is another one only where it is known for one, is called an order's, or is of the series that the case's
    own order or report number belongs to.
    """
    flat = " ".join(unicodedata.normalize("NFKC", text).upper().split())
    own = tuple(_own(case))
    references = {paper.reference.upper() for paper in case.papers} | {one.upper() for one in papers}
    found = dict.fromkeys(hit.group() for hit in _CODES.finditer(flat) if _figures(hit.group()))
    mine = [code for code in found if _is_one_of(code, own)]
    stale = [code for code in mine if _DATED.fullmatch(code) and code not in references]
    if not case.po_numbers:
        return Named(bool(mine), ())
    others = [code for code in _others(flat, own, elsewhere) if not _is_of(code, own, case)]
    return Named(len(mine) > len(stale), tuple(dict.fromkeys((*others, *stale))))


def _own(case: Case) -> Iterator[str]:
    """Yield the numbers by which the case is known: those of its order, and of its reports."""
    yield from case.po_numbers
    yield from (one.report_no for one in case.inspections if one.report_no)


def _others(flat: str, own: Sequence[str], elsewhere: Iterable[str]) -> Iterator[str]:
    for number in own:
        series = _series(number)
        if series is not None:
            yield from (hit.group() for hit in series.finditer(flat))
    for hit in _LABELLED.finditer(flat):
        if not _UNITS.match(flat, hit.end()) and not _DAY.fullmatch(hit[1]) and _figures(hit[1]) >= _LEAST_FIGURES:
            yield hit[1]
    known = {one.upper() for one in elsewhere if len(one) >= _LEAST_KNOWN and _figures(one)}
    yield from (hit.group() for hit in _CODES.finditer(flat) if hit.group() in known)


def _series(number: str) -> re.Pattern[str] | None:
    """Return the pattern of the numbers that are counted like *number*: the same letters, about as many figures."""
    runs = _runs(number)
    if sum(map(len, filter(str.isdigit, runs))) < _LEAST_FIGURES:
        return None
    if all(map(str.isdigit, runs)):
        if len(runs) > 1 or len(number) < _LONG:
            return None  # it may be a day, a quantity or a price
        return re.compile(rf"(?<![A-Z0-9]){number[:_HEAD]}\d{{{len(number) - _HEAD}}}(?![A-Z0-9])")
    return _joined([rf"\d{{{max(len(run) - 1, 1)},{len(run) + 1}}}" if run.isdigit() else run for run in runs])


def _runs(number: str) -> list[str]:
    return _RUNS.findall(unicodedata.normalize("NFKC", number).upper())


def _joined(runs: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of a number of these *runs* of letters or figures, whatever stands between them."""
    return re.compile(rf"(?<![A-Z0-9]){'[-/_. ]{0,2}'.join(runs)}(?![A-Z0-9])")


def _is_of(code: str, own: Sequence[str], case: Case) -> bool:
    """Tell whether *code* is a number of the case, or stands in the name of its goods."""
    goods = (case.product or "", *case.items)
    return _is_one_of(code, own) or any(is_part(code, name) for name in goods if name)


def _is_one_of(code: str, own: Sequence[str]) -> bool:
    """Tell whether *code* is one of the numbers *own*, holds one, or is the end of one, as people shorten it."""
    tail = "".join(filter(str.isalnum, code))
    ends = ("".join(filter(str.isalnum, number.upper())) for number in own)
    return any(is_part(code, number) or _joined(_runs(number)).search(code) for number in own) or (
        len(tail) >= _LEAST_FIGURES and any(end.endswith(tail) for end in ends)
    )


def _figures(code: str) -> int:
    return sum(map(str.isdigit, code))
