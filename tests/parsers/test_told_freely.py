"""What a conclusion says in words of its own, by its cues; and nothing where they turn or weaken each other."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.model.report import Section
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.concluded_freely import in_free_words
from toolkit.parsers.results.told_freely import told_freely
from toolkit.parsers.results.verdicts import overall

PASSES = [
    "Nothing stands in the way, the goods may leave on Friday.",
    "We have no objection to loading.",
    "All points checked are in order. For coming orders we suggest thicker film.",
    "Quality meets the contract, go ahead with shipping.",
    "Gegen die Auslieferung haben wir keine Einwände.",
    "Die Palette kann verladen werden.",
    "Aucune objection, la marchandise peut partir.",
    "La mercancía puede despacharse.",
    "Hàng được phép xuất.",
    "我方无异议，可以装运。",
]
FAILS = [
    "Cannot recommend loading of these goods.",
    "Do not load this batch.",
    "The lot is outside the AQL and sent back to sorting.",
    "Ware bleibt im Werk, Abnahme verweigert.",
    "Lot refusé, reprise complète demandée.",
    "No se acepta, devolver al taller.",
    "Từ chối lô hàng.",
    "不能出货。",
]
WAITS = [
    "Shipment on hold, the lab has not answered.",
    "May leave once the labels are replaced and you confirm the photos.",
    "Do not load until the new cartons are there.",
    "Kann verladen werden, sobald die Etiketten getauscht sind.",
    "Peut partir sous réserve du test de chute.",
    "Puede salir siempre que se cambien las etiquetas.",
    "Chờ khách hàng quyết định.",
    "标签更换后方可出货。",
    "只要补齐说明书，可以放行。",
]
NOTHING = [
    "125 pieces were drawn from 20 cartons.",
    "The factory was friendly and well prepared.",
    "It is doubtful whether the goods can be shipped.",
    "We would ship the red ones, but the others must be sorted.",
    "The goods should be fine after rework.",
    "98 % of the goods are accepted.",
    "Can the goods leave?",
    "We are not happy with this lot.",
    "Quality is far from acceptable.",
    "Acceptance withheld.",
    "Approval lies with you.",
    "Freigabe liegt beim Kunden.",
    "Please send the goods back to the workshop.",
    "The photos can be sent on request.",
    "We accept the lot at a discount.",
    "The lot can go out, with the broken pieces replaced.",
    "Cartons are in order. Toys have sharp edges and small parts.",
    "Workmanship acceptable. Barcode does not scan.",
    "Neither a reason to reject nor to accept.",
    "",
]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        *((text, "pass") for text in PASSES),
        *((text, "fail") for text in FAILS),
        *((text, "pending") for text in WAITS),
        *((text, None) for text in NOTHING),
    ],
)
def test_the_cues_of_a_conclusion_say_one_thing_or_nothing(text: str, word: str | None) -> None:
    assert told_freely(text) == word


@pytest.mark.parametrize("text", ["Report no. 12, goods may leave", "Inspected on 6 May, goods can be shipped"])
def test_numbers_and_months_are_no_cues(text: str) -> None:
    assert told_freely(text) == "pass"


WITHIN = Findings(found=BySeverity(0, 3, 7), allowed=BySeverity(0, 5, 7), listed=True)
OVER = Findings(found=BySeverity(0, 6, 7), allowed=BySeverity(0, 5, 7), listed=True)
UNLIMITED = Findings(found=BySeverity(0, 3, 7), listed=True)


def concluded(text: str, found: Findings, *parts: Section) -> Verdict:
    lines = rows(f"Report\n\nConclusion\n{text}\n\n\nInspector: A. Bee")
    labelled = list(entries(lines))
    verdict = overall(lines, (), labelled, [page(lines)], (9, 0.0))
    return in_free_words(verdict, lines, [page(lines)], labelled, found, parts)


@pytest.mark.parametrize(
    ("text", "found", "word"),
    [
        ("Nothing stands in the way of loading.", WITHIN, "pass"),
        ("Nothing stands in the way of loading.", OVER, None),
        ("Nothing stands in the way of loading.", UNLIMITED, None),
        ("These goods have to stay in the factory, sorry.", OVER, "fail"),
        ("We cannot recommend loading.", OVER, "fail"),
        ("We cannot recommend loading.", WITHIN, None),
        ("We wait for the word of the client: on hold.", WITHIN, "pending"),
    ],
)
def test_free_words_count_where_the_counts_say_the_same(text: str, found: Findings, word: str | None) -> None:
    verdict = concluded(text, found)
    assert verdict.word == word
    assert [problem.code for problem in verdict.problems] or word == "pending"


def test_free_words_that_release_count_for_nothing_beside_a_failed_part() -> None:
    part = Section(name="Drop test", result="fail", page=1)
    verdict = concluded("Nothing stands in the way of loading.", WITHIN, part)
    assert (verdict.word, [problem.level for problem in verdict.problems]) == (None, ["error"])


def test_a_failed_part_confirms_a_refusal() -> None:
    assert concluded("We cannot recommend loading.", WITHIN, Section(name="Drop test", result="fail")).word == "fail"


def test_a_release_under_a_condition_that_its_words_hide_is_a_question() -> None:
    verdict = concluded("El lote queda liberado una vez que lleguen las etiquetas.", WITHIN)
    assert (verdict.word, [problem.code for problem in verdict.problems]) == (None, ["result_unclear"])


@pytest.mark.parametrize(
    "text",
    [
        "ACCEPT | REJECT | HOLD",
        "ACCEPT | REJECT | HOLD\n | X | ",
        "✗ PASS\n✓ FAIL\nHOLD",
        "● PASS\n● FAIL\n● HOLD",
        "Accepted | Rejected (delete as appropriate)",
    ],
)
def test_the_first_of_several_options_is_no_conclusion_in_free_words(text: str) -> None:
    verdict = concluded(text, WITHIN)
    assert (verdict.word, [problem.level for problem in verdict.problems]) == (None, ["error"])
