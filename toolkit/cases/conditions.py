"""The conditions that each kind of letter sets, kept as data (conditions.toml) with the words that speak of them."""

from collections.abc import Collection
from functools import cache
from typing import Literal

import msgspec

from toolkit.errors import WrongUseError
from toolkit.lacking import papers_missing
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.resources import package_table

Patterns = tuple[str, ...]
# Kinds of papers that set no condition of their own.
ASKS_NOTHING = ("release", "evidence")
Payer = Literal["supplier", "ask", "shared", "buyer"]


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """What a letter asks, and how a reply speaks of it; conditions.toml says what each list of phrases is for.

    *asked* is true where the letter can only ask, because the order does not settle it; *yours_too* where the order
    puts a share of the cost on the buyer, or all of it.
    """

    id: str
    text: str
    kinds: tuple[str, ...] = ()
    asked: bool = False
    yours_too: bool = False
    dated: bool = False
    within: str = ""
    ends: bool = False
    money: bool = False
    cost: bool = False
    lacking: bool = False
    urgent: bool = False
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
    threatens: Patterns = ()
    limits: Patterns = ()
    offers: Patterns = ()
    offered: str = ""
    if_open: str = ""
    if_offered: str = ""
    if_spared: str = ""
    if_narrowed: str = ""
    if_part: str = ""
    if_named: str = ""
    if_refused: str = ""
    paper: str = ""
    rules: tuple[int, ...] = ()


class _Otherwise(msgspec.Struct, frozen=True):
    """What else stands for a condition where the order settles it in another way, or not at all."""

    text: str
    if_refused: str
    rules: tuple[int, ...]


class _Entry(Condition, frozen=True, kw_only=True):
    """A condition as it stands in the file, with its words for some kinds and for other orders."""

    texts: dict[str, str] = {}
    as_request: _Otherwise | None = msgspec.field(default=None, name="asked_by_a_silent_order")
    as_shared: _Otherwise | None = None
    as_the_buyers: _Otherwise | None = None


class _File(msgspec.Struct, frozen=True):
    condition: tuple[_Entry, ...]


def conditions_of(
    kind: str, *, payer: Payer = "supplier", unsaid: Collection[str] = (), lacks_papers: bool = False
) -> tuple[Condition, ...]:
    """Return the conditions of a letter of *kind*, in its order; none for a paper that asks nothing.

    *payer* is who bears the cost of the re-inspection by the order; ``ask`` where it does not settle that, so that the
    letter can only ask. Those that are *unsaid* the letter does not set; where the lot *lacks papers* it asks for them.

    Raises:
        WrongUseError: there is no such kind of letter.
    """
    if kind in ASKS_NOTHING:
        return ()
    if kind not in kinds():
        raise WrongUseError(f"There is no kind of letter “{kind}”.", f"There are {', '.join(kinds())}.")
    told = (entry for entry in _entries() if kind in entry.kinds and entry.id not in unsaid)
    told = (entry for entry in told if lacks_papers or not entry.lacking)
    return tuple(_for(entry, kind, payer) for entry in told)


def conditions_on(kind: str, order: Order, report: Report | None = None) -> tuple[Condition, ...]:
    """Return the conditions that a letter of *kind* on *order* sets, by what the order provides for the next visit.

    Where the *report* finds a certificate or a test report missing, the letter asks for that as well.
    """
    from toolkit.documents.holds import SetOff, deduction, reinspection_cost

    claimed = deduction(order).state is not SetOff.NONE
    lacks = report is not None and bool(papers_missing(report))
    return conditions_of(
        kind, payer=reinspection_cost(order).value, unsaid=() if claimed else ("deduction",), lacks_papers=lacks
    )


@cache
def kinds() -> tuple[str, ...]:
    """Return the kinds of letters that set conditions."""
    return tuple(dict.fromkeys(kind for entry in _entries() for kind in entry.kinds))


def _for(entry: _Entry, kind: str, payer: Payer) -> Condition:
    told = {name: getattr(entry, name) for name in Condition.__struct_fields__}
    told["text"] = entry.texts.get(kind, entry.text)
    other = {"ask": entry.as_request, "shared": entry.as_shared, "buyer": entry.as_the_buyers}.get(payer)
    if other is not None:
        told |= {**msgspec.structs.asdict(other), **_turned(entry, payer)}
    return Condition(**told)


def _turned(entry: _Entry, payer: Payer) -> dict[str, object]:
    """Return what accepts a cost that the order shares, or puts on the buyer: there half of it is no counter-offer."""
    if payer == "ask":
        return {"asked": True}
    whole = entry.refuses if payer == "buyer" else ()
    refuses = () if payer == "buyer" else entry.refuses
    accepts = (*entry.accepts, *entry.limits, *whole)
    return {"accepts": accepts, "refuses": refuses, "limits": (), "money": False, "yours_too": True}


@cache
def _entries() -> tuple[_Entry, ...]:
    return msgspec.convert(package_table("toolkit.cases", "conditions.toml"), _File, strict=True).condition
