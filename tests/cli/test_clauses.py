"""``recourse clauses``: the library at the command line, and contracts that come in."""

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from tests.cli.running import recourse, report
from tests.contracts import made
from tests.contracts.files import SOUND, clause_file
from toolkit.cli.orders import order_from
from toolkit.contracts.library import library

ORDER = """
[order]
number = "PO-2026-1178"
currency = "USD"
incoterm = "FOB Ningbo"
[buyer]
name = "Northgate Homeware Ltd (sample)"
[payment]
method = "T/T"
deposit_percent = 30
balance_percent = 70
"""


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "order.toml"
    path.write_text(ORDER, encoding="utf-8")
    return path


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    path = tmp_path / "PO.docx"
    path.write_bytes(made.typed_english())
    return path


def test_without_its_own_command_it_shows_what_there_is() -> None:
    seen = recourse("clauses")
    assert seen.code == 2
    assert all(word in seen.text for word in ("list", "show", "lint", "build", "insert", "check", "compare"))


def test_the_list_is_by_family_and_in_json_has_every_clause() -> None:
    seen = recourse("clauses", "list", "--family", "E")
    assert "E  Money" in seen.text
    assert "B  Inspection" not in seen.text
    told = recourse("clauses", "list", "--json").json["clauses"]
    assert isinstance(told, list)
    assert len(told) == 37
    assert recourse("clauses", "list", "--family", "Z").code == 9


def test_a_clause_is_shown_by_its_code_with_what_not_to_sign() -> None:
    seen = recourse("clauses", "show", "B6")
    assert "Cost of re-inspection" in seen.text
    assert "Do not sign:" in seen.text
    assert "Law:" in seen.text
    assert "under clause A3" in recourse("clauses", "show", "e1").text
    assert "首选" in recourse("clauses", "show", "b6-reinspection-cost", "--lang", "en-zh").text
    missing = recourse("clauses", "show", "b6-reinspection-costs")
    assert missing.code == 9
    assert "Did you mean b6-reinspection-cost" in missing.err


def test_lint_is_quiet_about_the_supplied_clauses_and_tells_the_line_of_ones_own(tmp_path: Path) -> None:
    assert recourse("clauses", "lint").code == 0
    clause_file(tmp_path, SOUND.replace("keeps its rights", "shall keep its rights"))
    seen = recourse("clauses", "lint", "--library", tmp_path)
    assert seen.code == 9
    assert "z1-test.md:" in seen.text
    told = recourse("clauses", "lint", "--library", tmp_path, "--json").json
    assert isinstance(told["faults"], list)


def test_terms_are_built_with_a_lock_beside_them_and_never_over_a_file(tmp_path: Path, order: Path) -> None:
    out = tmp_path / "terms.docx"
    seen = recourse("clauses", "build", "--order", order, "-o", out)
    assert seen.code == 0, seen.err
    assert "Purchase order: PO-2026-1178" in "\n".join(p.text for p in docx.Document(str(out)).paragraphs)
    lock = json.loads((tmp_path / "terms.lock.json").read_text(encoding="utf-8"))
    assert lock["schema"] == "recourse.terms-lock/1"
    assert {one["id"] for one in lock["clauses"]} >= {
        "b1-inspection-right",
        "b6-reinspection-cost",
        "e1-balance-on-pass",
    }
    assert recourse("clauses", "build", "--order", order, "-o", out).code == 10
    again = tmp_path / "again.docx"
    assert recourse("clauses", "build", "--order", order, "-o", again, "--lock", tmp_path / "terms.lock.json").code == 0
    assert again.read_bytes() == out.read_bytes()


