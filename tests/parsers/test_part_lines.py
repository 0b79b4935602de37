"""Lines of text that are a part and its verdict each."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.results.part_lines import lines_of_parts


def named(text: str) -> list[str]:
    return [part.name.text for parts in lines_of_parts(rows(text)).values() for part in parts]


@pytest.mark.parametrize(
    "name",
    [
        "Dishwasher test (1 cycle, 3 pcs)",
        "Drop test, 3 pcs",
        "Rub test (10x)",
        "Falltest (1 Karton)",
        "Essai, 5 pièces",
    ],
)
def test_a_part_may_say_on_how_many_goods_it_was_tried(name: str) -> None:
    assert named(f"Packing: OK\n{name}: pass") == ["Packing", name]


@pytest.mark.parametrize("rule", ["More than 7 major", "Major (more than 7)", "Major, 7 pcs", "3 pcs"])
def test_a_rule_of_acceptance_is_no_part(rule: str) -> None:
    assert rule not in named(f"Packing: OK\nMarking: OK\n{rule}: reject")
