"""What the buyer should know before a letter is sent; none of it stands in the letter itself."""

from collections.abc import Callable, Iterator

from toolkit.documents.brief import PATH_OF, Brief, Kind
from toolkit.documents.holds import CostState, PaymentState, hold_agreed, payment_state, reinspection_cost
from toolkit.documents.timetable import order_limit, rework_ready, sorting_ready


def cautions(brief: Brief) -> Iterator[str]:
    """Yield one sentence for each point, the most pressing first."""
    for caution in CAUTIONS:
        yield from caution(brief)


def answer_is_late(brief: Brief) -> Iterator[str]:
    due = brief.resolution.respond_by
    if due is not None and brief.as_of > due:
        yield f"The answer to the report was due on {due.isoformat()}; this letter is late (G44)."


def another_path_is_recommended(brief: Brief) -> Iterator[str]:
    chosen, found = PATH_OF.get(brief.kind), brief.resolution.path
    if chosen is not None and chosen != found:
        yield f"The resolution recommends {found}, not {chosen}."


def order_date_is_missed(brief: Brief) -> Iterator[str]:
    ready = {Kind.REWORK: rework_ready, Kind.SORTING: sorting_ready}.get(brief.kind)
    limit = order_limit(brief)
    if ready is not None and limit is not None and ready(brief) > limit:
        yield f"The work would be ready on {ready(brief).isoformat()}, after the order's {limit.isoformat()}."


def balance_is_gone(brief: Brief) -> Iterator[str]:
    """G19: after payment only goodwill is left."""
    if payment_state(brief.order) is PaymentState.PAID:
        yield "The balance is paid: there is no payment left to hold back, only rights and goodwill (G19)."


def nothing_is_agreed(brief: Brief) -> Iterator[str]:
    """G42: what the order does not grant, the letter asks for."""
    if hold_agreed(brief.order):
        return
    yield "The order file names no inspection right and no clauses, so the letter asks for the hold (G42)."
    if brief.kind is Kind.REJECTION:
        yield "A rejection without a clause rests on general law alone; have a lawyer read it before it is sent (G42)."


def cost_has_no_clause(brief: Brief) -> Iterator[str]:
    """G27: the cost of the re-inspection is claimed only with a clause to point to."""
    agreed = brief.order.contract.reinspection_cost == "supplier"
    corrects = brief.kind in (Kind.REWORK, Kind.SORTING)
    if corrects and agreed and reinspection_cost(brief.order) is CostState.ASK:
        yield "The supplier is to pay the re-inspection, but the order names no clause; the letter only asks (G27)."


def order_speaks_another_language(brief: Brief) -> Iterator[str]:
    language = brief.order.contract.language
    if language != "en":
        yield f"The order's language is {language}; this letter is in English only."


def supplier_is_read_from_the_report(brief: Brief) -> Iterator[str]:
    if brief.order.supplier.name is None:
        name = brief.report.supplier or brief.report.factory
        yield f"The supplier's name “{name}” comes from the report; compare with the order."


CAUTIONS: tuple[Callable[[Brief], Iterator[str]], ...] = (
    answer_is_late,
    another_path_is_recommended,
    order_date_is_missed,
    balance_is_gone,
    nothing_is_agreed,
    cost_has_no_clause,
    order_speaks_another_language,
    supplier_is_read_from_the_report,
)
