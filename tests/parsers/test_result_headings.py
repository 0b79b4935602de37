"""The result under a heading whose letter stands apart, and the first line under one that ends on purpose."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD

LIST = "[Defect | Critical | Major | Minor\n[Dent | 0 | 4 | 2\n[Total | 0 | 4 | 2\n[Allowed | 0 | 5 | 7\n\n"
WIDE = "The number of findings is acceptable for all classes. The lot is held for two reasons: the wood is too wet"


def test_a_verdict_that_ends_its_line_is_no_part_of_the_sentence_under_it() -> None:
    held = report(f"{HEAD}{LIST}1 Disposition\nON HOLD - awaiting the decision of Quarry Home\n{WIDE}")
    assert (held.results.overall, held.errors) == ("pending", ())


@pytest.mark.parametrize(
    "condition",
    [
        "Subject to the replacement of all labels.",
        "Provided that the labels are replaced.",
        "Only after the seams are mended.",
    ],
)
def test_a_condition_under_a_pass_keeps_it_from_being_one(condition: str) -> None:
    read = report(f"{HEAD}{LIST}Conclusion\nAccepted\n{condition}")
    assert read.results.overall != "pass"


def test_a_line_that_was_full_goes_on_in_the_next() -> None:
    full = f"{HEAD}{LIST}1 Disposition\nAccepted are all goods but for those that the inspector has put aside, and\n"
    assert report(f"{full}Accepted goods").results.overall != "pass"


@pytest.mark.parametrize("heading", ["C | Result", "7 | Result", "C Result"])
def test_the_letter_of_a_section_may_stand_apart_from_its_heading(heading: str) -> None:
    read = report(f"{HEAD}{LIST}{heading}\nRESULT: | REJECTED | Surface not as ordered.")
    assert read.results.overall == "fail"


def test_remarks_under_a_heading_whose_letter_stands_apart_are_read_whole() -> None:
    read = report(f"{HEAD}{LIST}F | Remarks\n1. Supplier to sort it, new inspection 10 Dec.\n\nOverall result: FAIL")
    assert read.remarks == ("Supplier to sort it, new inspection 10 Dec.",)


@pytest.mark.parametrize("label", ["Total hallado", "Total detectado", "Razem wykryto", "Toplam bulunan"])
def test_a_total_stands_over_the_rows_in_words_of_any_language(label: str) -> None:
    read = report(
        f"{HEAD}[Cód. | Defecto | Menores | Mayores | Críticos\n[ | {label} | 5 | 3 | 0\n"
        "[ | Máximo admitido | 14 | 10 | 0\n"
        "[D1 | Exceso de adhesivo | 5 | | \n[D2 | Despegue | | 3 | \n\nOverall result: PASS"
    )
    assert [row.description for row in read.defects] == ["Exceso de adhesivo", "Despegue"]
    assert (read.found.critical, read.found.major, read.found.minor) == (0, 3, 5)


PLAIN = """
JUNIPER SURVEYORS
Inspection certificate
No. JS-1180
Date of inspection: 18 June 2026

[Defect | Critical | Major | Minor
[Broken stitch | 0 | 2 | 0

{heading}

{said}

Remark: two cartons were opened.
"""


@pytest.mark.parametrize(
    ("heading", "said", "word"),
    [
        ("Result", "The consignment is found in conformity and is ACCEPTED.", "pass"),
        ("Result", "The lot is not in conformity and is rejected.", "fail"),
        ("Ergebnis", "Die Ware ist konform und wird freigegeben.", "pass"),
        ("Result", "La marchandise est conforme et acceptée.", "pass"),
        ("Result", "The packing is accepted.", None),  # a part
        ("Result", "Accepted by the client later.", None),
        ("Result", "The goods are accepted in part.", None),
        ("Conclusion", "The goods are accepted in part.", None),
        ("Drop test", "The consignment is ACCEPTED.", None),
    ],
)
def test_a_sentence_on_the_goods_under_a_plain_result_is_that_of_the_whole(
    heading: str, said: str, word: str | None
) -> None:
    assert report(PLAIN.format(heading=heading, said=said)).results.overall == word
