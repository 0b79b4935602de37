"""How a child came to its end, in words that both its users need."""

import signal
from typing import Literal

from toolkit.confined.exchange import MOST_ANSWER_BYTES
from toolkit.confined.process import NOT_INSTALLED, Ending
from toolkit.errors import MissingPartError

Outcome = Literal["answered", "late", "large", "talkative"]
OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None  # the system's own clock; Windows has none


def outcome(ending: Ending) -> Outcome:
    """Return what stopped the child; ``answered`` when nothing did, whatever its answer is worth."""
    if ending.why == "late" or ending.code == OUT_OF_TIME:
        return "late"
    if ending.why == "large":
        return "large"
    return "talkative" if len(ending.said) > MOST_ANSWER_BYTES else "answered"


def refuse_damaged(ending: Ending, work: str) -> None:
    """Raise ``MissingPartError`` where the child could not load what it needs for its *work*."""
    if ending.code == NOT_INSTALLED:
        raise MissingPartError(
            f"The process that {work} cannot load what it needs; the installation is damaged.",
            "Install the program again.",
        )


def how(code: int) -> str:
    """Return how a process ended that gave no sound answer; Windows tells it as a large number."""
    if code < 0:
        return f"signal {signal.Signals(-code).name}" if -code in set(signal.Signals) else f"signal {-code}"
    return f"exit code {code:#x}" if code > 0xFFFF else f"exit code {code}"  # noqa: PLR2004  beyond what a program gives
