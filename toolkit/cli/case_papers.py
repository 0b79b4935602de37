"""Papers that leave a case: drawn up from its newest report, kept in it, and written out where they are wanted."""

from pathlib import Path

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.cases.entering import sent, terms_of
from toolkit.cases.events import (
    Released,
)
from toolkit.cases.life import PAPERS, PATH_OF, Step, admit, allowance, ground_of, step_of
from toolkit.cases.outbox import Change
from toolkit.cases.telling import at
from toolkit.cli.case_matter import Enclosed, enclosed, files_of, letter_of, matter_of
from toolkit.cli.case_proof import BY_HAND, came_as_json, not_looked_for, refuse_taken
from toolkit.cli.console import harmless
from toolkit.cli.desk import Desk
from toolkit.cli.letters import left_open
from toolkit.cli.sending import json_document
from toolkit.documents.releasable import ShortError
from toolkit.errors import IncompleteDocumentError, InvalidInputError, RuleRefusesError, WrongUseError
from toolkit.model.order import Order


def send(desk: Desk, number: str, kind: str, order_file: str | None, *, lang: str | None, pdf: bool) -> Case:
    """Draw up the paper *kind* of case *number* and record it."""
    step = _step_of_paper(kind)
    if step is Step.RELEASE and desk.register.case(number).balance.released_by is None:
        return release(desk, number, order_file, lang=lang, pdf=pdf)
    kept = enclosed(order_file)

    def change(case: Case) -> Change:
        if step is not Step.RELEASE:
            admit(case, step, PATH_OF.get(step))
        return _paper(desk, case, kind, kept, lang=lang, pdf=pdf)

    return desk.step(number, change)


def release(
    desk: Desk, number: str, order_file: str | None, *, lang: str | None, pdf: bool, reviewed: bool = False
) -> Case:
    """Let shipment and balance of case *number* go, with a letter where a passed inspection allows one."""
    kept = enclosed(order_file)

    def change(case: Case) -> Change:
        admit(case, Step.RELEASE)
        desk.register.refuse_broken(case.id)
        _refuse_earlier(desk, case)
        try:
            found = _on_its_ground(desk, case, kept, lang=lang, pdf=pdf, reviewed=reviewed)
        except RuleRefusesError:
            if allowance(case, Step.RELEASE) is None:
                raise
            found = None
        return _by_exception(desk, case) if found is None else found

    return desk.step(number, change)


def _on_its_ground(
    desk: Desk, case: Case, kept: Enclosed | None, *, lang: str | None, pdf: bool, reviewed: bool
) -> Change | None:
    """Return the release on what the case has to rest it on; ``None`` where it has nothing."""
    ground = ground_of(case)
    if ground is None:
        return None
    kind, rests_on = ground
    if kind == "concession":
        return Change((Released(**desk.stamp._asdict(), ground=kind, rests_on=rests_on),))
    refuse_taken(desk.register, case)
    paper, vouched = _release_letter(desk, case, kept, lang=lang, pdf=pdf, reviewed=reviewed)
    units = case.inspections[-1].lot_size
    event = Released(**desk.stamp._asdict(), ground=kind, rests_on=rests_on, quantity=units, vouched=vouched)
    return Change((event, *paper.events), paper.files)


def _by_exception(desk: Desk, case: Case) -> Change:
    made = allowance(case, Step.RELEASE)
    rests_on = f"of {made.who}" if made is not None else ""
    return Change((Released(**desk.stamp._asdict(), ground="override", rests_on=rests_on),))


def _refuse_earlier(desk: Desk, case: Case) -> None:
    """A release of before the hold, or of before the inspection that it rests on, is a slip of the date."""
    days = [day for day in (case.balance.held_since, case.opened) if day is not None]
    if desk.stamp.day < max(days):
        raise InvalidInputError(
            f"{desk.stamp.day} lies before {max(days)}, the day since which the lot is on hold.", "Correct --as-of."
        )


