"""Sentences that have the words of a grant and grant nothing, or less: the words belong to another relation.

A right or a duty stands only where its actor, its act and its thing belong together. no_grants.toml tells by causes
what lies between them: an act that is only a condition, papers in the place of goods, a leave asked for another thing,
a notice in the place of a right, a fact told of the past or of a third person. It is asked only of what seems granted.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.contracts.playbook import filled
from toolkit.contracts.searching import search
from toolkit.contracts.verdicts import GRANTS, Evidence, Status
from toolkit.resources import package_table

_TABLE = "no_grants.toml"
# What only if it happens lets the rest of the sentence hold, up to the side or the thing of which that is said.
_CONDITION = re.compile(
    r"(?:^|(?<=: )|(?<=; )|(?<=, ))(?:and |but |or |then )?"
    r"(?:if|where|when|whenever|should|in case|in the event|provided that)\b[^;]*?,\s+"
    r"(?=(?:then )?(?:in addition )?(?:the |all |any |such |its |no |each )*"
    r"(?:buyer|seller|party|parties|it|they|goods|costs?|expenses?|same|latter)\b(?:'s)?(?: [\w'-]+){0,4}? "
    r"(?:may|can|shall|will|must|is|are|has|have|bears?|pays?|reimburses?)\b)"
    r"|(?:^|(?<=: )|(?<=; )|(?<=, ))(?:if|where|when|in the event)\b[^,;]*? then (?=(?:buyer|seller)\b)"
)


class Cause(NamedTuple):
    """Why a sentence with one of *words* grants nothing: it *says* so, and nothing *unless* this; or *left* is left.

    A cause *against* is one for which it takes nothing either.
    """

    types: frozenset[str]
    except_types: frozenset[str]
    words: tuple[str, ...]
    says: str
    unless: str
    left: Status | None
    against: bool

    def applies(self, kind: str, text: str) -> bool:
        """Tell whether the normalised sentence *text* grants nothing of the type *kind* for this cause."""
        if (self.types and kind not in self.types) or kind in self.except_types:
            return False
        if self.words and not any(map(text.__contains__, self.words)):
            return False
        return search(self.says, text) is not None and not (self.unless and search(self.unless, text) is not None)


def as_granted(found: Evidence | None, text: str, kind: str) -> Evidence | None:
    """Return *found*, or of what only seems granted in the normalised sentence *text* what is left of it."""
    if found is None:
        return None
    if found.status is Status.ADVERSE:
        return None if any(cause.against and cause.applies(kind, text) for cause in _causes()) else found
    if found.status not in GRANTS:
        return found
    act = _acts().get(kind)
    if act is not None and _is_only_a_condition(act, text):
        return None
    for cause in _causes():
        if not cause.against and cause.applies(kind, text):
            return found._replace(status=cause.left) if cause.left is not None else None
    return found


def _is_only_a_condition(act: str, text: str) -> bool:
    """Tell whether the *act* stands in a condition of *text*, and nowhere behind it."""
    rest = _CONDITION.sub("", text)
    return rest != text and search(act, rest) is None


def patterns() -> Iterator[str]:
    """Yield the patterns of all causes and acts."""
    yield from _acts().values()
    for cause in _causes():
        yield from filter(None, (cause.says, cause.unless))


@cache
def _acts() -> dict[str, str]:
    return {kind: filled(act) for kind, act in package_table("toolkit.contracts", _TABLE)["acts"].items()}


@cache
def _causes() -> tuple[Cause, ...]:
    table = package_table("toolkit.contracts", _TABLE)
    return tuple(
        Cause(
            frozenset(one.get("types", ())),
            frozenset(one.get("except", ())),
            tuple(one.get("words", ())),
            _put_in(one["says"], table["classes"]),
            _put_in(one.get("unless", ""), table["classes"]),
            Status(one["left"]) if "left" in one else None,
            one.get("against", False),
        )
        for one in table["cause"]
    )


def _put_in(pattern: str, classes: dict[str, str]) -> str:
    for name, words in classes.items():
        pattern = pattern.replace(f"<{name}>", words)
    return filled(pattern)
