"""Checks beside the counts that are told of some of several lots: one that failed on a lot is held against that lot."""

from msgspec.structs import replace

from toolkit.model.report import LotResult, Report, Section


def lots_of(check: Section, report: Report) -> tuple[LotResult, ...]:
    """Return the lots of *report* that *check* is told of; none where it names none, or anything that is no lot."""
    known = [[lot for lot in report.lots if same_item(lot.item, name)] for name in check.items]
    return tuple(lot for lots in known for lot in lots) if all(len(lots) == 1 for lots in known) else ()


def failed_on(lot: LotResult, report: Report) -> tuple[Section, ...]:
    """Return the checks of *report* that failed on *lot* by what they name themselves."""
    return tuple(one for one in report.sections if one.result == "fail" and lot in lots_of(one, report))


def has_passed(lot: LotResult, report: Report) -> bool:
    """Return whether *lot* passed by its own result, and no check failed on it."""
    return lot.result == "pass" and not failed_on(lot, report)


def without_named(report: Report) -> Report:
    """Return *report* with those checks alone of which it does not say on which of its lots they were made."""
    return replace(report, sections=tuple(one for one in report.sections if not lots_of(one, report)))


def without_others(report: Report, lots: tuple[LotResult, ...]) -> tuple[Section, ...]:
    """Return the checks of *report* but for those that are told of other lots than *lots* alone."""
    return tuple(one for one in report.sections if not (own := lots_of(one, report)) or any(lot in lots for lot in own))


def title_of(check: Section) -> str:
    """Return what *check* is called, with the goods that it was made on where its name does not tell them."""
    name = " ".join(check.name.split())
    beside = ", ".join(item for item in check.items if item not in name)
    return f"{name} ({beside})" if beside else name


def same_item(first: str | None, second: str | None) -> bool:
    return _folded(first) == _folded(second) != ""


def _folded(name: str | None) -> str:
    return " ".join((name or "").casefold().split())
