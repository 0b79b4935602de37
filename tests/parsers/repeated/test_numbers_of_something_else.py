"""A printed total may be wrong: figures that count no finds prove nothing where they happen to add up to it."""

import pytest

from tests.parsers.drawn import drawn
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.repeated.proved import proved

# Words, class, the number of finds, and another figure that fits a wrong total of 6 major and 5 minor.
FAULTS = [
    ("Handle comes off when lifted", "Major", 3, 5),
    ("Paint blister near the lid", "Minor", 4, 2),
    ("Screw head stands out", "Major", 2, 1),
    ("Label glued askew", "Minor", 1, 3),
]


def _is_proved(form: str, major: int, minor: int) -> bool:
    records = (form.format(words=words, name=name, found=found, other=other) for words, name, found, other in FAULTS)
    rows = rows_of(drawn("What we saw\n\n" + "".join(records)))
    return proved([], rows, BySeverity(critical=0, major=major, minor=minor)) is not None


@pytest.mark.parametrize("label", ["Photo", "Photo:", "Carton", "Limit", "Ac", "Photo |", "Location |"])
def test_a_figure_under_the_label_of_something_else_counts_no_finds(label: str) -> None:
    form = "{words}\n{name}\n" + label + " {other}\n\n"
    assert not _is_proved(form, major=6, minor=5)


@pytest.mark.parametrize("told", ["Faulty {found}", "{found} pcs", "{found} of 80", "Quantity | {found}"])
def test_a_number_of_goods_on_the_record_is_not_passed_over(told: str) -> None:
    form = "{words}\n{name}\n" + told + "\nRepaired {other}\n\n"
    assert _is_proved(form, major=5, minor=5)
    assert not _is_proved(form, major=6, minor=5)


def test_a_number_in_the_words_is_not_passed_over() -> None:
    assert not _is_proved("{words} on {found} units\n{name}\nSheet {other}\n\n", major=6, minor=5)


@pytest.mark.parametrize("told", ["seen on {found} bags", "seen on {found} pcs", "Qty {found}"])
def test_records_with_a_number_each_are_not_one_find_each(told: str) -> None:
    assert not _is_proved("{words}\n{name}\n" + told + "\n\n", major=2, minor=2)


def test_records_without_numbers_are_one_find_each() -> None:
    assert _is_proved("{words}\n{name}\n\n", major=2, minor=2)
