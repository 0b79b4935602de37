"""The value of ``--set``: a number where it is written as one, else the text itself."""

from decimal import Decimal
from pathlib import Path

import docx
import pytest

from tests.cli.running import recourse
from tests.packages import saved
from toolkit.cli.setting import _value
from toolkit.contracts.figured import marked


@pytest.mark.parametrize("text", ["007", "1e9999999999", "1e3", "1_000", "١٢", "NaN"])
def test_what_is_not_plainly_a_number_stays_as_it_stands(text: str) -> None:
    assert _value(text) == text


def test_a_share_with_two_points_does_not_break_the_check_off() -> None:
    assert marked("百分之1.2.3")[1][0].unit == "share"


@pytest.mark.parametrize(
    ("text", "value"), [("1,000", 1000), ("12,345.5", Decimal("12345.5")), ("2,5", "2,5"), ("1,00", "1,00")]
)
def test_thousands_may_be_set_apart_by_commas(text: str, value: object) -> None:
    assert _value(text) == value


def _order(*lines: str) -> bytes:
    document = docx.Document()
    for line in ("Between Aster GmbH (the “Buyer”) and Hua Xin Ltd (the “Seller”).", *lines):
        document.add_paragraph(line)
    return saved(document)


def test_build_takes_set_as_insert_does(tmp_path: Path) -> None:
    wanted = "clauses", "build", "--clause", "e4", "--clause", "b6", "-o", tmp_path / "terms.docx"
    seen = recourse(*wanted, "--set", "e4.notice_days=7", "--with-required")
    assert seen.code == 0, seen.err
    text = "\n".join(one.text for one in docx.Document(str(tmp_path / "terms.docx")).paragraphs)
    assert "7 Working Days" in text
    refused = recourse(*wanted, "--force", "--with-required", "--set", "a4.months=36")
    assert (refused.code, "no clause a4 goes in" in refused.err) == (2, True)
    assert recourse(*wanted, "--force", "--interview", "--set", "e4.notice_days=7").code == 2


def test_days_that_are_no_working_days_are_refused_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "PO.docx"
    path.write_bytes(_order("1. Inspection", "1.1 The Buyer may inspect the Goods before shipment on 14 days' notice."))
    wanted = "clauses", "insert", path, "--clause", "b1", "--with-required", "-o", tmp_path / "out.docx"
    seen = recourse(*wanted, "--set", "b1.notice_days=14")
    assert seen.code == 7
    assert "the clause counts in Working Days, in which no figure says the same" in seen.err
    assert "--set" not in seen.err


def test_a_warranty_in_days_is_held_against_one_in_months(tmp_path: Path) -> None:
    path = tmp_path / "PO.docx"
    path.write_bytes(_order("1. Warranty", "1.1 The Seller warrants the Goods for 1,000 days."))
    seen = recourse("clauses", "insert", path, "--clause", "a4", "--with-required", "-o", tmp_path / "out.docx")
    assert seen.code == 7
    assert "1,000 days there, 24 months in the clause: yours there is the better one" in seen.err
