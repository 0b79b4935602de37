"""The result of the whole as ordinary reports print it, and what stands beside it that is none."""

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import report
from tests.parsers.notation import page, rows
from tests.parsers.test_headed import read
from toolkit.model.severity import Severity
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.concluded import heads_result
from toolkit.parsers.results.told_of_lot import told_of_lot
from toolkit.parsers.results.unlabelled import standing_alone
from toolkit.parsers.results.verdicts import of_workmanship, overall
from toolkit.parsers.words import outcomes

JUDGED = """
Norden Quality Ltd
Inspection report No. N-78
[Client | Acme GmbH
[Inspection date | 2025-09-12
[Sample size | 80 pcs

[Defect | Critical | Major | Minor
[Open seam | 0 | 7 | 0
[Loose thread | 0 | 0 | 2
[Total | 0 | 7 | 2
[Accept | 0 | 5 | 7

"""


def result_of(text: str) -> Verdict:
    lines = rows(f"INSPECTION REPORT\n\n{text}")
    return overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("7 Result\nACCEPTED – the lot is found in compliance with the order.", "pass"),
        ("F. Conclusion\nOn the basis of the samples drawn the lot is NOT ACCEPTABLE and is hereby REJECTED.", "fail"),
        ("3. Conclusion\n[Lot accepté sous réserve : l’accord du client est demandé sur le point 1.", "pending"),
        ("Conclusion\n[CONDITIONALLY ACCEPTED - AQL result: Accepted. Shipment waits for the client.", "pending"),
        ("Conclusion and decision\nThe goods were inspected. The lot is rejected.", "fail"),
        ("五、结论\n[主要缺陷数超出允收数，本批判定不合格。", "fail"),
        ("5 Fazit\nDie Ware ist mangelhaft und wird abgelehnt.", "fail"),
        ("IV. Dictamen\nSe acepta el lote.", "pass"),
        ("Kết luận\nCăn cứ vào kết quả kiểm tra, lô hàng không đạt yêu cầu.", "fail"),
        ("Conclusion\nThe decision is left to the client.", "pending"),
    ],
)
def test_the_result_is_told_under_its_heading(text: str, word: str) -> None:
    assert result_of(text).word == word


@pytest.mark.parametrize(
    "sentence",
    [
        "The rejected lot was reworked.",
        "The lot is not rejected.",
        "Defective goods are rejected.",
        "The packing of the goods conforms to the order.",
        "The workmanship is accepted.",
        "The client has accepted the lot already.",
        "The lot was rejected at the first inspection.",
        "The factory accepts the result and the lot is released.",
        "Le lot refusé a été retouché.",
        "Based on the partial inspection of 3 cartons, the lot is accepted.",
        "The lot largely conforms to the order.",
        "Ein Los wird zurückgewiesen, wenn die Zahl der Fehler die Annahmezahl überschreitet.",
    ],
)
def test_a_sentence_that_does_not_judge_the_lot_gives_no_result(sentence: str) -> None:
    assert result_of(f"8. Conclusion\n{sentence}").word is None
    assert result_of(f"Conclusion\n[{sentence}").word is None


def test_a_sentence_that_denies_the_order_fails() -> None:
    assert result_of("Conclusion\nThe lot fails to meet the requirements.").word == "fail"
    assert result_of("Conclusion\nThe goods do not conform to the order.").word == "fail"


def test_a_plain_word_heads_the_result_only_as_a_section_of_the_report() -> None:
    assert [heads_result(text) for text in ("7 Result", "7. Result", "4.2 Result", "Result")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("✖ INSPECTION RESULT : FAIL", "fail"),
        ("★ FINAL RESULT – *** REJECTED ***", "fail"),
        ("Overall result PASSED", "pass"),
        ("LOT STATUS » ON HOLD «", "pending"),
        ("【合格】", "pass"),
        ("FINAL INSPECTION REPORT – REJECTED", "fail"),
        ("Our finding: PASS", "pass"),
        ("Décision = Refus", "fail"),
    ],
)
def test_a_verdict_may_be_framed_and_have_no_colon_before_it(text: str, word: str) -> None:
    assert result_of(text).word == word


def test_the_last_row_of_the_parts_may_be_that_of_the_whole() -> None:
    parts = "[Part | Result\n[Quantity | Pending\n[Workmanship | Conform\n"
    assert result_of(parts + "[OVERALL RESULT | PENDING - subject to decision, see remark 1").word == "pending"


