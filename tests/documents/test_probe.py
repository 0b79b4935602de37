"""A template that leaves something out is refused, whatever it is."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ALL_KINDS, KINDS, REPORT, body, changed, letter, own_templates, supplied, words
from toolkit.errors import IncompleteDocumentError, RecourseError
from toolkit.model.report import Section

TAGS = [(kind, tag) for kind in ALL_KINDS for tag in sorted(set(re.findall(r"\{\{[^}]*\}\}", body(supplied(kind)))))]
MANDATORY = {
    "notice": ("decide_by", "payment.amount"),
    "rework": ("row.method", "row.standard", "timetable.ready_by", "reinspection.level", "payment.amount"),
    "sorting": ("row.standard", "timetable.ready_by", "replace_by", "cause_by", "process_caveat", "reinspection.lot"),
    "concession": ("remedy.amount", "remedy.reduced_balance", "scope", "no_precedent", "critical_excluded"),
    "rejection": ("payment.amount",),
    "capa": ("row.standard", "cause_by", "proof_by", "severeness", "capa_only", "payment.amount"),
    "reinspection": (
        "row.standard",
        "reinspection.lot",
        "ready",
        "presented",
        "agency.name",
        "site.contact",
        "report_hours",
        "facts_only",
        "results_to_client",
    ),
    "release": ("released", "release_signs.name", "release_once", "release_limits", "payment.amount"),
    "evidence": (
        "pair.left.picture",
        "pair.left.caption",
        "pair.right.picture",
        "pair.right.caption",
        "page.picture",
        "page.caption",
        "report.file",
        "report_size",
        "file.name",
        "file.size",
        "file.sha256",
        "event.date",
        "event.paper",
        "independence.client",
        "independence.right",
        "report.standard",
        "report.level",
        "annex_only",
    ),
}
NOT_IN = {
    "reinspection": ("rights_reserved", "clauses.numbers"),
    "evidence": ("rights_reserved", "clauses.numbers", "reply_by"),
}
OF_EVERY_LETTER = ("date", "reply_by", "rights_reserved", "report.sha256", "supplier.name")
OF_EVERY_ROW = ("number", "description", "page")


ON_EVERY_PAGE = ("{{ order.number }}", "{{ reference }}", "{{ buyer.name }}")
TOLD = replace(REPORT, sections=(Section(name="Packaging", result="fail", page=6, remark="3-ply instead of 5-ply"),))


def without(kind: str, tag: str, folder: Path) -> Path:
    return own_templates(folder, kind, changed(supplied(kind), lambda xml: xml.replace(tag, "")))


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "tag"), TAGS)
def test_taking_out_a_tag_is_refused_or_changes_nothing(kind: str, tag: str, tmp_path: Path) -> None:
    folder = without(kind, tag, tmp_path)
    try:
        made = letter(kind, TOLD, templates=folder)
    except RecourseError:
        return
    assert tag in ON_EVERY_PAGE or words(made.docx) == words(letter(kind, TOLD).docx)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (kind, name)
        for kind in ALL_KINDS
        for name in (*OF_EVERY_LETTER, *MANDATORY[kind])
        if name not in NOT_IN.get(kind, ())
    ],
)
def test_a_letter_without_a_mandatory_element_is_refused(kind: str, name: str, tmp_path: Path) -> None:
    assert f"{{{{ {name} }}}}" in body(supplied(kind))
    with pytest.raises(IncompleteDocumentError, match=r"does not print|is not in"):
        letter(kind, templates=without(kind, f"{{{{ {name} }}}}", tmp_path))


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_that_names_no_clause_is_refused(kind: str, tmp_path: Path) -> None:
    own = changed(supplied(kind), lambda xml: re.sub(r"\{\{ [\w.]*(?:clauses|hold)\.numbers \}\}", "", xml))
    with pytest.raises(IncompleteDocumentError, match=r"clauses\.numbers|is not in"):
        letter(kind, templates=own_templates(tmp_path, kind, own))


@pytest.mark.parametrize("name", OF_EVERY_ROW)
@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_defect_table_without_one_of_its_columns_is_refused(kind: str, name: str, tmp_path: Path) -> None:
    row = "row.finding" if kind in ("rework", "sorting", "capa", "reinspection", "evidence") else "row"
    with pytest.raises(IncompleteDocumentError):
        letter(kind, templates=without(kind, f"{{{{ {row}.{name} }}}}", tmp_path))


@pytest.mark.parametrize("tag", ["{{ c.count }}", "{{ c.sample }}", "{{ ph.numbers }}", "{{ ph.page }}"])
@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_defect_table_without_counts_or_photos_is_refused(kind: str, tag: str, tmp_path: Path) -> None:
    with pytest.raises(IncompleteDocumentError, match=r"findings|without all its figures"):
        letter(kind, templates=without(kind, tag, tmp_path))


def test_a_deadline_that_the_template_leaves_out_is_missed(tmp_path: Path) -> None:
    with pytest.raises(IncompleteDocumentError, match="decide_by"):
        letter("notice", templates=without("notice", "{{ decide_by }}", tmp_path))


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_template_that_hides_the_class_of_a_defect_is_refused(kind: str, tmp_path: Path) -> None:
    with pytest.raises(IncompleteDocumentError, match=r"does not print .*severity"):
        letter(kind, templates=without(kind, "{{ c.severity|capitalize }}", tmp_path))
