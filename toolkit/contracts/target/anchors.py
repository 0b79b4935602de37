"""Behind which block of a contract a clause is written."""

from collections.abc import Sequence
from functools import lru_cache

from lxml import etree

from toolkit.contracts.target import seams
from toolkit.contracts.target.outline import Clause
from toolkit.contracts.target.paragraphs import text_of
from toolkit.contracts.target.places import Place
from toolkit.contracts.target.planning import Plan
from toolkit.contracts.target.signing import signs
from toolkit.contracts.target.wordfile import W
from toolkit.errors import RuleRefusesError


def behind(made: Plan, place: Place, body: etree._Element, nodes: Sequence[etree._Element]) -> etree._Element:
    """Return the block of *body*, a copy of the contract's with its paragraphs *nodes*, behind which a clause goes.

    Raises:
        RuleRefusesError: people sign in that block.
    """
    inside = body.find(f"{W}body")
    assert inside is not None  # noqa: S101  looked at when the file was opened
    if place.after is None:
        last = seams.last_block(inside)
        if last.tag == f"{W}tbl" and any(signs(text_of(one, accepted=True)) for one in last.iter(f"{W}p")):
            raise RuleRefusesError(
                f"{made.file.name} ends with a table in which the parties sign: what is put in would stand below the "
                "signatures.",
                "Name a clause above it with --after, or put the signatures below the table. Nothing was written.",
            )
        return seams.settled(last)
    node = seams.block(nodes[node_place(made, place.after, last=True)])
    following_clause = _next_head(made, place)
    next_head = nodes[node_place(made, following_clause)] if following_clause is not None else None
    following = node.getnext()
    while next_head is not None and following is not None and following.tag == f"{W}tbl":
        if following in next_head.iterancestors(f"{W}tbl"):
            break
        node, following = following, following.getnext()
    return seams.settled(node)


def beside(made: Plan, place: Place, column: Plan) -> Place:
    """Return *place* in another column of the table, whose clauses stand beside those of *made*."""
    if place.after is None:
        return place
    number = next(number for number, one in enumerate(made.outline.clauses) if one is place.after)
    return place._replace(after=column.outline.clauses[number])


def node_place(made: Plan, clause: Clause, *, last: bool = False) -> int:
    """Return which paragraph of all in the body begins *clause*, or ends it."""
    return _places(made.file.body)[clause.last.node if last else clause.head.node]


@lru_cache(maxsize=2)  # each clause that goes in asks for the places in its contract
def _places(body: etree._Element) -> dict[etree._Element, int]:
    return {node: place for place, node in enumerate(body.iter(f"{W}p"))}


def _next_head(made: Plan, place: Place) -> Clause | None:
    clauses = made.outline.clauses
    where = next((number for number, one in enumerate(clauses) if one is place.after), len(clauses))
    return clauses[where + 1] if where + 1 < len(clauses) else None
