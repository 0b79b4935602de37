"""Sample, AQLs and limits that one passage tells in any words."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from tests.parsers.test_ordinary_reports import HEAD, LIST
from toolkit.model.severity import Severity
from toolkit.parsers.limits.plan_in_words import plan_in_words


def told(text: str) -> tuple[int, list[float | None], list[int | None]] | None:
    plan = plan_in_words(rows(text))
    return (plan.size, [plan.rates[s] for s in Severity], [plan.limits[s] for s in Severity]) if plan else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I took 125 pcs by level II. With AQL 0 / 2.5 / 4.0 the limits are 0 critical, 7 major and 10 minor.",
            (125, [0, 2.5, 4.0], [0, 7, 10]),
        ),
        (
            "200 cups; rates are 0 for critical, 1.5 for major, 4.0 for minor: 0 critical, 7 major, 14 minor limit",
            (200, [0, 1.5, 4.0], [0, 7, 14]),
        ),
        (
            "Geprüft wurden 80 Stück; kritisch 0, Hauptfehler 2,5, Nebenfehler 4,0; zulässig 0/5/7",
            (80, [0, 2.5, 4.0], [0, 5, 7]),
        ),
        (
            "Tightened: 125 pcs, AQL critical 0, major 2.5, minor 4.0, limit 0/5/8",
            (125, [0, 2.5, 4.0], [0, 5, 8]),
        ),
        (
            "80 units; that lets through 0 critical, 5 major (AQL 2.5) and 7 minor (AQL 4.0). If more, you hear it.",
            (80, [None, 2.5, 4.0], [0, 5, 7]),
        ),
        (
            "125 sets; AQL 0 for critical, 1.5 for major, 4.0 minor; no critical, 5 major and 10 minor may be found",
            (125, [0, 1.5, 4.0], [0, 5, 10]),
        ),
        ("32 sets drawn; limits: major AQL 1.5 max 1, minor AQL 4.0 max 3", (32, [None, 1.5, 4.0], [None, 1, 3])),
        (
            "200 Stück; erlaubt: kritisch 0, Hauptfehler AQL 2,5 = 10, Nebenfehler AQL 4,0 = 14",
            (200, [None, 2.5, 4.0], [0, 10, 14]),
        ),
    ],
)
def test_the_standard_joins_what_a_passage_tells(
    text: str, expected: tuple[int, list[float | None], list[int | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I took 125 pcs. With AQL 0 / 2.5 / 4.0 there were 0 critical, 3 major and 7 minor.",  # finds, no limits
        "We found 0 critical, 10 major and 14 minor in 200 pcs with AQL 0 / 2.5 / 4.0, limits see below",
        "I took 80 pcs. With AQL 0 / 2.5 / 4.0 the limits are 0 critical, 7 major and 10 minor.",  # of another sample
        "At the last visit 125 pcs were drawn; AQL 0/2.5/4.0, limits 0 critical, 7 major and 10 minor.",
        "Example: of 125 pcs with AQL 0 / 2.5 / 4.0 the limits are 0 critical, 7 major and 10 minor.",
        "The factory drew 125 pcs with AQL 0 / 2.5 / 4.0; its limits are 0 critical, 7 major and 10 minor.",
        "80 pcs, limit: 5 major (AQL 2.5)",  # of one class alone
        "80 pcs, limits: 6 major (AQL 2.5) and 7 minor (AQL 4.0)",
        "125 pcs; sizes 0 / 2.5 / 4.0",
    ],
)
def test_what_the_standard_does_not_join_is_left(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "200 pieces. Ac/Re is 10/11 for majors (AQL 2.5) and 14/15 for minors (AQL 4.0).",
            (200, [2.5, 4.0], [10, 14]),
        ),
        (
            "AQL 2.5/4.0 on 125 pcs, so 7 major and 10 minor; we counted 5 major and 9 minor.",
            (125, [2.5, 4.0], [7, 10]),
        ),
        ("The limits on 80 units are five majors and seven minors (2.5 and 4.0).", (80, [2.5, 4.0], [5, 7])),
        ("AQL 2.5/4.0 n 80 Ac 5/7 for major/minor", (80, [2.5, 4.0], [5, 7])),
        ("Moisture 2.5 to 4.0 %, AQL II, sample 80, 5 cartons, 7 samples for the lab.", None),
        ("2.5 mm and 4.0 mm screws, 80 pcs, 5 major, 7 minor", None),
        ("We found 7 major and 10 minor in 125 pcs at AQL 2.5 / 4.0.", None),  # finds, which may be just as many
    ],
)
def test_the_figures_of_a_passage_are_a_plan_in_one_way_only(text: str, expected: tuple[object, ...] | None) -> None:
    plan = plan_in_words(rows(text))
    assert (plan and (plan.size, *([of[s] for s in Severity][1:] for of in (plan.rates, plan.limits)))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sampling with AQL of 0 for critical, 2.5 for major and 4.0 for minor defects.",
        "The agreed AQLs are 0 (critical), 2.5 (major) and 4.0 (minor).",
        "AQL: Critical 0 | Major 2.5 | Minor 4.0",
        "AQL：致命 0 | 严重 2.5 | 轻微 4.0",
    ],
)
def test_the_class_that_may_have_none_is_not_lost_from_its_sentence(text: str) -> None:
    found = report(f"{HEAD}{text}\n\n{LIST}Overall result: PASS").sampling.aql
    assert (found.critical, found.major, found.minor) == (0, 2.5, 4.0)
