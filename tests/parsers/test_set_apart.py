"""Conclusions that only their print sets apart, and options under their label beside other cells."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.model.report import Report, Source
from toolkit.parsers.reader import understand
from toolkit.parsers.results.set_apart import set_apart

FAILED = """
Inspection report no. 4711
Sample size | 125 pcs
[Class | AQL | Found | Allowed
[Major | 2.5 | 9 | 7
[Minor | 4.0 | 3 | 10

{}
The other checks were in order.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("HOLD THE SHIPMENT. The box must carry the warning.", "pending"),
        ("HOLD UNTIL THE CAPS ARE CHANGED (all black)", "pending"),
        ("Short answer: NOT RELEASED. The coats are good enough.", "fail"),
        ("[Call: | DO NOT SHIP", "fail"),
        ("[Recommendation | REJECT", "fail"),
        ("[CERTIFIED: GOODS CONFORM - MAY BE SHIPPED", "pass"),
        ("[GOODS REFUSED", "fail"),
        ("[OUR WORD: NOT CLEARED TO SAIL", "fail"),
        ("[REJECTED GOODS\n[Carton | 4\n[Carton | 7", None),  # heads a table
        ("[CONFORMS TO EN 71", None),
        ("Shipping mark\n[GOODS ACCEPTED", None),
        ("[PACKING OF GOODS CONFORMS", None),
        ("[CUSTOMS: GOODS RELEASED", None),
        ("[SAMPLE GOODS ACCEPTED", None),
        ("[Recommendation carton | REJECT", None),
        ("GOLDEN SAMPLE: APPROVED.", None),
        ("PACKING: NOT RELEASED.", None),
        ("[Carton drop | REJECT", None),
        ("The shipment is on hold.", None),  # a sentence like any other
        ("CLIENT: DO NOT SHIP BEFORE MAY 3", None),
        *(
            (text, None)
            for text in (
                "DO NOT SHIP WITHOUT INSPECTION CERTIFICATE",
                "DO NOT LOAD WET CARTONS",
                "NOT FOR EXPORT",
                "READY TO SHIP",
                "Lot B: NOT RELEASED.",
                "Label: APPROVED FOR EXPORT",
                "[Brand name | GOOD TO GO",
                "HOLD THE BAG UPRIGHT",
                "WAIT FOR INSTRUCTIONS",
                "HOLD HERE",
            )
        ),
    ],
)
def test_what_stands_in_capitals_by_itself_concludes(text: str, told: str | None) -> None:
    found = set_apart(rows(f"Inspection report\n\n{text}\n\nEnd"))
    assert [word for word, _, _ in found] == ([] if told is None else [told])


def read(conclusion: str) -> Report:
    return understand([page(rows(FAILED.format(conclusion)))], Source(file="x", sha256="", format="pdf"))


def test_it_counts_with_a_warning_where_the_counts_say_the_same() -> None:
    report = read("HOLD THE SHIPMENT")
    assert report.results.overall == "pending"
    assert "result_qualified" in {problem.code for problem in report.problems}


def test_a_release_against_the_counts_is_not_believed() -> None:
    assert read("GOOD TO GO NOW").results.overall is None


def test_options_that_nothing_names_conclude_where_the_report_has_no_others() -> None:
    options = "☐ Accepted | ☐ Refused | ☑ Pending, the buyer must answer"
    assert read(f"What we say at the end\n{options}").results.overall == "pending"
    for heading in ("Shipping marks", "Factory's acknowledgement of this report", "Lab test", "Payment"):
        assert read(f"{heading}\n{options}").results.overall is None
    assert read(f"Gift box\n{options}\n\nCarton\n{options}").results.overall is None
    part = "Packing\n☐ Accepted | ☐ Refused | ☑ Pending\n\n[Carton drop | Pass\n[Barcode | Pass"
    assert read(part).results.overall is None  # those of a part
    assert read("What we say\n☑ Accepted | ☐ Refused | ☐ Pending").results.overall is None  # the counts say another
    assert read("What we say\n☐ Accepted | ☐ Refused | ☐ Pending").results.overall is None


@pytest.mark.parametrize(
    "options",
    [
        "( ) Shipment released ( ) Hold for the buyer's advice ( X ) Shipment REJECTED",
        "☐ Lot accepted ☒ Lot refused",
        "□ 货物放行 ■ 货物不合格",
    ],
)
def test_options_that_name_the_goods_need_no_heading(options: str) -> None:
    assert read(f"The burr came from press 4.\n{options}").results.overall == "fail"
    assert read(f"For the buyer's use\n{options}").results.overall is None
    assert read(options.translate(str.maketrans("X☒■", " ☐□"))).results.overall is None


@pytest.mark.parametrize(
    "title", ["INSPECTION BEFORE SHIPMENT", "SURVEY OF GOODS BEFORE SHIPMENT", "KONTROLLE VOR VERSAND"]
)
def test_a_title_that_speaks_of_the_shipment_holds_nothing(title: str) -> None:
    assert not set_apart(rows(f"{title}\n\n\nThe other checks were in order."))


def test_letters_that_are_not_large_need_the_goods_or_a_label() -> None:
    assert read("NOT GOOD ENOUGH").results.overall is None
