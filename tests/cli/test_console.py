import pytest

from tests.cli.running import recourse, report
from toolkit.cli.console import harmless
from toolkit.cli.layout import LEFT, entry, listed, shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\x1b[2Jb", "a[2Jb"),
        ("safe\u202efdp.exe", "safefdp.exe"),
        ("bell\x07 and \x9b31m", "bell and 31m"),
        ("两行\n\tand a tab", "两行\n\tand a tab"),
        ("\ud800", ""),
    ],
    ids=["escape", "override", "controls", "kept", "surrogate"],
)
def test_what_a_terminal_would_obey_is_left_out(text: str, seen: str) -> None:
    assert harmless(text) == seen


def test_an_escape_in_a_report_does_not_reach_the_terminal() -> None:
    told = recourse("read", report("01"), "--json").out.replace(b"Misprint", b"\\u001b[2JMisprint")
    seen = recourse("read", "-", stdin=told)
    assert seen.code == 0
    assert "Misprint" in seen.text
    assert "\x1b" not in seen.text + seen.err


@pytest.mark.parametrize(
    ("value", "text"), [(None, "-"), (0, "0"), (0.0, "0"), (2.5, "2.5"), (0.065, "0.065"), ("pass", "pass")]
)
def test_a_value_is_shown_without_needless_decimals_and_unknown_as_a_dash(value: object, text: str) -> None:
    assert shown(value) == text


def test_a_long_text_wraps_under_itself_and_loses_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    words = [f"word{number}" for number in range(30)]
    lines = list(listed("Remarks", [" ".join(words)]))
    assert lines[0].startswith("Remarks     - word0")
    assert all(line.startswith(" " * (LEFT + 2)) and len(line) <= 50 for line in lines[1:])
    assert " ".join(lines).split()[2:] == words


def test_a_name_longer_than_its_column_stands_on_a_line_of_its_own() -> None:
    assert list(listed("Lots judged apart", ["A: pass", "B: fail"])) == [
        "Lots judged apart",
        f"{'':{LEFT}}- A: pass",
        f"{'':{LEFT}}- B: fail",
    ]


def test_an_unknown_value_takes_no_line() -> None:
    assert list(entry("Report", None)) == []
    assert list(entry("Report", "")) == []
