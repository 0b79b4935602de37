"""Tables under a heading that explains the classes: examples, unless a total shows that they count."""

import pytest

from tests.parsers.test_findings import codes, found_in

TITLE = "6. WORKMANSHIP - DEFECT CLASSIFICATION\n\n"
LIST = "[Description | Critical | Major | Minor\n[Handle loose | 0 | 2 | 0\n[Dent on the lid | 0 | 0 | 3\n"
PLAN = "[ | Critical | Major | Minor\n[Allowed | 0 | 5 | 7\n"


def described(text: str) -> list[str]:
    return [defect.description for defect in found_in(text).defects]


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAN}[Defects found | 0 | 2 | 3\n\n{TITLE}{LIST}",
        f"{PLAN}\n{TITLE}{LIST}[Total | 0 | 2 | 3",
        f"{TITLE}{LIST}\nFound: critical 0, major 2, minor 3",
        f"{PLAN}[Defects found | 0 | 2 | 3\n\nFor example\n\n{LIST}",
    ],
)
def test_a_list_that_a_total_confirms_is_no_example(text: str) -> None:
    assert (described(text), codes(found_in(text))) == (["Handle loose", "Dent on the lid"], [])


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAN}[Defects found | 0 | 0 | 0\n\n{TITLE}{LIST}[Total | 0 | 2 | 3",
        f"{PLAN}\nHow to read\n\n{LIST}[Total | 0 | 2 | 3",
        f"{PLAN}[Defects found | 0 | 0 | 0\n\n{TITLE}{LIST}",
    ],
)
def test_figures_that_explain_are_no_finds_though_they_are_summed(text: str) -> None:
    assert (described(text), codes(found_in(text))) == ([], [])


def test_a_list_that_explains_beside_the_one_that_counts_stays_out() -> None:
    counted = "[Kind of fault | Critical | Major | Minor\n[Scratch | 0 | 1 | 0\n[Total | 0 | 1 | 0\n\n"
    assert described(counted + TITLE + LIST) == ["Scratch"]


@pytest.mark.parametrize(
    "text", [f"{PLAN}\n{TITLE}{LIST}", f"{PLAN}[Found | 0 | 4 | 1\n\n{TITLE}{LIST}[Total | 0 | 2 | 3"]
)
def test_a_list_that_nothing_confirms_is_asked_about(text: str) -> None:
    assert [code for code, level in codes(found_in(text)) if level == "error"]


@pytest.mark.parametrize(
    "head", ["Explanation", "Explanation of inspector", "Explanations", "Erläuterung", "Explication", "Açıklama"]
)
def test_a_column_that_explains_each_defect_makes_no_example_of_the_list(head: str) -> None:
    listed = (
        LIST.replace("| Minor", f"| Minor | {head}")
        .replace("| 2 | 0", "| 2 | 0 | by 3 mm")
        .replace("0 | 3", "0 | 3 | ")
    )
    assert described(listed + "[Total | 0 | 2 | 3 | ") == ["Handle loose", "Dent on the lid"]
    assert described(f"{PLAN}\nHow to read\n\n{listed}") == []
