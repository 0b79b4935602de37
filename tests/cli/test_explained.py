"""A decision on the terminal and as a page: every number once, nothing of a report becomes markup, charts to scale."""

import subprocess
import sys
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.cli.running import DAY, SAMPLES, Outcome, names_in, order, recourse
from tests.cli.running import report as sample
from tests.cli.test_shown import Seen
from tests.resolver.cases import AS_OF, DENT, LEAK, ORDER, RUST, resolved, row
from tests.resolver.cases import order as terms
from tests.resolver.cases import report as made
from toolkit.cli.explained.account import Account, account
from toolkit.cli.explained.charts import costs, rates
from toolkit.cli.explained.terminal import explanation
from toolkit.cli.explained.webpage import webpage
from toolkit.cli.matter import Matter
from toolkit.model.order import Order
from toolkit.model.report import Problem, Report
from toolkit.model.resolution import Cost, Option, Resolution
from toolkit.resolver.turns import Turn

NAMES = sorted(path.stem[:2] for path in (SAMPLES / "orders").glob("*.toml"))
FAILED = made(row(DENT, major=12), row(RUST, minor=3))
MINUTE = 65  # lines at 90 columns


@pytest.fixture(autouse=True)
def a_usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")


def matter(report: Report = FAILED, under: Order = ORDER, **changes: object) -> Matter:
    decided: Resolution = replace(resolved(report, under), **changes)
    return Matter(report, decided, under, AS_OF, "en", None, reviewed=False)


def told(report: Report = FAILED, under: Order = ORDER, **changes: object) -> Account:
    return account(matter(report, under, **changes))


def page(report: Report = FAILED, under: Order = ORDER) -> Seen:
    case = matter(report, under)
    return Seen(webpage(case, account(case)))


def resolve(name: str, *words: object) -> Outcome:
    return recourse("resolve", sample(name), "--order", order(name), "--as-of", DAY, *words)


# --- the terminal -----------------------------------------------------------------------------------------------------


def test_the_parts_come_in_the_order_in_which_a_manager_asks() -> None:
    heads = [line[:12].strip() for line in explanation(told()).splitlines() if line[:1] not in ("", " ")]
    wanted = ["Verdict", "Counted", "Failure", "Way out", "Why", "Ways", "Costs, USD", "Money", "To do"]
    assert [head for head in heads if head in wanted] == wanted


def test_no_sum_has_a_currency_where_nobody_named_one_and_one_note_says_so() -> None:
    page = explanation(told(under=terms(order={"currency": None})))
    assert "Costs   " in page
    assert page.count("names no currency") == 1
    assert not [line for line in page.splitlines() if "USD" in line]
    assert "names no currency" not in explanation(told())


def test_counts_stand_with_limit_rate_and_interval_and_the_failed_class_is_marked() -> None:
    lines = [line.split("  ") for line in explanation(told()).splitlines()]
    (failed,) = ([cell.strip() for cell in cells if cell] for cells in lines if cells[0].startswith("major"))
    assert failed[:6] == ["major !", "12", "200", "10", "2.5", "6.0 %"]
    assert "to" in failed[6]


def test_ways_stand_in_the_order_of_the_guide_and_the_chosen_one_is_marked() -> None:
    assert [(way.number, way.path, way.state) for way in told().ways] == [
        (1, "rework", "open, chosen"),
        (2, "sort", "open"),
        (3, "concession", "closed"),
        (4, "reject", "closed"),
    ]


def test_what_a_table_tells_is_no_reason_again_unless_all_are_asked_for() -> None:
    short = {text.partition(":")[0] for text in told().why}
    whole = {text.partition(":")[0] for text in account(matter(), whole=True).why}
    assert whole - short == {"G7", "G11", "G17", "G18", "G31", "G44", "G51"}
    assert told().reasons == account(matter(), whole=True).reasons


def test_a_class_without_finds_has_no_interval_beside_the_one_of_the_rules() -> None:
    (critical,) = (line for line in told().classes if line.severity == "critical")
    assert (critical.found, critical.rate, critical.units) == (0, None, None)
    (line,) = (line for line in explanation(told()).splitlines() if line.startswith("critical"))
    assert "up to 1.5 %" in line
    assert "up to 1.5 %" in page().text


def test_one_sentence_stands_for_four_ways_that_are_closed_alike() -> None:
    passed = told(made(row(DENT, major=2), overall="pass"))
    assert (passed.ways, passed.no_way) == ((), "The lot passed; there is nothing to resolve.")
    assert passed.answer_by is None


def test_outcomes_are_told_once_with_everything_that_leads_to_them() -> None:
    found = account(matter(), (Turn("it rains", "fail", "reject"), Turn("it snows", "fail", "reject"))).turns
    assert found == ("if it rains, or if it snows: rejection",)
    assert account(matter(), (Turn("it shines", "pass", "none"),)).turns == ("if it shines: the lot would pass",)


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_is_told_in_a_minute(name: str) -> None:
    seen = resolve(name).text.splitlines()
    assert 5 < len(seen) <= MINUTE
    assert max(map(len, seen)) <= 90


