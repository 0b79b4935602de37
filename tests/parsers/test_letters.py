"""What a letter tells in sentences: for whom, at whose works, when, and of what."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.parsers.facts.letters import told_in_letter

HEAD = "Marek Dolinar\n14 Station Road\n\nFernway Gifts Ltd.\nMrs. Ellison\n\nDear Mrs. Ellison,\n\n"


def told(text: str) -> dict[str, str]:
    return {name: value for name, (value, _) in told_in_letter(rows(text)).items()}


def test_a_letter_tells_the_addressee_the_works_the_day_and_the_goods() -> None:
    found = told(
        f"{HEAD}On 7 October 2026 I inspected your order FG-3312 in the warehouse of\nLesna Igra d.o.o. in "
        "Ribnica. The goods are 1,500 sets of the wooden train set,\nitem WT-24."
    )
    assert found == {
        "client": "Fernway Gifts Ltd.",
        "factory": "Lesna Igra d.o.o.",
        "inspection_date": "2026-10-07",
        "product": "wooden train set",
        "items": "WT-24",
    }


def test_the_date_of_a_memo_is_not_that_of_the_visit() -> None:
    memo = (
        "Memo\nTo: Purchasing\nFrom: G. Pohlman, QC Asia\nDate: November 13, 2026\n"
        "Re: Final inspection report no. RG-44\n\n"
        "I was at Keli Metalware Co., Ltd. on November 12, 2026 to look at our bowls.\n\n"
        "[Problem | Maj. def. | Min. def.\n[Burr | 3 | 0\n[Total | 3 | 0\n[Allowed | 5 | 7\nResult: RELEASED"
    )
    assert report(memo).inspection_date == "2026-11-12"


@pytest.mark.parametrize(
    "sentence",
    [
        "The next inspection will be on 22 October 2026 at Lesna Igra d.o.o. in Ribnica.",
        "Your request of 5 March 2026 is attached.",
        "On 7 October 2026 I inspected the frames, and on 8 October 2026 I inspected the boxes.",
        "The laboratory of Testhaus GmbH checked the paint.",
    ],
)
def test_what_is_still_to_come_or_told_twice_is_not_known(sentence: str) -> None:
    assert told(HEAD + sentence) == {"client": "Fernway Gifts Ltd."}


def test_a_paper_that_greets_nobody_is_no_letter() -> None:
    assert told("Fernway Gifts Ltd.\n\nOn 7 October 2026 I inspected the goods.") == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "I inspected your order dated on 3 May 2026.",
        "I inspected your order signed on 3 May 2026 in Ribnica.",
        "I inspected your order, placed with the works on 3 May 2026.",
        "I inspected the goods, which were finished on 1 October 2026.",
        "I inspected the goods finished on 1 October 2026.",
        "We inspected the goods, and on 8 October 2026 the train leaves.",
        "On 3 May 2026 you placed the order that we inspected.",
        "Wir prüften die Ware, die am 1. Oktober 2026 fertig wurde.",
        "Wir haben Ihre am 3. Mai 2026 erteilte Bestellung geprüft.",
        "Nous avons contrôlé la commande signée le 3 mai 2026.",
        "Nous avons contrôlé la marchandise, qui était prête le 1 octobre 2026.",
        "Hemos inspeccionado el pedido firmado el 3 de mayo de 2026.",
        "我们检验了于2026年5月3日签订的货物。",
        "Chúng tôi đã kiểm hàng hoàn thành ngày 01/10/2026.",
    ],
)
def test_a_day_of_a_paper_or_of_the_goods_is_not_that_of_the_visit(sentence: str) -> None:
    assert "inspection_date" not in told(HEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I inspected the finished goods of your order FG-3312 in Ribnica on 7 October 2026.",
        "Your order of 3 May was inspected on 7 October 2026.",
        "On 7 October 2026, as agreed, we inspected the goods.",
        "We inspected the goods at the works in Ribnica, Slovenia, on 7 October 2026.",
        "Am 7. Oktober 2026 habe ich die fertige Ware geprüft.",
        "Le 7 octobre 2026 nous avons contrôlé la commande.",
        "El 7 de octubre de 2026 hemos inspeccionado el pedido.",
        "Survey before shipment held at the works of Ribnica Tools, Ribnica, on 7 October 2026.",
        "我们于2026年10月7日验货。",
        "Ngày 7 tháng 10 năm 2026 chúng tôi đã kiểm hàng.",
    ],
)
def test_a_day_with_the_word_of_the_visit_is_that_of_the_inspection(sentence: str) -> None:
    assert told(HEAD + sentence)["inspection_date"] == "2026-10-07"


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        ("The standard is the style WT-99 that we saw in March.", None),
        ("The approved sample of item WT-99 was at hand.", None),
        ("Der Vergleich ist Artikel WT-99 aus dem März.", None),
        ("Les verres ressemblent au modèle WT-99.", None),
        ("The goods are glasses, item WT-24.", "WT-24"),
        ("We inspected item WT-24 in two colours.", "WT-24"),
    ],
)
def test_items_are_of_the_goods_inspected_only(sentence: str, item: str | None) -> None:
    assert told(HEAD + sentence).get("items") == item


LETTER = (
    "Acme Inspection Ltd\nFinal Random Inspection Report No. R-1001\n[Client | Nord GmbH\n"
    "[Inspection date | 2025-09-12\n\n"
    "No critical defect was seen. The following major defects were counted: loose rivet on 4 sets, chipped\n"
    "edge of the lid on 3 sets, and wrong lid size packed on 1 set. This makes 8 major defects in total, which is\n"
    "above the limit of 7.\n\n"
    "The minor defects were: polishing lines on 5 sets, and crushed corner of the box on 2 sets. The total is 7 minor\n"
    "defects, within the limit of 10.\n\nThe result of this inspection is FAILED.\n"
)


def test_sentences_announce_the_class_of_their_list_and_sum_it_up() -> None:
    read = report(LETTER)
    assert [(row.description, row.major or 0, row.minor or 0) for row in read.defects] == [
        ("loose rivet", 4, 0),
        ("chipped edge of the lid", 3, 0),
        ("wrong lid size packed", 1, 0),
        ("polishing lines", 0, 5),
        ("crushed corner of the box", 0, 2),
    ]
    assert (read.found.major, read.found.minor) == (8, 7)
    assert (read.allowed.major, read.allowed.minor) == (7, 10)
    assert read.results.overall == "fail"


def test_a_sum_that_its_list_does_not_come_to_is_asked_about() -> None:
    read = report(LETTER.replace("This makes 8", "This makes 9"))
    assert "totals_mismatch" in {problem.code for problem in read.problems}
