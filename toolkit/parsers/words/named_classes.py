"""Rows with the names of the classes for the marks that stand for them: signs, numbers, letters of either case."""

from collections.abc import Sequence

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words.case_letters import with_case_letters
from toolkit.parsers.words.class_numbers import with_class_numbers
from toolkit.parsers.words.class_signs import with_class_signs


def with_named_classes(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the names in place of the marks that a report explains or always writes together."""
    return with_case_letters(with_class_numbers(with_class_signs(rows)))
