"""What the papers of a case are written from: its newest report, its order, its policy, all as they came in."""

import hashlib
import re
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.cases.entering import for_another_round
from toolkit.cases.event import FileRef
from toolkit.cases.vault import reference
from toolkit.cli.annexing import KIND as ANNEX
from toolkit.cli.annexing import annex_of
from toolkit.cli.case_history import days_agreed, exceptions_of, history_of, history_of_letter, not_checked, record_of
from toolkit.cli.desk import Desk
from toolkit.cli.inputs import Given, take
from toolkit.cli.letters import pdfs_of
from toolkit.cli.orders import logo_of, order_in, policy_in
from toolkit.cli.own_defects import book_from, entries_in
from toolkit.cli.reports import understood
from toolkit.cli.sending import json_document
from toolkit.errors import InvalidInputError
from toolkit.model.lots_of_case import Part, lots_in, part_of_case
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.resolver import resolve
from toolkit.resolver.defect_book import Book, with_own

if TYPE_CHECKING:
    from toolkit.documents import Document


class CaseMatter(NamedTuple):
    """The newest *report* of a case under its *order* and *policy*, and what they decide on the day of the desk."""

    case: Case
    report: Report
    order: Order
    policy: Policy
    resolution: Resolution
    logo: bytes | None
    reviewed: bool = False


class Enclosed(NamedTuple):
    """An order file that came in with a step, and what it says."""

    order: Order
    files: dict[FileRef, bytes]


def matter_of(desk: Desk, case: Case, given: Order | None = None, *, besides: Collection[str] = ()) -> CaseMatter:
    """Return what the papers of *case* are written from; *given* is an order file that comes in with the step.

    It is the newest report but for those with the hashes *besides*.
    """
    report = _newest_report(desk, case, besides)
    order = given or order_of(desk, case)
    if len(case.inspections) > 1:
        earlier = replace(case, inspections=case.inspections[:-1])
        order = for_another_round(order, earlier, failures_before(desk, case))
    if case.refused:  # a ground of the rejection (G41)
        order = replace(order, supplier=replace(order.supplier, refuses_correction=True))
    policy = policy_of(desk, case)
    resolution = resolve(report, order, policy=policy, as_of=desk.stamp.day, book=book_of(desk, case))
    logo = desk.newest(case, "logo")
    return CaseMatter(case, report, order, policy, resolution, None if logo is None else logo.data)


def _newest_report(desk: Desk, case: Case, besides: Collection[str]) -> Report:
    for file in reversed(case.files):
        if file.role == "reading":
            report = understood(desk.given(case.id, file))
            if report.source.sha256 not in besides:
                return report
    raise InvalidInputError(f"Case {case.id} holds no report to go on from.", "recourse doctor looks what is missing.")


def reports_before(desk: Desk, case: Case, *besides: str) -> tuple[Report, ...]:
    """Return the reports of *case* in the order in which they came, but for those with the hashes *besides*.

    Of a report that was corrected the correction counts.
    """
    found: dict[str, Report] = {}
    for file in case.files:
        if file.role == "reading":
            report = understood(desk.given(case.id, file))
            found[report.source.sha256] = report
    return tuple(report for sha256, report in found.items() if sha256 not in besides)


def order_of(desk: Desk, case: Case) -> Order:
    """Return the order of *case* as the file that came in last says it."""
    given = desk.newest(case, "order")
    return Order() if given is None else order_in(given)


def failures_before(desk: Desk, case: Case) -> int:
    """Return how often the lot had failed before *case* was opened, as its first order file says."""
    first = next((file for file in case.files if file.role == "order"), None)
    return 0 if first is None else order_in(desk.given(case.id, first)).supplier.failed_before


def policy_of(desk: Desk, case: Case) -> Policy:
    given = desk.newest(case, "policy")
    return Policy() if given is None else policy_in(given)


def book_of(desk: Desk, case: Case) -> Book:
    """Return the knowledge of defects that *case* was opened with; without one, that of the user."""
    given = desk.newest(case, "knowledge")
    return book_from(None, desk.talk) if given is None else with_own(entries_in(given))


def enclosed(file: str | None) -> Enclosed | None:
    """Return what the order file *file* says, with the files to keep of it; ``None`` where none came in."""
    if file is None:
        return None
    given = take(file, InvalidInputError)
    order = order_in(given)
    files = {reference("order", given.name, given.data): given.data}
    logo = logo_of(order, file)
    if logo is not None and order.buyer.logo:
        files[reference("logo", order.buyer.logo, logo)] = logo
    return Enclosed(order, files)