def test_a_lock_whose_clause_has_changed_is_refused(tmp_path: Path, order: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    clause_file(own)
    words = ("clauses", "build", "--order", order, "--library", own)
    assert recourse(*words, "--clause", "z1-test", "--clause", "e4", "-o", tmp_path / "a.docx").code == 0
    clause_file(own, SOUND.replace("30 days", "31 days").replace("30日", "31日"))
    seen = recourse(*words, "--lock", tmp_path / "a.lock.json", "-o", tmp_path / "b.docx")
    assert seen.code == 7
    assert "z1-test was changed under version 1" in seen.err
    assert not (tmp_path / "b.docx").exists()


def test_what_does_not_hold_together_is_refused_and_nothing_is_written(tmp_path: Path, order: Path) -> None:
    seen = recourse("clauses", "build", "--order", order, "--clause", "b6", "-o", tmp_path / "t.docx")
    assert seen.code == 7
    assert "b6-reinspection-cost needs b1-inspection-right" in seen.err
    assert not list(tmp_path.glob("t*"))
    assert recourse("clauses", "build", "--approved-only", "-o", tmp_path / "t.docx").code == 7
    assert recourse("clauses", "build", "--clause", "b6=best", "-o", tmp_path / "t.docx").code == 2


def test_the_interview_asks_for_each_clause_and_takes_the_answers(tmp_path: Path, order: Path) -> None:
    # c3 needs a4: both are taken, a4 in the fallback with nine months.
    words = ("clauses", "build", "--order", order, "--clause", "a4", "--clause", "c3", "--interview")
    seen = recourse(*words, "-o", tmp_path / "t.docx", stdin=b"f\n9\n" + b"\n" * 30, terminal=True)
    assert seen.code == 0, seen.err
    assert "without it" in seen.err
    lock = json.loads((tmp_path / "t.lock.json").read_text(encoding="utf-8"))
    assert [(one["id"], one["position"]) for one in lock["clauses"]] == [
        ("a4-quality-warranty", "fallback"),
        ("c3-hidden-defects", "preferred"),
    ]
    assert recourse("clauses", "build", "--interview", "-o", tmp_path / "u.docx").code == 2


def test_a_plan_writes_nothing_and_insert_writes_what_it_showed(tmp_path: Path, contract: Path, order: Path) -> None:
    words = ("clauses", "insert", contract, "--clause", "b6", "--with-required", "--order", order)
    seen = recourse(*words, "--plan")
    assert seen.code == 0
    assert "b6-reinspection-cost: after 2. Inspection" in seen.err
    assert [path.name for path in tmp_path.glob("*.docx")] == ["PO.docx"]
    before = contract.read_bytes()
    told = recourse(*words, "-o", tmp_path / "out.docx", "--json").json
    assert told["numbering"] == "typed"
    assert contract.read_bytes() == before
    assert b"Northgate Homeware Ltd (sample)" in _part(tmp_path / "out.docx", "word/document.xml")
    assert recourse(*words, "-o", contract).code == 2


def test_insert_without_a_choice_takes_what_is_missing_of_the_first_eight(tmp_path: Path, contract: Path) -> None:
    told = recourse("clauses", "insert", contract, "-o", tmp_path / "out.docx", "--json").json
    clauses = told["clauses"]
    assert isinstance(clauses, list)
    ids = {one["id"] for one in clauses}
    assert {"b6-reinspection-cost", "e4-set-off", "a4-quality-warranty"} <= ids
    assert "b1-inspection-right" not in ids, "the contract has it"


def test_what_is_needed_and_not_there_is_refused(tmp_path: Path, contract: Path) -> None:
    seen = recourse("clauses", "insert", contract, "--clause", "d1", "-o", tmp_path / "out.docx")
    assert seen.code == 7
    assert "d1-rework needs" in seen.err


TERM = "4. The Buyer shall have the right to reject Goods that do not conform to the Specification."
LETTER = "Dear Edith,\n\nWe will repair the seams. Please send your inspector again.\n\nBest regards,\n\nLily"
MAIL = f"From: Lily <lily@mill.example>\nTo: Edith <e@shop.example>\nSubject: Re: order\nDate: 30 Nov 2026\n\n{LETTER}"


@pytest.mark.parametrize(
    ("data", "code"), [(b"", 3), (b"PK\x03\x04broken", 3), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", 3)]
)
def test_what_is_no_word_file_is_told_in_a_sentence(tmp_path: Path, data: bytes, code: int) -> None:
    path = tmp_path / "bad.docx"
    path.write_bytes(data)
    for words in (("check", path), ("insert", path, "--plan")):
        seen = recourse("clauses", *words)
        assert seen.code == code
        assert "bad.docx" in seen.err


GERMAN = (
    "Einkaufsbedingungen\n\n1. Der Lieferant liefert die Körbe an den Besteller.\n\n"
    "2. Mangelhafte Lose können insgesamt zurückgewiesen werden.\n\n3. Der Rest wird nach bestandener Prüfung fällig."
)


def test_a_paragraph_in_a_language_that_is_not_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    french = "L'acheteur peut refuser les marchandises qui ne sont pas conformes aux dessins et à la commande."
    path.write_text(f"PURCHASE CONTRACT\n\n1. The Buyer may reject the Goods.\n\n2. {french}", encoding="utf-8")
    told = recourse("clauses", "check", path, "--quiet").err
    assert "A paragraph is in neither English nor Chinese and not read (2): “L'acheteur peut refuser" in told


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("blank.txt", "\n \n", "holds no text"),
        ("terms.docx", "1. The Buyer may reject the Goods.", "is named like a Word file and is none"),
        ("terms.pdf", "1. The Buyer may reject the Goods.", "is named like a PDF and is none"),
        ("vertrag.txt", GERMAN, "is written in neither English nor Chinese"),
        ("note.md", "Thank you for the samples. The lamp looks nice.", "holds no terms of a contract"),
        (
            "report.txt",
            "Inspection report 17\n\nSample size: 80\n\nScratches found: 3 minor",
            "holds no terms of a contract",
        ),
        ("reply.eml", MAIL, "is an e-mail and no contract"),
        ("reply.txt", MAIL, "is an e-mail and no contract"),
        (
            "printed.txt",
            f"Sent: Monday\n\nFrom: Li\n\nSubject: AW: contract\n\n{LETTER}",
            "is an e-mail and no contract",
        ),
        ("letter.txt", LETTER, "holds no terms of a contract"),
        ("answer.txt", f"Re: contract MT-17\n\n{LETTER}", "holds no terms of a contract"),
    ],
)
def test_what_holds_no_contract_is_refused_in_a_sentence(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    for words in (("check", path), ("compare", path, path)):
        seen = recourse("clauses", *words)
        assert seen.code == 3
        assert told in seen.err


@pytest.mark.parametrize(
    "text",
    [
        f"PURCHASE ORDER 17\n\nFrom: Marrow Ltd\n\nTo: Lumora\n\nSubject: lamps\n\nDate: 3 May\n\n{TERM}",
        f"Dear Sirs,\n\nwe order 200 lamps.\n\n{TERM}\n\nYours faithfully,\n\nE. Marrow",
        f"SUPPLY CONTRACT\n\nDear partner,\n\nThe Supplier pays each re-inspection.\n\n{TERM}\n\nKind regards",
        f"From 3 May 2026 these terms hold between the Buyer and the Seller. Subject: lamps.\n\n{TERM}",
    ],
    ids=["an order like a memo", "a letter with terms", "a contract that greets", "a term that begins with from"],
)
def test_terms_in_the_form_of_a_letter_or_a_memo_are_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "order.txt"
    path.write_text(text, encoding="utf-8")
    told = recourse("clauses", "check", path, "--json").json["clauses"]
    assert isinstance(told, list)
    assert {one["type"]: one["status"] for one in told}["rejection_right"] == "present"


ORDER_IN_FIGURES = "Kettle KT-17 | 3,600 | 8.50\n\nPayment: 30 % deposit, 70 % after passed inspection.\n\nFOB Ningbo"


@pytest.mark.parametrize("title", ["Purchase Order No. 4471", "PURCHASE ORDER", "采购订单 4471"])
def test_an_order_of_few_words_is_read(tmp_path: Path, title: str) -> None:
    path = tmp_path / "order.txt"
    path.write_text(f"{title}\n\n{ORDER_IN_FIGURES}", encoding="utf-8")
    told = recourse("clauses", "check", path, "--json").json["clauses"]
    assert isinstance(told, list)
    assert {one["type"]: one["status"] for one in told}["payment_on_acceptance"] == "present"


@pytest.mark.parametrize(
    "line",
    [
        "Invoice address: Marrow Ltd, Hull",
        "Delivery: FOB Ningbo, price 8.50, packing list by mail",
        "Invoices to | Marrow Ltd",
        "开票信息：马罗公司，发票寄至上海",
    ],
)
def test_an_order_that_tells_where_the_invoice_goes_is_one(tmp_path: Path, line: str) -> None:
    path = tmp_path / "order.txt"
    path.write_text(f"PURCHASE ORDER 4471\n\n{line}\n\n{ORDER_IN_FIGURES}", encoding="utf-8")
    assert recourse("clauses", "check", path).code == 0


@pytest.mark.parametrize("line", ["Invoice No.: 88", "Invoice | 88", "发票号码：88", "Packing list"])
def test_an_order_that_bears_the_number_of_an_invoice_is_none(tmp_path: Path, line: str) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"PURCHASE ORDER 4471\n\n{line}\n\n{ORDER_IN_FIGURES}", encoding="utf-8")
    assert recourse("clauses", "check", path).code == 3


