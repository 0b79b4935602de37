"""The release of a case: shipment and balance go with a letter that the rules let be written, or they do not go."""

from subprocess import list2cmdline
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.cases.events import Released
from toolkit.cases.left_open import before_release
from toolkit.cases.life import Step, admit, allowance
from toolkit.cases.needs import ground_of
from toolkit.cases.outbox import Change
from toolkit.cli.case_entries import refuse_open
from toolkit.cli.case_matter import CaseMatter, Enclosed, matter_of
from toolkit.cli.case_papers import PaperWish, paper, taken
from toolkit.cli.case_proof import BY_HAND, came_as_json, not_looked_for, refuse_taken
from toolkit.cli.desk import Desk
from toolkit.cli.letters import left_open
from toolkit.documents.quantities import units_released
from toolkit.documents.release import fees_taken
from toolkit.errors import IncompleteDocumentError, InvalidInputError, RecourseError, RuleRefusesError
from toolkit.model.order import Order


def release(desk: Desk, number: str, wish: PaperWish) -> Case:
    """Let shipment and balance of case *number* go, on a passed inspection or a signed concession, with their letter.

    What has no ground, or no letter, goes only by an exception that a person made by name and reason.
    """

    def change(case: Case, kept: Enclosed | None) -> Change:
        admit(case, Step.RELEASE)
        desk.register.refuse_broken(case.id)
        _refuse_earlier(desk, case)
        if ground_of(case) is None:
            return _by_exception(desk, case, _letter_by_exception(desk, case, kept, wish))
        try:
            return _on_its_ground(desk, case, kept, wish)
        except (RuleRefusesError, IncompleteDocumentError) as fault:
            if allowance(case, Step.RELEASE) is None:
                raise _not_released(case, fault) from fault
            desk.talk.warn(f"Released by exception and without a letter, which is refused: {fault.message}")
        return _by_exception(desk, case)

    return taken(desk, number, wish, change)


def _not_released(case: Case, fault: RecourseError) -> RecourseError:
    told = (
        f"{fault.hint}\nOtherwise, by name and reason: recourse case override {case.id} release --who NAME --why TEXT"
    )
    return type(fault)(f"Not released. {fault.message}", told)


def _on_its_ground(desk: Desk, case: Case, kept: Enclosed | None, wish: PaperWish) -> Change:
    """Return the release on what *case* has to rest it on, with the letter."""
    ground = ground_of(case)
    if ground is None:
        raise RuleRefusesError(f"Case {case.id} has nothing to rest a release on.", *case.next)
    kind, rests_on = ground
    if kind == "inspection":
        refuse_taken(desk.register, case)
    matter = matter_of(desk, case, kept.order if kept is not None else None)
    order = _answered_by(_apart(case, _of_the_good_units(case, matter)), wish.anyway)
    vouched = _vouched(desk, case, matter, reviewed=wish.reviewed) if kind == "inspection" else ()
    open_points = before_release(case, desk.stamp.day)
    # An order file that is given with a step that is refused is not kept, so it has to come again.
    given = f" --order {list2cmdline([wish.order_file])}" if wish.order_file else ""
    again = f"recourse case release {case.id}{given} --anyway NAME"
    refuse_open("Before shipment and balance go", open_points, wish.anyway, again)
    letter = paper(desk, case, "release", Enclosed(order, kept.files if kept is not None else {}), wish)
    event = Released(
        **desk.stamp._asdict(),
        ground=kind,
        rests_on=rests_on,
        quantity=units_released(matter.report, order),
        fees=fees_taken(order, max(len(case.inspections) - 1, matter.order.supplier.failed_before)),
        approved_by=order.release.approved_by,
        vouched=vouched,
        left_open=open_points,
        confirmed=wish.anyway if open_points else None,
    )
    if vouched:  # told once nothing refuses the release any more
        desk.talk.warn(f"{desk.stamp.who} answers for this release, and the log says so: {'; '.join(vouched)}.")
    return Change((event, *letter.events), letter.files)


