"""What would change the decision: some changes that happen in every such case, each tried out."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Defect, Report
from toolkit.model.resolution import Path, Resolution, VerdictWord
from toolkit.model.severity import Severity
from toolkit.resolver.defect_book import Book, Knowledge
from toolkit.resolver.recognised import known_entries
from toolkit.resolver.supposed import Move, obstacle, reclassified
from toolkit.resolver.verdict import verdict
from toolkit.resolver.whole import resolve
from toolkit.resolver.wording import quoted

_MOST_ROWS = 20  # rows tried; a list that long does not fail by one row
_LOOKS = ("major", "minor")
_DATES = ("delivery_date", "latest_shipment", "season_deadline")


class Turn(NamedTuple):
    """Under *condition* ("the supplier refuses to correct") the verdict or the path would be these."""

    condition: str
    verdict: VerdictWord
    path: Path


def turns(
    report: Report, order: Order, decided: Resolution, *, policy: Policy, as_of: date, book: Book | None = None
) -> tuple[Turn, ...]:
    """Return the changes that would lead to another verdict or path than *decided*; none where no lot failed."""
    if decided.verdict.result != "fail":
        return ()

    def tried(condition: str, report: Report, order: Order) -> Turn:
        then = resolve(report, order, policy=policy, as_of=as_of, book=book)
        return Turn(condition, then.verdict.result, then.path)

    supposed = [tried(condition, report, changed) for condition, changed in _changes(order)]
    supposed += [tried(condition, changed, order) for condition, changed in _classes(report, order, book)]
    return tuple(turn for turn in supposed if (turn.verdict, turn.path) != ("fail", decided.path))


def _changes(order: Order) -> Iterator[tuple[str, Order]]:
    supplier, terms = order.supplier, order.order
    if not supplier.refuses_correction:
        yield "the supplier refuses to correct", replace(order, supplier=replace(supplier, refuses_correction=True))
    again = replace(supplier, failed_before=supplier.failed_before + 1)
    yield "the next inspection fails too", replace(order, supplier=again)
    if any(getattr(terms, name) for name in _DATES):
        free = replace(terms, **dict.fromkeys(_DATES))
        yield "the order's dates are moved", replace(order, order=free)
    if order.concession.remedy is None:
        agreed = replace(order.concession, remedy="price_reduction")
        yield "a price reduction is agreed", replace(order, concession=agreed)
    if order.goods.location not in ("shipped", "received"):
        gone = replace(order.goods, location="shipped")
        yield "the goods are shipped", replace(order, goods=gone)


def _classes(report: Report, order: Order, book: Book | None) -> Iterator[tuple[str, Report]]:
    """Yield the report with one row a class milder, what a supplier asks for first, where the lot then has not failed.

    What only a test finds, what may be critical and what nobody knows is not tried: the class of such a row is no
    matter of opinion, and the line would read as advice. Whether the lot has failed is told at once; a whole decision
    on every row of a long list would take its time.
    """
    entries = known_entries(report, book, order.order.item)
    for index, (defect, entry) in enumerate(zip(report.defects[:_MOST_ROWS], entries, strict=False)):
        move = Move((index,), Severity.MAJOR, Severity.MINOR)
        if defect.major and _may_be_minor(defect, entry) and obstacle(report, move) is None:
            changed = reclassified(report, move)
            if verdict(changed).result != "fail":
                yield f"{quoted(defect.description)} counts as minor", changed


def _may_be_minor(defect: Defect, entry: Knowledge | None) -> bool:
    """Return whether the class of a row is a matter of looks: seen by eye, and by nobody called critical."""
    return entry is not None and not defect.critical and entry.severity in _LOOKS and entry.found_by == "visual"
