"""Papers that leave a case: drawn up from its newest report, kept in it, and written out where they are wanted."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from toolkit.cases.case import Case
from toolkit.cases.days import at
from toolkit.cases.entering import sent
from toolkit.cases.event import FileRef
from toolkit.cases.events import Chosen
from toolkit.cases.life import PAPERS, PATH_OF, Step, admit, allowance, step_of
from toolkit.cases.outbox import Change
from toolkit.cases.telling import after
from toolkit.cli.case_counted import ready_as_agreed
from toolkit.cli.case_matter import (
    Enclosed,
    basis_of,
    enclosed,
    files_of,
    letter_of,
    matter_of,
    order_of,
    presenting_the_good,
)
from toolkit.cli.case_order import new_order, ordered_anew
from toolkit.cli.console import harmless
from toolkit.cli.desk import Desk, refuse_blank
from toolkit.cli.sending import json_document
from toolkit.errors import OutputError, RuleRefusesError, WrongUseError
from toolkit.model.order import Order


class PaperWish(NamedTuple):
    """What was asked for beside the paper itself: from which order file, in which language, into which folder.

    *new_order* is who says that the order file replaces the case's, *anyway* who answers for what is open.
    """

    order_file: str | None = None
    new_order: str | None = None
    lang: str | None = None
    pdf: bool = False
    reviewed: bool = False
    anyway: str | None = None
    out: Path | None = None
    force: bool = False


def send(desk: Desk, number: str, kind: str, wish: PaperWish) -> Case:
    """Draw up the paper *kind* of case *number* and record it."""
    from toolkit.cli.case_release import release

    step = _step_of_paper(kind)
    if step is Step.RELEASE and desk.register.case(number).balance.released_by is None:
        return release(desk, number, wish)

    def change(case: Case, kept: Enclosed | None) -> Change:
        chosen = _chosen_by_it(desk, case, step, kept)
        for event in chosen:
            case = after(case, event)
        if step is not Step.RELEASE:
            admit(case, step, PATH_OF.get(step))
        made = paper(desk, case, kind, kept, wish)
        return Change((*chosen, *made.events), made.files)

    before = desk.register.case(number)
    case = taken(desk, number, wish, change)
    for due in before.deadlines:
        moved = not any((due.what, due.day) == (one.what, one.day) for one in case.deadlines)
        if due.side == "supplier" and moved:
            of = f" of {due.paper}" if due.paper else ""
            desk.talk.note(f"Note: {due.what} by {due.day}{of} gives way to this paper; nobody is reminded of it.")
    return case


def _chosen_by_it(desk: Desk, case: Case, step: Step, kept: Enclosed | None) -> tuple[Chosen, ...]:
    """Return the choice that sending a concession makes whose remedy the order file *kept* brings in.

    What was negotiated after the report is asked for in one step; the rules on the way hold as for any choice.
    """
    if step is not Step.CONCESSION or kept is None or not kept.order.concession.remedy or case.path == "concession":
        return ()
    if allowance(case, step) is not None:  # a person allowed the paper itself
        return ()
    admit(case, Step.CHOOSE, "concession")
    other = case.suggested if case.suggested != "concession" else None
    why = "the order file that came in names the remedy"
    return (Chosen(**desk.stamp._asdict(), path="concession", why=why, suggested=other),)


def taken(desk: Desk, number: str, wish: PaperWish, change: Callable[[Case, Enclosed | None], Change]) -> Case:
    """Return case *number* after the step *change*, with its papers in the folder that was wished for.

    The folder is looked at before anything is recorded, and gets the papers of this step and no others.
    """
    from toolkit.cli.outputs import refuse_untakeable

    refuse_blank("--anyway", wish.anyway, "the name of the person who answers for what is open")
    refuse_blank("--new-order", wish.new_order, "the name of the person who says that the order file counts")
    kept = enclosed(wish.order_file)
    made: dict[str, bytes] = {}

    def step(case: Case) -> Change:
        anew = new_order(desk, case, kept, wish.new_order)
        found = change(ordered_anew(case, anew), kept)
        made.clear()
        made.update({file.name: data for file, data in found.files.items() if file.role == "paper"})
        if wish.out is not None:
            refuse_untakeable(wish.out, tuple(made), force=wish.force)
        order_files = kept.files if kept is not None and anew else {}
        return Change((*anew, *found.events), {**order_files, **found.files})

    case = desk.step(number, step)
    if wish.out is not None:
        _deliver(desk, case, wish.out, made, force=wish.force)
    return case


def _deliver(desk: Desk, case: Case, out: Path, made: dict[str, bytes], *, force: bool) -> None:
    """Write the papers *made* into the folder *out*; a folder that fails now takes nothing from what is recorded."""
    from toolkit.cli.outputs import write_all

    if not made:
        desk.talk.note(f"No paper was made, so none was written to {out}.")
        return
    try:
        write_all(out, made, force=force)
    except OutputError as fault:
        lying = desk.vault.folder / case.id
        desk.talk.warn(f"Recorded, and not written to {out}: {fault.message} The papers lie in {lying}.")


def paper(desk: Desk, case: Case, kind: str, kept: Enclosed | None, wish: PaperWish) -> Change:
    """Return the change that the paper *kind* of *case* makes."""
    from toolkit.cases.conditions import conditions_on

    order = kept.order if kept is not None else None
    if kind == Step.BOOK:
        seen = presenting_the_good(case, order or order_of(desk, case))
        order = ready_as_agreed(case, seen, given=order is not None)
    matter = matter_of(desk, case, order)
    _refuse_another_visit(kind, matter.order)
    basis = basis_of(desk, matter, kind)
    letter = letter_of(desk, matter, kind, lang=wish.lang or matter.order.contract.language, basis=basis)
    all_files: dict[FileRef, bytes] = {
        **files_of(letter, matter, desk, pdf=wish.pdf),
        **(kept.files if kept is not None else {}),
    }
    for warning in letter.warnings:
        desk.talk.note(f"Note: {warning}")
    conditions = tuple(one.id for one in conditions_on(kind, matter.order, matter.report))
    if any(one.reference == letter.reference for one in case.papers):
        desk.talk.note(f"Note: it is {letter.reference} in another form, with the same reference: one paper, not two.")
    return Change((sent(letter, conditions, desk.stamp, all_files, matter.order, basis),), all_files)


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
            f"{case_text(case, desk.vault.folder, desk.stamp.day)}\n\n{log_text(case, desk.register.events(case.id))}\n"
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


def _refuse_another_visit(kind: str, order: Order) -> None:
    """A case waits for the report of the re-inspection that it booked; no other visit brings one."""
    purpose = order.inspection.purpose
    if kind == Step.BOOK and purpose != "reinspection":
        raise RuleRefusesError(
            f'The order file books another visit ([inspection] purpose = "{purpose}"), and the case would wait for the '
            "report of a re-inspection that nobody booked.",
            'Write that booking with recourse draft reinspection, or set purpose = "reinspection".',
        )


def _step_of_paper(kind: str) -> Step:
    step = step_of(kind)
    if step is None or step not in PAPERS:
        raise WrongUseError(f"There is no paper of kind {kind}.", f"Kinds: {', '.join(PAPERS)}.")
    return step
