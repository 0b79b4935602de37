import pytest

from tests.resolver.cases import section
from toolkit.resolver.checks import is_relabelling, repeats_counts


@pytest.mark.parametrize(
    "name",
    [
        "Workmanship", "A. Workmanship / appearance", "Visual inspection of product", "AQL result (ISO 2859-1)",
        "2) Appearance", "外观检查", "B. 外观及做工", "IV. Workmanship", "Workmanship 做工",
    ],
)  # fmt: skip
def test_a_failed_check_of_workmanship_repeats_the_counts(name: str) -> None:
    assert repeats_counts(name)


@pytest.mark.parametrize(
    "name",
    [
        "Visual check of packaging", "Packing appearance", "Workmanship and safety", "外观包装", "Overlooked labels",
        "Look of shipping marks", "Quality", "Quantity",
    ],
)  # fmt: skip
def test_a_failed_check_of_anything_else_stands_for_itself(name: str) -> None:
    assert not repeats_counts(name)


def test_a_new_label_does_not_mend_a_weak_carton() -> None:
    assert is_relabelling(section("Carton marking"))
    assert not is_relabelling(section("Carton drop test"))
