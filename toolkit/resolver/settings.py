"""The settings of a policy as people read them: value, default, sentence, and the open point that each one settles."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import msgspec

from toolkit.model.policy import Policy


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """*points* are the letters of the open points; *choices* the words that the setting may have, if it has words."""

    name: str
    value: Any
    default: Any
    source: Literal["default", "file"]
    says: str
    points: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def settings(policy: Policy, set_in_file: frozenset[str] = frozenset()) -> tuple[Setting, ...]:
    """Return every setting of *policy*; *set_in_file* are the names that the buyer's file sets."""
    return tuple(_settings(policy, set_in_file))


def _settings(policy: Policy, set_in_file: frozenset[str]) -> Iterator[Setting]:
    for field in msgspec.structs.fields(Policy):
        kind, meta = get_args(field.type)
        yield Setting(
            name=field.name,
            value=getattr(policy, field.name),
            default=field.default,
            source="file" if field.name in set_in_file else "default",
            says=meta.description,
            points=tuple(meta.extra["points"]),
            choices=get_args(kind) if get_origin(kind) is Literal else (),
        )
