"""Files that are damaged, locked, empty, of another kind: one sentence and the right error, never a wrong number."""

import io
import random
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from toolkit.errors import EncryptedReportError, RecourseError, UnreadableReportError
from toolkit.parsers import read

SAMPLE = Path(__file__).parents[2] / "samples" / "reports" / "03-lamp-critical.pdf"
MUTATIONS = 60


def drawn(*lines: str, encrypt: StandardEncryption | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=encrypt, invariant=True)
    for index, line in enumerate(lines):
        canvas.drawString(50, 780 - 20 * index, line)
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"%PDF-1.7\nnothing of a PDF",
        b"just text",
        b"PK\x03\x04 a workbook",
        b"\xd0\xcf\x11\xe0 an old workbook",
        b"\x89PNG\r\n\x1a\n",
        SAMPLE.read_bytes()[:2000],
    ],
)
def test_what_cannot_be_read_says_so_and_what_to_do(data: bytes) -> None:
    with pytest.raises(UnreadableReportError) as caught:
        read(data, "r.pdf")
    assert caught.value.message.endswith(".")
    assert caught.value.hint.endswith(".")


def test_a_locked_pdf_asks_for_its_password() -> None:
    with pytest.raises(EncryptedReportError, match="password"):
        read(drawn("Inspection report", encrypt=StandardEncryption("secret")), "r.pdf")


def test_a_pdf_that_only_forbids_copying_is_read() -> None:
    locked = StandardEncryption("", ownerPassword="owner", canCopy=0)
    report = read(drawn("Pre-Shipment Inspection Report", "Overall result: PASS", encrypt=locked), "r.pdf")
    assert report.results.overall == "pass"


def test_a_report_without_a_list_of_defects_is_never_without_defects() -> None:
    lines = ("Pre-Shipment Inspection Report", "Inspection date: 2026-11-03", "Overall result: PASS")
    report = read(drawn(*lines), "r.pdf")
    assert [(problem.code, problem.level) for problem in report.problems] == [("no_defect_table", "error")]


@pytest.mark.parametrize("title", ["Commercial Invoice", "Packing List", "Factory Audit Report", "Bill of Lading"])
def test_another_paper_is_not_an_inspection_report(title: str) -> None:
    report = read(drawn(title, "Critical   Major   Minor", "Result: PASS"), "r.pdf")
    assert (report.kind, report.defects) == ("other", ())
    assert report.errors[0].code == "not_an_inspection_report"


def test_the_name_of_the_file_decides_nothing() -> None:
    named = read(SAMPLE.read_bytes(), "invoice.xlsx")
    assert named.kind == "inspection"
    assert named.source.file == "invoice.xlsx"


def test_flipped_bytes_change_no_count_without_a_problem() -> None:
    good = SAMPLE.read_bytes()
    wanted = [defect.counts for defect in read(good, "r.pdf").defects]
    chance = random.Random(7)  # noqa: S311 - reproducible damage
    for _ in range(MUTATIONS):
        data = bytearray(good)
        for _ in range(8):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            report = read(bytes(data), "r.pdf")
        except RecourseError:
            continue
        assert [defect.counts for defect in report.defects] == wanted or report.errors
