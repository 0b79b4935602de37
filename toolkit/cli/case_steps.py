"""The steps of a case, each decided on the case as it stands and written with its files or not at all."""

from pathlib import Path

from msgspec.structs import replace

from toolkit.cases.case import Case, State
from toolkit.cases.entering import for_another_round, is_understood, opened, reinspected, sent
from toolkit.cases.entering import understood as understood_event
from toolkit.cases.events import (
    Answered,
    AnyEvent,
    Chosen,
    Closed,
    Counted,
    FileRef,
    Noted,
    Outcome,
    Overridden,
    Released,
    Replied,
    Signed,
)
from toolkit.cases.life import PAPERS, PATH_OF, PATHS, Step, admit, allowance, ground_of, lacks, risk_of, step_of
from toolkit.cases.outbox import Change, open_case
from toolkit.cases.quantities import refuse_impossible
from toolkit.cases.telling import at, counted_in
from toolkit.cases.vault import reference
from toolkit.cli.case_matter import Enclosed, enclosed, files_of, letter_of, matter_of, order_of, policy_of
from toolkit.cli.desk import Desk
from toolkit.cli.inputs import Given, take
from toolkit.cli.letters import left_open
from toolkit.cli.looking import LookFirstError, doubts, look_first, way_on
from toolkit.cli.orders import policy_in
from toolkit.cli.own_defects import book_from
from toolkit.cli.reports import json_text, reviewed_report
from toolkit.cli.sending import json_document
from toolkit.errors import IncompleteDocumentError, InvalidInputError, RuleRefusesError, WrongUseError
from toolkit.model.comparison import Comparison
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Path as Way
from toolkit.model.resolution import Resolution
from toolkit.resolver import resolve

Files = dict[FileRef, bytes]
_WORDS_OF_PATHS = {"sorting": "sort", "rejection": "reject"}


def new_case(desk: Desk, file: str, order_file: str | None, policy_file: str | None, *, reviewed: bool) -> int:
    """Open a case on the report in *file*, show it, and return the exit code."""
    given = take(file)
    kept = enclosed(order_file) or Enclosed(Order(), {})
    policy = take(policy_file, InvalidInputError) if policy_file is not None else None
    report = reviewed_report(given, desk.talk, reviewed=reviewed)
    _refuse_other(report)
    rules = Policy() if policy is None else policy_in(policy)
    resolution = resolve(report, kept.order, policy=rules, as_of=desk.stamp.day, book=book_from(None, desk.talk))
    case = enter(desk, given, report, kept, resolution, policy)
    desk.show(case)
    _tell_twins(desk, case)
    return look_first(report, desk.talk, json=desk.json)


def enter(
    desk: Desk, given: Given, report: Report, kept: Enclosed, resolution: Resolution, policy: Given | None = None
) -> Case:
    """Return the case that is opened on *report*, the file *given*."""
    files = {**_reading(given, report), **kept.files}
    if policy is not None:
        files[reference("policy", policy.name, policy.data)] = policy.data
    decision = json_document(resolution)
    files[reference("decision", "resolution.json", decision)] = decision
    events: list[AnyEvent] = [opened(report, kept.order, resolution, desk.stamp, files)]
    if is_understood(report, resolution):
        events = [*events, understood_event(report, resolution, desk.stamp)]
    return open_case(desk.register, desk.vault, Change(tuple(events), files), desk.stamp.at)


def understand(desk: Desk, number: str, file: str | None, *, reviewed: bool) -> Case:
    """Record that a person settled what was doubtful in the report of case *number*."""
    case = desk.register.case(number)
    admit(case, Step.UNDERSTAND)
    given = take(file) if file is not None else desk.newest(case, "reading")
    if given is None:
        raise InvalidInputError(f"Case {number} holds no report.", "Give the file of its report.")
    report = reviewed_report(given, desk.talk, reviewed=reviewed)
    _refuse_other(report)
    order, policy = order_of(desk, case), policy_of(desk, case)
    resolution = resolve(report, order, policy=policy, as_of=desk.stamp.day, book=book_from(None, desk.talk))
    if not is_understood(report, resolution) and allowance(case, Step.UNDERSTAND) is None:
        command = f"recourse case understand {number} report.json --reviewed"
        if report.errors:
            raise LookFirstError(f"Case {number} is not understood yet. {doubts(report)}", way_on("its JSON", command))
        raise LookFirstError(
            f"The report of case {number} does not say whether the lot passed.",
            f"Set results.overall in the report JSON, then: {command}",
        )
    files = _reading(given, report)

    def change(now: Case) -> Change:
        admit(now, Step.UNDERSTAND)
        return Change((understood_event(report, resolution, desk.stamp, files),), files)

    return desk.step(number, change)


