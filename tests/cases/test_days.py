"""The days of a case: what meets them, what replaces them, which paper each is of."""

from datetime import date

from msgspec.structs import replace

from tests.cases.made import (
    REWORK,
    STAMP,
    answered,
    case_after,
    chosen,
    closed,
    due,
    reinspected,
    released,
    sent,
    understood,
)
from toolkit.cases.dated import Met
from toolkit.cases.days import at
from toolkit.cases.event import Due
from toolkit.cases.events import AnyEvent


def waits(*events: AnyEvent) -> list[str]:
    return [one.what for one in case_after(*REWORK, *events).deadlines]


def test_an_answer_meets_the_day_of_the_answer_and_no_other() -> None:
    assert waits(answered(plan="accepted")) == ["plan", "ready", "reinspection"]


def test_a_putting_off_is_no_answer() -> None:
    assert waits(answered("no_answer")) == ["answer", "plan", "ready", "reinspection"]


def test_what_came_is_ticked_off() -> None:
    assert waits(Met(**STAMP, due="plan")) == ["answer", "ready", "reinspection"]


def test_a_visit_that_judged_nothing_leaves_the_days_as_they_are() -> None:
    assert waits(reinspected("aborted")) == ["answer", "plan", "ready", "reinspection"]
    assert waits(reinspected("fail")) == ["answer", "plan"]


def test_the_paper_of_the_path_replaces_the_days_of_the_notice() -> None:
    case = case_after(
        understood(),
        sent("notice", deadlines=due("answer", "decision")),
        chosen("sort"),
        sent("sorting", deadlines=due("plan")),
    )
    assert [one.what for one in case.deadlines] == ["plan"]


def of(kind: str, day: int, *what: str, side: str = "supplier", number: int = 1) -> AnyEvent:
    """Return the event of a paper that asks for *what* by that day of November."""
    paper = f"{kind.upper()}-{number}"
    dues = (Due(what=one, day=date(2026, 11, day), side=side, paper=paper) for one in what)  # type: ignore[arg-type]
    return replace(sent(kind, deadlines=tuple(dues)), reference=paper)


def asked(*events: AnyEvent) -> list[tuple[str, str | None, int]]:
    return [(one.what, one.paper, one.day.day) for one in case_after(understood(), *events).deadlines]


def test_a_later_letter_puts_off_no_cause_that_an_earlier_one_asked_for() -> None:
    known = (chosen("rework"), of("rework", 6, "plan"), of("capa", 4, "cause"))
    failed = reinspected("fail")
    assert asked(*known, failed, chosen("sort"), of("sorting", 24, "cause", "plan")) == [
        ("cause", "CAPA-1", 4),
        ("cause", "SORTING-1", 24),
        ("plan", "SORTING-1", 24),
    ]


def test_a_request_beside_the_decision_takes_nothing_of_its_days() -> None:
    known = (chosen("reject"), of("rejection", 6, "answer", "replacement"))
    assert asked(*known, of("capa", 5, "answer", "cause")) == [
        ("answer", "CAPA-1", 5),
        ("cause", "CAPA-1", 5),
        ("answer", "REJECTION-1", 6),
        ("replacement", "REJECTION-1", 6),
    ]
    assert asked(of("capa", 5, "answer", "cause"), *known)[0] == ("answer", "CAPA-1", 5)


def test_the_paper_of_another_way_ends_the_days_of_the_way_before() -> None:
    known = (chosen("rework"), of("rework", 6, "plan", "ready"), of("rework", 7, "agreement", side="buyer"))
    told = asked(*known[:2], chosen("reject"), of("rejection", 9, "replacement"))
    assert told == [("replacement", "REJECTION-1", 9)]


def test_a_letter_drawn_up_anew_on_the_same_report_sets_its_days_anew() -> None:
    known = (chosen("sort"), of("sorting", 6, "plan", "cause"))
    assert asked(*known, of("sorting", 8, "plan", "cause", number=2)) == [
        ("plan", "SORTING-2", 8),
        ("cause", "SORTING-2", 8),
    ]


def test_an_answer_meets_the_day_of_the_paper_that_it_answers() -> None:
    known = (chosen("reject"), of("rejection", 6, "answer"), of("capa", 5, "answer"))
    reply = replace(answered(), reference="REJECTION-1")
    assert asked(*known, reply) == [("answer", "CAPA-1", 5)]
    assert asked(*known, answered()) == []  # of before answers named their paper


def test_what_came_is_ticked_off_for_one_paper_or_for_all() -> None:
    known = (chosen("sort"), of("capa", 4, "cause"), of("sorting", 24, "cause"))
    assert asked(*known, Met(**STAMP, due="cause", paper="CAPA-1")) == [("cause", "SORTING-1", 24)]
    assert asked(*known, Met(**STAMP, due="cause")) == []


def test_the_buyers_own_days_are_counted_anew_by_each_paper() -> None:
    known = (of("notice", 5, "decision", "refusal", side="buyer"), chosen("rework"))
    told = asked(*known, of("rework", 9, "agreement", "decision", "refusal", side="buyer"))
    assert told == [(what, "REWORK-1", 9) for what in ("agreement", "decision", "refusal")]
    assert asked(*known, of("rework", 9, "agreement", side="buyer"), reinspected("pass")) == []


def test_something_is_overdue_the_day_after_and_never_in_a_closed_case() -> None:
    case = case_after(*REWORK)
    assert [at(case, date(2026, 11, day)).overdue for day in (10, 11)] == [False, True]
    ended = case_after(*REWORK, reinspected("pass"), released(), closed())
    assert not at(ended, date(2027, 1, 1)).overdue