def export(desk: Desk, number: str, file: str, *, force: bool) -> None:
    """Write case *number* into the ZIP *file*."""
    from toolkit.cases.export import pack
    from toolkit.cli.case_tables import comma_text_of
    from toolkit.cli.case_text import case_text, log_text
    from toolkit.cli.outputs import refuse_existing, write

    refuse_existing((Path(file),), force=force)
    case = at(desk.register.case(number), desk.stamp.day)
    texts = {
        "case.json": json_document(case),
        "chronology.txt": harmless(
            f"{case_text(case, desk.vault.folder)}\n\n{log_text(case, desk.register.events(case.id))}\n"
        ).encode(),
        "case.csv": comma_text_of((case,)),
    }
    data, listed = pack(case, desk.vault, texts)
    write(Path(file), data, force=force)
    for path in listed.missing:
        desk.talk.warn(f"Missing or changed, and not in the pack: {path}")
    if desk.json:
        desk.talk.data(json_document(listed))
    else:
        desk.talk.tell(f"{file}: {len(listed.files)} files of case {number}.")


def deliver(desk: Desk, case: Case, out: Path | None, *, force: bool) -> None:
    """Write the files of the newest paper of *case* into the folder *out* too, under their own names."""
    if out is None:
        return
    from toolkit.cli.outputs import write_all

    papers = next((event.files for event in reversed(case.events) if any(f.role == "paper" for f in event.files)), ())
    write_all(out, {file.name: desk.vault.read(case.id, file) for file in papers if file.role == "paper"}, force=force)


def _paper(desk: Desk, case: Case, kind: str, kept: Enclosed | None, *, lang: str | None, pdf: bool) -> Change:
    from toolkit.cases.conditions import conditions_of

    matter = matter_of(desk, case, kept.order if kept is not None else None)
    _refuse_another_visit(kind, matter.order)
    letter = letter_of(desk, matter, kind, lang=lang or matter.order.contract.language)
    files = files_of(letter, matter, desk, pdf=pdf)
    for warning in letter.warnings:
        desk.talk.note(f"Note: {warning}")
    all_files = {**files, **(kept.files if kept is not None else {})}
    conditions = tuple(one.id for one in conditions_of(kind))
    terms = terms_of(kept.order) if kept is not None and kept.files else None
    return Change((sent(letter, conditions, desk.stamp, all_files, terms),), all_files)


def _refuse_another_visit(kind: str, order: Order) -> None:
    """A case waits for the report of the re-inspection that it booked; no other visit brings one."""
    purpose = order.inspection.purpose
    if kind == Step.BOOK and purpose != "reinspection":
        raise RuleRefusesError(
            f'The order file books another visit ([inspection] purpose = "{purpose}"), and the case would wait for the '
            "report of a re-inspection that nobody booked.",
            'Write that booking with recourse draft reinspection, or set purpose = "reinspection".',
        )


def _release_letter(
    desk: Desk, case: Case, kept: Enclosed | None, *, lang: str | None, pdf: bool, reviewed: bool
) -> tuple[Change, tuple[str, ...]]:
    """Return the release of a passed lot, and what its releaser answers for; what the rules refuse is not released.

    The letter is left out where only the order file lacks what it must say, which is told.
    """
    matter = matter_of(desk, case, kept.order if kept is not None else None)
    # What is only doubtful was told when the report came in; what is open holds the release up.
    waits = left_open(matter._replace(reviewed=True))
    if waits and not reviewed:
        raise RuleRefusesError(
            f"The lot passed, and its release waits for you: {'; '.join(waits)}.",
            f"When it is settled: recourse case release {case.id} --reviewed",
        )
    compared = desk.newest(case, "comparison")
    bare = (*((BY_HAND,) if came_as_json(case) else ()), *not_looked_for(compared and compared.data))
    if bare:
        desk.talk.warn(f"{desk.stamp.who} answers for this release, and the log says so: {'; '.join(bare)}.")
    vouched = (*waits, *bare)
    named = matter.order.release.approved_by or desk.stamp.who
    order = replace(matter.order, release=replace(matter.order.release, approved_by=named))
    try:
        files = kept.files if kept is not None else {}
        return _paper(desk, case, "release", Enclosed(order, files), lang=lang, pdf=pdf), vouched
    except (IncompleteDocumentError, ShortError) as fault:
        desk.talk.warn(
            f"Released without a letter. {fault.message} {fault.hint}\nThen: recourse case send {case.id} release"
        )
        return Change((), {}), vouched
    except RuleRefusesError as fault:
        told = f"{fault.hint}\nOtherwise, by name and reason: recourse case override {case.id} release --who --why"
        raise RuleRefusesError(f"Not released. {fault.message}", told) from fault


def _step_of_paper(kind: str) -> Step:
    step = step_of(kind)
    if step is None or step not in PAPERS:
        raise WrongUseError(f"There is no paper of kind {kind}.", f"Kinds: {', '.join(PAPERS)}.")
    return step
