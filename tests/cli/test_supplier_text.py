"""The record of a supplier on a terminal: one screenful, whatever the history, and nothing told that is not known."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.cases.suppliers import record_of
from toolkit.cli.past import in_words
from toolkit.cli.supplier_text import supplier_text
from toolkit.model.history import PastCase, PastDefect, PastInspection
from toolkit.model.resolution import VerdictWord
from toolkit.model.severity import BySeverity

AS_OF = date(2026, 9, 8)
START = date(2026, 1, 5)
THREAD = PastDefect(description="Loose thread", kind="garment/loose-thread", counts=BySeverity(major=4))


def inspection(
    verdict: VerdictWord, *defects: PastDefect, major: int | None = 12, original: bool = True
) -> PastInspection:
    return PastInspection(
        verdict=verdict,
        original=original,
        sample_size=BySeverity(major=200),
        aql=BySeverity(major=2.5),
        found=BySeverity(major=major),
        defects=defects,
    )


def case(number: int, *inspections: PastInspection, closed: int | None = None) -> PastCase:
    opened = START + timedelta(days=number)
    return PastCase(
        id=f"C-{number}",
        supplier="Acme Ltd",
        product="Mug",
        opened=opened,
        closed=opened + timedelta(days=closed) if closed else None,
        outcome="passed" if closed else None,
        path="rework",
        inspections=inspections,
    )


FEW = (
    case(0, inspection("fail", THREAD), inspection("pass", major=1, original=False), closed=12),
    case(40, inspection("fail", THREAD)),
    case(80, inspection("pass", major=2)),
    case(90),
)


def text(*cases: PastCase, whole: bool = False, blocks: bool = True) -> str:
    return supplier_text(record_of(cases, as_of=AS_OF), whole=whole, blocks=blocks)


def columns(line: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in line if not unicodedata.combining(sign))


def test_a_short_history_is_told_in_full() -> None:
    assert text(*FEW, blocks=False).splitlines() == [
        "Supplier    Acme Ltd",
        "Cases       4 cases, 4 reports, 3 open on 2026-09-08",
        "Failed      at the first inspection 2 of 3, which is 9.4 to 99 %; 1 without a result",
        "Again       at re-inspections 0 of 1, which is 0 to 98 %",
        "Days        from report to close 12 to 12, median 12 (1 closed case)",
        "Defects     - major: 26 on 600 units: 2.8 to 6.3 %, single lots 1.0 to 6.0",
        "Failed at the first inspection, of those with a result",
        "  2026-01   ####################  1 of 1, which is 2.5 to 100 %",
        "  2026-02   ####################  1 of 1, which is 2.5 to 100 %",
        "  2026-03   ....................  0 of 1, which is 0 to 98 %",
        "  2026-04                         0 of 0; 1 without",
        "Inspection  - critical: not enough reports",
        "            - major: tightened since 2026-02-14 (2 lots not accepted among the last 2); 3 lots, 1",
        "              after it",
        "            - minor: not enough reports",
        "Repeated    - “Loose thread”: 2 cases; no clear change, 2.0 then 2.0 per 100; not in the last 2",
        "Next order  - G49: Inspect the next order by the tightened plan (major) until five lots in a row",
        "              pass.",
        "            - G53: Book a check during production (DUPRO) for the next order: two of the last three",
        "              lots failed at their first inspection.",
        "            - G47: Look for “Loose thread” on the first finished units: found in several cases.",
        "            - G48: Give “Loose thread” a line of the checklist, with its standard and a limit",
        "              sample.",
        "Case              opened      first     path        outcome     days        product",
        "C-90              2026-04-05  unknown   rework      open        156         Mug",
        "C-80              2026-03-26  pass      rework      open        166         Mug",
        "C-40              2026-02-14  fail      rework      open        206         Mug",
        "C-0               2026-01-05  fail      rework      passed      12          Mug",
    ]


def test_blocks_are_drawn_unless_the_terminal_has_only_ascii() -> None:
    assert "█" * 20 in text(*FEW)
    assert "█" not in text(*FEW, blocks=False)


@pytest.mark.parametrize(
    ("failed", "of", "bar"), [(1, 100, "#" + "." * 19), (99, 100, "#" * 19 + "."), (1, 2, "#" * 10)]
)
def test_a_bar_is_empty_only_for_none_and_full_only_for_all(failed: int, of: int, bar: str) -> None:
    cases = [case(0, inspection("fail" if number < failed else "pass")) for number in range(of)]
    assert f"  2026-01   {bar}" in text(*cases, blocks=False)


def test_no_case_is_no_figure() -> None:
    assert text().splitlines()[:4] == [
        "Supplier    -",
        "Cases       0 cases, 0 reports, 0 open on 2026-09-08",
        "Failed      at the first inspection 0 of 0",
        "Days        none is known yet from report to close",
    ]


def test_the_newest_twelve_cases_are_shown_and_the_others_counted() -> None:
    cases = [case(number, inspection("pass")) for number in range(20)]
    lines = text(*cases).splitlines()
    shown = [line.split()[0] for line in lines if line.startswith("C-")]
    assert shown == [f"C-{number}" for number in range(19, 7, -1)]
    assert lines[-1] == "... 8 earlier ones: --all"
    assert sum(line.startswith("C-") for line in text(*cases, whole=True).splitlines()) == 20


def test_what_could_command_a_terminal_or_hide_is_shown_as_its_code() -> None:
    odd = PastCase(id="C\x1b[2J", supplier="AC\u202eME\n\u041c", product="a\nb\x07", opened=START)
    told = text(odd)
    assert "AC\\u202eME\\n" in told
    assert not any(unicodedata.category(sign) in {"Cc", "Cf"} and sign != "\n" for sign in told)
    assert "a b" in told


def test_a_find_that_is_rare_is_not_told_as_none() -> None:
    cases = [case(number, inspection("pass", major=0)) for number in range(200)]
    assert "major: 0 on 40,000 units: 0 to <0.01 %" in text(*cases)


def test_defects_that_are_no_share_of_units_are_told_per_hundred() -> None:
    told = text(case(0, inspection("fail", THREAD, major=400)))
    assert "major: 400 on 200 units: 181 to 221 defects per 100" in told


def test_a_defect_without_counts_has_no_known_change() -> None:
    blank = PastDefect(description="Dent")
    assert "“Dent”: 2 cases; change unknown" in text(*(case(n, inspection("fail", blank)) for n in (1, 2)))


def worst(number: int) -> PastCase:
    """A case in which everything is long, doubtful and again."""
    wide = "宁波明亮家居用品制造" * 8
    rows = tuple(
        PastDefect(description=f"{wide}{kind}", counts=BySeverity(critical=1, major=9, minor=9)) for kind in range(9)
    )
    bad = PastInspection(
        verdict="fail",
        sample_size=BySeverity(critical=200, major=200, minor=200),
        found=BySeverity(critical=number % 3, major=number % 40, minor=number % 50),
        allowed=BySeverity(critical=0, major=10, minor=14),
        defects=rows,
    )
    blank = PastInspection()
    return PastCase(
        id=f"CASE-2026-{number:020}",
        supplier=f"AC\u041cE {wide} Manufacturing and Trading {number % 5}",
        supplier_zh=wide,
        product=f"{wide}{number}",
        opened=START + timedelta(days=9 * number),
        outcome="overridden",
        path="sort",
        inspections=(bad, blank, PastInspection(verdict="fail", original=False), PastInspection(original=False)),
        conceded=rows,
        overrides=3,
    )


@pytest.mark.parametrize("number", [0, 1, 2, 5, 13, 100])
@pytest.mark.parametrize("blocks", [True, False])
def test_a_screenful_is_enough_whatever_the_history(number: int, blocks: bool) -> None:
    lines = text(*map(worst, range(number)), blocks=blocks).splitlines()
    assert len(lines) <= 60
    assert max(map(columns, lines)) <= 100


def test_nothing_is_cut_where_all_is_asked_for() -> None:
    told = text(*map(worst, range(30)), whole=True)
    assert "--all" not in told
    assert max(map(columns, told.splitlines())) <= 100
    assert all(f"G{rule}:" in told for rule in (34, 40, 47, 48, 49, 53))


@settings(deadline=None)
@given(st.lists(st.text(max_size=120), max_size=4), st.text(max_size=200))
def test_no_text_of_a_report_breaks_a_line(names: list[str], words: str) -> None:
    row = PastDefect(description=words, counts=BySeverity(major=1))
    cases = [
        PastCase(
            id=name, supplier=name, product=words, opened=START, inspections=(inspection("fail", row),), conceded=(row,)
        )
        for name in names
    ]
    lines = text(*cases).split("\n")
    assert len(lines) <= 60
    assert max(map(columns, lines)) <= 100


@pytest.mark.parametrize(
    ("kind", "told"),
    [("garments/open-seam", "open seam"), ("Colour / shade off", "Colour / shade off"), ("rattle", "rattle")],
)
def test_what_to_look_for_is_told_in_words_and_not_by_an_id(kind: str, told: str) -> None:
    assert in_words(kind) == told
