"""The overall result beside or under its label, ticked or told, and nothing that belongs to a check."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import page, rows
from tests.parsers.producers import drawn
from toolkit.parsers import read
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.verdicts import of_workmanship, overall


def result_of(text: str) -> Verdict:
    lines = rows(text)
    return overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0))


@pytest.mark.parametrize(
    "text",
    [
        "Overall result | ☐ Pass ☑ Fail",
        "Overall result\n☐ Pass ☑ Fail",
        "Overall result (tick one)\n☐ Pass ☑ Fail",
        "Overall result\nFail",
        "Drop test ☑ Pass ☐ Fail\nOverall result ☐ Pass ☑ Fail",
        "Drop test ☑ Pass ☐ Fail\nOverall result: Fail",
        "Overall result: Fail\nDrop test ☑ Pass ☐ Fail",
        "Overall result: Fail\n☑ Pass ☐ Fail (drop test)",
        "AQL result: Pass\nOverall result: Fail",
    ],
)
def test_the_overall_result_is_that_of_its_label(text: str) -> None:
    found = result_of(text)
    assert (found.word, found.problems) == ("fail", ())


@pytest.mark.parametrize(
    "text",
    [
        "Overall result ☐ Pass ☐ Fail",
        "Overall result\nPass | Fail\n | X",
        "Overall result\nDrop test ☑ Pass ☐ Fail",
        "Overall result: Fail\n\nOverall result ☑ Pass ☐ Fail",
    ],
)
def test_options_that_tell_no_overall_result_are_a_question(text: str) -> None:
    found = result_of(text)
    assert (found.word, [problem.level for problem in found.problems]) == (None, ["error"])


def test_a_column_of_results_is_that_of_parts() -> None:
    assert result_of("[Check | Overall result\n[Drop test | Fail\n[Packing | Pass").word is None


def moved(line: Row, by: float) -> Row:
    """Return *line* set further to the right."""
    cells = [
        Cell(
            tuple(replace(word, x0=word.x0 + by, x1=word.x1 + by) for word in cell.words),
            (cell.box[0] + by, cell.box[1], cell.box[2] + by, cell.box[3]),
        )
        for cell in line.cells
    ]
    return replace(line, cells=tuple(cells), words=tuple(word for cell in cells for word in cell.words))


def test_a_column_of_results_may_stand_under_a_centred_head() -> None:
    head, *body = rows(
        "Area | Outcome | Comment\nQuantity | OK | 3 cartons\nLoad test | Rejected | 2 pcs\n\nNOT APPROVED"
    )
    lines = [head, *(moved(line, 12.5) for line in body[:2]), *body[2:]]
    assert overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0)).word == "fail"


def test_a_word_that_ends_a_sentence_begun_on_the_line_above_is_no_result() -> None:
    told = "Reason: test report missing. What was counted in the sample is\n{}\n\nResult: ON HOLD"
    found = result_of(told.format("conforming."))
    assert (found.word, found.problems) == ("pending", ())
    assert result_of("\nREJECTED\n" + told.format("x")).problems != ()


@pytest.mark.parametrize("label", ["Final disposition of the shipment", "Decision on the consignment"])
def test_a_label_of_the_result_may_be_built_of_its_words(label: str) -> None:
    assert result_of(f"{label}: REJECTED").word == "fail"


def test_a_word_that_names_figures_is_no_result() -> None:
    title, *body = rows("Report\nNo. | Name\nRESULT: FAIL\nAccept | 0 | 5 | 7")
    large = [replace(line, words=tuple(replace(word, size=14.0) for word in line.words)) for line in body[1:]]
    lines = [title, *rows("a b c\nd e f\ng h i"), body[0], *large]
    assert overall(lines, (), list(entries(lines)), [page(lines)], (1, 0.0)).word == "fail"


def test_a_verdict_for_each_class_is_not_that_of_the_whole() -> None:
    found = rows("[ | 严重缺点 | 主要缺点 | 次要缺点\n[判定 | 合格 | 不合格 | 合格\n\n综合判定\n不合格（FAIL）")
    assert overall(found, [], list(entries(found)), [page(found)], (1, 0.0)).word == "fail"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[Status of the consignment: ON HOLD — pending the laboratory's report", "pending"),
        ("[Estado del lote | RETENIDO", "pending"),
        ("[Resultado | VISTORIA NÃO REALIZADA", "aborted"),
        ("[Sonuç | KONTROL YAPILAMADI", "aborted"),
        ("[Celkový výsledek | NEVYHOVUJE", "fail"),
    ],
)
def test_a_result_may_be_neither_pass_nor_fail_and_in_other_languages(text: str, word: str) -> None:
    assert result_of(text).word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("AQL result | WITHIN LIMITS", "pass"),
        ("AQL-Ergebnis | Grenzwerte überschritten", "fail"),
        ("AQL结果 AQL result: ☑接受 Accept ☐拒收 Reject", "pass"),
        ("AQL结果 AQL result: ☐接受 Accept ☑拒收 Reject", "fail"),
    ],
)
def test_the_result_by_aql_says_whether_the_limits_are_kept(text: str, word: str) -> None:
    lines = rows(text)
    assert of_workmanship(lines, list(entries(lines)), [page(lines)]).word == word


@pytest.mark.parametrize(
    "text",
    [
        "3 Gesamtergebnis\nNICHT BESTANDEN",
        "Résultat général : NON CONFORME",
        "Esito dell'ispezione: NON CONFORME",
        "Dictamen de la inspección | RECHAZADO",
        "Result of this re-inspection: FAIL",
        "Verdict on the lot: rejected",
    ],
)
def test_a_verdict_on_the_inspection_or_the_lot_is_the_overall_result(text: str) -> None:
    assert result_of(text).word == "fail"


@pytest.mark.parametrize("text", ["Result of the drop test: FAIL", "Ergebnis Falltest: nicht bestanden"])
def test_a_verdict_on_a_check_is_not(text: str) -> None:
    assert result_of(f"Report | A-1\n{text}").word is None


@pytest.mark.parametrize(
    "text",
    [
        "[Part | Pass | Fail | Pending\n[Quantity | ☑ | ☐ | ☐\n[Overall conclusion | ☐ | ☑ | ☐",
        "Overall result: RED",
        "GENEL SONUÇ | RED",
        "RESULT OF LOT / NATIJA: | FAIL",
    ],
)
def test_a_verdict_in_its_column_or_in_a_word_of_its_own(text: str) -> None:
    assert result_of(text).word == "fail"


def test_red_is_a_colour_where_no_result_is_labelled() -> None:
    assert result_of("Report | A-1\nColour | RED").word is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("4. Overall evaluation\nPASSED | The lot conforms with the order. Loading may start.", "pass"),
        ("Our conclusion\nCONDITIONAL RELEASE", "pending"),
        ("综合判定：□合格 ☑不合格 □待定", "fail"),
        ("7 Gesamtergebnis\n[BESTANDEN – Ware zum Versand freigegeben", "pass"),
        ("RESULT 结果: | □ ACCEPT | ■ REJECT | □ HOLD", "fail"),
        ("[Result: ☑ Pass ☐ Fail", "pass"),
        ("[Part | Pass | Fail | Pending\n[Size | X | |\n[Packing | | | X\n[OVERALL CONCLUSION | PENDING", "pending"),
        ("CONCLUSION: The consignment is found ACCEPTABLE and is PASSED for shipment.", "pass"),
        ("Avis du contrôleur : ACCEPTÉ SOUS RÉSERVE – voir observations 1 et 2", "pending"),
    ],
)  # fmt: skip
def test_a_result_may_be_ticked_named_across_columns_or_told_twice(text: str, word: str) -> None:
    assert result_of(text).word == word


@pytest.mark.parametrize(
    "text",
    [
        "Result: □ PASS ■ FAIL\nDrop test\nResult: ■ PASS □ FAIL",  # of two parts
        "[Found | 0 | 3 | 4\n[Result | □ PASS | ■ FAIL",  # of the counts over it
        "CONCLUSION: The consignment is ACCEPTABLE but is PASSED only after sorting.",
    ],
)
def test_options_of_a_part_are_not_those_of_the_whole(text: str) -> None:
    assert result_of(text).word in (None, "pending")


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Based on the above findings, the lot is rejected.", "fail"),
        ("Die Ware entspricht den Anforderungen.", "pass"),
        ("Le lot est déclaré non conforme.", "fail"),
        ("El lote no es conforme.", "fail"),
        ("Lô hàng được chấp nhận.", "pass"),
        ("经检验，本批货物判定为合格。", "pass"),
        ("本批次判定不合格，拒收。", "fail"),
        ("If the lot is accepted, the supplier may ship.", None),
        ("Defective goods are rejected.", None),
        ("The lot was accepted at the previous inspection.", None),
        ("检验员认为该批货物不能判定为合格。", None),
        ("According to the factory, the lot is accepted.", None),
        ("Based on the partial inspection of 3 cartons, the lot is accepted.", None),
        ("本批货物返工后方可接收。", None),
        ("The lot is accepted only after rework.", "pending"),
    ],
)
def test_a_conclusion_in_a_sentence_is_that_of_the_goods_of_now(sentence: str, word: str | None) -> None:
    assert result_of(f"Conclusion: {sentence}").word == word
    assert result_of(f"Conclusion\n{sentence}").word == word


@pytest.mark.parametrize("label", ["Inspection Decision/Resultado de la inspección", "Gesamturteil / Disposition"])
def test_a_result_behind_a_label_in_two_languages_is_read(label: str) -> None:
    head = rows(f"Inspection report\n\n{label}: Rejected")
    assert overall(head, (), list(entries(head)), [page(head)], (9, 0.0)).word == "fail"


@pytest.mark.parametrize("beside", ["subject to rework of 12 pcs", "if the buyer agrees", "except for the blue colour"])
def test_what_stands_in_the_cell_beside_a_verdict_may_take_it_back(beside: str) -> None:
    said = result_of(f"Overall conclusion\n[PASSED | {beside}")
    assert said.word != "pass"


PARTS = "Inspection report\n4 Summary and decision\n[Area | Finding\n[Quantity | Accepted\n[Workmanship | Accepted\n"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"{PARTS}ACCEPTED\n5 Workmanship", "pass"),
        (PARTS.replace("Summary and decision", "Test results") + "ACCEPTED", None),
        (f"{PARTS}5 Workmanship\nACCEPTED", None),
        (f"{PARTS}To be given by the client.\nDrop test\nPASSED", None),
    ],
)
def test_a_word_behind_the_table_of_a_section_on_the_decision_is_that_of_the_whole(text: str, word: str) -> None:
    lines = rows(text)
    assert overall(lines, (), list(entries(lines)), [page(lines)], (1, 0.0)).word == word


def test_a_word_in_capitals_at_the_end_of_the_letterhead_is_the_result() -> None:
    assert (
        result_of("Tallis Quality | Inspection TQ-51\nIn-house inspections · Tallis Brands, Inc. | REJECTED").word
        == "fail"
    )
    assert result_of("Tallis Quality | Inspection TQ-51\nInspection before this one | REJECTED").word is None
    assert result_of("Tallis Quality | Inspection TQ-51\nLast inspection: | REJECTED").word is None


def test_the_reason_of_a_failure_limits_nothing() -> None:
    found = result_of("Overall result: NICHT BESTANDEN – Ware gesperrt")
    assert (found.word, found.problems) == ("fail", ())


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("PASS – goods may be released for shipment", set()),
        ("ACEPTADO. Se autoriza el embarque", set()),
        ("PENDING – buyer to decide on the label", set()),
        ("Fail, colour blue only", {"result_qualified"}),
        ("Fail (packing)", {"result_qualified"}),
        ("PASS – goods may be released with new labels", {"result_qualified"}),
    ],
)
def test_words_of_release_limit_no_pass(text: str, asked: set[str]) -> None:
    assert {problem.code for problem in result_of(f"Overall result: {text}").problems} == asked


@pytest.mark.parametrize("heading", ["A. Result", "Result 结果"])
def test_options_under_a_plain_heading_are_the_result(heading: str) -> None:
    assert result_of(f"Inspection report\n{heading}\n☐ PASSED | ☑ FAILED | ☐ PENDING").word == "fail"


def test_a_handle_that_held_waits_for_nothing() -> None:
    text = "[Test | Result\n[Handle pull, 5 kg | Held\n[Drop | Pass"
    lines = rows(text)
    assert [part.result for part in sections(lines, [page(lines)]) if part.name.startswith("Handle")] == []
    assert result_of("Overall result: HELD").word == "pending"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Overall result | Workmanship | Checkpoints\nPASSED | FAIL | 8 PASS\nShipment is the client's", "pass"),
        ("Overall result | Workmanship\nPASSED | FAIL\nFAILED | PASS", None),  # heads of a table
        ("Overall result | Workmanship\n8 PASS | FAIL", None),
        ("Class | AQL | Verdict\nCritical | 0 | ok\nMajor | 1.5 | over", None),
    ],
)
def test_a_tile_holds_the_verdict_under_its_own_head(text: str, word: str | None) -> None:
    assert result_of(text).word == word


def test_a_verdict_whose_words_wrap_is_said_once() -> None:
    first = "ACCEPTED - shipment may be released against this report. The sorting record of the factory for the"
    lines = [(90.0, "Inspection date: 21 September 2026"), (140.0, "Decision"), (154.0, first)]
    lines += [(168.0, "first presentation (131 pairs reworked) was seen.")]
    report = read(drawn(*((top, [(40.0, text)]) for top, text in lines)), "report.pdf")
    assert report.results.overall == "pass"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Result. The defects are within the limits, so the inspection is passed. Loading is on Monday.", "pass"),
        ("Conclusion. The lot is rejected.", "fail"),
        ("Packing. The cartons passed the drop test.", None),
    ],
)
def test_a_paragraph_may_begin_with_the_heading_of_the_result(text: str, word: str | None) -> None:
    assert result_of(f"Dear Sir\n{text}").word == word


def test_large_letters_that_begin_a_box_are_the_verdict_and_the_small_ones_its_reason() -> None:
    [box] = rows("[NOT RELEASED¶Major faults above the limit")
    usual = rows("\n".join(["Buyer | Acme | Order | 7"] * 4))
    large = replace(box, words=tuple(replace(word, size=16.0) if word.top < 110 else word for word in box.words))
    cells = tuple(
        Cell(tuple(replace(word, size=16.0) if word.top < 110 else word for word in cell.words), cell.box)
        for cell in box.cells
    )
    lines = [*usual, replace(large, cells=cells)]
    found = overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0))
    assert found.word == "fail"
    lines = [*usual, box]
    assert overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0)).word is None
    [heading] = rows("Needle detection")
    lines = [*usual, heading, replace(large, cells=cells)]  # that of a check
    assert overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0)).word is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[Overall result | FAILED | Packing | ☑ Pass ☐ Fail", "fail"),
        ("[Overall result: FAILED | Packing: ☑ Pass ☐ Fail", "fail"),
        ("[Overall result | ☐ Pass ☑ Fail | Packing | PASSED", "fail"),
        ("[Overall result | PASS [ ] | FAIL [x]", "fail"),
    ],
)
def test_options_of_a_part_beside_the_answer_of_the_whole_are_not_its_own(text: str, word: str) -> None:
    assert result_of(text).word == word


@pytest.mark.parametrize("plan", ["Accept on 0 | Accept on 7 | Accept on 10", "Reject from 1 | Reject from 8"])
def test_a_row_of_the_plan_is_no_verdict(plan: str) -> None:
    assert result_of(f"[Decision | {plan}").word is None
