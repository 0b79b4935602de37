"""Which new defects the correction itself may have made: traces of the work, of handling and of packing again."""

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from toolkit.resolver.second_case import Again
from toolkit.resolver.second_lines import Line
from toolkit.resolver.second_wording import wording
from toolkit.resolver.wordforms import stem
from toolkit.resources import package_table


class Trace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*new* kinds, or words of rows of no known kind, that the correction of the kinds *after* may leave.

    Without *after* the correction of any defect may. *handled* ones come from handling, so from sorting too.
    """

    why: str
    new: frozenset[str]
    words: frozenset[str] = frozenset()
    written: tuple[str, ...] = ()
    after: frozenset[str] = frozenset()
    handled: bool = False


def from_correction(line: Line, others: Sequence[Line], again: Again) -> str | None:
    """Return why the new defect of *line* may come from the correction; ``None`` where nothing known says so."""
    if again.first_resolution.verdict.result != "fail":
        return None  # nothing was to be corrected
    corrected = frozenset().union(*(other.kinds for other in others if other.was_found))
    return next(_reasons(line, corrected, again), None)


def _reasons(line: Line, corrected: frozenset[str], again: Again) -> Iterator[str]:
    for trace in traces():
        left = not trace.after or trace.after & corrected
        if left and (trace.handled or again.corrected != "sort") and _is_of(line, trace):
            yield trace.why


def _is_of(line: Line, trace: Trace) -> bool:
    if line.kinds:
        return bool(line.kinds & trace.new)
    told = [wording(text) for text in (line.second.wordings if line.second else ())]
    return any(trace.words & set(one.latin) or any(sign in one.written for sign in trace.written) for one in told)


@cache
def traces() -> tuple[Trace, ...]:
    """Return the traces, the nearest first: those of one correction before those of handling."""
    table = package_table("toolkit.resolver", "second_report.toml")
    listed = [{**entry, "words": list(map(stem, entry.get("words", ())))} for entry in table["trace"]]
    return msgspec.convert(listed, tuple[Trace, ...])
