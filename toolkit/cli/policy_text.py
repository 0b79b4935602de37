"""The settings of a policy as a document and as text, grouped by the open points that they settle."""

from collections.abc import Iterator
from itertools import groupby
from typing import Literal

import msgspec

from toolkit.cli.inputs import take
from toolkit.cli.layout import entry
from toolkit.cli.orders import policy_in
from toolkit.cli.tables import parse
from toolkit.errors import InvalidInputError
from toolkit.model.policy import Policy
from toolkit.resolver.settings import Setting, settings

# The open points in a few words each; the last group fills in what an order file leaves out of the sums.
POINTS = {
    "a": "the day of the answer",
    "b": "thresholds: kind of failure, window, margin, balance",
    "c": "critical defects",
    "d": "the re-inspection",
    "e": "results other than pass and fail",
    "f": "failures that are no workmanship",
    "g": "several lots",
    "h": "rounds",
    "i": "languages",
    "j": "a disputed finding",
    "k": "payment against documents",
    "l": "a balance paid in part",
    "m": "drafts of a report",
    "n": "several ways in one lot",
    "": "sums",
}


class ToldPolicy(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.policy/1"] = "recourse.policy/1"
    file: str | None = None
    settings: tuple[Setting, ...]


def told_policy(file: str | None) -> ToldPolicy:
    """Return the settings that *file* makes; raises ``InvalidInputError`` with everything that is wrong in it."""
    if file is None:
        return ToldPolicy(settings=settings(Policy()))
    given = take(file, InvalidInputError)
    policy = policy_in(given)
    return ToldPolicy(file=given.name, settings=settings(policy, frozenset(parse(given, float))))


def policy_text(told: ToldPolicy) -> str:
    return "\n".join(_lines(told)).strip()


def _lines(told: ToldPolicy) -> Iterator[str]:
    ordered = sorted(told.settings, key=lambda setting: list(POINTS).index(_point(setting)))
    for point, group in groupby(ordered, key=_point):
        yield f"\n({point}) {POINTS[point]}" if point else f"\n{POINTS[point]}"
        for setting in group:
            yield f"  {setting.name} = {_shown(setting.value)}{_source(setting)}"
            yield from entry("", _says(setting))


def _point(setting: Setting) -> str:
    return setting.points[0] if setting.points else ""


def _says(setting: Setting) -> str:
    also = f" Settles ({setting.points[1]}) too." if len(setting.points) > 1 else ""
    if len(setting.choices) == 1:
        return f"{setting.says}{also} Fixed."
    return setting.says + also + (f" One of {', '.join(setting.choices)}." if setting.choices else "")


def _source(setting: Setting) -> str:
    return f"   (from the file; default {_shown(setting.default)})" if setting.source == "file" else ""


def _shown(value: object) -> str:
    """Return *value* as TOML writes it, so that a line can be copied into a policy file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(str(part) for part in value)}]"
    return f'"{value}"' if isinstance(value, str) else f"{value}"
