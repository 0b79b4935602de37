"""Words of an office's own for the classes, told by the AQLs of its plan."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of
from toolkit.parsers.words.own_grades import own_grades, own_letters

PLAN = "[Grade | AQL | Allowed\n[Alarming | Not allowed | 0\n[Bothersome | 2.5 | 5\n[Tolerable | 4.0 | 7"
CLASSES = {"Alarming": Severity.CRITICAL, "Bothersome": Severity.MAJOR, "Tolerable": Severity.MINOR}


def counted(text: str) -> list[tuple[str, int | None, int | None, int | None]]:
    read = rows(text)
    with spoken_as(legend_of(read)):
        found = findings(find_tables(read), read)
    return [(one.description, one.critical, one.major, one.minor) for one in found.defects]


def test_grades_are_told_by_aqls_that_rise_and_the_user_is_told() -> None:
    grades, (told,) = own_grades(rows(PLAN))
    assert grades == CLASSES
    assert (told.level, told.code) == ("warning", "grades_by_aql")
    assert "“Bothersome” (2.5) as major" in told.message


def test_grades_may_stand_beside_each_other() -> None:
    assert own_grades(rows("[ | Alarming | Bothersome | Tolerable\n[AQL | 0 | 1.5 | 4.0"))[0] == CLASSES


def test_names_with_aqls_that_do_not_rise_from_nought_are_no_grades() -> None:
    for limits in (("1.0", "2.5", "4.0"), ("0", "4.0", "2.5"), ("0", "2.5", "2.5")):
        plan = "\n".join(f"[{name} | {limit}" for name, limit in zip(CLASSES, limits, strict=True))
        assert own_grades(rows(f"[Grade | AQL\n{plan}")) == ({}, ())


def test_known_classes_and_two_plans_that_differ_give_no_grades() -> None:
    assert own_grades(rows("[Class | AQL\n[Critical | 0\n[Major | 2.5\n[Minor | 4.0")) == ({}, ())
    other = "[Grade | AQL\n[Bothersome | 0\n[Alarming | 2.5\n[Tolerable | 4.0"
    assert own_grades(rows(f"{PLAN}\n\n\n{other}")) == ({}, ())


@pytest.mark.parametrize("names", [("Grave", "Serious", "Cosmetic"), ("Critical", "Serious", "Cosmetic")])
def test_a_known_word_may_stand_among_grades_also_in_another_sense(names: tuple[str, str, str]) -> None:
    plan = "\n".join(f"[{name} | {limit}" for name, limit in zip(names, ("0", "2.5", "4.0"), strict=True))
    grades, (told,) = own_grades(rows(f"[Class | AQL\n{plan}"))
    assert (grades, told.code) == (dict(zip(names, Severity, strict=True)), "grades_by_aql")


@pytest.mark.parametrize(
    "plan",
    [
        "[Grave | 0\n[Serious | 2.5",
        "[Critical | 0\n[Serious | 2.5\n[Bothersome | 4.0\n[Cosmetic | 6.5",
        "[Minor | 0\n[Serious | 2.5\n[Cosmetic | 4.0",
    ],
)
def test_an_unknown_grade_beside_a_known_class_is_asked_about(plan: str) -> None:
    grades, (asked,) = own_grades(rows(f"[Class | AQL\n{plan}"))
    assert (grades, asked.level, asked.code) == ({}, "error", "grades_unclear")
    assert "“Serious”" in asked.message


def test_they_count_as_heads_in_cells_and_over_lists() -> None:
    counts = [("Sharp edge", 1, 0, 0), ("Dent", 0, 3, 0)]
    heads = "[Fault | Alarming | Bothersome | Tolerable\n[Sharp edge | 1 | 0 | 0\n[Dent | 0 | 3 | 0"
    assert counted(f"{PLAN}\n\n\nFaults found\n\n\n{heads}") == counts
    cells = "[Fault | Grade | Number\n[Sharp edge | Alarming | 1\n[Dent | Bothersome | 3"
    assert counted(f"{PLAN}\n\n\n{cells}") == [("Sharp edge", 1, None, None), ("Dent", None, 3, None)]
    lists = "Bothersome faults\n\n\n[Fault | Number\n[Dent | 3\n\n\nTolerable faults\n\n\n[Fault | Number\n[Scratch | 6"
    assert counted(f"{PLAN}\n\n\n{lists}") == [("Dent", None, 3, None), ("Scratch", None, None, 6)]


def test_the_class_may_stand_in_brackets_behind_a_grade() -> None:
    plan = "[ | AQL | Found\n[Safety (critical) | 0 | 0\n[Function (major) | 2.5 | 4\n[Looks (minor) | 4 | 7"
    heads = "[Fault | Safety | Function | Looks\n[Strap loose | | 4 | \n[Plating rough | | | 7"
    assert counted(f"{plan}\n\n\n{heads}") == [("Strap loose", None, 4, None), ("Plating rough", None, None, 7)]
    assert own_grades(rows("[Safety (critical) | 0\n[Safety (major) | 2.5\n[Looks (minor) | 4"))[0] == {}


@pytest.mark.parametrize(
    "text",
    [
        "[Grade | AQL\n[Alarming | 0\n[Nasty | 1.0\n[Bothersome | 2.5\n[Tolerable | 4.0",  # a fourth leaves it open
        "[Class | Critical | Major | Minor\n[Example | Needle | Hole | Stain\n[AQL | 0 | 2.5 | 4.0",
        "[Lot | Sample | AQL\n[Shirts | 80 | 0\n[Trousers | 80 | 2.5\n[Jackets | 80 | 4.0",
        "[Area | AQL | Accept\n[Packing | 0.25 | 1\n[Marking | 1.5 | 5\n[Assortment | 2.5 | 7",
        "[Defect | Found | Remark\n[Stain (major) | 2 | photo 1\n[Hole (minor) | 3 | photo 2",
    ],
)
def test_names_of_anything_else_are_no_grades(text: str) -> None:
    assert own_grades(rows(text)) == ({}, ())


LETTERED = (
    "[Code | What | Where | A | B | C\n[101 | Open seam | Sleeve | 0 | 4 | 0\n[204 | Chalk mark | Hem | 0 | 0 | 2"
)


def test_letters_over_columns_are_classes_where_the_aqls_under_them_say_so() -> None:
    letters, told = own_letters(rows(f"{LETTERED}\n[AQL | 0 | 1.5 | 4.0"))
    assert letters == dict(zip("ABC", Severity, strict=True))
    assert [problem.code for problem in told] == ["grades_by_aql"]
    counts = [("Open seam", 0, 4, 0), ("Chalk mark", 0, 0, 2)]
    assert counted(f"{LETTERED}\n[Sum | 0 | 4 | 2\n[AQL | 0 | 1.5 | 4.0") == counts


@pytest.mark.parametrize(
    "text",
    [
        LETTERED,
        f"{LETTERED}\n[AQL | 4.0 | 1.5 | 0",
        f"{LETTERED}\n[AQL | 1.5 | 2.5 | 4.0",  # defects of all three are allowed: these are sizes, or anything
        LETTERED.replace("A | B | C", "S | M | L") + "\n[AQL | 0 | 1.5 | 4.0",
        LETTERED.replace("A | B | C", "C | B | A") + "\n[AQL | 0 | 1.5 | 4.0",
        f"{LETTERED}\n\n\n\n[AQL | 0 | 1.5 | 4.0",
    ],
)
def test_other_letters_mean_nothing(text: str) -> None:
    assert own_letters(rows(text)) == ({}, ())


def test_letters_before_the_names_in_a_plan_head_the_list_below() -> None:
    plan = "[Class | AQL | Accept | Counted\n[A safety | 0 | 0 | 0\n[B major | 2.5 | 7 | 4\n[C minor | 4.0 | 10 | 2"
    heads = "[Code | Fault | A | B | C\n[E2 | Enamel chipped | | 4 | \n[K3 | Knob scratched | | | 2"
    counts = [("Enamel chipped", None, 4, None), ("Knob scratched", None, None, 2)]
    assert counted(f"{plan}\n\n\n{heads}") == counts
    assert own_letters(rows(plan.replace("2.5", "6.5"))) == ({}, ())  # not in their order


def test_letters_with_words_of_an_office_are_classes_beside_other_columns() -> None:
    heads = "[# | Fault | A - safety | B - function | C - look | Where\n[1 | Rivet sharp | 2 | | | Back leg\n"
    text = f"{heads}[2 | Seam opens | | 4 | | \n[Sum of faults | 2 | 4 | 0\n[AQL used | 0 | 2.5 | 4"
    assert counted(text) == [("Rivet sharp", 2, None, None), ("Seam opens", None, 4, None)]