def choose(desk: Desk, number: str, word: str, why: str | None) -> Case:
    """Record which way out was chosen for case *number*."""
    path = _path(word)

    def change(case: Case) -> Change:
        admit(case, Step.CHOOSE, path)
        other = case.suggested if case.suggested != path else None
        return Change((Chosen(**desk.stamp._asdict(), path=path, why=why, suggested=other),))

    return desk.step(number, change)


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


def reply(desk: Desk, number: str, text: str | None, file: str | None, to: str | None) -> Case:
    """Record the supplier's answer to a paper of case *number*, condition by condition."""
    from toolkit.cases.conditions import conditions_of
    from toolkit.cases.replies import read_reply
    from toolkit.cases.reply_files import text_of

    if (text is None) == (file is None):
        raise WrongUseError(
            "The answer is given as --text or as --file, one of both.", 'recourse case reply ID --text "…"'
        )
    given = Given((text or "").encode(), "reply.txt") if file is None else take(file, InvalidInputError)
    said = text if text is not None else text_of(given.data, given.name)
    kept = reference("reply", given.name, given.data)

    def change(case: Case) -> Change:
        paper = _answered_paper(case, to)
        read = read_reply(said, conditions_of(paper))
        answers = tuple(
            Answered(condition=one.condition, text=one.text, stand=one.stand, quote=one.quote) for one in read.stands
        )
        event = Replied(
            **desk.stamp._asdict(),
            files=(kept,),
            to=paper,
            attitude=read.attitude,
            answers=answers,
            tactics=tuple(one.name for one in read.tactics),
        )
        return Change((event,), {kept: given.data})

    case = desk.step(number, change)
    if not desk.json:
        from toolkit.cli.reply_text import reply_text

        desk.talk.tell(reply_text(read_reply(said, conditions_of(_answered_paper(case, to)))) + "\n")
    return case


def sign(desk: Desk, number: str, file: str, by: str) -> Case:
    """Record that the concession of case *number* came back signed, as the scan in *file* shows."""
    given = take(file, InvalidInputError)
    kept = reference("signed", given.name, given.data)

    def change(case: Case) -> Change:
        admit(case, Step.SIGN)
        paper = next((paper for paper in reversed(case.papers) if paper.kind == "concession"), None)
        newest = case.inspections[-1].defects if case.inspections else ()
        event = Signed(
            **desk.stamp._asdict(),
            files=(kept,),
            paper=paper.reference if paper is not None else "concession",
            by=by,
            conceded=newest,
        )
        return Change((event,), {kept: given.data})

    return desk.step(number, change)


def reinspect(desk: Desk, number: str, file: str, *, reviewed: bool) -> tuple[Case, Comparison]:
    """Record a further report on the lot of case *number*, held against the one before."""
    from toolkit.resolver.second_report import compare

    given = take(file)
    report = reviewed_report(given, desk.talk, reviewed=reviewed)
    _refuse_other(report)
    if report.errors:
        command = f"recourse case reinspect {number} report.json --reviewed"
        raise LookFirstError(f"Nothing was recorded. {doubts(report)}", way_on("the JSON", command))
    case = desk.register.case(number)
    admit(case, Step.REINSPECT)
    _refuse_same(case, report)
    before = matter_of(desk, case)
    order = for_another_round(before.order, case)
    resolution = resolve(report, order, policy=before.policy, as_of=desk.stamp.day, book=book_from(None, desk.talk))
    comparison = compare(
        before.report,
        report,
        before.resolution,
        resolution,
        corrected="sort" if case.path == "sort" else "rework" if case.path == "rework" else None,
        pulled=case.quantities.pulled,
        failures_before=max(case.failures, 1),
        policy=before.policy,
    )
    files = {**_reading(given, report), **_compared(desk, case, comparison)}

    def change(now: Case) -> Change:
        admit(now, Step.REINSPECT)
        return Change((reinspected(report, resolution, comparison, desk.stamp, files),), files)

    return desk.step(number, change), comparison


