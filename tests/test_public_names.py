import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import toolkit

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
REPORT = SAMPLES / "reports" / "01-lunchbox-systematic.pdf"
ORDER = SAMPLES / "orders" / "01-lunchbox-systematic.toml"


@pytest.mark.parametrize("name", toolkit.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(toolkit, name) is not None
    assert name in dir(toolkit)


def test_a_name_that_there_is_not_is_refused_as_by_any_module() -> None:
    with pytest.raises(AttributeError, match="lawsuit"):
        _ = toolkit.lawsuit


def test_importing_the_package_imports_none_of_its_modules() -> None:
    code = "import sys, toolkit; print([name for name in sys.modules if name.startswith('toolkit.')])"
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert seen.stdout.strip() == b"[]"


def test_the_three_verbs_lead_from_a_report_to_a_letter() -> None:
    report = toolkit.read_report(REPORT)
    order = toolkit.read_order(ORDER)
    resolution = toolkit.resolve(report, order, policy=toolkit.Policy(), as_of=dt.date(2026, 9, 10))
    letter = toolkit.draft("notice", report, resolution, order, as_of=dt.date(2026, 9, 10))
    assert isinstance(letter, toolkit.Document)
    assert letter.docx.startswith(b"PK")
    assert b"notice" in toolkit.mail_draft(letter, order=order)


def test_bytes_do_as_well_as_a_path() -> None:
    by_path, by_bytes = toolkit.read_report(str(REPORT)), toolkit.read_report(REPORT.read_bytes())
    assert by_bytes.defects == by_path.defects
    assert by_bytes.source.sha256 == by_path.source.sha256
    assert toolkit.read_order(ORDER.read_bytes()) == toolkit.read_order(ORDER)


def test_a_file_that_cannot_be_read_raises_the_error_of_the_command(tmp_path: Path) -> None:
    with pytest.raises(toolkit.RecourseError) as fault:
        toolkit.read_report(tmp_path / "no.pdf")
    assert fault.value.exit_code == 3


def test_without_a_date_the_letter_is_dated_today() -> None:
    report, order = toolkit.read_report(REPORT), toolkit.read_order(ORDER)
    resolution = toolkit.resolve(report, order)
    assert toolkit.draft("notice", report, resolution, order).docx
