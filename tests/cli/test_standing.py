"""``recourse clauses insert`` and ``check --fix`` beside what a contract has already."""

import re
import shlex
from pathlib import Path

import docx
import pytest

from tests.cli.running import recourse
from tests.contracts import made
from toolkit.cli import contracts
from toolkit.contracts.target import planning
from toolkit.contracts.target.paragraphs import Paragraph, paragraphs
from toolkit.contracts.target.wordfile import WordFile


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
    said = "3.1: “The balance is paid against copies of the shipping documents.” (payment against documents)"
    assert f"Strike or change {said}, or it stands beside e1-balance-on-pass." in told
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "e1", "--with-required")
    assert "The contract says otherwise: 3.1: “The balance is paid against copies" in seen.err


def test_all_that_has_to_go_is_named_and_the_order_file_is_in_the_command(tmp_path: Path, contract: Path) -> None:
    with_payment(
        contract, "The balance is paid against copies of the shipping documents. Goods count as accepted once loaded."
    )
    told = recourse("clauses", "check", contract, "--fix", "--order-out", tmp_path / "order.toml").err
    assert f"--with-required --order {tmp_path / 'order.toml'} -o OUT.docx" in told
    plan = recourse("clauses", "insert", contract, "--plan").err
    opposite = {line.partition("says otherwise: ")[2] for line in plan.splitlines() if "says otherwise: " in line}
    assert len(opposite) >= 2
    assert all(f"Strike or change {one}, or it stands beside" in told for one in opposite)


def test_the_way_to_mend_a_contract_reads_it_once(contract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(file: WordFile) -> tuple[Paragraph, ...]:
        read.append(file.name)
        return paragraphs(file)

    for one in (contracts, planning):
        monkeypatch.setattr(one, "paragraphs", counted)
    with_payment(contract, "The balance is paid against copies of the shipping documents.")
    assert "Strike or change 3.1" in recourse("clauses", "check", contract, "--fix").err
    assert read == [contract.name]


def test_what_takes_away_a_right_that_went_in_is_still_named(tmp_path: Path, contract: Path) -> None:
    with_payment(contract, "The balance is paid against copies of the shipping documents.")
    out = tmp_path / "o.docx"
    assert recourse("clauses", "insert", contract, "-o", out).code == 0
    told = recourse("clauses", "check", out, "--fix")
    assert "Strike or change 3.1: “The balance is paid against copies" in told.err
    assert b"weaker    payment_on_acceptance" in told.out


def test_whose_name_the_changes_bear_is_told_where_nobody_is_named(tmp_path: Path, contract: Path) -> None:
    words = "clauses", "insert", contract, "--clause", "g3", "--with-required", "-o"
    said = "The tracked changes are by “Recourse”: --author NAME puts your name there"
    assert said in recourse(*words, tmp_path / "a.docx").err
    assert said not in recourse(*words, tmp_path / "b.docx", "--author", "Ann Example").err


# --- what a clause rests on, and what fills its blanks ---


def test_a_failed_inspection_without_a_sampling_plan_is_told_and_mended(contract: Path) -> None:
    words = ("clauses", "insert", contract, "--plan", "--clause", "b6")
    required = ("--clause", "b1", "--clause", "b2", "--clause", "b3", "--clause", "h1")
    assert "a Failed Inspection has no measure (take a3-aql-plan" in recourse(*words, *required).err
    seen = recourse(*words, "--with-required").err
    assert "a3-aql-plan: after" in seen
    assert "has no measure" not in seen


def test_a_contract_with_a_sampling_plan_gets_no_second_one(contract: Path) -> None:
    with_payment(contract, "Sampling follows ISO 2859-1, level II, AQL 2.5 for major and 4.0 for minor defects.")
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "b6", "--with-required").err
    assert "a3-aql-plan" not in seen


def test_terms_are_built_with_what_their_clauses_need(tmp_path: Path) -> None:
    words = ("clauses", "build", "--clause", "b6=fallback", "-o", tmp_path / "t.docx")
    refused = recourse(*words)
    assert (refused.code, "--with-required" in refused.err) == (7, True)
    seen = recourse(*words, "--with-required")
    assert seen.code == 0, seen.err
    assert all(one in seen.err for one in ("b6-reinspection-cost (fallback)", "b3-inspection-not-acceptance", "a3-aql"))


def test_an_insertion_lists_the_defaults_and_first_those_that_name_nobody(contract: Path) -> None:
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "g3", "--clause", "e4").err
    named, other = (
        seen.index("leave it to the Order to name or annex"),
        seen.index("filled with the library's defaults"),
    )
    assert named < seen.index("g3-no-waiver: officers = the persons named for it in the Order") < other
    assert seen.index("e4-set-off: notice_days = 3") > other


def test_the_tariff_that_is_to_be_annexed_is_among_what_the_order_has_to_name(contract: Path) -> None:
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "e6", "--with-required").err
    told = seen.index("e6-chargeback: tariff = the tariff of quality charges annexed to the Order")
    assert (
        seen.index("leave it to the Order to name or annex") < told < seen.index("filled with the library's defaults")
    )


