"""What the failure says about the next order (G46): earlier checks, clearer papers, a word with the supplier."""

from collections.abc import Callable, Iterator

from toolkit.model.lot_checks import title_of
from toolkit.model.resolution import Advice
from toolkit.model.severity import Severity
from toolkit.resolver.case import is_unknown
from toolkit.resolver.checks import failed_checks, is_quantity
from toolkit.resolver.conditions import all_there_is_packed, unfinished
from toolkit.resolver.kind_words import by_handling, in_order, names
from toolkit.resolver.kinds import kinds_of
from toolkit.resolver.rules.failure import systematic_rows
from toolkit.resolver.ruling import places, section_places
from toolkit.resolver.settled import Settled
from toolkit.resolver.strata import local_item
from toolkit.resolver.verdict import pending_remarks, pending_sections
from toolkit.resolver.wording import listed, packed, quoted, times

Source = Callable[[Settled], Iterator[Advice]]


def next_order(settled: Settled) -> tuple[Advice, ...]:
    """Return the advice, the most pressing first; none for a lot that passed or that nobody could judge."""
    sources = _SOURCES.get(settled.case.verdict.result, ())
    return tuple(advice for source in sources for advice in source(settled))


def safety(settled: Settled) -> Iterator[Advice]:
    """G11: what is critical is tested on every lot, not looked for in a sample."""
    if settled.case.critical:
        rows = [row for row in settled.case.rows if row.defect.critical]
        named = f" ({listed(quoted(row.defect.description) for row in rows)})" if rows else ""
        text = f"Have what was critical{named} tested before production starts and on every unit, with its log."
        yield Advice(kind="safety", rule="G11", text=text, evidence=places(rows))


def production_check(settled: Settled) -> Iterator[Advice]:
    """G47: what is systematic was visible weeks before; early, it is cheaper to correct."""
    top = systematic_rows(settled.case)
    if not top:
        return
    if by_handling(top):
        text = f"Have {names(top)} looked for at each step up to packing and loading, during production already."
    else:
        text = f"Check {names(top)} on the first finished units and during production: it likely shows weeks earlier."
    yield Advice(kind="production_check", rule="G47", text=text, evidence=places(in_order(top)))


def process_control(settled: Settled) -> Iterator[Advice]:
    """G10: many kinds and no main one are a matter of control, which no single check mends."""
    case = settled.case
    if case.failure.pattern == "scattered":
        kinds = len(kinds_of(case.part, case.known, case.failing).counts)
        text = f"{kinds} kinds of defects and no main one: agree checks at each step of production, with their records."
        yield Advice(kind="process_control", rule="G10", text=text, evidence=places(case.rows))


def local_cause(settled: Settled) -> Iterator[Advice]:
    """G46: what went wrong in one lot alone was different there."""
    case = settled.case
    if case.failure.pattern == "local":
        where = local_item(case.report, case.failing, case.policy) or "the lot that failed"
        text = f"Ask what was different in {where}: line, material, day or mould."
        yield Advice(kind="local_cause", rule="G46", text=text, evidence=places(case.rows))


def specification(settled: Settled) -> Iterator[Advice]:
    """G48: where the requirement left room, it is written down before the next order."""
    unclear = [row for row in settled.case.rows if is_unknown(row.known) and not row.defect.critical]
    if unclear:
        names = listed(quoted(row.defect.description) for row in unclear)
        text = f"Write down the standard and a limit sample for {names}: no agreed one was found."
        yield Advice(kind="specification", rule="G48", text=text, evidence=places(unclear))
    report, agreed = settled.case.report, settled.case.order.contract.aql
    for severity in Severity:
        stated, value = report.sampling.aql[severity], agreed[severity]
        if stated is not None and value is not None and stated != value:
            text = f"Put one AQL for {severity} into order and booking: the report has {stated:g}, the order {value:g}."
            yield Advice(kind="specification", rule="G48", text=text)


def open_points(settled: Settled) -> Iterator[Advice]:
    """G48: what the inspector had to leave to the buyer was not in his papers."""
    report = settled.case.report
    sections, remarks = pending_sections(report), pending_remarks(report)
    if not sections and not remarks:
        return
    names = listed((*(f"“{title_of(section)}”" for section in sections), *(quoted(remark) for remark in remarks)))
    text = f"Put into specification and checklist what the inspector could not decide: {names}."
    yield Advice(kind="specification", rule="G48", text=text, evidence=section_places(sections))