def test_two_results_under_their_heads_are_told_apart() -> None:
    assert result_of("[Final result | Workmanship (AQL)\n[Refused | Pass").word == "fail"


def test_a_verdict_by_class_asks_nothing_of_the_whole() -> None:
    found = result_of(
        "[ | Critique | Majeur | Mineur\n[Avis | Conforme | Conforme | Conforme\n\nConclusion : Lot refusé"
    )
    assert (found.word, found.problems) == ("fail", ())


@pytest.mark.parametrize(
    "text",
    [
        "Previous inspection result: FAIL",
        "上次检验结果：不合格",
        "First inspection result: Failed",
        "First inspection: failed",
        "Supplier's conclusion: accepted",
    ],
)
def test_the_result_of_another_is_not_taken(text: str) -> None:
    assert result_of(text).word is None
    assert result_of(f"{text}\n\nOverall result: Pending").word == "pending"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Decision: ☐ Ship   ☒ Refusal", "fail"),
        ("Entscheid\n☐ Ware freigegeben   ☒ Keine Freigabe", "fail"),
        ("Avis : ○ Conforme   ● Refus", "fail"),
        ("Decision: ☐ Accepted   ☒ Send it all back   ☐ Hold", None),
    ],
)
def test_a_ticked_option_is_never_taken_for_its_neighbour(text: str, word: str | None) -> None:
    assert result_of(text).word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Freigegeben zum Versand", "pass"),
        ("Nicht zum Versand freigegeben", "fail"),
        ("Lot refused", "fail"),
        ("Embarque retenido", "pending"),
        ("本批不合格", "fail"),
        ("En attente de décision du client", "pending"),
        ("Accepted by the client", None),
        ("Lot number 5", None),
    ],
)
def test_a_verdict_may_name_the_goods_and_what_they_are_released_for(text: str, word: str | None) -> None:
    assert outcomes.verdict(text) == word


def test_what_stands_behind_the_sentence_of_the_aql_result_is_not_of_it() -> None:
    lines = rows("Conclusion\n[CONDITIONALLY ACCEPTED - AQL result: Accepted. Shipment is subject to approval.")
    assert of_workmanship(lines, list(entries(lines)), [page(lines)]).word == "pass"


def test_faults_are_allowed_and_found_as_defects_are() -> None:
    found = read(" | Bags inspected | Faults allowed | Faults found\nCritical | 80 | 0 | nil\nMajor | 80 | 3 | 3")
    assert (found.allowed[Severity.MAJOR], found.found[Severity.CRITICAL]) == (3, 0)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is doubtful whether the goods conform to the order.",
        "We cannot say that the goods conform to the order.",
        "Die Ware entspricht kaum der Bestellung.",
        "La marchandise n'est guère conforme à la commande.",
        "本批货物未完全符合订单要求",
        "Lot accepted: no",
    ],
)
def test_words_that_may_turn_conformity_are_a_question(sentence: str) -> None:
    told = told_of_lot(sentence)
    assert told is not None
    assert told.word is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The inspected lot fully complies with the requirements of the order.", "pass"),
        ("In our opinion the goods are in full conformity with the order.", "pass"),
        ("Die geprüfte Ware entspricht in allen Punkten den Anforderungen der Bestellung.", "pass"),
        ("包装未见异常，本批货物符合订单要求", "pass"),
        ("本批货物未能符合订单要求", "fail"),
    ],
)
def test_words_around_conformity_that_leave_it_do_not_hide_it(sentence: str, word: str) -> None:
    told = told_of_lot(sentence)
    assert told is not None
    assert told.word == word


def test_the_number_and_name_of_the_next_part_end_a_conclusion() -> None:
    conclusion = "1 Ergebnis\nGesamturteil: Freigegeben\nDie Ware kann verladen werden."
    found = result_of(f"Prüfbericht\n{conclusion}\n2 Stichprobe\nAus 1.600 Stück")
    assert (found.word, found.problems) == ("pass", ())


def test_a_summary_judges_where_nothing_else_does() -> None:
    told = "Summary of audit\nSeveral sizes measure outside. For this reason the shipment is rejected.\n"
    lines = rows(f"Final audit report\n\n{told}")
    assert overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0)).word == "fail"
    lines = rows(f"Final audit report\n\n{told}\n\nConclusion\nPassed")
    assert overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0)).word == "pass"


def test_a_section_may_have_a_letter_without_a_point() -> None:
    lines = rows("G Our decision\nCleared for shipment")
    assert overall(lines, (), list(entries(lines)), [page(lines)], (0, 0.0)).word == "pass"