@pytest.mark.parametrize(
    "text",
    [
        "Packing list\n\nPurchase Order: 4471\n\nKettle KT-17 | 3,600 | 200 cartons\n\nFOB Ningbo",
        "Purchase Order 4471\n\nKettle KT-17 | 3,600 | 200 cartons",
        "Purchase Order 4471\n\nInspection report\n\nMajor: 12 found\n\nMinor: 6 found\n\nPayment held",
        "Purchase Order 4471\n\nInvoice 88\n\nKettle KT-17 | 3,600\n\nUnit price 3.20\n\nPayment by transfer",
        "Purchase Order 4471\n\nInspection booking\n\nGoods 100 % packed",
        "Final Inspection Report - sampling 100 %\n\nMajor: 12 found\n\nMinor: 6 found\n\nThe Seller must sign.",
    ],
    ids=[
        "a packing list that names its order",
        "an order without a term",
        "a report on an order",
        "an invoice",
        "a booking",
        "a report with a share in its title",
    ],
)
def test_what_only_names_an_order_is_no_contract(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.txt"
    path.write_text(text, encoding="utf-8")
    seen = recourse("clauses", "check", path)
    assert (seen.code, "holds no terms of a contract" in seen.err) == (3, True)


AGAINST = """Purchase agreement

3.1 The remaining 70 % is payable within three days after the Seller has said that the Goods are ready, examined or not.

3.2 The deposit is forfeited if the Buyer cancels for whatever reason.

4.1 The Balance is not due before the Goods have passed the inspection.

4.2 Once the Goods have passed the examination the Buyer waives all claims for faults that could have been seen.

4.3 No inspection is an acceptance of the Goods or a waiver of a right; a waiver must be in writing and signed.
"""


def test_what_speaks_against_the_buyer_is_told_beside_what_speaks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "order.txt"
    path.write_text(AGAINST, encoding="utf-8")
    seen = recourse("clauses", "check", path, "--fix")
    told = " ".join(seen.text.split())
    assert "~ weaker no_waiver" in told
    assert "4.3 [present] “No inspection is an acceptance" in told
    assert "4.2 [adverse] “Once the Goods have passed" in told
    assert "3.1 [adverse] “The remaining 70 %" in told
    assert "! also adverse, not in this table: deposit_nature (3.2); see --all" in told
    for sentence in ("3.1: “The remaining 70 %", "4.2: “Once the Goods have passed"):
        assert f"Strike or change {sentence}" in seen.err


WEAKER = """PURCHASE CONTRACT

7.1 After two failed inspections of the same lot the Buyer may reject the lot.
"""


def test_what_is_weaker_is_told_beside_what_is_missing_with_what_puts_it_right(tmp_path: Path) -> None:
    path = tmp_path / "order.txt"
    path.write_text(WEAKER, encoding="utf-8")
    seen = recourse("clauses", "check", path, "--fix").err
    assert "Weaker than the library's clauses, and left as they are: rejection_right (7.1)." in seen
    assert "agree the library's clause in its place: recourse clauses build." in seen


def test_an_inspection_report_is_no_contract() -> None:
    seen = recourse("clauses", "check", report("01-"))
    assert (seen.code, "holds no terms of a contract" in seen.err) == (3, True)


def test_a_contract_in_the_present_tense_is_a_contract(tmp_path: Path) -> None:
    path = tmp_path / "order.txt"
    path.write_text("PURCHASE AGREEMENT\n\n5.1 The Purchaser's inspector visits the works.", encoding="utf-8")
    told = recourse("clauses", "check", path, "--json").json["clauses"]
    assert isinstance(told, list)
    assert {one["type"]: one["status"] for one in told}["inspection_right"] == "present"


def test_the_tracked_changes_of_others_are_told_and_a_contract_without_any_is_not(tmp_path: Path) -> None:
    path = tmp_path / "changed.docx"
    path.write_bytes(made.tracked())
    note = "changed.docx holds tracked changes by Ann Example and Bob Sample; they are read as accepted."
    assert note in recourse("clauses", "check", path).err
    path.write_bytes(made.typed_english())
    assert "tracked" not in recourse("clauses", "check", path).err


def test_the_command_that_mends_can_be_pasted_whatever_the_name(tmp_path: Path) -> None:
    path = tmp_path / "our order.docx"
    path.write_bytes(made.typed_english())
    assert f'insert "{path}" --clause' in recourse("clauses", "check", path, "--fix").err


def test_check_tells_each_of_the_eight_with_its_words(contract: Path) -> None:
    told = recourse("clauses", "check", contract, "--json").json
    assert told["schema"] == "recourse.clause-check/1"
    clauses = told["clauses"]
    assert isinstance(clauses, list)
    assert len(clauses) == 8
    found = {one["type"]: one for one in clauses}
    assert found["inspection_right"]["status"] == "present"
    assert found["inspection_right"]["place"] == "2.1"
    assert found["inspection_right"]["library_id"] == "b1-inspection-right"
    assert found["buyer_set_off"] == {**found["buyer_set_off"], "status": "absent", "quote": None, "place": None}
    seen = recourse("clauses", "check", contract, "--fix")
    assert "Next: recourse clauses insert" in seen.err


@pytest.mark.parametrize("kind", ["txt", "md", "pdf"])
def test_check_reads_text_markdown_and_pdf(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"contract.{kind}"
    if kind == "pdf":
        _pdf(path, ["4. Remedies", "4.1 The Buyer may reject any Goods", "that fail to conform to the Specification."])
    else:
        path.write_text("4. Remedies\n\n4.1 The Buyer may reject any Goods\nthat fail to conform.\n", encoding="utf-8")
    told = recourse("clauses", "check", path, "--json").json["clauses"]
    assert isinstance(told, list)
    verdict = next(one for one in told if one["type"] == "rejection_right")
    assert (verdict["status"], verdict["place"]) == ("present", "4.1")


def test_check_says_which_law_the_order_file_leaves_out(tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    path.write_text(
        "4. Law\n\n4.1 This contract is governed by the laws of Hong Kong.\n\n4.2 The Buyer may reject the Goods.\n",
        encoding="utf-8",
    )
    done = recourse("clauses", "check", path, "--order-out", tmp_path / "granted.toml", "--quiet")
    assert done.code == 0
    assert "names the law of “Hong Kong”" in done.err


def test_check_comments_a_copy_and_writes_the_order_table(tmp_path: Path, contract: Path) -> None:
    copy, table = tmp_path / "read.docx", tmp_path / "granted.toml"
    assert recourse("clauses", "check", contract, "--docx", copy, "--order-out", table).code == 0
    told = "\n".join(comment.text for comment in docx.Document(str(copy)).comments)
    assert "inspection_right: present" in told
    assert "Not found in this contract" in told
    order = order_from(str(table))
    assert order.contract.rights.inspection == "2.1"
    assert order.contract.governing_law == "UK"
    assert order.contract.reinspection_cost == "silent"


GRANTS = (
    "Between Aster GmbH (the “Buyer”) and Hua Xin Ltd (the “Seller”).", "1. Quality",
    "1.1 The Seller warrants the Goods free from defects for 24 months.", "2. General",
    "2.1 Notices are given in writing by e-mail.", "2.2 The Buyer may set off any sum.",
)  # fmt: skip


def test_what_the_check_calls_present_is_not_put_in_with_its_family(tmp_path: Path) -> None:
    document = docx.Document()
    for line in GRANTS:
        document.add_paragraph(line)
    path = tmp_path / "PO.docx"
    document.save(str(path))
    told = recourse("clauses", "check", path, "--all", "--json").json["clauses"]
    assert isinstance(told, list)
    there = {one["library_id"] for one in told if one["status"] == "present"}
    assert {"g2-notices", "a4-quality-warranty", "e4-set-off"} <= there
    wanted = "clauses", "insert", path, "--family", "G", "--with-required", "--plan"
    seen = recourse(*wanted)
    assert "g2-notices is left out, the contract grants it: 2.1: “Notices are given" in seen.err
    made = recourse(*wanted, "--json").json
    assert made["left_out"] == ["g2-notices"]
    clauses = made["clauses"]
    assert isinstance(clauses, list)
    assert there.isdisjoint(one["id"] for one in clauses)
    named = recourse(*wanted, "--clause", "g2")
    assert "The contract grants already what these give, and would say it twice: g2-notices." in named.err
    offered = recourse("clauses", "check", path, "--fix").err
    assert "--clause" in offered
    assert not any(one in offered for one in there)


def test_a_contract_to_which_nothing_is_added_is_not_refused_for_what_it_says(tmp_path: Path) -> None:
    assert recourse("clauses", "build", "-o", tmp_path / "terms.docx").code == 0
    document = docx.Document()
    for one in docx.Document(str(tmp_path / "terms.docx")).paragraphs:
        document.add_paragraph(one.text)
    document.save(str(tmp_path / "theirs.docx"))
    seen = recourse("clauses", "insert", tmp_path / "theirs.docx", "--plan")
    assert (seen.code, "Nothing to put in." in seen.err) == (0, True)


def test_compare_tells_what_was_turned_and_draws_a_redline(tmp_path: Path, contract: Path) -> None:
    document = docx.Document(str(contract))
    document.paragraphs[5].clear().add_run("2.1 The Purchaser shall not be entitled to inspect the Goods.")
    theirs = tmp_path / "theirs.docx"
    document.save(str(theirs))
    seen = recourse("clauses", "compare", contract, theirs, "--redline", tmp_path / "red.docx")
    assert seen.code == 0, seen.err
    assert "turned against the buyer: inspection_right" in seen.text
    assert b"w:del " in _part(tmp_path / "red.docx", "word/document.xml")
    assert recourse("clauses", "compare", contract, contract).text.strip() == "No clause type has changed."


def test_compare_tells_both_figures_with_their_places_and_for_whose_good(tmp_path: Path) -> None:
    words = (
        "1. The Seller warrants the Goods for {}.\n\n2. The Seller repairs faulty Goods within {} at its cost."
        "\n\n3. The liability of the Seller is limited to {} of the price.\n"
    )
    for name, given in (
        ("ours.md", ("24 months", "10 days", "200 %")),
        ("theirs.md", ("52 weeks", "30 days", "100 %")),
    ):
        (tmp_path / name).write_text(words.format(*given), encoding="utf-8")
    sides = tmp_path / "ours.md", tmp_path / "theirs.md"
    seen = recourse("clauses", "compare", *sides).text
    assert (
        "weakened: quality_warranty (a4-quality-warranty)\n    length of the warranty: 24 months (1) → 52 weeks (1)"
        in seen
    )
    assert "    time for rework or repair: 10 days (2) → 30 days (2)" in seen
    assert "weakened: cap on the seller's liability: 200 % (3) → 100 % (3)" in seen
    assert "strengthened" not in seen
    figures = recourse("clauses", "compare", *sides, "--json").json["figures"]
    assert isinstance(figures, list)
    assert [one["change"] for one in figures] == ["weakened"] * 3


def test_compare_tells_a_small_word_and_cites_the_sentence_that_changed(tmp_path: Path) -> None:
    words = (
        "5.1 The Buyer may have the Goods inspected before loading by a firm that {}. The Seller bears the cost of {} "
        "inspection.\n\n5.2 The Seller replaces faulty Goods free of charge. The Seller mends faulty Goods {}.\n"
    )
    for name, given in (
        ("ours.md", ("it chooses", "every further", "within 10 days at its own cost")),
        ("theirs.md", ("both parties choose", "one further", "in due time at its own cost")),
    ):
        (tmp_path / name).write_text(words.format(*given), encoding="utf-8")
    seen = recourse("clauses", "compare", tmp_path / "ours.md", tmp_path / "theirs.md").text
    assert "weakened: inspection_right" in seen
    assert "    whose choice it is: that it chooses (5.1) → that both parties choose (5.1)" in seen
    assert "weakened: reinspection_cost_supplier" in seen
    for told in seen.split("\n\n"):
        assert told.count("“The Seller replaces faulty Goods free of charge.”") == 0


def test_words_that_stand_are_not_cited_as_what_changed(tmp_path: Path) -> None:
    stands = "5.2 The Seller replaces faulty Goods free of charge."
    (tmp_path / "ours.md").write_text(f"{stands} Faulty Goods are also mended by the Seller at its cost.\n", "utf-8")
    (tmp_path / "theirs.md").write_text(f"{stands} The Seller mends faulty Goods, too, and bears its cost.\n", "utf-8")
    seen = recourse("clauses", "compare", tmp_path / "ours.md", tmp_path / "theirs.md", "--all").text
    about = seen.partition("rework_or_replace_at_supplier_cost")[2].partition("\n\n")[0]
    assert about.count("replaces faulty Goods free of charge") <= 1


def test_a_check_ends_with_what_it_does_not_look_for(contract: Path) -> None:
    for more in ((), ("--all",)):
        told = " ".join(recourse("clauses", "check", contract, *more).text.split())
        assert told.endswith("indemnities (food safety, product liability, rights of others) and insurance.")
        assert (
            "Not looked for, so read the contract for it yourself: caps on liability as a whole, force majeure" in told
        )


def _part(path: Path, name: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return archive.read(name)


def _pdf(path: Path, lines: list[str]) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path))
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 18 * number, line)
    canvas.save()


# --- further clauses, places, contradictions ---


def test_further_clauses_follow_a_first_insertion(tmp_path: Path, contract: Path) -> None:
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    assert recourse("clauses", "insert", contract, "-o", first, "--clause", "e4").code == 0
    seen = recourse("clauses", "insert", first, "-o", second, "--clause", "g3", "--clause", "a4")
    assert seen.code == 0, seen.err
    told = [paragraph.text for paragraph in docx.Document(str(first)).paragraphs]
    assert all(text in [one.text for one in docx.Document(str(second)).paragraphs] for text in told)


@pytest.mark.parametrize("place", ["2", "2.1", "clause 2", "Inspection", "2. Inspection"])
def test_a_place_may_be_a_number_a_part_or_a_heading(contract: Path, place: str) -> None:
    seen = recourse("clauses", "insert", contract, "--clause", "e4", "--after", place, "--plan")
    assert "e4-set-off: after 2. Inspection" in seen.err


def test_an_empty_document_is_refused_in_a_sentence(tmp_path: Path) -> None:
    empty = tmp_path / "empty.docx"
    docx.Document().save(str(empty))
    seen = recourse("clauses", "insert", empty, "-o", tmp_path / "out.docx", "--clause", "e4")
    assert seen.code == 3
    assert "holds no text" in seen.err


def test_other_figures_for_the_same_are_refused_unless_one_wants_them(tmp_path: Path, contract: Path) -> None:
    document = docx.Document(str(contract))
    document.paragraphs[7].insert_paragraph_before(
        "2.3 The Vendor warrants that the Goods conform for 18 months after arrival."
    )
    document.save(str(contract))
    out = tmp_path / "out.docx"
    seen = recourse("clauses", "insert", contract, "-o", out, "--clause", "a4")
    assert seen.code == 7
    assert "18 months there, 24 months in the clause" in seen.err
    assert not out.exists()
    seen = recourse("clauses", "insert", contract, "-o", out, "--clause", "a4", "--anyway")
    assert seen.code == 0
    assert "has this already: 2.3" in seen.err
    out.unlink()
    assert recourse("clauses", "insert", contract, "-o", out, "--clause", "a4", "--set", "a4.months=18").code == 0
    assert out.exists()


@pytest.mark.parametrize("wish", ["a4.months", "a4.months=", "months=18", "b1.notice_days=7", "zz.months=18"])
def test_a_blank_that_nothing_has_is_not_set_in_silence(tmp_path: Path, contract: Path, wish: str) -> None:
    out = tmp_path / "out.docx"
    seen = recourse("clauses", "insert", contract, "-o", out, "--clause", "a4", "--set", wish)
    assert seen.code == 2
    assert "--set" in seen.err
    assert not out.exists()


def test_a_balance_by_transfer_is_told_to_contradict_a_letter_of_credit(contract: Path) -> None:
    document = docx.Document(str(contract))
    document.paragraphs[8].clear().add_run("3.1 The price is paid by irrevocable L/C at sight.")
    document.save(str(contract))
    told = recourse("clauses", "insert", contract, "--plan", "--clause", "e1", "--with-required", "--json").json
    clauses = told["clauses"]
    assert isinstance(clauses, list)
    (said,) = next(one["contradicted_by"] for one in clauses if one["id"] == "e1-balance-on-pass")
    assert said.startswith("3.1: “The price is paid by irrevocable L/C at sight.”")


def test_typed_references_to_clauses_that_word_counts_anew_are_told(tmp_path: Path) -> None:
    path = tmp_path / "counted.docx"
    document = docx.Document(io.BytesIO(made.direct()))
    document.paragraphs[-1].add_run(" Interest follows clause 3 (Payment).")
    document.save(str(path))
    seen = recourse("clauses", "insert", path, "--plan", "--clause", "e4", "--after", "Inspection")
    assert "these references do not follow" in seen.err
    assert "clause 3 (Payment)" in seen.err
    assert seen.err.count("“…") == 1, "clause 2 keeps its number"


def test_a_blank_that_no_clause_has_is_refused_on_the_way_in_as_well(tmp_path: Path, contract: Path) -> None:
    order = tmp_path / "order.toml"
    order.write_text("[terms.e4]\nnotice_dayz = 5\n", encoding="utf-8")
    seen = recourse("clauses", "insert", contract, "--plan", "--clause", "e4", "--order", order)
    assert seen.code == 9
    assert "terms.e4-set-off.notice_dayz: the clause has no such blank" in seen.err


# --- what is built, from which order ---


def test_blanks_may_be_given_under_the_code_of_a_clause(tmp_path: Path) -> None:
    order = tmp_path / "order.toml"
    order.write_text("[terms.e4]\nnotice_days = 5\n", encoding="utf-8")
    assert recourse("clauses", "build", "--clause", "e4", "--order", order, "-o", tmp_path / "t.docx").code == 0
    lock = json.loads((tmp_path / "t.lock.json").read_text(encoding="utf-8"))
    assert [blank["en"] for blank in lock["clauses"][0]["blanks"]] == ["5"]


def test_a_lock_is_built_with_its_own_order_only(tmp_path: Path, order: Path) -> None:
    assert recourse("clauses", "build", "--order", order, "--family", "F", "-o", tmp_path / "a.docx").code == 0
    words = ("clauses", "build", "--lock", tmp_path / "a.lock.json", "-o", tmp_path / "b.docx")
    seen = recourse(*words)
    assert seen.code == 9
    assert "order number was “PO-2026-1178” and is open" in seen.err
    assert "incoterm was “FOB Ningbo”" in seen.err
    assert not (tmp_path / "b.docx").exists()
    assert recourse(*words, "--order", order).code == 0


def test_a_lock_tells_of_definitions_that_have_changed(tmp_path: Path, order: Path) -> None:
    assert recourse("clauses", "build", "--order", order, "--clause", "e4", "-o", tmp_path / "a.docx").code == 0
    lock = tmp_path / "a.lock.json"
    told = json.loads(lock.read_text(encoding="utf-8")) | {"definitions_sha256": "0" * 64}
    lock.write_text(json.dumps(told), encoding="utf-8")
    seen = recourse("clauses", "build", "--order", order, "--lock", lock, "-o", tmp_path / "b.docx")
    assert seen.code == 7
    assert "the definitions have changed" in seen.err


def test_terms_are_a_word_file_in_a_folder_that_is_there(tmp_path: Path, contract: Path) -> None:
    assert recourse("clauses", "build", "-o", tmp_path / "t.pdf").code == 2
    for words in (("build",), ("insert", contract, "--clause", "e4")):
        assert recourse("clauses", *words, "-o", tmp_path / "none" / "t.docx").code == 10
    assert not (tmp_path / "none").exists()


# --- the interview ---


def interview(tmp_path: Path, keys: str, *clauses: str) -> tuple[int, str, Path]:
    named = [word for one in clauses for word in ("--clause", one)]
    out = tmp_path / "t.docx"
    seen = recourse("clauses", "build", "--interview", *named, "-o", out, stdin=keys.encode(), terminal=True)
    return seen.code, seen.err, out


def taken(out: Path) -> list[str]:
    return [one["id"] for one in json.loads(out.with_suffix(".lock.json").read_text(encoding="utf-8"))["clauses"]]


def test_an_interview_tells_at_once_what_a_clause_needs(tmp_path: Path) -> None:
    code, told, out = interview(tmp_path, "p\n\ny\n" + "\n" * 20, "c3")
    assert code == 0, told
    assert "c3-hidden-defects needs a4-quality-warranty" in told
    assert taken(out) == ["a4-quality-warranty", "c3-hidden-defects"]


def test_answers_are_kept_when_one_quits_and_taken_up_again(tmp_path: Path) -> None:
    code, told, out = interview(tmp_path, "f\n9\n\n\n\nquit\n", "a4", "e4")
    kept = tmp_path / "t.answers.json"
    assert code == 8
    assert "answers are kept" in told
    assert json.loads(kept.read_text(encoding="utf-8"))["taken"] == {"a4-quality-warranty": "fallback"}
    code, told, out = interview(tmp_path, "y\nn\n", "a4", "e4")
    assert code == 0, told
    assert taken(out) == ["a4-quality-warranty"]
    assert not kept.exists(), "the terms are written"


def test_one_may_go_back_a_question(tmp_path: Path) -> None:
    code, told, out = interview(tmp_path, "n\nback\np\n" + "\n" * 20, "g3", "e4")
    assert code == 0, told
    assert taken(out) == ["e4-set-off", "g3-no-waiver"]


def test_an_answer_that_cannot_be_is_asked_for_again(tmp_path: Path) -> None:
    code, told, out = interview(tmp_path, "maybe\np\nn\n-4\n5\n", "e4")
    assert code == 0, told
    assert "“n” does not do: it must be a whole number" in told
    assert "“-4” does not do: it must be at least 0" in told
    lock = json.loads(out.with_suffix(".lock.json").read_text(encoding="utf-8"))
    assert lock["clauses"][0]["blanks"][0]["en"] == "5"


def test_terms_without_a_clause_are_not_written(tmp_path: Path) -> None:
    code, told, out = interview(tmp_path, "n\nn\n", "g3", "e4")
    assert code == 7
    assert "No clause was taken" in told
    assert not out.exists()


# --- files that would take the place of others ---


def test_a_file_that_is_read_is_never_written_over(contract: Path, tmp_path: Path) -> None:
    before = contract.read_bytes()
    (tmp_path / "sub").mkdir()
    for words in (
        ("insert", contract, "--clause", "e4", "-o", contract, "--force"),
        ("check", contract, "--docx", contract, "--force"),
        ("compare", contract, contract, "--redline", contract, "--force"),
        ("check", contract, "--order-out", tmp_path / "sub" / ".." / "PO.docx", "--force"),
    ):
        seen = recourse("clauses", *words)
        assert seen.code == 2
        assert "is read, and would be overwritten" in seen.err
    assert contract.read_bytes() == before


def test_an_order_file_is_not_written_over_by_the_terms_for_it(order: Path, tmp_path: Path) -> None:
    linked = tmp_path / "terms.docx"
    linked.hardlink_to(order)
    seen = recourse("clauses", "build", "--order", order, "-o", linked, "--force")
    assert seen.code == 2
    assert order.read_text(encoding="utf-8") == ORDER


def test_two_outputs_may_not_be_one_file(contract: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    seen = recourse("clauses", "check", contract, "--docx", out, "--order-out", out)
    assert seen.code == 2
    assert "would be written twice" in seen.err
    assert not out.exists()


def test_only_one_of_two_contracts_can_come_from_stdin() -> None:
    seen = recourse("clauses", "compare", "-", "-")
    assert seen.code == 2
    assert "Both contracts would be read from stdin" in seen.err


# --- what went in, and what it is counted by ---


def test_the_file_says_which_clauses_went_in_with_version_and_hash(contract: Path, tmp_path: Path) -> None:
    out, further = tmp_path / "out.docx", tmp_path / "further.docx"
    assert recourse("clauses", "insert", contract, "--clause", "e4=fallback", "--no-comments", "-o", out).code == 0
    assert recourse("clauses", "insert", out, "--clause", "g3", "-o", further).code == 0
    with zipfile.ZipFile(further) as package:
        parts = [package.read(name) for name in package.namelist() if name.startswith("customXml/")]
    (record,) = (etree.fromstring(part) for part in parts if b"urn:recourse:clauses" in part)
    known = library()
    assert [(one.get("id"), one.get("position"), one.get("version"), one.get("sha256")) for one in record] == [
        (name, position, str(known.of(name).front.version), known.of(name).sha256)
        for name, position in (("e4-set-off", "fallback"), ("g3-no-waiver", "preferred"))
    ]


@pytest.mark.parametrize(("last", "told"), [("33.3", ""), ("33.2", "the parts of the Price make 99.9 %, not 100")])
def test_shares_of_the_price_are_added_as_they_are_written(tmp_path: Path, last: str, told: str) -> None:
    order = tmp_path / "o.toml"
    shares = f"deposit_percent = 33.3\nshipment_percent = 33.4\narrival_percent = {last}\n"
    order.write_text(f"[terms.e1-staged-balance]\n{shares}", encoding="utf-8")
    seen = recourse("clauses", "build", "--order", order, "--clause", "e1-staged-balance", "-o", tmp_path / "t.docx")
    assert ("the parts of the Price" in seen.err) == bool(told)
    assert told in seen.err


WEAKER_PLAN = "The sample is drawn at AQL 4.0 for all faults, and the findings of the Seller's own laboratory prevail."
WHOLE_PLAN = (
    "The sample is drawn under ISO 2859-1, single sampling, normal inspection, general level II, with AQL 0 for "
    "critical, 2.5 for major and 4.0 for minor defects."
)


def with_inspection(tmp_path: Path, *lines: str, mark: str = "") -> Path:
    """Return a contract whose clause on inspection has *lines*, the first under the bookmark *mark*."""
    document = docx.Document()
    document.add_paragraph('Sales contract between Alpha Ltd (the "Seller") and Beta GmbH (the "Buyer")')
    document.add_paragraph("1. Inspection")
    for number, line in enumerate(lines, 1):
        paragraph = document.add_paragraph(f"1.{number} {line}")
        if mark and number == 1:
            start, end = (OxmlElement(name, {qn("w:id"): "1"}) for name in ("w:bookmarkStart", "w:bookmarkEnd"))
            start.set(qn("w:name"), mark)
            paragraph.runs[0].element.addprevious(start)
            paragraph.runs[0].element.addnext(end)
    document.add_paragraph("2. General")
    document.add_paragraph("2.1 This contract is made in English.")
    path = tmp_path / "PO.docx"
    document.save(str(path))
    return path


def test_a_clause_that_rests_on_a_weaker_one_of_the_contract_says_so(tmp_path: Path) -> None:
    path = with_inspection(tmp_path, WEAKER_PLAN)
    seen = recourse("clauses", "insert", path, "--clause", "e1", "--with-required", "--plan")
    assert "e1-balance-on-pass refers to a3-aql-plan, which the contract has only in part: 1.1: “The sample" in seen.err
    seen = recourse("clauses", "insert", path, "--clause", "e1", "--clause", "a3", "--with-required", "--plan")
    assert "refers to a3-aql-plan" not in seen.err


def test_a_clause_that_rests_on_a_whole_one_of_the_contract_is_worth_what_it_says(tmp_path: Path) -> None:
    seen = recourse(
        "clauses", "insert", with_inspection(tmp_path, WHOLE_PLAN), "--clause", "e1", "--with-required", "--plan"
    )
    assert seen.code == 0
    assert "refers to" not in seen.err


def test_a_clause_of_the_library_that_stands_in_the_contract_already_is_not_told_to_be_taken(tmp_path: Path) -> None:
    path = with_inspection(tmp_path, WEAKER_PLAN, mark="rc_a3_aql_plan_v3")
    seen = recourse("clauses", "insert", path, "--clause", "e1", "--with-required", "--plan")
    assert "a3-aql-plan is there already (version 3)" in seen.err
    assert "refers to a3-aql-plan" not in seen.err


def test_clauses_numbered_with_strokes_go_on_with_them(tmp_path: Path) -> None:
    document = docx.Document()
    for line in (
        'Sales contract between Alpha Ltd (the "Seller") and Beta GmbH (the "Buyer")', "1/ GOODS",
        "1/1 The Seller sells the goods listed in Annex A.", "2/ INSPECTION", "2/1 The Buyer may inspect the goods.",
        "2/2 The Buyer tells the day.", "3/ LAW", "3/1 German law applies.",
    ):  # fmt: skip
        document.add_paragraph(line)
    path, out = tmp_path / "PO.docx", tmp_path / "out.docx"
    document.save(str(path))
    assert recourse("clauses", "insert", path, "--clause", "b6", "--after", "2", "--plain", "-o", out).code == 0
    texts = [one.text for one in docx.Document(str(out)).paragraphs]
    assert any(text.startswith("2B/1 The Seller bears the cost of each re-inspection") for text in texts)
    assert texts[-1] == "3/1 German law applies."
    seen = recourse("clauses", "insert", out, "--clause", "b6", "-o", tmp_path / "again.docx")
    assert "b6-reinspection-cost is there already" in seen.err