def checklist(settled: Settled) -> Iterator[Advice]:
    """G48: a failed check is approved on a first piece before production."""
    failed = [check for check in failed_checks(settled.case.report) if not is_quantity(check)]
    papers = [find.check for find in settled.case.checks if find.of_paper]
    checks = [check for check in failed if check not in papers]
    if checks:
        names = listed(f"“{check.name}”" for check in checks)
        text = f"Put {names} into the checklist with its requirement, and approve a first piece before production."
        yield Advice(kind="checklist", rule="G48", text=text, evidence=section_places(checks))
    if papers:
        names = listed(f"“{check.name}”" for check in papers)
        text = f"Have the paper that {names} asks for sent before the inspection, and put it into the checklist."
        yield Advice(kind="checklist", rule="G48", text=text, evidence=section_places(papers))


def tightened(settled: Settled) -> Iterator[Advice]:
    """G49: repeated failures earn a stricter plan."""
    before = settled.case.failed_before
    if before:
        text = f"It failed {times(before)} before: inspect the next order by the tightened plan until lots pass again."
        yield Advice(kind="tightened", rule="G49", text=text)


def supplier_talk(settled: Settled) -> Iterator[Advice]:
    """G49: what no rework cycle resolves is a matter for the supplier's management, or for another supplier."""
    case = settled.case
    if case.failed_before:
        text = "Talk to the supplier's management about production control, with an audit, before you order again."
        yield Advice(kind="supplier_talk", rule="G49", text=text)
    elif case.order.supplier.refuses_correction:
        text = "Settle with the supplier's management who corrects what fails, or place the next order elsewhere."
        yield Advice(kind="supplier_talk", rule="G41", text=text)


def watch(settled: Settled) -> Iterator[Advice]:
    """G34: a sorted batch will need attention again."""
    sorted_out = any(settled.per_defect[row.number - 1].path == "sort" for row in settled.case.rows)
    if settled.path == "sort" or (settled.path == "rework" and sorted_out):
        text = "Watch the next order for the same defects until the supplier has shown that the cause is removed."
        yield Advice(kind="watch", rule="G34", text=text, evidence=places(settled.case.rows))


def standard(settled: Settled) -> Iterator[Advice]:
    """G39: what was conceded once is not what will be accepted."""
    if settled.path == "concession":
        text = "Order and inspect by the standard as it was: the concession holds for this lot only."
        yield Advice(kind="standard", rule="G39", text=text)


def terms(settled: Settled) -> Iterator[Advice]:
    """G27, G42: what this order did not agree is agreed before the next one."""
    contract, payment = settled.case.order.contract, settled.case.order.payment
    gaps = (
        ("the right to inspect and to reject", not contract.right_to_inspect),
        ("who pays a re-inspection", contract.reinspection_cost in (None, "silent")),
        ("a balance that is due only after a passed inspection", payment.balance_paid is True),
    )
    missing = [gap for gap, open_ in gaps if open_]
    if missing:
        yield Advice(kind="terms", rule="G42", text=f"Agree in the next purchase order: {listed(missing)}.")


def planning(settled: Settled) -> Iterator[Advice]:
    """G46: goods that were not ready are a matter of the production plan."""
    if settled.case.verdict.result == "aborted" or unfinished(settled.case):
        share = packed(settled.case.policy)
        short = settled.case.failed and all_there_is_packed(settled.case)
        needs = "the whole quantity made" if short else f"all goods finished and {share} packed"
        text = f"Follow production before you book: an inspection needs {needs}."
        yield Advice(kind="planning", rule="G46", text=text)


def earlier_check(settled: Settled) -> Iterator[Advice]:
    """G53: a final inspection that fails is a prompt to look earlier next time."""
    if settled.case.failing and settled.case.failure.pattern != "systematic":
        yield Advice(kind="earlier_check", rule="G53", text="Plan one check earlier in the next production cycle.")


_SOURCES: dict[str, tuple[Source, ...]] = {
    "fail": (
        safety,
        production_check,
        process_control,
        local_cause,
        specification,
        checklist,
        supplier_talk,
        tightened,
        watch,
        standard,
        terms,
        planning,
        earlier_check,
    ),
    "pending": (safety, open_points, specification, checklist),
    "aborted": (planning,),
}