def board(heads: str, figures: str) -> list[tuple[str | None, str]]:
    """Return the verdicts that stand alone on a page with *heads* in usual letters over *figures* in large ones."""
    title, head, figure, *rest = rows(f"Visit KA-2\n{heads}\n{figures}\n" + "Level | II\n" * 6)
    loud = replace(figure, words=tuple(replace(word, size=24.0) for word in figure.words))
    return [(said.word, said.text) for said in standing_alone([title, head, loud, *rest], (1, 500.0))]


@pytest.mark.parametrize("label", ["AQL outcome", "AQL-Ergebnis", "AQL result"])
def test_a_verdict_under_the_label_of_the_counts_is_none_of_the_whole(label: str) -> None:
    assert board(f"Critical | Major | Minor | {label}", "0 | 5 | 8 | Accepted") == []


@pytest.mark.parametrize("label", ["Overall result", "Prepared for"])
def test_a_large_verdict_under_another_label_of_a_board_is_seen(label: str) -> None:
    assert board(f"Critical | Major | Minor | {label}", "0 | 5 | 8 | Accepted") == [("pass", "Accepted")]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("NOT ACCEPTED – release only after rework and a second inspection.", "fail"),
        ("NICHT ANGENOMMEN – Freigabe erst nach Nacharbeit und Nachprüfung.", "fail"),
        ("REFUSÉ – libération seulement après retouche et contre-visite.", "fail"),
        ("RECHAZADO – liberación sólo tras reproceso y nueva inspección.", "fail"),
        ("NON ACCETTATO – spedizione solo dopo rilavorazione e nuova ispezione.", "fail"),
        ("NIE PRZYJĘTO – wysyłka dopiero po poprawkach i ponownej kontroli.", "fail"),
        ("AFGEKEURD – verzending pas na herkeuring.", "fail"),
        ("不合格，返工复检后方可出货。", "fail"),
        ("ACCEPTED – release only after a second inspection.", "pending"),
        ("ACCEPTED subject to rework of the labels.", "pending"),
    ],
)
def test_what_has_to_come_first_takes_no_refusal_back(sentence: str, word: str) -> None:
    read_of = report(f"{JUDGED}Conclusion for the shipment: {sentence}")
    assert read_of.results.overall == word
    assert not [problem for problem in read_of.problems if problem.code == "result_unclear"]


@pytest.mark.parametrize(
    "sentence",
    [
        "NOT ACCEPTED at first, ACCEPTED after re-inspection.",
        "Failed at the first visit – accepted after rework and re-inspection.",
    ],
)
def test_a_refusal_that_was_lifted_is_none(sentence: str) -> None:
    assert report(f"{JUDGED}Conclusion: {sentence}").results.overall != "fail"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Partię przyjęto. Wysyłka dozwolona.", "pass"),
        ("Partia została przyjęta.", "pass"),
        ("Partia nie została przyjęta.", "fail"),
        ("Partię odrzucono.", "fail"),
        ("Lotto accettato. Spedizione autorizzata.", "pass"),
        ("Partij goedgekeurd. Verzending toegestaan.", "pass"),
        ("Parti kabul edildi. Sevkiyata izin verildi.", "pass"),
        ("The lot was accepted. Shipment is allowed.", "pass"),
        ("Expédition interdite.", "fail"),
    ],
)
def test_the_lot_and_its_shipment_are_judged_in_one_breath(sentence: str, word: str) -> None:
    told = told_of_lot(sentence)
    assert told is not None
    assert (told.word, told.whole) == (word, True)


FEW = """
Norden Quality Ltd
Inspection report No. N-79
[Client | Acme GmbH
[Inspection date | 2025-09-12
[Sample size | 80 pcs

{}

[Defect | Critical | Major | Minor
[Open seam | 0 | 3 | 0
[Loose thread | 0 | 0 | 2
[Total | 0 | 3 | 2
[Accept | 0 | 5 | 7
"""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Result\nPASS | Goods may be shipped.", "pass"),
        ("Ergebnis\nBESTANDEN | Die Ware darf versendet werden.", "pass"),
        ("Résultat\nACCEPTÉ | La marchandise peut partir.", "pass"),
        ("结果\n合格 | 货物可以出货。", "pass"),
        ("Resultado\nRECHAZADO | Demasiadas costuras abiertas.", "fail"),
        ("Result\nPASS | Subject to the client's agreement.", "pending"),
        ("Result\nPASS | Goods may be shipped after rework.", None),
        ("Packing\nPASS | The cartons are dry.", None),
        ("Result\nPASS | FAIL", None),
        ("Result\nPASS | PASS | FAIL", None),
    ],
)
def test_a_verdict_with_its_sentence_stands_under_a_plain_heading(text: str, word: str | None) -> None:
    assert report(FEW.format(text)).results.overall == word