def letter_of(desk: Desk, matter: CaseMatter, kind: str, *, lang: str, basis: str, reviewed: bool = True) -> "Document":
    """Return the letter *kind*, with every exception that was made in the case above its signatures.

    A second one of a kind and day has a reference of its own: an acceptance of one accepts no other. The same one in
    another language, known by its *basis*, keeps its reference: it is the same contract.
    """
    from toolkit.documents import draft

    annex = None
    if kind == ANNEX:
        annex = annex_of(matter.report, _original(desk, matter), desk.talk)
    part = part_of_matter(desk, matter, kind)
    whole = matter.report if kind == "release" and lots_in(matter.report, part.lots) else None
    if whole is not None:
        matter = _of_lots(desk, matter, part)
    return draft(
        kind,
        matter.report,
        matter.resolution,
        matter.order,
        as_of=desk.stamp.day,
        lang=lang,
        templates=desk.templates,
        reviewed=reviewed,
        policy=matter.policy,
        logo=matter.logo,
        annex=annex,
        exceptions=exceptions_of(matter.case),
        record=record_of(matter.case) if kind == "release" else None,
        number=_number(desk, matter.case, kind, basis),
        history=replace(history_of_letter(desk, matter.case, kind), part=part),
        beside=whole,
    )


def part_of_matter(desk: Desk, matter: CaseMatter, kind: str) -> Part:
    """Return which lots of the order the paper *kind* is about, where an earlier report of the case judged others."""
    earlier = reports_before(desk, matter.case, matter.report.source.sha256)
    return part_of_case(matter.report, earlier, units=matter.case.quantities.concerned, released=kind == "release")


def _of_lots(desk: Desk, matter: CaseMatter, part: Part) -> CaseMatter:
    """Return *matter* with its report as if it spoke of the lots of *part* alone."""
    from toolkit.documents.lot_release import of_passed_lots

    alone = of_passed_lots(matter.report, lots_in(matter.report, part.lots))
    book = book_of(desk, matter.case)
    decided = resolve(alone, matter.order, policy=matter.policy, as_of=desk.stamp.day, book=book)
    return matter._replace(report=alone, resolution=decided)


def basis_of(desk: Desk, matter: CaseMatter, kind: str) -> str:
    """Return what stands for all that the letter *kind* says on this day, whatever its language."""
    order = matter.order
    told = {
        "kind": kind,
        "day": desk.stamp.day,
        "report": matter.report,
        "order": replace(order, contract=replace(order.contract, language="en")),
        "policy": matter.policy,
        "decision": matter.resolution,
        "exceptions": exceptions_of(matter.case),
        "record": record_of(matter.case) if kind == "release" else None,
        "counted": history_of(matter.case).counted,
    }
    if kind == ANNEX and (agreed := days_agreed(desk, matter.case)):
        told["agreed"] = agreed
    if kind == "release" and (left := not_checked(desk, matter.case)):
        told["unchecked"] = left
    return hashlib.sha256(json_document(told)).hexdigest()


def presenting_the_good(case: Case, order: Order) -> Order:
    """Return *order* with the units that were counted as good as those presented, where it names no number itself."""
    good, out = case.quantities.good, case.quantities.out
    if order.inspection.presented is not None or good is None or not out:
        return order
    return replace(order, inspection=replace(order.inspection, presented=good))


def _number(desk: Desk, case: Case, kind: str, basis: str) -> int:
    """Return which paper of this kind it is on this day, over all cases on the order."""
    same = next((paper for paper in case.papers if paper.basis == basis), None)
    if same is not None:
        return _counted(same.reference)
    others = desk.register.of_supplier(case.supplier) if case.supplier else ()
    beside = (one for one in others if one.id != case.id and set(one.po_numbers) & set(case.po_numbers))
    papers = (paper for one in (case, *beside) for paper in one.papers)
    return 1 + len({paper.reference for paper in papers if paper.kind == kind and paper.day == desk.stamp.day})


def _counted(reference: str) -> int:
    """Return the number that *reference* ends in behind its day; the first of a day has none."""
    found = re.search(r"-\d{8}-(\d+)$", reference)
    return int(found[1]) if found else 1


def files_of(letter: "Document", matter: CaseMatter, desk: Desk, *, pdf: bool) -> dict[FileRef, bytes]:
    """Return the files of *letter*, the letter itself first: its sheet for the signer, its mail, its PDF."""
    from toolkit.documents import mail_draft, signer_name, signer_sheet

    made = {f"{letter.name}.docx": letter.docx}
    if letter.kind != ANNEX:
        made[f"{signer_name(letter.name)}.docx"] = signer_sheet(letter, templates=desk.templates)
        made[f"{letter.name}.eml"] = mail_draft(letter, order=matter.order, templates=desk.templates)
    if pdf:
        made[f"{letter.name}.pdf"] = pdfs_of((letter,), desk.talk)[0]
    return {reference("paper", name, data): data for name, data in made.items()}


def _original(desk: Desk, matter: CaseMatter) -> Given | None:
    """Return the file that the newest report was read from."""
    file = next((file for file in reversed(matter.case.files) if file.sha256 == matter.report.source.sha256), None)
    return None if file is None else desk.given(matter.case.id, file)
