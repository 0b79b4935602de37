"""The verdict on the counts by AQL where no label gives it: in a sentence, by ticked boxes, or as states of classes."""

import pytest

from tests.parsers.drawn import report
from toolkit.parsers.results.aql_told import said_of_aql


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ("Workmanship is inside the AQL", "pass"),
        ("AQL passed in all classes", "pass"),
        ("The AQL is not exceeded", "pass"),
        ("Die Fehlerzahlen liegen innerhalb der AQL", "pass"),
        ("Les défauts sont dans les limites NQA", "pass"),
        ("Los defectos están dentro del AQL", "pass"),
        ("I difetti sono entro i limiti AQL", "pass"),
        ("Lỗi ngoại quan trong giới hạn AQL", "pass"),
        ("外观缺陷在AQL范围内", "pass"),
        ("Decision: ON HOLD – sampling result is within AQL; goods wait for the certificate", "pass"),
        ("Entscheidung: ZURÜCKGESTELLT – Stichprobe innerhalb AQL; Ware bleibt bis zum Zertifikat", "pass"),
        ("Packing: ON HOLD – sampling result is within AQL", None),
        ("Major defects exceed the AQL limit", "fail"),
        ("Workmanship is not within the AQL", "fail"),
        ("L'AQL est dépassé", "fail"),
        ("Minor defects are within the AQL", None),  # of one class
        ("If workmanship is within the AQL", None),
        ("The second sample is within the AQL", None),
        ("The factory says the defects are within AQL", None),
        ("Workmanship within AQL after sorting", None),
        ("Accepted under AQL 2.5", None),
        ("Sampling under the AQL", None),
        ("Sizes are within the AQL", None),
        # what qualifies the clause may stand before it, or behind it
        ("In the first inspection, AQL passed", None),
        ("In the first inspection, AQL failed", None),
        ("Re-inspection of last week: AQL passed", None),
        ("After rework, workmanship is inside the AQL", None),
        ("According to the supplier, workmanship is inside the AQL", None),
        ("Workmanship is inside the AQL, according to the supplier", None),
        ("Workmanship is inside the AQL, but only after rework", None),
        ("Workmanship is inside the AQL; after sorting", None),
        ("AQL failed: no", None),
        ("AQL passed: no", None),
        ("Workmanship is within the AQL, but the label is wrong", "pass"),
        ("Reasons: major defects beyond AQL; carton drop test failed", "fail"),
        ("AQL passed in all classes, no open point", "pass"),
    ],
)
def test_a_sentence_tells_how_the_counts_stand_to_the_aql(clause: str, word: str | None) -> None:
    assert said_of_aql(clause) == word


HEAD = "FINAL INSPECTION REPORT FR-118\n\nInspection date | 12 July 2026\nResult | PENDING\n\n"
LIST = "\n\n[Fault | Critical | Major | Minor\n[Loose thread | 0 | 2 | 0"


@pytest.mark.parametrize(
    ("rows", "word"),
    [
        ("[Found | 0 | 2 | 0 | ☑ Pass ☐ Fail", "pass"),
        ("[Found | 0 | 2 | 0 | ☐ Pass ☑ Fail", "fail"),
        ("[Found | 0 | 2 | 0 | ☐ Pass ☐ Fail", None),
        ("[Cartons opened | 4 | 2 | 3 | ☑ Pass ☐ Fail", None),
    ],
)
def test_boxes_behind_the_numbers_found_judge_these(rows: str, word: str | None) -> None:
    told = report(f"{HEAD}[Class | Critical | Major | Minor | Judged\n[Limit | 0 | 5 | 7 | \n{rows}{LIST}")
    assert told.results.aql == word


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("AQL passed.", "pass"),
        ("Decision\nAQL passed.", "pass"),
        ("Packing\nAQL passed", None),
        ("At the last inspection\nAQL passed", None),
        ("Re-inspection of last week: AQL passed.", None),
        ("In the first inspection, AQL failed.", None),
    ],
)
def test_a_sentence_under_the_heading_of_a_part_or_of_another_visit_judges_nothing(said: str, word: str | None) -> None:
    assert report(f"{HEAD}{said}{LIST}").results.aql == word


def test_states_of_all_classes_come_to_one() -> None:
    table = "[Class | AQL | Drawn | Seen | Ac | Re | State\n[Critical | 0 | 80 | 0 | 0 | 1 | Within"
    rest = "[Major | 2.5 | 80 | 2 | 5 | 6 | Within\n[Minor | 4.0 | 80 | 0 | 7 | 8 | {}"
    assert report(f"{HEAD}{table}\n{rest.format('Within')}{LIST}").results.aql == "pass"
    assert report(f"{HEAD}{table}\n{rest.format('Over')}{LIST}").results.aql == "fail"


def test_names_and_verdicts_in_turns_are_parts_though_a_name_may_head_a_column() -> None:
    told = report(
        f"{HEAD}Quantity | Accepted | Workmanship (AQL) | Not accepted\nPacking | Accepted | Tests | Accepted{LIST}"
    )
    assert [(part.name, part.result) for part in told.sections[:2]] == [
        ("Quantity", "pass"),
        ("Workmanship (AQL)", "fail"),
    ]
    assert told.results.aql == "fail"


def test_goods_stand_behind_the_kind_of_inspection_in_a_title() -> None:
    def goods(title: str) -> str | None:
        return report(f"{title}\n\nInspection date | 12 July 2026\nResult | PENDING{LIST}").product

    assert goods("Final audit: ladies' padded jacket") == "ladies' padded jacket"
    assert goods("Contrôle final : chaise pliante en acacia") == "chaise pliante en acacia"
    for other in (
        "second visit",
        "by colour",
        "open points only",
        "re-check after sorting",
        "results at a glance",
        "Hangzhou plant",
        "plant in Hangzhou",
    ):
        assert goods(f"Final audit: {other}") is None
    assert goods("Final audit: ladies' padded jacket\n\nProduct | Parka, olive") == "Parka, olive"
