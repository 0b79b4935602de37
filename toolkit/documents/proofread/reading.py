"""The whole reading of a template."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.documents.brief import Kind
from toolkit.documents.lint import slips
from toolkit.documents.package import inspect
from toolkit.documents.proofread import leftovers, missing
from toolkit.documents.proofread.code import Code
from toolkit.documents.proofread.faults import Fault, in_order
from toolkit.documents.proofread.places import Spot, parts, spots
from toolkit.documents.proofread.tags import GAP, Tag, tags_in, without_tags
from toolkit.documents.shape import Shape
from toolkit.documents.wordtext import Paragraph
from toolkit.errors import InvalidInputError

MOST_SHOWN = 6


class Proof(NamedTuple):
    """The faults of a template's code, what it uses, and its paragraphs."""

    faults: tuple[Fault, ...]
    printed: set[str]
    asked: set[str]
    spots: tuple[Spot, ...]


def all_faults(template: bytes, shape: Shape, kind: Kind, language: str, name: str) -> tuple[Fault, ...]:
    """Return everything that is wrong with *template*, errors first, in the order of the text."""
    try:
        inspect(template, name)
    except InvalidInputError as fault:
        return (Fault(code="not_a_template", place="the file", message=fault.message, better=fault.hint),)
    proof = proof_of(template, shape)
    return in_order(
        (
            *proof.faults,
            *wording(proof.spots, kind),
            *missing.unprinted(shape, proof.printed, kind, language),
            *missing.untold(shape, proof.asked),
        )
    )


def refuse(template: bytes, shape: Shape, name: str) -> None:
    """Raise one error with what keeps *template* from being filled, each with its place."""
    inspect(template, name)
    errors = [fault for fault in in_order(proof_of(template, shape).faults) if fault.level == "error"]
    if not errors:
        return
    told = "; ".join(f"{fault.place}: {fault.message}" for fault in errors[:MOST_SHOWN])
    more = f"; and {len(errors) - MOST_SHOWN} more" if len(errors) > MOST_SHOWN else ""
    raise InvalidInputError(
        f"Template {name} cannot be filled: {told}{more}.",
        f"{errors[0].better} All at once: recourse templates lint {name}",
    )


def proof_of(template: bytes, shape: Shape) -> Proof:
    """Return what the tags of *template* are worth for letters of *shape*."""
    code, faults, read = Code(shape), list[Fault](), list[Spot]()
    for part, root in parts(template):
        tags: list[Tag] = []
        for spot in spots(part, root):
            read.append(spot)
            faults += _of_spot(spot, tags)
        faults += code.part(tag for tag in tags if tag.spot.kind not in ("note", "box"))
    faults += leftovers.code_in_properties(template)
    return Proof(tuple(faults), code.printed, code.asked, tuple(read))


def wording(read: tuple[Spot, ...], kind: Kind) -> Iterator[Fault]:
    """Yield what the template's own text says that a letter must not; what a tag prints is judged in the letter."""
    for spot in read:
        if spot.kind != "picture":
            for slip in slips(kind, (Paragraph(without_tags(spot.text), spot.place),), GAP):
                start = max(spot.text.find(slip.found), 0)
                yield Fault(
                    code="wording",
                    place=spot.place,
                    message=f"“{slip.found}” is no wording for a letter",
                    better=f"Write {slip.better}.",
                    anchor=spot.marked(start, start + len(slip.found)),
                )


def _of_spot(spot: Spot, tags: list[Tag]) -> Iterator[Fault]:
    """Yield the faults of one paragraph by itself, and add its sound tags to *tags*."""
    if spot.kind != "picture":
        yield from leftovers.traces(spot)
    for found in tags_in(spot):
        if isinstance(found, Fault):
            yield found
        else:
            tags.append(found)
            yield from leftovers.misplaced(found)
            yield from leftovers.split(found)
