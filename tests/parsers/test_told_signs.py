"""Signs for verdicts that the report itself explains."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.told_signs import with_told_signs

CHECKS = "[No | Item | Judgement\n[1 | Fit of the lid | {}\n[2 | Drop of the carton | {}\n[3 | Barcode | {}\n"


def told(text: str) -> list[tuple[str, str | None]]:
    lines = with_told_signs(rows(text))
    return [(part.name, part.result) for part in sections(lines, [page(lines)])]


@pytest.mark.parametrize(
    "legend",
    [
        "○ = good   × = no good   — = not applied",
        "Legend: ○: OK, ×: NG, —: N/A",
        "○：合格 ×：不合格 —：不适用",
    ],
)
def test_a_sign_means_what_the_report_says(legend: str) -> None:
    parts = [("Fit of the lid", "pass"), ("Drop of the carton", "fail"), ("Barcode", "na")]
    assert told(CHECKS.format("○", "×", "—") + legend) == parts


@pytest.mark.parametrize(
    "legend",
    [
        "",  # a circle may be a box without a tick
        "○ = good, △ = good",  # nothing means the opposite
        "○ = good × = no good\n\n○ = no good × = good",
        "○ = first shift, × = second shift",
        "The circle ○ = good and × = no good were told to us by the factory",
    ],
)
def test_a_sign_without_an_explanation_is_no_pass(legend: str) -> None:
    assert ("Fit of the lid", "pass") not in told(CHECKS.format("○", "○", "○") + legend)


def test_a_sign_outside_the_column_of_verdicts_says_nothing() -> None:
    text = "[Item | Lamp ○ | Pieces\n[Fit | ○ | 3\n\n○ = good × = no good"
    assert told(text) == []
