"""Values beside the classes that a text names."""

import pytest

from toolkit.model.severity import Severity
from toolkit.parsers.words.by_class import by_class

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("critical 0, major 2.5", {C: "0", MA: "2.5"}),
        ("0 critical, 2.5 major", {C: "0", MA: "2.5"}),
        ("no critical, 7 major and 14 minor", {C: "0", MA: "7", MI: "14"}),
        ("no critical, no major and 3 minor", {C: "0", MA: "0", MI: "3"}),
        ("1 critical, 7 major, minor 4", {}),
        ("AQL Critical 0, Major 2.5, 4.0 Minor", {C: "0", MA: "2.5", MI: "4.0"}),
        ("AQL critical: none. 2.5 major, 4.0 minor", {C: "0", MA: "2.5", MI: "4.0"}),
        ("critical 0, major 2.5 of 80, minor", {}),
        ("critical 0, major 2.5 4.0 minor", {}),  # nothing parts the two orders
        ("none for critical, 2.5 for major, 4.0 for minor", {C: "0", MA: "2.5", MI: "4.0"}),
        ("zero for critical; 2,5 for major; 4,0 for minor", {C: "0", MA: "2,5", MI: "4,0"}),
        ("critical: –; 2.5 major; 4.0 minor", {MA: "2.5", MI: "4.0"}),
        ("some for critical, 2.5 for major", {C: "2.5"}),
        ("critical: none, major 2.5, minor 4.0", {C: "0", MA: "2.5", MI: "4.0"}),
    ],
)
def test_a_value_belongs_to_the_class_beside_it(text: str, told: dict[Severity, str]) -> None:
    assert by_class(text) == told
