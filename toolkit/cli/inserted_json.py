"""What ``recourse clauses insert --json`` tells."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from toolkit.contracts.checking import Verdict
from toolkit.contracts.target.places import named
from toolkit.contracts.target.planning import Plan


class ToldPlace(msgspec.Struct, frozen=True, kw_only=True):
    """*said_in* quotes what the contract says of the same already, *other_figures* where in other figures.

    *cannot_have_both* quotes what leaves no room for the clause, *may_be_said_in* what speaks of it unclearly.
    """

    id: str
    version: int
    position: str
    after: str | None
    why: str
    others: tuple[str, ...]
    contradicted_by: tuple[str, ...]
    said_in: tuple[str, ...]
    other_figures: tuple[str, ...]
    cannot_have_both: tuple[str, ...] = ()
    may_be_said_in: tuple[str, ...] = ()
    read_beside: tuple[str, ...] = ()
    sha256: str


class ToldInsert(msgspec.Struct, frozen=True, kw_only=True):
    """*left_out* are clauses of the families asked for that the contract grants already."""

    schema: Literal["recourse.clause-insert/1"] = "recourse.clause-insert/1"
    file: str
    written: str | None
    tracked: bool
    numbering: str
    clauses: tuple[ToldPlace, ...]
    there: tuple[str, ...]
    words: dict[str, str]
    undefined: tuple[str, ...]
    shifted_references: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def told(made: Plan, written: Path | None, left_out: Iterable[Verdict] = (), *, tracked: bool) -> ToldInsert:
    return ToldInsert(
        file=made.file.name,
        written=str(written) if written is not None else None,
        tracked=tracked,
        numbering=made.outline.numbering.value,
        clauses=tuple(
            ToldPlace(
                id=one.chosen.clause.id,
                version=one.chosen.clause.front.version,
                position=one.chosen.position.value,
                after=named(one.place.after) if one.place.after is not None else None,
                why=one.place.why,
                others=tuple(map(named, one.place.others)),
                contradicted_by=one.against.opposite,
                said_in=one.against.there,
                other_figures=one.against.figures,
                cannot_have_both=one.against.twice,
                may_be_said_in=one.against.maybe,
                read_beside=(*one.against.read, *one.against.bears),
                sha256=one.chosen.clause.sha256,
            )
            for one in made.planned
        ),
        there=tuple(made.there),
        words=made.vocabulary.told,
        undefined=tuple(one.name for one in made.vocabulary.undefined),
        shifted_references=made.shifted,
        left_out=tuple(one.library for one in left_out),
    )
