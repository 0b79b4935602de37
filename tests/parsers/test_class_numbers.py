"""Classes that a house numbers: the plan says once which is which, and the list prints the number alone."""

import pytest

from tests.parsers.drawn import report

PLAN = """
Werkhof Prüfdienst GmbH
Inspection report No. 25-0777
[Supplier | Best Tools Co. Ltd. | Designation | Bench vice
[Order no. | 450077 | Order quantity | 4800 pcs
[Inspection date | 2025-03-14 | Inspection level | II

[{head} | AQL | n | c | d
[{one} | not permissible | 200 | 0 | 1
[{two} | 1.0 | 200 | 5 | 6
[{three} | 4.0 | 200 | 14 | 15

[Pos. | Feature | Deviation found | {short} | Parts
[1 | Jaw | Too soft, 41 HRC | {m} | 3
[2 | Spindle | Runs out of true | {m} | 1
[3 | Paint | Run on the base | {n} | 6

Sum of faulty parts: {short} {a}: 0, {short} {m}: 4, {short} {n}: 6

Overall result: PASS
"""
ENGLISH = {"head": "Fault class (FC)", "one": "1 – critical", "two": "2 – major", "three": "3 – minor",
           "short": "FC", "a": "1", "m": "2", "n": "3"}  # fmt: skip
ROWS = [("Too soft, 41 HRC", 3, None), ("Runs out of true", 1, None), ("Run on the base", None, 6)]


def read_rows(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(defect.description, defect.major, defect.minor) for defect in report(text).defects]


def test_a_number_stands_for_the_class_that_the_plan_gives_it() -> None:
    read = report(PLAN.format(**ENGLISH))
    assert [(d.description, d.major, d.minor) for d in read.defects] == ROWS
    assert (read.allowed.critical, read.allowed.major, read.allowed.minor) == (0, 5, 14)
    assert (read.found.major, read.found.minor, read.sampling.sample_size.major) == (4, 6, 200)
    assert read.sampling.aql.critical == 0
    assert not [problem for problem in read.problems if problem.level == "error"]


def test_the_numbers_may_be_roman_and_go_the_other_way() -> None:
    words = {"head": "Fehlerklasse (FK)", "one": "III – kritisch", "two": "II – Haupt", "three": "I – Neben",
             "short": "FK", "a": "III", "m": "II", "n": "I"}  # fmt: skip
    assert read_rows(PLAN.format(**words)) == ROWS


def test_the_short_name_of_the_column_stands_over_letters_as_well() -> None:
    words = {**ENGLISH, "one": "A – critical", "two": "B – major", "three": "C – minor", "a": "A", "m": "B", "n": "C"}
    assert read_rows(PLAN.format(**words)) == ROWS


def test_a_number_that_no_plan_explains_is_no_class() -> None:
    words = {**ENGLISH, "one": "critical", "two": "major", "three": "minor"}
    assert read_rows(PLAN.format(**words)) != ROWS
    assert any(problem.level == "error" for problem in report(PLAN.format(**words)).problems)


def test_numbers_before_headings_are_no_classes() -> None:
    read = report(
        """
Acme Inspection Ltd
Final Random Inspection Report No. R-1001
[Supplier | Best Co Ltd
[Product | Bench vice
[Inspection date | 2025-09-12

1. Critical defects
none

2. Major defects
[Grade | Defect | Qty
[1 | Spindle bent | 2

3. Minor defects
[Grade | Defect | Qty
[1 | Run of paint | 5

Overall result: PASS
"""
    )
    assert not any(defect.critical for defect in read.defects)


def test_an_empty_cell_beside_the_name_of_a_class_is_left_empty() -> None:
    text = PLAN.format(**ENGLISH).replace("Sum of faulty parts: FC 1: 0, FC 2: 4, FC 3: 6", "")
    text = text.replace("[3 | Paint | Run on the base | 3 | 6\n", "[3 | Paint | Run on the base | 3 | 6\n{sums}")
    read = report(text.format(sums="[ | Sum FC 2 | | | 4\n[ | Sum FC 3 | | | 6\n"))
    assert [(d.description, d.major, d.minor) for d in read.defects] == ROWS
    assert (read.found.major, read.found.minor) == (4, 6)
    assert read_rows(PLAN.format(**ENGLISH).replace("[Order no. ", "[FC | | Order no. ")) == ROWS


LEGEND = """
Werkhof Prüfdienst GmbH
Inspection report No. 25-0779
[Supplier | Best Tools Co. Ltd. | Designation | Bench vice
[Inspection date | 2025-03-14 | Inspection level | II

{legend}

[Pos. | Deviation found | {head} | Parts
[1 | Too soft, 41 HRC | 2 | 3
[2 | Run on the base | 3 | 6

Allowed: critical 0, major 5, minor 14

Overall result: PASS
"""


