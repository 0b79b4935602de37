"""Lots that a report judges apart, each with a line of its own figures under its heading."""

import pytest

from tests.parsers.notation import page, rows
from tests.parsers.test_headed import read
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.reader import understand
from toolkit.parsers.words.outcomes import outcome_at_start

LOT = """
{lot} 1: DC-220 — duvet cover
{size} 2,100 pcs | {sample} 125 pcs
[{fault} | {heads}
[Shade difference | 0 | 4 | 0
[Broken stitch | 0 | 5 | 0
[Loose threads | 0 | 0 | 5
[{found} | 0 | 9 | 5
[{limit} | 0 | 7 | 10
{lot} 1 {said}: {fail}

{lot} 2: FS-140 — fitted sheet
{size} 1,050 pcs | {sample} 80 pcs
[{fault} | {heads}
[Oil stain | 0 | 1 | 0
[Loose threads | 0 | 0 | 3
[{found} | 0 | 1 | 3
[{limit} | 0 | 5 | 7
{lot} 2 {said}: {ok}
"""
ENGLISH = {
    "lot": "Lot", "size": "Lot size", "sample": "Sample", "fault": "Fault observed", "heads": "Cr | Mj | Mn",
    "found": "Faults counted", "limit": "Accept number", "said": "decision", "fail": "NOT ACCEPTED", "ok": "ACCEPTED",
}  # fmt: skip
OTHERS = [
    {"heads": "CR | MAJ | MIN", "said": "result", "fail": "FAIL", "ok": "PASS"},
    {"lot": "Batch", "size": "Batch size", "sample": "Sample size", "limit": "Max. allowed"},
    {"lot": "Los", "size": "Losgröße", "sample": "Stichprobe", "fault": "Fehler", "found": "Summe", "limit": "Zulässig",
     "said": "Ergebnis", "fail": "abgelehnt", "ok": "angenommen"},
    {"lot": "Lote", "size": "Tamaño del lote", "sample": "Muestra", "fault": "Defecto", "found": "Total",
     "limit": "Máximo permitido", "said": "resultado", "fail": "RECHAZADO", "ok": "ACEPTADO"},
]  # fmt: skip


@pytest.mark.parametrize("words", [{}, *OTHERS])
def test_the_line_under_its_heading_gives_a_lot_its_size_and_sample(words: dict[str, str]) -> None:
    found = read(LOT.format(**(ENGLISH | words)))
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in found.lots] == [
        ("DC-220", 2100, 125, "fail"),
        ("FS-140", 1050, 80, "pass"),
    ]
    assert found.lots[0].allowed == BySeverity(0, 7, 10)
    assert [defect.item for defect in found.defects if defect.description == "Loose threads"] == ["DC-220", "FS-140"]
    assert found.problems == ()


def whole(first: str) -> Report:
    """Return a report of two lots with *first* as its decision."""
    text = f"Pre-shipment inspection report\n{first}\n\n{LOT.format(**ENGLISH)}"
    return understand([page(rows(text))], Source(file="x", sha256="", format="pdf"))


def test_the_order_is_refused_where_one_of_its_lots_is() -> None:
    found = whole("Final decision: REJECTED (Lot 1 not accepted, Lot 2 accepted)")
    assert found.results.overall == "fail"
    assert found.sampling.sample_size == BySeverity()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("REJECTED (Lot 1 not accepted, Lot 2 accepted)", "fail"),
        ("FAIL – lot A: pass; lot B: fail", "fail"),
        ("NICHT BESTANDEN (Los 1 abgelehnt, Los 2 angenommen)", "fail"),
        ("RECHAZADO (lote 1 rechazado, lote 2 aceptado)", "fail"),
        ("REJECTED (Lot 1 accepted, Lot 2 accepted)", None),
        ("ACCEPTED (Lot 1 not accepted, Lot 2 accepted)", None),
        ("REJECTED (Lot 1 not accepted, accepted by the buyer)", None),
    ],
)
def test_a_refusal_may_list_what_each_lot_is(text: str, word: str | None) -> None:
    assert outcome_at_start(text).word == word