# --- the page ---------------------------------------------------------------------------------------------------------


def test_the_page_tells_what_the_terminal_tells() -> None:
    text = page().text
    for part in (*told().why, *told().steps, *told().prevention, *told().reasons, "major 12 > Ac 10"):
        assert " ".join(part.split()) in text


def test_nothing_in_a_report_or_an_order_becomes_markup() -> None:
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'</svg>"
    hostile = replace(made(row(bad, major=12)), product=bad, agency=bad, report_no=bad)
    case = matter(hostile, terms(order={"number": bad, "currency": "<b>"}))
    seen = Seen(webpage(case, account(case)))
    assert seen.all("script") == seen.all("img") == seen.all("b") == []
    assert "alert(1)" in seen.text


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    seen = page()
    assert {tag for tag, _ in seen.tags} & {"script", "link", "img", "iframe", "object", "form"} == set()
    assert not [name for _, attrs in seen.tags for name in attrs if name.startswith("on") or name in ("src", "href")]


def test_each_chart_has_a_title_and_says_its_figures_in_words() -> None:
    seen = page()
    assert [chart["aria-labelledby"] for chart in seen.all("svg")] == [
        "rates-title rates-desc",
        "costs-title costs-desc",
    ]
    ids = {attrs.get("id") for _, attrs in seen.tags}
    assert {"rates-title", "rates-desc", "costs-title", "costs-desc"} <= ids
    assert "major: 6.0 % of the sample" in seen.text


def test_a_critical_case_has_no_chart_of_costs() -> None:
    assert [chart["aria-labelledby"] for chart in page(made(row(LEAK, critical=1))).all("svg")] == [
        "rates-title rates-desc"
    ]


def test_rates_lie_to_scale_with_their_limit_and_aql() -> None:
    chart = rates(told())
    assert chart is not None
    (major, _minor) = chart.spans
    zero, last = chart.ticks[0], chart.ticks[-1]
    per = (last.x - zero.x) / last.value
    assert major.middle == pytest.approx(zero.x + 6.0 * per)
    assert dict(major.marks) == pytest.approx({"limit": zero.x + 5.0 * per, "aql": zero.x + 2.5 * per})
    assert chart.left <= major.low < major.middle < major.high <= chart.right


def test_a_gain_lies_left_of_zero() -> None:
    gain = Option(path="rework", allowed=True, cost=Cost(Decimal(-40), Decimal(10), Decimal(60)))
    chart = costs(told(options=(gain,)))
    assert chart is not None
    (span,) = chart.spans
    assert chart.left <= span.low < chart.zero < span.middle < span.high <= chart.right


def test_one_figure_only_and_none_at_all_have_a_scale_or_no_chart() -> None:
    nothing = Option(path="rework", allowed=True, cost=Cost(Decimal(0), Decimal(0), Decimal(0)))
    assert costs(told(options=(nothing,))) is not None
    assert costs(told(options=(Option(path="rework", allowed=True),))) is None
    assert rates(told(made(overall="aborted"))) is None


# --- the files --------------------------------------------------------------------------------------------------------


def test_the_page_is_written_beside_the_json_and_never_over_another_file(tmp_path: Path) -> None:
    html, json = tmp_path / "out.html", tmp_path / "out.json"
    assert resolve("01", "--html", html, "-o", json).code == 0
    before = html.read_bytes()
    assert before.startswith(b"<!DOCTYPE html>")
    assert resolve("01", "--html", html, "--what-if", "delay_per_day=900").code == 10
    assert html.read_bytes() == before
    assert resolve("01", "--html", html, "--what-if", "delay_per_day=900", "--force").code == 0
    assert "What if: costs.delay_per_day: 900" in Seen(html.read_bytes()).text
    assert names_in(tmp_path) == ["out.html", "out.json"]


def test_a_page_needs_a_name_of_its_own_that_ends_in_html(tmp_path: Path) -> None:
    assert "does not end in .html" in resolve("01", "--html", tmp_path / "out.pdf").err
    assert resolve("01", "--html", tmp_path / "a.html", "-o", tmp_path / "a.html").code == 10
    assert names_in(tmp_path) == []