def release(
    desk: Desk, number: str, order_file: str | None, *, lang: str | None, pdf: bool, reviewed: bool = False
) -> Case:
    """Let shipment and balance of case *number* go, with a letter where a passed inspection allows one."""
    kept = enclosed(order_file)

    def change(case: Case) -> Change:
        admit(case, Step.RELEASE)
        ground = ground_of(case)
        made = allowance(case, Step.RELEASE)
        kind, rests_on = ground or ("override", f"of {made.who}" if made is not None else "")
        paper = Change((), {})
        if kind == "inspection":
            paper = _release_letter(desk, case, kept, lang=lang, pdf=pdf, reviewed=reviewed)
        event = Released(**desk.stamp._asdict(), ground=kind, rests_on=rests_on)
        return Change((event, *paper.events), paper.files)

    return desk.step(number, change)


def override(desk: Desk, number: str, word: str, why: str) -> Case:
    """Allow one step of case *number* out of order, once, and say what is at risk."""
    step = step_of(word)
    if step is None:
        raise WrongUseError(f"There is no step {word}.", f"Steps: {', '.join(Step)}.")

    def change(case: Case) -> Change:
        if case.state is State.CLOSED:
            raise RuleRefusesError(f"Case {number} is closed.", "Open a new one.")
        missing = "; ".join(lacks(case, step, case.path))
        if not missing and step is not Step.CHOOSE:
            raise RuleRefusesError(
                f"{step.capitalize()} is open for case {number}.", "No exception is needed; take the step."
            )
        event = Overridden(**desk.stamp._asdict(), step=step.value, why=why, missing=missing or "the rules")
        return Change((event,))

    case = desk.step(number, change)
    desk.talk.warn(f"Risk: {risk_of(step)}")
    return case


def count(desk: Desk, number: str, counted: Counted) -> Case:
    """Enter quantities of case *number*; figures that cannot be are refused."""

    def change(case: Case) -> Change:
        refuse_impossible(counted_in(case.quantities, counted))
        return Change((counted,))

    return desk.step(number, change)


def note(desk: Desk, number: str, text: str) -> Case:
    return desk.step(number, lambda _: Change((Noted(**desk.stamp._asdict(), text=text),)))


def close(desk: Desk, number: str, lesson: str | None) -> Case:
    """Close case *number*."""

    def change(case: Case) -> Change:
        admit(case, Step.CLOSE)
        return Change((Closed(**desk.stamp._asdict(), outcome=_outcome(case), lesson=lesson),))

    return desk.step(number, change)


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
        "chronology.txt": f"{case_text(case, desk.vault.folder)}\n\n{log_text(case)}\n".encode(),
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


# --- parts ------------------------------------------------------------------------------------------------------------


def _reading(given: Given, report: Report) -> Files:
    """Return the report as it came in, and what was read of it."""
    reading = json_document(report)
    files = {reference("reading", "report.json", reading): reading}
    if json_text(given.data) is None:
        files = {reference("report", given.name, given.data): given.data, **files}
    return files


def _compared(desk: Desk, case: Case, comparison: Comparison) -> Files:
    from toolkit.cli.comparison_html import comparison_page
    from toolkit.documents.comparison import comparison_annex

    made = {
        "comparison.docx": comparison_annex(
            comparison,
            as_of=desk.stamp.day,
            order_number=", ".join(case.po_numbers) or None,
            product=case.product,
            supplier=case.supplier,
            author=case.buyer or "",
        ),
        "comparison.html": comparison_page(comparison),
        "comparison.json": json_document(comparison),
    }
    return {reference("comparison", name, data): data for name, data in made.items()}


