"""Classes that a house numbers: the plan says once which is which, and the list prints the number alone."""

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
