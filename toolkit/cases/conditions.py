"""The conditions that each kind of letter sets, kept as data (conditions.toml) with the words that speak of them."""

from functools import cache

import msgspec

from toolkit.errors import WrongUseError
from toolkit.resources import package_table

Patterns = tuple[str, ...]
# Kinds of papers that set no condition of their own.
ASKS_NOTHING = ("release", "evidence")


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """What a letter asks, and how a reply speaks of it; conditions.toml says what each list of phrases is for.

    *asked* is true where the letter can only ask, because the order does not settle it.
    """

    id: str
    text: str
    kinds: tuple[str, ...] = ()
    asked: bool = False
    dated: bool = False
    ends: bool = False
    money: bool = False
    cost: bool = False
    lever: bool = False
    entire: bool = False
    bought_off: bool = False
    owed: str = ""
    mention: bool = True
    hides: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    words: Patterns = ()
    topics: Patterns = ()
    accepts: Patterns = ()
    done: Patterns = ()
    refuses: Patterns = ()
    limits: Patterns = ()
    offers: Patterns = ()
    offered: str = ""
    if_open: str = ""
    if_offered: str = ""
    if_spared: str = ""
    if_refused: str = ""
    paper: str = ""
    rules: tuple[int, ...] = ()


class _Asked(msgspec.Struct, frozen=True):
    text: str
    if_refused: str
    rules: tuple[int, ...]


class _Entry(Condition, frozen=True, kw_only=True):
    """A condition as it stands in the file, with its words for some kinds and for a silent order."""

    texts: dict[str, str] = {}
    as_request: _Asked | None = msgspec.field(default=None, name="asked_by_a_silent_order")


class _File(msgspec.Struct, frozen=True):
    condition: tuple[_Entry, ...]


def conditions_of(kind: str, *, silent_cost: bool = False) -> tuple[Condition, ...]:
    """Return the conditions of a letter of *kind*, in its order; none for a paper that asks nothing.

    *silent_cost* says that the order does not settle who pays the re-inspection, so that the letter can only ask.

    Raises:
        WrongUseError: there is no such kind of letter.
    """
    if kind in ASKS_NOTHING:
        return ()
    if kind not in kinds():
        raise WrongUseError(f"There is no kind of letter “{kind}”.", f"There are {', '.join(kinds())}.")
    return tuple(_for(entry, kind, silent_cost=silent_cost) for entry in _entries() if kind in entry.kinds)


@cache
def kinds() -> tuple[str, ...]:
    """Return the kinds of letters that set conditions."""
    return tuple(dict.fromkeys(kind for entry in _entries() for kind in entry.kinds))


def _for(entry: _Entry, kind: str, *, silent_cost: bool) -> Condition:
    told = {name: getattr(entry, name) for name in Condition.__struct_fields__}
    told["text"] = entry.texts.get(kind, entry.text)
    if silent_cost and entry.as_request is not None:
        told |= {"asked": True, **msgspec.structs.asdict(entry.as_request)}
    return Condition(**told)


@cache
def _entries() -> tuple[_Entry, ...]:
    return msgspec.convert(package_table("toolkit.cases", "conditions.toml"), _File, strict=True).condition
