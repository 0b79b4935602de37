"""Which lots a later report of a case is about, where an earlier one of it judged several apart: GL-45-BK alone.

The re-inspection is of the lots that failed, and mostly prints no others: what the order calls its goods names all.
"""

from collections.abc import Iterator, Sequence

import msgspec

from toolkit.model.lot_checks import same_item
from toolkit.model.lots import failed_lots, judged_apart
from toolkit.model.report import LotResult, Report


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """The *lots* of an order that a paper is about, and the *others*, which it is not; none where it is about all.

    *units* is how many of the order the lots stand for, where that is known.
    """

    lots: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    units: int | None = None


def part_of_case(report: Report, earlier: Sequence[Report], *, units: int | None, released: bool) -> Part:
    """Return which lots *report* is about, of those that the *earlier* reports of its case judged apart.

    *units* are those of the case. A release lets go the lots of the case also where the report shows others.
    """
    known = _lots(earlier)
    printed = [lot.item for lot in report.lots if lot.item] or list(report.items)
    failed = [name for name, lot in known.items() if lot]
    others = [name for name in known if name not in failed]
    if not failed or (not released and any(_is_one_of(name, printed) for name in others)):
        return Part()
    concerned = [name for name in failed if _is_one_of(name, printed)] or failed
    left = tuple(name for name in known if name not in concerned)
    of_all = len(concerned) == len(failed)
    return Part(lots=tuple(concerned), others=left, units=units if of_all else None) if left else Part()


def lots_in(report: Report, names: Sequence[str]) -> tuple[LotResult, ...]:
    """Return the lots of *report* called *names*, where it judges others beside each of them."""
    found = tuple(lot for lot in report.lots if lot.item and _is_one_of(lot.item, names))
    whole = judged_apart(report) and len(found) == len(names) < len(report.lots)
    return found if whole else ()


def _lots(reports: Sequence[Report]) -> dict[str, bool]:
    """Return the name of each lot that *reports* judged apart, and whether it failed when it was judged last."""
    known: dict[str, bool] = {}
    for name, failed in _judged(reports):
        same = next((one for one in known if same_item(one, name)), name)
        known[same] = failed
    return known


def _judged(reports: Sequence[Report]) -> Iterator[tuple[str, bool]]:
    for report in reports:
        failed = failed_lots(report)
        named = [lot.item for lot in report.lots]
        if failed and all(named):
            yield from ((lot.item or "", lot in failed) for lot in report.lots)


def _is_one_of(name: str, names: Sequence[str]) -> bool:
    return any(same_item(name, one) for one in names)
