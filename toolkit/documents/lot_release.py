"""A lot that passed in a report on others which failed: the report as if it spoke of that lot alone."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.errors import RuleRefusesError
from toolkit.model.lot_checks import failed_on, same_item, without_named
from toolkit.model.lots import judged_apart, lot_of, part_of
from toolkit.model.order import Order
from toolkit.model.report import LotResult, Report, Results
from toolkit.model.severity import Severity


def lots_named(report: Report, names: Sequence[str]) -> tuple[LotResult, ...]:
    """Return the lots of *report* that *names* are of, each of which passed by its own result and counts.

    Raises:
        RuleRefusesError: the report does not judge its lots apart, has no lot of a name, or did not pass it.
    """
    if not judged_apart(report):
        raise RuleRefusesError(
            "The report does not judge several lots apart, so none of them can be released by itself.",
            'In the JSON of the report give each of "lots" its own result and limits, if the firm says so.',
        )
    known = {name: [lot for lot in report.lots if same_item(lot.item, name)] for name in names}
    against = tuple(_against(report, known))
    if against:
        theirs = ", ".join(lot.item or "a lot without a name" for lot in report.lots)
        raise RuleRefusesError(f"Nothing is released: {'; '.join(against)}.", f"The lots of the report: {theirs}.")
    _refuse_failed_sections(report)
    return tuple(lot for lots in known.values() for lot in lots)


def of_passed_lots(report: Report, lots: tuple[LotResult, ...]) -> Report:
    """Return *report* of *lots* alone: what is left open in it holds these as well, for nobody says of which it is."""
    if len(lots) == len(report.lots):
        return report
    rows = tuple(row for row in report.defects if lot_of(row, report) in lots)
    return replace(part_of(report, lots), defects=rows, results=Results(overall="pass"))


def with_the_others_apart(order: Order, report: Report) -> Order:
    """Return *order* with all units but those of *report*, of passed lots alone, as going by papers of their own."""
    units = report.quantities.lot if report.quantities.ordered is None else report.quantities.ordered
    whole = order.order.quantity
    if units is None or whole is None or order.release.apart is not None:
        return order
    return replace(order, release=replace(order.release, apart=max(whole - units, 0)))


def _refuse_failed_sections(report: Report) -> None:
    failed = ", ".join(f"“{one.name}”" for one in without_named(report).sections if one.result == "fail")
    if failed:
        raise RuleRefusesError(
            f"Nothing is released: {failed} failed, and the report does not say of which lots.",
            "Ask the inspection firm; where it is of other lots, take it out in a copy of the report JSON and go on.",
        )


def _against(report: Report, known: dict[str, list[LotResult]]) -> Iterator[str]:
    for name, lots in known.items():
        if len(lots) != 1:
            yield f"the report has {'no lot' if not lots else 'several lots'} {name}"
            continue
        yield from (f"{name} did not pass: {why}" for why in _not_passed(lots[0], report))


def _not_passed(lot: LotResult, report: Report) -> Iterator[str]:
    if lot.result != "pass":
        yield f"its result is {lot.result or 'not told'}"
    for severity in Severity:
        found, limit = lot.found[severity], lot.allowed[severity]
        if found is not None and limit is not None and found > limit:
            yield f"{severity} {found} > Ac {limit}"
    yield from (f"“{check.name}” failed on it" for check in failed_on(lot, report))
    rows = [lot_of(row, report) for row in report.defects if row.critical]
    if lot.found.critical or lot in rows or (None in rows and lot.found.critical is None):
        yield "a critical defect was found on it, or may have been"
