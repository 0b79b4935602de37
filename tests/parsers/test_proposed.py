"""Classes that the factory proposes: the inspector's own counts, and where none is there a person is asked."""

import pytest

from tests.parsers.test_headed import counts, read
from toolkit.parsers.words.others import names_sellers

CARD = "Defect {0}: {1}\n{2}Quantity: {3} pcs\n\n"


def cards(first: str, second: str) -> str:
    return CARD.format(1, "Scratch", first, 3) + CARD.format(2, "Dent", second, 2)


@pytest.mark.parametrize(
    "label", ["Proposed by factory: Minor\n", "Supplier's classification: Minor\n", "Class (factory): Minor\n"]
)
def test_the_class_of_the_inspector_counts_beside_one_that_is_proposed(label: str) -> None:
    for own in (f"{label}Class: Major\n", f"Class: Major\n{label}"):
        assert counts(read(cards(own, own))) == [("Scratch", None, 3, None), ("Dent", None, 2, None)]


@pytest.mark.parametrize("label", ["Proposed by factory: Minor\n", "Supplier's classification: Minor\n"])
def test_a_class_that_is_only_proposed_is_asked_about(label: str) -> None:
    found = read(cards(label, label))
    assert counts(found) == []
    assert any(problem.level == "error" for problem in found.problems)
    found = read(cards("Class: Major\n", label) + CARD.format(3, "Stain", "Class: Minor\n", 1))
    assert ("Dent", None, None, 2) not in counts(found)
    assert any(problem.level == "error" for problem in found.problems)


def test_a_column_says_whose_classes_it_holds() -> None:
    found = read(
        "[Defect | Class (factory) | Class (inspector) | Qty\n[Scratch | Minor | Major | 3\n[Dent | Minor | Minor | 2"
    )
    assert counts(found) == [("Scratch", None, 3, None), ("Dent", None, None, 2)]
    assert found.problems == ()
    found = read("[Defect | Class proposed by factory | Qty\n[Scratch | Minor | 3\n[Dent | Minor | 2")
    assert [problem.level for problem in found.problems] == ["error"]


def test_a_line_says_who_classed_its_defect() -> None:
    found = read("Defects found\nScratch – proposed by factory: minor – 3 pcs\nStain (minor): 4 pcs")
    assert any(problem.level == "error" for problem in found.problems)


@pytest.mark.parametrize("label", ["Class", "Severity", "Defect class", "Class (client's list)", "缺陷等级"])
def test_a_plain_label_names_nobody(label: str) -> None:
    assert not names_sellers(label)


@pytest.mark.parametrize("line", ["Vendor: MI", "Supplier | Major", "[Supplier name | Major", "Factory code: MA"])
def test_the_name_of_a_supplier_may_read_as_a_class(line: str) -> None:
    found = read(f"{line}\n\nDefects found\n[Defect | Critical | Major | Minor\n[Dent | 0 | 3 | 0")
    assert not [problem for problem in found.problems if problem.level == "error"]


def test_a_sentence_on_limits_for_a_seller_gives_no_class() -> None:
    text = "Level III. We pulled 125 units out of the lot. Our limits for this vendor: critical\nAQL 0, major AQL 2.5."
    assert [problem.code for problem in read(text).problems] == []
