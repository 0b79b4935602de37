"""Labels of remarks that say what these are about, in either order and many languages, and labels that are none."""

import pytest

from tests.parsers.drawn import report

HEAD = """
Final inspection – Tamsin Vale Surveys Ltd.
Report no.: TV-3391
Date of inspection: 2026-05-20
Client: Larkhill Trading
Product: Camp lantern
Order quantity: 1,200 pcs

[Defect | Critical | Major | Minor
[Hook bent | 0 | 2 | 0
[Total found | 0 | 2 | 0
[Allowed | 0 | 5 | 7

Overall result: PASSED
"""
SAID = "the insert leaves the lid open by a finger."


def remarks(text: str) -> tuple[str, ...]:
    return report(f"{HEAD.strip()}\n\n{text.strip()}\n\nInspector: Ray Hu").remarks


@pytest.mark.parametrize(
    "label",
    [
        "Remarks on packing",
        "Packing remarks",
        "Packing remark",
        "4.2 Remarks on packing",
        "Comments regarding the carton marks",
        "Observations concerning labels",
        "Bemerkungen zur Verpackung",
        "Anmerkung zu den Etiketten",
        "Verpackungsbemerkungen",
        "Remarques sur l'emballage",
        "Observaciones sobre el embalaje",
        "Osservazioni sull'imballo",
        "Uwagi dotyczące pakowania",
        "Observações sobre a embalagem",
        "Opmerkingen over de verpakking",
        "Ambalaj notları",
        "Ghi chú về đóng gói",
        "包装备注",
        "关于包装的备注",
    ],
)
def test_a_label_that_says_what_the_remark_is_about_stays_with_it(label: str) -> None:
    text = "内衬比箱盖高出一指。" if label.endswith("备注") else SAID
    (told,) = remarks(f"{label}: {text}")
    assert told.endswith(f"{label.removeprefix('4.2 ')}: {text}")


def test_a_list_that_goes_on_in_the_next_lines_is_whole() -> None:
    lines = (
        "Packing remarks: 1) The insert of the lantern leaves the lid of its carton open by a finger. 2) No bags of",
        "salt were in the cartons.",
        "3) The straps are of another colour.",
    )
    assert remarks("\n".join(lines)) == (" ".join(lines),)


def test_such_a_heading_over_its_remarks_is_one() -> None:
    assert remarks("Remarks on packing\n1. The lid stands open.\n2. No straps.") == (
        "The lid stands open.",
        "No straps.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Packing remarks: none",
        "Factory comments: the lids are closed by hand later.",
        "Delivery notes: DN-4711 and DN-4712",
        "Bemerkungen der Fabrik: die Deckel werden später geschlossen.",
        "we had remarks on two cartons: both were wet.",
    ],
)
def test_a_label_of_something_else_makes_no_remark(line: str) -> None:
    assert remarks(line) == ()