@pytest.mark.parametrize("part", ["Workmanship result", "Result of workmanship"])
def test_the_result_of_a_part_is_not_that_of_the_whole(part: str) -> None:
    read_of = report(FEW.format(f"Overall result: FAILED\n\n{part}: PASSED"))
    assert read_of.results.overall == "fail"
    assert report(FEW.format(f"{part}: PASSED")).results.overall is None
    assert report(FEW.format("Result: PASSED")).results.overall == "pass"


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Whole order OSB 90-7714: REJECTED (one article rejected)", "fail"),
        ("Entire shipment: ACCEPTED", "pass"),
        ("Both lots together: NOT ACCEPTED", "fail"),
        ("Order OSB 90-7714 as a whole: on hold", "pending"),
        ("Gesamte Lieferung: zurückgewiesen", "fail"),
        ("Carton 12 of the order: REJECTED", None),
        ("Whole order: 2,400 pcs", None),
    ],
)
def test_a_verdict_may_stand_behind_what_names_all_goods(line: str, word: str | None) -> None:
    listed = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 9\n2 | Minor | Thread end | 5"
    assert report(f"FINAL INSPECTION\n\nInspection date: 2026-11-03\n\n{line}\n\n{listed}").results.overall == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("RESULT OF THE ORDER: REJECTED (2 of 3 items beyond AQL)", "fail"),
        ("Outcome of shipment 88-213: ACCEPTED", "pass"),
        (
            "VERDICT\nOrder WK-26-3390: NOT RELEASED (Failed) because style 7101 fails; style 7102 passes.",
            "fail",
        ),
        ("Order WK-26-3390: see below", None),
        ("Result of carton 3: REJECTED", None),
    ],
)
def test_the_order_is_the_whole_by_the_word_for_its_result_or_under_the_heading(text: str, word: str | None) -> None:
    listed = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 9\n2 | Minor | Thread end | 5"
    assert report(f"FINAL INSPECTION\n\nInspection date: 2026-11-03\n\n{text}\n\n{listed}").results.overall == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "We can neither pass nor refuse it. The result of this survey is: PENDING, awaiting your answer.",
            "pending",
        ),
        ("Our verdict is FAILED. The supplier may ask for another inspection, which passes if all is mended.", "fail"),
        ("The outcome of the inspection is therefore: not accepted. Accepted goods of style B may go.", "fail"),
    ],
)
def test_the_sentence_that_calls_its_verdict_the_result_decides_among_others(text: str, word: str) -> None:
    told = told_of_lot(text)
    assert told is not None
    assert told.word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Our verdict is PASSED. The shipment is rejected because of the drop test.", None),
        ("Our verdict is PASSED. The lot is on hold until the buyer decides.", None),
        ("Our verdict is passed by the supplier's own check.", None),
        ("Our verdict is FAILED. The lot is accepted with a concession.", "fail"),
        ("The result is PENDING. The lot is rejected.", None),
    ],
)
def test_a_worse_word_beside_what_is_called_the_verdict_leaves_it_open(text: str, word: str | None) -> None:
    told = told_of_lot(text)
    assert told is not None
    assert told.word == word


@pytest.mark.parametrize(
    ("line", "word", "asked"),
    [
        ("Result: FAILED: maximum 7 major defects allowed over both lots, 9 found", "fail", False),
        ("Ergebnis: Abgelehnt: höchstens 3 Hauptfehler zulässig", "fail", False),
        ("Result: passes with up to 7 major and 10 minor defects", None, True),
        ("Conclusion | 3 of 125 failed\nResult: PASSED", None, True),
        ("Overall result | 9 of 160 pcs failed", None, True),
    ],
)
def test_a_fail_with_its_reason_is_one_and_a_share_of_the_whole_is_asked_about(
    line: str, word: str | None, *, asked: bool
) -> None:
    listed = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 9\n2 | Minor | Thread end | 5"
    found = report(f"FINAL INSPECTION\n\nInspection date: 2026-11-03\n\n{line}\n\n{listed}")
    assert found.results.overall == word
    assert any(problem.code in ("result_unclear", "no_overall_result") for problem in found.problems) == asked
