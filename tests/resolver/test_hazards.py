"""What is a matter of safety by its kind is not let go, or conceded, because it is counted as minor."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.resolver.cases import asked, option, order, report, resolved, row, section, text
from toolkit.documents import draft
from toolkit.errors import RuleRefusesError
from toolkit.model.report import Report
from toolkit.resolver.knowledge import entries

NEEDLE = "Broken needle tip inside side seam"
THREAD = "Untrimmed thread"


def jackets(*rows: object, overall: str) -> Report:
    return replace(report(*rows, overall=overall), product="Men's jacket")  # type: ignore[arg-type]


@pytest.mark.rule(11)
def test_a_pass_with_a_hazard_among_the_minor_defects_is_a_question() -> None:
    found = resolved(jackets(row(NEEDLE, minor=1), row(THREAD, minor=5), overall="pass"))
    assert found.verdict.result == "pass"
    assert found.path == "ask"
    assert NEEDLE in text(found, "G11")
    assert f"Is “{NEEDLE}”" in found.asks[0].question
    assert not any("release shipment and balance" in step for step in found.next)
    assert any("release neither shipment nor balance" in step for step in found.next)
    assert resolved(jackets(row(THREAD, minor=5), overall="pass")).path == "none"


def test_nothing_is_released_on_such_a_pass() -> None:
    passed = jackets(row(NEEDLE, minor=1), overall="pass")
    with pytest.raises(RuleRefusesError, match="still a question"):
        draft(
            "release", passed, resolved(passed), order(release={"approved_by": "A. Buyer"}), as_of=dt.date(2026, 9, 10)
        )
    with pytest.raises(RuleRefusesError, match="is not settled"):
        draft("rework", passed, resolved(passed), order(), as_of=dt.date(2026, 9, 10))


def test_a_failed_lot_names_the_hazard_and_does_not_concede_it() -> None:
    remedy = order(concession={"remedy": "credit"})
    failed = resolved(jackets(row(THREAD, minor=40), row(NEEDLE, major=1), overall="fail"), remedy)
    assert NEEDLE in text(failed, "G11")
    allowed, why = option(failed, "concession")
    assert not allowed
    assert "a matter of safety is never conceded" in why
    assert option(resolved(jackets(row(THREAD, minor=40), overall="fail"), remedy), "concession")[0]


def test_a_hazard_in_its_own_class_is_a_critical_defect_and_no_question_of_class() -> None:
    found = resolved(jackets(row(NEEDLE, critical=1), overall="fail"))
    assert found.path == "reject"
    assert not any("rightly" in question for question in asked(found))
    assert not any(ask.question.startswith("Is “") for ask in found.asks)


def test_every_hazard_of_the_knowledge_is_critical_by_its_kind() -> None:
    assert {entry.severity for entry in entries() if entry.hazard} == {"critical"}


@pytest.mark.parametrize(
    ("said", "hazard"),
    [
        ("Sharp burr on blade guard", True),
        ("Edge not deburred, sharp", True),
        ("Burr at edge", False),
        ("Burr on edge, not sharp", False),
        ("Burr on edge, not very sharp", False),
        ("Burr on edge, not sharp but cuts fingers", True),
        ("毛刺不锋利", False),
        ("毛刺锋利", True),
    ],
)
def test_a_burr_is_a_matter_of_safety_where_the_report_says_that_it_is_sharp(said: str, hazard: bool) -> None:
    shears = replace(report(row(said, minor=2), overall="pass"), product="Steel garden shears")
    assert resolved(shears).per_defect[0].hazard is hazard


WELD = "Weld seam at rear cross tube incomplete, gap visible"


def chairs(*rows: object, **changes: object) -> Report:
    return replace(report(*rows), product="Folding camp chair", **changes)  # type: ignore[arg-type]


@pytest.mark.rule(11)
def test_an_open_weld_is_a_matter_of_safety_on_what_carries_a_person() -> None:
    remedy = order(concession={"remedy": "credit"})
    found = resolved(chairs(row(THREAD, minor=40), row(WELD, major=4)), remedy)
    assert any(f"Is “{WELD}”" in ask.question for ask in found.asks)
    assert not option(found, "concession")[0]
    lamps = replace(report(row(THREAD, minor=40), row(WELD, major=4)), product="Standard lamp")
    assert not any("rightly" in ask.question for ask in resolved(lamps, remedy).asks)


@pytest.mark.rule(11)
def test_a_failed_test_of_safety_is_asked_about_and_not_conceded() -> None:
    remedy = order(concession={"remedy": "credit"})
    load = replace(section("Static load 120 kg, 10 min"), remark="1 of 5 failed: rear cross tube opened at weld")
    failed = chairs(row(THREAD, minor=40), sections=(load,))
    found = resolved(failed, remedy)
    assert "Static load 120 kg" in text(found, "G11")
    assert any("which is a matter of safety" in ask.question for ask in found.asks)
    allowed, why = option(found, "concession")
    assert not allowed
    assert "never conceded" in why
    with pytest.raises(RuleRefusesError, match="matter of safety is never conceded"):
        draft("concession", failed, found, remedy, as_of=dt.date(2026, 9, 10))


@pytest.mark.parametrize(
    ("check", "goods", "safety"),
    [
        ("Static load 120 kg, 10 min", "Folding chair", True),
        ("Standsicherheit", "Barhocker", True),
        ("Stability", "Bookshelf, 5 shelves", True),
        ("Static load", "Tote bag", False),
        ("Hi-pot test", "Desk lamp", True),
        ("Burning behaviour", "Curtain", True),
        ("Colour stability", "Folding chair", False),
        ("Seam strength", "Folding chair", False),
        ("Carton drop test", "Folding chair", False),
        ("Container loading", "Folding chair", False),
        ("Function", "Folding chair", False),
    ],
)
def test_which_tests_are_of_safety_hangs_on_the_test_and_on_the_goods(check: str, goods: str, safety: bool) -> None:
    remedy = order(concession={"remedy": "credit"})
    made = replace(report(row(THREAD, minor=40), sections=(section(check),)), product=goods)
    assert ("a matter of safety" in option(resolved(made, remedy), "concession")[1]) is safety


@pytest.mark.parametrize(
    ("said", "goods", "falls"),
    [
        ("Schweißnaht am Querrohr offen", "Gartenstuhl", True),
        ("Soudure incomplète au pied arrière", "Chaise pliante", True),
        ("焊缝开裂", "折叠椅", True),
        ("Leg cracked at the joint", "Step stool", True),
        ("Leg cracked at the joint", "Plant pot", False),
        ("Paint cracked at leg", "Step stool", False),
        ("Weld spatter not removed", "Step stool", False),
        ("Plastic foot cap missing", "Step stool", False),
        ("Weld crack at the frame", "Chair cover", False),
        ("Weld crack at the frame", "Bicycle lamp", False),
        ("Schweißnaht offen", "Stehleuchte mit Schutzleiter", False),
        ("Schweißnaht offen", "Haushaltsleiter", True),
        ("焊缝开裂", "椅垫", False),
    ],
)
def test_what_gives_way_hangs_on_the_words_and_on_the_goods(said: str, goods: str, falls: bool) -> None:
    made = replace(report(row(said, minor=2), overall="pass"), product=goods)
    assert resolved(made).per_defect[0].hazard is falls
