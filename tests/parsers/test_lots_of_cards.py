"""Products that are judged apart, each with a page, cards and a board of totals of its own."""

from tests.parsers.drawn import drawn
from toolkit.model.report import LotResult, Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.reader import understand

COVER = """
Acme Inspection Ltd
Final Random Inspection Report No. R-1001
[Client | Nord GmbH
[Supplier | Best Co Ltd
[Inspection date | 2025-09-12

Overall conclusion: FAIL

[Style | Goods | Ordered | Result
[KT-14 | Kettle, steel | 1500 pcs | PASS
[PN-20 | Pan, 20 cm | 800 pcs | FAIL
"""
CARD = "[Defect: {} Class: {} Quantity: {} Place: base\n"
SHEET = """
Part {number}: {item} {name}
Lot size {lot} pcs; sample size {sample} pcs; ISO 2859-1, Level II; AQL 0 / 2.5 / 4.0

{cards}
[{item} | Critical | Major | Minor
[Found | 0 | {found}
[Max. allowed | 0 | {limits}

Result for {item}: {word}
"""
KETTLE = CARD.format("Lid does not close", "Major", 3) + "\n" + CARD.format("Smear on handle", "Minor", 2)
PAN = CARD.format("Coating blistered", "Major", 6) + "\n" + CARD.format("Label askew", "Minor", 1)


def sheet(number: int, item: str, word: str, **others: object) -> str:
    return SHEET.format(number=number, item=item, word=word, **others)


def read(*pages: str) -> Report:
    drawn_pages = [drawn(text, number) for number, text in enumerate(pages, start=1)]
    return understand(drawn_pages, Source(file="drawn.pdf", sha256="", format="pdf"))


FIRST = sheet(1, "KT-14", "PASS", name="Kettle", lot="1,500", sample=125, cards=KETTLE, found="3 | 2", limits="7 | 10")
SECOND = sheet(2, "PN-20", "FAIL", name="Pan", lot=800, sample=80, cards=PAN, found="6 | 1", limits="5 | 7")


LOTS = (
    LotResult(
        item="KT-14",
        lot=1500,
        sample_size=125,
        found=BySeverity(0, 3, 2),
        allowed=BySeverity(0, 7, 10),
        result="pass",
    ),
    LotResult(
        item="PN-20",
        lot=800,
        sample_size=80,
        found=BySeverity(0, 6, 1),
        allowed=BySeverity(0, 5, 7),
        result="fail",
    ),
)


def test_each_product_on_a_page_of_its_own_is_a_lot() -> None:
    told = read(COVER, FIRST, SECOND)
    assert told.lots == LOTS
    assert told.results.overall == "fail"
    assert [defect.item for defect in told.defects] == ["KT-14", "KT-14", "PN-20", "PN-20"]
    assert not [problem for problem in told.problems if problem.level == "error"]


def test_the_boards_themselves_may_name_the_products() -> None:
    cover = COVER[: COVER.index("[Style")]
    assert read(cover, FIRST, SECOND).lots == LOTS


def test_a_board_without_limits_makes_no_lot_in_silence() -> None:
    told = read(COVER, FIRST, SECOND.replace("[Max. allowed | 0 | 5 | 7\n", ""))
    assert told.lots == ()
    assert [problem for problem in told.problems if problem.level == "error"]


def test_pages_that_speak_of_one_product_are_one_lot() -> None:
    cover = COVER.replace("[PN-20 | Pan, 20 cm | 800 pcs | FAIL\n", "")
    assert read(cover, FIRST).lots == ()


def test_numbers_that_only_count_the_lots_are_no_items() -> None:
    pages = [text.replace("KT-14", "1").replace("PN-20", "2") for text in (COVER, FIRST, SECOND)]
    assert {defect.item for defect in read(*pages).defects}.isdisjoint({"1", "2"})
