"""Small texts in the forms of agencies are read whole, and never wrong without a problem."""

from collections import Counter
from collections.abc import Sequence

import pytest

from tests.parsers.made_forms import Made, Outcome, Reading, outcome
from tests.parsers.made_kinds import KINDS

TEXTS = 300
WHOLE = 0.97
SHOWN = 3


@pytest.mark.parametrize("kind", KINDS)
def test_texts_as_agencies_print_them_are_read(kind: str) -> None:
    make, read = KINDS[kind]
    came = [(outcome(made, read), made) for made in map(make, range(TEXTS))]
    counts = Counter(result for result, _ in came)
    told = f"{counts['whole'] / TEXTS:.1%} of the {kind} were read whole: {dict(counts)}"
    assert not counts["wrong"], f"{told}\n{shown(came, 'wrong')}"
    assert counts["whole"] >= WHOLE * TEXTS, f"{told}\n{shown(came, 'unread')}\n{shown(came, 'flagged')}"


def shown(came: Sequence[tuple[Outcome, Made]], wanted: Outcome) -> str:
    these = [made for result, made in came if result == wanted]
    return "\n\n".join(f"{made.text}\n{dict(made.want)}" for made in these[:SHOWN])


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_that_is_changed_or_lost_would_be_noticed(kind: str) -> None:
    make, read = KINDS[kind]
    made = next(text for text in map(make, range(TEXTS)) if outcome(text, read) == "whole" and must_have(text))
    name = must_have(made)[0]
    right = read(made)
    assert outcome(made, lambda _: Reading({**right.values, name: "another"}, ())) == "wrong"
    assert outcome(made, lambda _: Reading({**right.values, name: None}, ())) == "unread"
    assert outcome(made, lambda _: Reading({**right.values, name: "another"}, ("a_problem",))) == "flagged"


def must_have(made: Made) -> list[str]:
    return [name for name, value in made.want.items() if value and name not in made.may_miss]
