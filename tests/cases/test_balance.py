"""The balance: no sequence of steps lets it go without a passed inspection, a signed concession or an exception."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.cases.made import STAMP, chosen, opened, overridden, reinspected, sent, signed, understood
from toolkit.cases.case import Case
from toolkit.cases.events import AnyEvent, Closed, Released
from toolkit.cases.life import PATH_OF, PATHS, Step, admit, allowance
from toolkit.cases.needs import ground_of
from toolkit.cases.telling import told
from toolkit.errors import RuleRefusesError

VERDICTS = st.sampled_from(["pass", "fail", "pending", "aborted", "unknown"])
PAPERS = st.sampled_from(["notice", "rework", "sorting", "concession", "rejection", "reinspection", "capa"])


class Life(RuleBasedStateMachine):
    """Any steps in any order, each taken where it is admitted and forgotten where it is not."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[AnyEvent] = [opened()]

    @property
    def case(self) -> Case:
        return told("2026-0001", self.events)

    def take(self, step: Step, event: AnyEvent, path: str | None = None) -> None:
        try:
            admit(self.case, step, path)  # type: ignore[arg-type]
        except RuleRefusesError:
            return
        self.events.append(event)

    @rule(verdict=VERDICTS)
    def understand(self, verdict: str) -> None:
        self.take(Step.UNDERSTAND, understood(verdict))

    @rule(path=st.sampled_from(PATHS))
    def choose(self, path: str) -> None:
        self.take(Step.CHOOSE, chosen(path), path)

    @rule(kind=PAPERS)
    def send(self, kind: str) -> None:
        self.take(Step(kind), sent(kind), PATH_OF.get(Step(kind)))

    @rule(verdict=VERDICTS, fair=st.booleans())
    def reinspect(self, verdict: str, fair: bool) -> None:
        self.take(Step.REINSPECT, reinspected(verdict, fair=fair))

    @rule()
    def sign(self) -> None:
        self.take(Step.SIGN, signed())

    @rule(step=st.sampled_from(list(Step)))
    def override(self, step: Step) -> None:
        self.events.append(overridden(step.value))

    @precondition(lambda self: self.case.balance.held)
    @rule()
    def release(self) -> None:
        ground = ground_of(self.case)
        made = allowance(self.case, Step.RELEASE)
        kind, rests_on = ground or ("override", made.who if made else "nobody")
        self.take(Step.RELEASE, Released(**STAMP, ground=kind, rests_on=rests_on))

    @rule()
    def close(self) -> None:
        self.take(Step.CLOSE, Closed(**STAMP, outcome="passed"))

    @invariant()
    def the_balance_is_held_or_rests_on_something(self) -> None:
        case = self.case
        if case.balance.held:
            return
        by = case.balance.released_by
        if by is None:  # a rejection refuses the lot and its price, or a person closed the case by exception
            assert case.state == "closed"
            refused = any(paper.kind == "rejection" for paper in case.papers)
            assert refused or any(one.step == "close" and one.used for one in case.overrides)
            return
        passed = any(one.verdict == "pass" for one in case.inspections)
        allowed = any(one.step == "release" and one.used for one in case.overrides)
        assert {"inspection": passed, "concession": case.signed is not None, "override": allowed}[by.ground]


Life.TestCase.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
TestLife = Life.TestCase


def test_a_release_on_a_concession_keeps_its_ground_when_another_way_is_chosen_after_it() -> None:
    life = Life()
    for step in (Step.CONCESSION, Step.CHOOSE):
        life.override(step=step)
    life.send(kind="concession")
    life.sign()
    life.release()
    life.choose(path="rework")
    life.the_balance_is_held_or_rests_on_something()
    by = life.case.balance.released_by
    assert by is not None
    assert (by.ground, life.case.signed) == ("concession", by.rests_on)