def test_jinja_loads_only_where_a_page_is_written(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_bytes(recourse("read", sample("01"), "--json").out)
    told = "print('jinja2' in sys.modules, file=sys.stderr)"
    code = f"import sys; from toolkit.cli import main\ntry: main()\nfinally: {told}"
    words = ["resolve", str(tmp_path / "case.json"), "--what-if", "delay_per_day=9"]
    for more, loaded in (([], "False"), (["--html", str(tmp_path / "case.html")], "True")):
        seen = subprocess.run([sys.executable, "-c", code, *words, *more], capture_output=True, check=False, timeout=60)
        assert seen.stderr.decode().split()[-1] == loaded


def test_a_way_that_ends_late_says_so_though_a_reason_says_it_of_another() -> None:
    soon = terms(order={"latest_shipment": AS_OF + timedelta(days=6)})
    scattered = made(
        *(row(words, major=3) for words in ("Weld spatter inside", DENT, "Paint chip at the corner", RUST))
    )
    seen = told(scattered, soon)
    assert seen.path.startswith("100 % sorting")
    assert any("G28" in reason for reason in seen.why)
    (rework,) = (way for way in seen.ways if way.path == "rework")
    assert any("ends after the order's own dates" in note for note in rework.why)


def priced(**costs: object) -> Order:
    return terms(costs={"delay_per_day": None, "margin_per_unit": None, **costs})


def test_a_table_of_costs_needs_an_open_way_with_a_sum_of_yours() -> None:
    short = account(matter(under=priced()))
    assert [way.prices for way in short.ways] == [(), (), (), ()]
    assert [way.path for way in account(matter(under=priced()), whole=True).ways if way.prices] != []
    assert "Costs, USD" not in explanation(short)


def test_an_open_way_without_a_sum_says_what_is_missing_for_it() -> None:
    notes = told(under=priced()).sums
    assert notes[0] == (
        "Your cost is not worked out: of rework without delay per day; "
        "of sort without delay per day and margin per unit."
    )
    assert not any(note.startswith("Your cost is not worked out") for note in told().sums)


def test_a_sort_that_lacks_one_sum_is_named_by_its_mode() -> None:
    notes = told(under=terms(costs={"margin_per_unit": None})).sums
    assert "Your cost is not worked out: of sort, short-shipped without margin per unit." in notes


def test_an_open_way_without_a_sum_has_its_row_beside_the_others() -> None:
    conceded = terms(costs={"delay_per_day": None}, concession={"remedy": "price_reduction", "amount": Decimal(100)})
    (line,) = (line for line in explanation(told(under=conceded)).splitlines() if line.startswith("rework  "))
    assert line.split() == ["rework", "-", "-"]


def test_a_closed_way_is_called_closed_in_the_table() -> None:
    text = explanation(told())
    assert "concession (closed)" in text
    assert "(concession)" not in text


def test_a_sum_below_zero_is_explained() -> None:
    gain = terms(concession={"remedy": "price_reduction", "amount": Decimal(9000)})
    assert any(note.startswith("Below zero is a gain for you") for note in told(under=gain).sums)
    assert not any("Below zero" in note for note in told().sums)


def test_what_a_sum_takes_of_returns_is_said_and_asked_for() -> None:
    (note,) = (note for note in told().sums if note.startswith("Not given, taken by default"))
    assert "of 100 bad units 50 or 10, by class, come back, at 14.88 each" in note
    assert "give costs.return_share" in note
    stated = terms(costs={"return_share": 0.02})
    assert "of 100 bad units 10 come back" in next(note for note in told(under=stated).sums if "default" in note)


def test_only_figures_that_the_shown_sums_rest_on_are_told_as_defaults() -> None:
    assert not any("default" in note for note in told(under=priced()).sums)


def test_defects_that_are_no_units_are_told_per_hundred_and_in_words() -> None:
    many = told(made(row("Weld spatter inside", major=213)))
    (line,) = (line for line in explanation(many).splitlines() if line.startswith("major"))
    assert "106 per 100" in line
    assert any("Defects were counted, not units" in reason for reason in many.why)


def test_a_verdict_on_a_doubtful_reading_ends_with_one_full_stop() -> None:
    doubt = Problem(code="totals_mismatch", level="error", message="The rows add up to 9.", page=4)
    found = resolved(replace(FAILED, problems=(doubt,)))
    assert found.verdict.result == "unknown"
    assert ".." not in found.reasons[0].text


def test_what_a_question_asks_of_a_defect_is_no_reason_again() -> None:
    unknown = made(row(DENT, major=9), row("Flummoxed grommet", major=9))
    assert any("Flummoxed grommet" in question for question in told(unknown).questions)
    assert not any(reason.startswith("G12") for reason in told(unknown).why)
    assert any(reason.startswith("G12") for reason in account(matter(unknown), whole=True).why)


def test_weak_leverage_is_told_though_a_step_holds_the_balance() -> None:
    weak = terms(payment={"deposit_percent": Decimal(90), "balance_percent": Decimal(10)})
    assert not any(reason.startswith("G18") for reason in told().why)
    assert any("that is weak" in reason for reason in told(under=weak).why)


def test_the_day_of_the_answer_stands_alone_only_where_no_step_names_it() -> None:
    assert told().answer_told
    assert "Answer by" not in explanation(told())
    undated = told(next=())
    assert f"Answer by   {undated.answer_by}" in explanation(undated)


def test_places_are_told_once() -> None:
    places = [reason.rpartition("(")[2] for reason in told().why if reason.endswith(")")]
    assert len(places) == len(set(places))
