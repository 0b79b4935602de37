"""``recourse clauses insert`` and ``check --fix`` beside what a contract has already."""

from pathlib import Path

import docx
import pytest

from tests.cli.running import recourse
from tests.contracts import made


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    path = tmp_path / "PO.docx"
    path.write_bytes(made.typed_english())
    return path


def with_payment(contract: Path, text: str) -> Path:
    document = docx.Document(str(contract))
    document.paragraphs[8].clear().add_run(f"3.1 {text}")
    document.save(str(contract))
    return contract


def test_a_second_law_is_refused_and_goes_in_only_where_one_insists(tmp_path: Path, contract: Path) -> None:
    out = tmp_path / "out.docx"
    words = ("clauses", "insert", contract, "-o", out, "--clause", "g5")
    seen = recourse(*words)
    assert seen.code == 7
    assert "4.1: “This Agreement is governed by the law of England.”: a contract has one law" in seen.err
    assert not out.exists()
    seen = recourse(*words, "--anyway")
    assert seen.code == 0, seen.err
    assert out.exists()


def test_a_plan_tells_a_second_law_and_refuses_nothing(contract: Path) -> None:
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "g5")
    assert (seen.code, "It cannot have both: 4.1" in seen.err) == (0, True)
    told = recourse("clauses", "insert", contract, "--plan", "--clause", "g5", "--json").json["clauses"]
    assert isinstance(told, list)
    assert told[0]["cannot_have_both"][0].startswith("4.1")


def test_a_balance_beside_a_letter_of_credit_is_refused_and_the_way_to_mend_it_proposes_the_certificate(
    tmp_path: Path, contract: Path
) -> None:
    with_payment(contract, "The price is paid by irrevocable letter of credit at sight.")
    seen = recourse("clauses", "insert", contract, "-o", tmp_path / "o.docx", "--clause", "e1", "--with-required")
    assert seen.code == 7
    assert "take e3-lc-certificate in its place" in seen.err
    told = recourse("clauses", "check", contract, "--fix").err
    assert "--clause e3-lc-certificate" in told
    assert "e1-balance-on-pass" not in told
    assert "3.1 pays by a letter of credit" in told


def test_the_way_to_mend_a_payment_against_documents_says_what_has_to_go(contract: Path) -> None:
    with_payment(contract, "The balance is paid against copies of the shipping documents.")
    told = recourse("clauses", "check", contract, "--fix").err
    assert "--clause e1-balance-on-pass" in told
    assert "3.1 says otherwise (payment against documents): strike it" in told
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "e1", "--with-required")
    assert "The contract says otherwise: 3.1: “The balance is paid against copies" in seen.err