@pytest.mark.parametrize(
    ("legend", "head"),
    [
        ("Class: 1 = critical, 2 = major, 3 = minor", "Class"),
        ("Class 1 = critical, class 2 = major, class 3 = minor", "Class"),
        ("Fault classes: 1 = critical, 2 = major, 3 = minor", "Class"),
        ("Fault class (FC): 1 = critical, 2 = major, 3 = minor", "FC"),
        ("Legend: Class 1 = critical, 2 = major, 3 = minor", "Fault class"),
        ("Fehlerklassen: 1 = kritisch, 2 = Hauptfehler, 3 = Nebenfehler", "Fehlerklasse"),
        ("Classe : 1 = critique, 2 = majeur, 3 = mineur", "Classe"),
        ("缺陷等级：1=致命，2=主要，3=次要", "缺陷等级"),
    ],
)
def test_a_legend_that_names_the_head_explains_its_numbers(legend: str, head: str) -> None:
    read = read_rows(LEGEND.format(legend=legend, head=head))
    assert read == [("Too soft, 41 HRC", 3, None), ("Run on the base", None, 6)]


@pytest.mark.parametrize(
    ("legend", "head"),
    [
        ("Priority of repair: 3 = critical, 2 = major, 1 = minor", "Class"),
        ("Findings of the social audit: 1 = critical, 2 = major, 3 = minor", "Class"),
        ("Social audit: class 1 = critical, 2 = major, 3 = minor", "Class"),
        ("Zone 2 = major, zone 3 = minor (surface zones)", "Category"),
        ("1 = critical, 2 = major, 3 = minor", "Class"),
        ("Class: 1 = critical, 2 = major, 3 = minor", "Type"),
        ("Class: 1 = critical, 2 = major, 3 = minor\n\nClass: 1 = minor, 2 = major, 3 = critical", "Class"),
        ("Class: 1 = safety, 2 = minor, 3 = major", "Class"),
        ("Class: 2 = major", "Class"),
    ],
)
def test_a_legend_of_something_else_leaves_the_question(legend: str, head: str) -> None:
    read = report(LEGEND.format(legend=legend, head=head))
    assert not [defect for defect in read.defects if defect.major or defect.minor]
    assert any(problem.level == "error" for problem in read.problems)


def test_a_column_by_another_word_than_the_plans_is_not_of_its_classes() -> None:
    words = {**ENGLISH, "head": "Class", "short": "Type"}
    text = PLAN.format(**words).replace("Sum of faulty parts: Type 1: 0, Type 2: 4, Type 3: 6", "")
    assert any(problem.level == "error" for problem in report(text).problems)


def test_words_of_goods_and_descriptions_stay_as_printed() -> None:
    roman = {"head": "Category", "one": "I – critical", "two": "II – major", "three": "III – minor",
             "short": "Category", "a": "I", "m": "II", "n": "III"}  # fmt: skip
    text = PLAN.format(**roman).replace("Bench vice", "Ladder category II")
    read = report(text.replace("Runs out of true", "Plug of category III fitted"))
    assert read.product == "Ladder category II"
    assert [defect.description for defect in read.defects][1] == "Plug of category III fitted"
    assert (read.found.major, read.found.minor) == (4, 6)
    level = report(
        PLAN.format(**roman)
        .replace("Category", "Level")
        .replace("| Inspection level | II", "| Sampling | ISO 2859-1, level II")
    )
    assert level.sampling.level == "II"


def test_goods_called_as_a_class_is_stay_so_and_so_do_other_sentences() -> None:
    text = PLAN.format(**ENGLISH).replace("| Feature |", "| Item |").replace("| Jaw |", "| FC 2 |")
    assert report(text).defects[0].item == "FC 2"
    told = PLAN.format(**{**ENGLISH, "head": "Grade", "short": "Grade"}).replace(
        "Overall result", "Grade 2: 12 pcs were sorted out by the factory before the inspection.\n\nOverall result"
    )
    assert (report(told).found.major, report(told).found.minor) == (4, 6)


def test_a_line_below_the_list_has_no_columns() -> None:
    text = LEGEND.format(legend="Class: 1 = critical, 2 = major, 3 = minor", head="Class").split("[Pos.")[0]
    read = report(
        text
        + "Deviation seen | Class | Parts\nToo soft | 2 | 3\nPaint run | 3 | 6\n\nArticle number | 2\n\nResult: PASS"
    )
    assert [(d.major, d.minor) for d in read.defects] == [(3, None), (None, 6)]
    assert read.items == ("2",)
