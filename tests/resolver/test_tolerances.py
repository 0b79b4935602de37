import pytest

from tests.resolver.cases import report, row
from toolkit.resolver.recognised import known_defects
from toolkit.resolver.tolerances import lets_pass


@pytest.mark.parametrize(
    ("standard", "description", "answer"),
    [
        ("Difference at most 6 mm left to right", "Uneven hem, 5 mm", True),
        ("Difference at most 6 mm left to right", "Uneven hem, 8 mm", False),
        ("No free thread end longer than 1 cm", "Thread end 6mm", True),
        ("No free thread end longer than 1 cm", "Thread end 2,5 cm", False),
        ("No mark visible at 60 cm", "Stain 5 mm", False),
        ("Overlap of at least 1 cm", "Broken stitch over 5 mm", False),
        ("Difference at most 6 mm", "Uneven hem", False),
    ],
)
def test_a_standard_lets_pass_what_lies_within_its_size(standard: str, description: str, answer: bool) -> None:
    assert lets_pass(standard, description) is answer


def test_such_a_standard_is_not_asked_for() -> None:
    wide, narrow = known_defects(
        report(row("Uneven hem 9 mm", major=3), row("Uneven hem 5 mm", minor=1), product="Cotton shirt")
    )
    assert wide.standard is not None
    assert narrow.standard is None
    assert narrow.method == wide.method
