"""What insert tells and asks of a contract: what it can have only once, and a party that it has no word for."""

from pathlib import Path

import docx

from tests.cli.running import recourse
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.wordfile import opened

DELAY = "L.D. at 5% for 2 weeks of delay, 10% up to 4 weeks and 20% beyond, in case you do not supply in time."


def test_a_clause_that_is_only_needed_gives_way_to_the_sum_of_the_contract(tmp_path: Path) -> None:
    contract, out = tmp_path / "PO.docx", tmp_path / "out.docx"
    document = docx.Document()
    lines = [("DELIVERY", "By sea."), ("L.D. FOR DELAY", DELAY), ("WARRANTY", "12 months."), ("GENERAL", "None.")]
    for number, (title, sentence) in enumerate(lines, start=1):
        document.add_paragraph().add_run(f"{number}. {title}").bold = True
        document.add_paragraph(f"{number}.1 {sentence}")
    document.save(str(contract))
    words = ("clauses", "insert", contract, "--clause", "d1", "--with-required")
    seen = recourse(*words, "-o", out)
    assert seen.code == 0, seen.err
    told = [one.text for one in paragraphs(opened(out.read_bytes(), "out.docx"))]
    assert not [text for text in told if "liquidated damages" in text]
    assert [text.partition(". ")[2] for text in told if "For delay" in text] == [
        "For delay clause\u00a02 applies, and for the cause clause\u00a03E."
    ]
    assert recourse(*words, "--clause", "e5", "-o", tmp_path / "other.docx").code == 7, "two sums for one delay"


def test_a_party_without_a_word_in_the_contract_is_told(tmp_path: Path) -> None:
    contract = tmp_path / "PO.docx"
    document = docx.Document()
    for line in ("1. Delivery", "The Vendor delivers by sea.", "2. Payment", "The Vendor is paid in 30 days."):
        document.add_paragraph(line)
    document.save(str(contract))
    seen = recourse("clauses", "insert", contract, "--clause", "e4", "--plan")
    assert "Its own word for Buyer is not known: say in that definition which party it is." in seen.err
