"""Reports that come into a case: the one it opens on, its doubts settled, and the re-inspections after it."""

from collections.abc import Collection

from toolkit.cases.case import Case
from toolkit.cases.entering import corrections, day_of, for_another_round, is_understood, opened, past, reinspected
from toolkit.cases.entering import understood as understood_event
from toolkit.cases.event import FileRef
from toolkit.cases.events import AnyEvent
from toolkit.cases.life import Step, admit
from toolkit.cases.outbox import Change, open_case
from toolkit.cases.rounds import before_it
from toolkit.cases.vault import reference
from toolkit.cli.case_matter import (
    CaseMatter,
    Enclosed,
    book_of,
    enclosed,
    failures_before,
    matter_of,
    order_of,
    policy_of,
    reports_before,
)
from toolkit.cli.case_proof import speaks_against
from toolkit.cli.desk import Desk
from toolkit.cli.inputs import Given, take
from toolkit.cli.looking import LookFirstError, doubts, look_first, tell_future, way_on
from toolkit.cli.orders import policy_in
from toolkit.cli.own_defects import book_from, tell_passed_over
from toolkit.cli.past import earlier_cases, presented_before, told_before
from toolkit.cli.reports import json_text, reviewed_report
from toolkit.cli.reports import understood as read_again
from toolkit.cli.sending import json_document
from toolkit.documents.identity import same_order
from toolkit.errors import InvalidInputError, RuleRefusesError
from toolkit.model.comparison import Comparison
from toolkit.model.history import PastInspection
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.resolver import resolve

Files = dict[FileRef, bytes]


def new_case(
    desk: Desk,
    file: str,
    order_file: str | None,
    policy_file: str | None,
    *,
    reviewed: bool,
    knowledge_file: str | None = None,
) -> int:
    """Open a case on the report in *file*, show it, and return the exit code."""
    given = take(file)
    kept = enclosed(order_file) or Enclosed(Order(), {})
    policy = take(policy_file, InvalidInputError) if policy_file is not None else None
    report = reviewed_report(given, desk.talk, reviewed=reviewed, on_record=True)
    _refuse_other(report)
    _refuse_order_of_another(report, kept.order)
    rules = Policy() if policy is None else policy_in(policy)
    earlier = earlier_cases(desk.register, report, kept.order)
    kept = kept._replace(order=presented_before(kept.order, report, earlier))
    book = book_from(knowledge_file, desk.talk)
    resolution = resolve(report, kept.order, policy=rules, as_of=desk.stamp.day, book=book)
    tell_passed_over(report, book, kept.order.order.item, desk.talk)
    if knowledge_file is not None:
        own = take(knowledge_file, InvalidInputError)
        kept = kept._replace(files={**kept.files, reference("knowledge", own.name, own.data): own.data})
    case = enter(desk, given, report, kept, resolution, policy)
    desk.show(case)
    tell_future(report, desk.stamp.day, desk.talk)
    _tell_twins(desk, case)
    if kept.order.goods.location in ("shipped", "received") and resolution.verdict.result == "fail":
        desk.talk.warn("The goods left the factory although the lot failed, and no concession is on record (G40).")
    for line in told_before(desk.register, case, earlier, desk.stamp.day):
        desk.talk.note(line)
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
    report = reviewed_report(given, desk.talk, reviewed=reviewed, on_record=True)
    _refuse_other(report)
    _refuse_another(desk, case, report)
    order, policy = order_of(desk, case), policy_of(desk, case)
    resolution = resolve(report, order, policy=policy, as_of=desk.stamp.day, book=book_of(desk, case))
    if not is_understood(report, resolution):
        command = f"recourse case understand {number} report.json --reviewed"
        if report.errors:
            raise LookFirstError(
                f"Case {number} is not understood yet. {doubts(report)}", way_on(report, "its JSON", command)
            )
        raise LookFirstError(
            f"The report of case {number} does not say whether the lot passed.",
            f"Set results.overall in the report JSON, then: {command}",
        )
    files, first = _reading(given, report), desk.newest(case, "reading")
    changed = corrections(read_again(first), report) if first is not None else ()

    def change(now: Case) -> Change:
        admit(now, Step.UNDERSTAND)
        return Change((understood_event(report, resolution, desk.stamp, files, changed),), files)

    return desk.step(number, change)


