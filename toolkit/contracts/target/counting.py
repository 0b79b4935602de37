"""How new clauses come to their numbers: typed ones, and sentences that are counted apart from the clauses."""

from toolkit.contracts.target import labels, marks
from toolkit.contracts.target.heads import Numbering
from toolkit.contracts.target.numbering import NUMBERING
from toolkit.contracts.target.places import Place
from toolkit.contracts.target.planning import Plan
from toolkit.contracts.target.wordfile import parsed


def counted_apart(made: Plan) -> bool:
    """Tell whether the sentences below a clause have lists of their own, set on the paragraphs, which begin anew."""
    head, below = made.outline.head, made.outline.below
    if below is None or below.listed is None or below.listed.source != "direct" or NUMBERING not in made.file.parts:
        return False
    kinds = marks.lists(parsed(made.file.parts[NUMBERING]))
    own = kinds.get(head.listed.number) if head is not None and head.listed is not None else None
    return own != kinds.get(below.listed.number)


def typed_labels(made: Plan, places: list[Place]) -> list[str]:
    """Return the label of each new clause, in order; empty ones where Word counts or nothing is numbered."""
    if made.outline.numbering is not Numbering.TYPED:
        return ["" for _ in places]
    taken, counted = {labels.bare(one.label) for one in made.outline.clauses}, _counted_below(made)
    found: list[str] = []
    for place in places:
        after = place.after or made.outline.clauses[-1]
        next_one = labels.following if after is made.outline.clauses[-1] else labels.between
        label = next_one(after.label, 1, taken)
        while not labels.is_dotted(label) and labels.figures_of(label) in counted:
            taken.add(labels.bare(label))
            label = next_one(after.label, 1, taken)
        found.append(label)
        taken.add(labels.bare(label))
    return found


def _counted_below(made: Plan) -> set[str]:
    """Return the numbers by which sentences of the contract are counted: "22" of "22.2", under whichever clause it is.

    Where a clause 21 was numbered 22.1, 22.2, a new clause 22 would have these numbers a second time.
    """
    below = (one.label for clause in made.outline.clauses for one in clause.body if labels.is_dotted(one.label))
    return {labels.figures_of(label) for label in below}