def test_a_time_for_set_off_is_kept_only_where_the_order_sets_one(contract: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.docx"
    assert recourse("clauses", "insert", contract, "--clause", "b6", "--with-required", "--plain", "-o", out).code == 0
    told = "\n".join(one.text for one in docx.Document(str(out)).paragraphs)
    assert "sets a time for the notice of a set-off, the" in told


def test_blanks_that_the_order_file_fills_are_no_defaults(tmp_path: Path, contract: Path) -> None:
    order = tmp_path / "order.toml"
    order.write_text('[terms.g3]\nofficers = { en = "Ana Berg", zh = "Ana Berg" }\n', encoding="utf-8")
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "g3", "--order", order).err
    assert "leave it to the Order" not in seen


@pytest.mark.parametrize(
    ("law", "wanted"),
    [
        ("the laws of England and Wales", "English law"),
        ("the laws of the State of Ohio", "UCC 2-718"),
        ("Swiss law", ""),
    ],
)
def test_a_loss_above_an_agreed_sum_is_warned_of_by_the_law_of_the_contract(
    contract: Path, law: str, wanted: str
) -> None:
    document = docx.Document(str(contract))
    paragraph = next(one for one in document.paragraphs if one.text.startswith("4.1"))
    paragraph.clear().add_run(f"4.1 This Agreement is governed by {law}.")
    document.save(str(contract))
    words = ("clauses", "insert", contract, "--plan", "--clause")
    seen = recourse(*words, "e5").err
    assert (wanted in seen) if wanted else ("Let counsel" not in seen)
    assert "a known ground to strike" not in recourse(*words, "e5=fallback").err


def test_the_law_of_the_order_warns_in_a_build(tmp_path: Path) -> None:
    order = tmp_path / "order.toml"
    order.write_text('[contract]\ngoverning_law = "UK"\n', encoding="utf-8")
    seen = recourse("clauses", "build", "--clause", "e5", "--order", order, "-o", tmp_path / "t.docx")
    assert "e5-late-delivery: English law" in seen.err
    assert "Before you sign it under UK (preferred text)" in recourse("clauses", "show", "e5").text


def test_a_right_to_reject_goes_in_beside_its_opposite_only_with_a_warning(tmp_path: Path, contract: Path) -> None:
    late = (
        "Comments on the quality reach the Seller within six days after arrival. Comments that come later are ignored."
    )
    with_payment(contract, f"{late} Goods which have left the mill are looked upon as goods of the agreed quality.")
    words = ("clauses", "insert", contract, "--clause", "c1", "--with-required")
    plan, seen = recourse(*words, "--plan"), recourse(*words, "-o", tmp_path / "out.docx")
    for said in (plan.err, seen.err):
        assert "The contract says otherwise: 3.1: “Comments that come later are ignored.”" in said
        assert "The contract says otherwise: 3.1: “Goods which have left the mill are looked upon" in said
    text = "\n".join(one.text for one in docx.Document(str(tmp_path / "out.docx")).paragraphs)
    assert "30 days" not in text


def test_who_signs_is_told_beside_a_clash_in_the_days_of_the_same_sentence(contract: Path) -> None:
    said = "The Buyer shall release the goods within 7 days, and each release is signed by Mr. John Carter."
    with_payment(contract, said)
    plan = recourse("clauses", "insert", contract, "--plan", "--clause", "b7", "--with-required").err
    assert "It says so in other figures: 3.1: “The Buyer shall release the goods within 7 days" in plan
    assert f"Read it beside the clause: 3.1: “{said}”: it names who signs" in plan


def test_the_term_of_a_deposit_is_told_and_keeps_no_clause_out(tmp_path: Path, contract: Path) -> None:
    deposit = "The deposit is paid within 7 days after signature of this contract."
    with_payment(contract, f"{deposit} The rest is paid against copies of the shipping documents.")
    out = tmp_path / "o.docx"
    seen = recourse("clauses", "insert", contract, "-o", out, "--clause", "e1", "--with-required")
    assert (seen.code, out.exists()) == (0, True)
    assert "Read it beside the clause: 3.1" in seen.err
    assert "7 days there, 5 Working Days in the clause" in seen.err


def test_the_way_to_mend_says_what_to_decide_where_the_command_would_be_refused(contract: Path) -> None:
    with_payment(contract, "The balance is paid against copies of the shipping documents. A deposit of 20 % is paid.")
    words = re.search(r"Next: recourse (.*) -o OUT.docx", told := recourse("clauses", "check", contract, "--fix").err)
    assert words is not None
    seen = recourse(*shlex.split(words[1]), "-o", contract.with_name("o.docx"))
    refused = [line.partition(": ")[2] for line in seen.err.splitlines() if line.startswith("  e1-balance-on-pass, ")]
    assert seen.code == 7
    assert refused
    assert all(f"Decide first, or nothing goes in: e1-balance-on-pass: {one}." in told for one in refused)