def reinspect(desk: Desk, number: str, file: str, *, reviewed: bool) -> tuple[Case, Comparison]:
    """Record a further report on the lot of case *number*, held against the one before."""
    from toolkit.resolver.second_report import compare

    given = take(file)
    report = reviewed_report(given, desk.talk, reviewed=reviewed, on_record=True)
    _refuse_other(report)
    if report.errors:
        command = f"recourse case reinspect {number} report.json --reviewed"
        raise LookFirstError(f"Nothing was recorded. {doubts(report)}", way_on(report, "the JSON", command))
    case = desk.register.case(number)
    admit(case, Step.REINSPECT)
    _refuse_same(desk, case, report)
    editions = _editions(desk, case, report)
    before = _before(desk, case, report, editions)
    order = for_another_round(before.order, before.case, failures_before(desk, case))
    resolution = resolve(report, order, policy=before.policy, as_of=desk.stamp.day, book=book_of(desk, case))
    inspection = past(report, resolution, original=False)
    comparison = compare(
        before.report,
        report,
        before.resolution,
        resolution,
        corrected="sort" if case.path == "sort" else "rework" if case.path == "rework" else None,
        pulled=case.quantities.out,
        unaccounted=case.quantities.unaccounted,
        failures_before=order.supplier.failed_before,
        policy=before.policy,
        earlier=_earlier(desk, before, editions),
    )
    tell_future(report, desk.stamp.day, desk.talk)
    if len(editions) > 1:
        desk.talk.note(
            f"Note: it is another edition of {report.report_no}, and takes the place of the one entered before. "
            "The log keeps both."
        )
    reading = _reading(given, report)
    hashes = frozenset((report.source.sha256, *(file.sha256 for file in reading)))
    files = {**reading, **_compared(desk, case, comparison)}

    def change(now: Case) -> Change:
        admit(now, Step.REINSPECT)
        against = speaks_against(desk.register, before_it(now, inspection), report, hashes)
        return Change((reinspected(report, resolution, comparison, desk.stamp, files, against),), files)

    return desk.step(number, change), comparison


def _alone(desk: Desk, case: Case, report: Report) -> PastInspection:
    """Return what is remembered of *report* whatever came before it."""
    policy, book = policy_of(desk, case), book_of(desk, case)
    alone = resolve(report, order_of(desk, case), policy=policy, as_of=desk.stamp.day, book=book)
    return past(report, alone, original=False)


def _editions(desk: Desk, case: Case, report: Report) -> frozenset[str]:
    """Return the hashes of *report* and of the editions of it whose place it takes in *case*."""
    own = report.source.sha256
    if before_it(case, _alone(desk, case, report)) is case:
        return frozenset((own,))
    number = (report.report_no, day_of(report))
    known = reports_before(desk, case) if report.report_no else ()
    return frozenset((own, *(one.source.sha256 for one in known if (one.report_no, day_of(one)) == number)))


def _before(desk: Desk, case: Case, report: Report, editions: Collection[str]) -> CaseMatter:
    """Return what *report* is compared with: the newest matter of *case* but for the *editions* of it."""
    known = before_it(case, _alone(desk, case, report))
    return matter_of(desk, known, besides=editions)


def _earlier(desk: Desk, before: CaseMatter, editions: Collection[str]) -> tuple[tuple[Report, Resolution], ...]:
    """Return the reports before the one that *report* is compared with, each with the decision on it."""
    known = reports_before(desk, before.case, before.report.source.sha256, *editions)
    book = book_of(desk, before.case)
    return tuple(
        (one, resolve(one, before.order, policy=before.policy, as_of=desk.stamp.day, book=book)) for one in known
    )


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


def _refuse_other(report: Report) -> None:
    if report.kind == "other":
        raise LookFirstError(
            f"{report.source.file} is not an inspection report; nothing was recorded.",
            "Give the report of a product inspection.",
        )


def _refuse_order_of_another(report: Report, order: Order) -> None:
    """The balance that is held is that of the lot which was inspected."""
    if same_order(report, order) is False:
        raise InvalidInputError(
            f"The order file is for {order.order.number}, the report for {', '.join(report.po_numbers)}.",
            "Give the order file of this lot, or correct po_numbers in the report JSON. Nothing was recorded.",
        )


def _refuse_another(desk: Desk, case: Case, report: Report) -> None:
    """What is settled is the report that the case was opened on, and no other."""
    first = desk.newest(case, "reading")
    if first is not None and read_again(first).source.sha256 != report.source.sha256:
        raise RuleRefusesError(
            f"{report.source.file} is not the report that case {case.id} was opened on.",
            "Give that report or its corrected JSON; another lot is another case, a later report a re-inspection.",
        )


def _refuse_same(desk: Desk, case: Case, report: Report) -> None:
    """A report that the case knows proves nothing anew, unless it was not taken and something else is known by now."""
    known = {file.sha256 for file in case.files if file.role in ("report", "reading")}
    reading = reference("reading", "report.json", json_document(report)).sha256
    judged = case.fair and case.verdict in ("pass", "fail")
    if {report.source.sha256, reading} & known and (judged or _is_of_an_earlier_round(desk, case, report)):
        raise RuleRefusesError(
            f"{report.source.file} is in case {case.id} already; it is no re-inspection.", "Give the new report."
        )


def _is_of_an_earlier_round(desk: Desk, case: Case, report: Report) -> bool:
    """Tell whether the newest report of *case* is another one: what came before it is not entered behind it."""
    newest = desk.newest(case, "reading")
    return newest is not None and read_again(newest).source.sha256 != report.source.sha256


def _tell_twins(desk: Desk, case: Case) -> None:
    """Say where another case rests on the same report: a balance would be counted twice."""
    file = case.newest("report")
    same = desk.register.opened_on(file.sha256) if file is not None else ()
    twins = [one for one in same if one != case.id and desk.register.case(one).outcome != "void"]
    if twins:
        desk.talk.warn(
            f"The same report opened {', '.join(twins)} before. If this one is too many: "
            f'recourse case void {case.id} --why "The same report as {twins[0]}"'
        )
