"""A reply read against the conditions of a letter, for the tests."""

from datetime import date
from decimal import Decimal

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import by_stand, read_reply
from toolkit.cases.reply_model import Reply
from toolkit.cases.reply_spared import Finds

DUE = {"ready_by": date(2026, 9, 15), "plan": date(2026, 9, 14), "replacement": date(2026, 9, 20)}


def read(text: str, kind: str = "rework", **sums: str) -> Reply:
    return read_reply(text, conditions_of(kind), due=DUE, amounts={name: Decimal(sum_) for name, sum_ in sums.items()})


def read_with(finds: Finds, text: str) -> Reply:
    """Read *text* where the report has these *finds*."""
    return read_reply(text, conditions_of("rework"), due=DUE, finds=finds)


def stands(reply: Reply, word: str) -> set[str]:
    return {one.condition for one in by_stand(reply)[word]}