def _paper(desk: Desk, case: Case, kind: str, kept: Enclosed | None, *, lang: str | None, pdf: bool) -> Change:
    from toolkit.cases.conditions import conditions_of

    matter = matter_of(desk, case, kept.order if kept is not None else None)
    letter = letter_of(desk, matter, kind, lang=lang or matter.order.contract.language)
    files = files_of(letter, matter, desk, pdf=pdf)
    for warning in letter.warnings:
        desk.talk.note(f"Note: {warning}")
    all_files = {**files, **(kept.files if kept is not None else {})}
    conditions = tuple(one.id for one in conditions_of(kind))
    return Change((sent(letter, conditions, desk.stamp, all_files),), all_files)


def _release_letter(
    desk: Desk, case: Case, kept: Enclosed | None, *, lang: str | None, pdf: bool, reviewed: bool
) -> Change:
    """Return the release of a passed lot; nothing where the order file lacks what it must say, which is told."""
    matter = matter_of(desk, case, kept.order if kept is not None else None)
    waits = () if reviewed else left_open(matter)
    if waits and allowance(case, Step.RELEASE) is None:
        raise RuleRefusesError(
            f"The lot passed, and its release waits for you: {'; '.join(waits)}.",
            f"When it is settled: recourse case release {case.id} --reviewed",
        )
    named = matter.order.release.approved_by or desk.stamp.who
    order = replace(matter.order, release=replace(matter.order.release, approved_by=named))
    try:
        return _paper(
            desk, case, "release", Enclosed(order, kept.files if kept is not None else {}), lang=lang, pdf=pdf
        )
    except IncompleteDocumentError as fault:
        desk.talk.warn(f"Released without a letter: {fault.message} Then: recourse case send {case.id} release")
        return Change((), {})


def _answered_paper(case: Case, to: str | None) -> str:
    """Return the kind of paper that an answer is held against: the one named, else the newest that asks for one."""
    kinds = [paper.kind for paper in case.papers if paper.kind not in ("evidence", "release", "reinspection")]
    if to is not None and to in kinds:
        return to
    if to is not None or not kinds:
        raise RuleRefusesError(
            f"Case {case.id} has no {to or 'paper'} that the supplier could answer.",
            f"Papers so far: {', '.join(kinds) or 'none'}.",
        )
    return kinds[-1]


def _step_of_paper(kind: str) -> Step:
    step = step_of(kind)
    if step is None or step not in PAPERS:
        papers = (
            "notice",
            "rework",
            "sorting",
            "concession",
            "rejection",
            "reinspection",
            "capa",
            "release",
            "evidence",
        )
        raise WrongUseError(f"There is no paper of kind {kind}.", f"Kinds: {', '.join(papers)}.")
    return step


def _path(word: str) -> Way:
    path = _WORDS_OF_PATHS.get(word, word)
    found = next((one for one in PATHS if one == path), None)
    if found is None:
        raise WrongUseError(f"There is no path {word}.", f"Paths: {', '.join(PATHS)}.")
    return found


def _outcome(case: Case) -> Outcome:
    by = case.balance.released_by
    if by is not None:
        grounds: dict[str, Outcome] = {"inspection": "passed", "concession": "conceded", "override": "overridden"}
        return grounds[by.ground]
    return "rejected" if case.state is State.REJECTED else "overridden"


def _refuse_other(report: Report) -> None:
    if report.kind == "other":
        raise LookFirstError(
            f"{report.source.file} is not an inspection report; nothing was recorded.",
            "Give the report of a product inspection.",
        )


def _refuse_same(case: Case, report: Report) -> None:
    """A report that the case knows proves nothing anew."""
    known = {file.sha256 for file in case.files if file.role == "report"}
    if report.source.sha256 in known:
        raise RuleRefusesError(
            f"{report.source.file} is in case {case.id} already; it is no re-inspection.", "Give the new report."
        )


def _tell_twins(desk: Desk, case: Case) -> None:
    """Say where another case rests on the same report: a balance would be counted twice."""
    file = case.newest("report")
    twins = [one for one in desk.register.opened_on(file.sha256) if one != case.id] if file is not None else []
    if twins:
        desk.talk.warn(f"The same report opened {', '.join(twins)} before; close the one that is too many.")
