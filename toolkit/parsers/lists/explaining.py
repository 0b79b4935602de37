"""Tables under a heading that explains the classes: such a table is an example, unless a total says that it counts."""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.figures import totals
from toolkit.parsers.lists.defect_lists import Part, confirms, sums
from toolkit.parsers.words import lexicon


def with_counting(every: Sequence[Part], sentences: Sequence[Line]) -> list[Part]:
    """Return *every* table, as no examples those that a total shows to be lists of what was found.

    *sentences* are the figures told outside all tables.
    """
    explained = [part for part in every if part.example and not part.aside and any(sums(part.defects))]
    own = [part for part in every if not part.example and not part.aside]
    counting = _counting(explained, own, sentences) if explained else []
    return [replace(part, example=False) if part in counting else part for part in every]


def _counting(explained: Sequence[Part], own: Sequence[Part], sentences: Sequence[Line]) -> list[Part]:
    """Return the *explained* that count: the total of all needs them, or they have one and no other list is there."""
    listed = [defect for part in own for defect in part.defects]
    printed = [total.counts for total in totals(own, sentences)]
    if listed and any(confirms(total, listed) for total in printed):
        return []
    everything = [*listed, *(defect for part in explained for defect in part.defects)]
    if any(confirms(total, everything) for total in printed):
        return list(explained)
    nothing_found = bool(printed) and not any(value for total in printed for _, value in total.items())
    return [] if listed or nothing_found else [part for part in explained if may_count(part) and is_summed(part)]


def may_count(part: Part) -> bool:
    """Tell whether the heading of *part*, which explains, may be that of a list as well: "Defect classification"."""
    heads = [cell.text for cell in part.table.header.cells]
    return not any(lexicon.mentions("headings", "examples", text) for text in (*heads, part.title))


def is_summed(part: Part) -> bool:
    """Tell whether the rows of *part* have a total of their own, which they add up to."""
    return any(confirms(total.counts, part.defects) for total in totals([part], ()))