def _apart(case: Case, order: Order) -> Order:
    """Return *order* with the units that the case is not about as those that go by a paper of their own."""
    units = case.quantities
    if units.concerned is None or units.ordered is None or order.release.apart is not None:
        return order
    return replace(order, release=replace(order.release, apart=max(units.ordered - units.concerned, 0)))


def _answered_by(order: Order, name: str | None) -> Order:
    """Return *order*, released by who answers for what is open where it names nobody that releases."""
    if name is None or order.release.approved_by:
        return order
    return replace(order, release=replace(order.release, approved_by=name))


def _of_the_good_units(case: Case, matter: CaseMatter) -> Order:
    """Return the order with the units that were counted as good as those of the release (G29).

    Raises:
        RuleRefusesError: order file or report name another number of them.
    """
    good, stated = case.quantities.good, matter.order.release.quantity
    if good is None:
        return matter.order
    if stated is not None and stated > good:
        raise RuleRefusesError(
            f"The order file releases {stated:,} units, and {good:,} were counted as good.",
            f"Correct [release] quantity, or the count: recourse case count {case.id} --good N",
        )
    counted = units_released(matter.report, matter.order)
    if stated is None and counted is not None and counted < good:
        raise RuleRefusesError(
            f"The report counts {counted:,} units as finished and packed, and {good:,} were counted as good.",
            "Find out which holds; then correct the count, the report JSON, or give [release] quantity.",
        )
    return replace(matter.order, release=replace(matter.order.release, quantity=stated if stated is not None else good))


def _vouched(desk: Desk, case: Case, matter: CaseMatter, *, reviewed: bool) -> tuple[str, ...]:
    """Return what the releaser answers for: what waits in the report, and a report that a hand can change."""
    # What is only doubtful was told when the report came in; what is open holds the release up.
    waits = left_open(matter._replace(reviewed=True))
    if waits and not reviewed:
        raise RuleRefusesError(
            f"The lot passed, and its release waits for you: {'; '.join(waits)}.",
            f"When it is settled: recourse case release {case.id} --reviewed",
        )
    compared = desk.newest(case, "comparison")
    bare = (*((BY_HAND,) if came_as_json(case) else ()), *not_looked_for(compared and compared.data))
    return (*waits, *bare)


class _Letter(NamedTuple):
    change: Change
    order: Order
    units: int | None


def _letter_by_exception(desk: Desk, case: Case, kept: Enclosed | None, wish: PaperWish) -> _Letter | None:
    """Return the letter of a release that a person allowed: on a lot that passed there is one, whatever its sample."""
    made = allowance(case, Step.RELEASE)
    if case.verdict != "pass" or made is None:
        desk.talk.warn(
            "Released by exception and without a letter: no inspection passed, and a letter would say that one did. "
            "Write to the supplier yourself what may be shipped and paid."
        )
        return None
    matter = matter_of(desk, case, kept.order if kept is not None else None)
    order = _answered_by(_apart(case, _of_the_good_units(case, matter)), wish.anyway or made.who)
    letter = paper(desk, case, "release", Enclosed(order, kept.files if kept is not None else {}), wish)
    return _Letter(letter, order, units_released(matter.report, order))


def _by_exception(desk: Desk, case: Case, letter: _Letter | None = None) -> Change:
    made = allowance(case, Step.RELEASE)
    rests_on = f"of {made.who}" if made is not None else ""
    bare = Released(**desk.stamp._asdict(), ground="override", rests_on=rests_on)
    if letter is None:
        return Change((bare,))
    event = replace(bare, quantity=letter.units, approved_by=letter.order.release.approved_by)
    return Change((event, *letter.change.events), letter.change.files)


def _refuse_earlier(desk: Desk, case: Case) -> None:
    """A release of before the hold, or of before the inspection that it rests on, is a slip of the date."""
    days = [day for day in (case.balance.held_since, case.opened) if day is not None]
    if desk.stamp.day < max(days):
        raise InvalidInputError(
            f"{desk.stamp.day} lies before {max(days)}, the day since which the lot is on hold.", "Correct --as-of."
        )
