"""The quantity ledger: what was ordered, checked, pulled out, found good, shipped, and what is still to come (G29)."""

from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.cases.case import Quantities
from toolkit.cases.ledger import COUNTED, Counted
from toolkit.errors import InvalidInputError


def summed(known: Quantities) -> Quantities:
    """Return *known* with what follows from it: good units, and what is short of the order."""
    good = known.good_counted
    if good is None and known.checked is not None and known.out is not None:
        good = known.checked - known.out
    short = None if known.expected is None or known.shipped is None else max(known.expected - known.shipped, 0)
    return replace(known, good=good, short=short)


def counted_in(known: Quantities, event: Counted) -> Quantities:
    """Return *known* with the figures of *event* in it."""
    new = {name: value for name in COUNTED if (value := getattr(event, name)) is not None}
    if new.get("pulled") == known.pulled:  # told again it changes nothing
        new.pop("pulled", None)
    if "reworked" in new and known.good_counted is not None and not new.keys() & {"good", "checked", "pulled"}:
        new["good"] = known.good_counted + new["reworked"] - (known.reworked or 0)
    if "pulled" in new:  # what became of those pulled out before says nothing of these
        new = {"reworked": None, "scrapped": None} | new
    if new.keys() & {"good", "checked", "pulled", "reworked"}:  # what was counted before was of other figures
        new["good_counted"] = new.pop("good", None)
    return summed(replace(known, **new))


def counted_anew(known: Quantities, counted: Counted) -> Quantities:
    """Return the quantities that *counted* gives, and none that were entered before."""
    left = Quantities(ordered=counted.ordered, concerned=known.concerned, unit_price=known.unit_price)
    return counted_in(left, counted)


def refuse_impossible(known: Quantities) -> None:
    """Raise ``InvalidInputError`` with all that cannot be in *known*."""
    faults = tuple(_faults(known))
    if faults:
        raise InvalidInputError(
            f"These quantities do not go together: {'; '.join(faults)}.", "Correct them; nothing was entered."
        )


def _faults(known: Quantities) -> Iterator[str]:
    below = [name for name in COUNTED[:-1] if (getattr(known, name) or 0) < 0]
    if below:
        yield f"{', '.join(below)} below 0"
    if (known.reworked or 0) + (known.scrapped or 0) > (known.pulled or 0):
        told = f"{known.reworked or 0} reworked and {known.scrapped or 0} scrapped"
        yield f"{told} of {known.pulled or 0} pulled out"
    elif known.checked is not None and known.pulled is not None:
        yield from _sorting_faults(known, known.checked, known.pulled)
    if known.good is not None and known.checked is not None and known.good > known.checked:
        yield f"{known.good} good of {known.checked} checked"
    if known.good is not None and known.ordered is not None and known.good > known.ordered and known.checked is None:
        yield f"{known.good} good of {known.ordered} ordered"
    if known.ordered is not None and known.shipped is not None and known.shipped > known.ordered:
        yield f"{known.shipped} shipped of {known.ordered} ordered"
    if known.good is not None and known.shipped is not None and known.shipped > known.good:
        yield f"{known.shipped} shipped of {known.good} good"


def _sorting_faults(known: Quantities, checked: int, pulled: int) -> Iterator[str]:
    """Yield what is wrong with a sorting: every unit that was checked is either good or pulled out."""
    if pulled > checked:
        yield f"{pulled} pulled out of {checked} checked"
    elif known.good is not None and known.good + pulled - (known.reworked or 0) != checked:
        back = f", {known.reworked} of them reworked," if known.reworked else ""
        yield f"{known.good} good and {pulled} pulled{back} are not the {checked} checked"
