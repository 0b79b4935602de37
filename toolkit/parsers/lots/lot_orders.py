"""Columns of a table of lots whose cells hold the figures of all classes: "Allowed C / M / Mi" over "0 / 5 / 7".

The head names the classes as its neighbours do, by their beginnings, or names none of them beside a column for each:
then its figures stand in the order of these.
"""

import re
from collections.abc import Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.ordered import named_in_order

KINDS = frozenset({"found", "allowed", "both", "aql"})
USUAL = tuple((severity, severity.value) for severity in Severity)  # as offices shorten them: C / M / Mi
_PARTS = re.compile(r"\s*[/／|]\s*|\s*[-–—]\s*")
Named = Sequence[tuple[Severity, str]]  # classes with the heads that name them, in their order


def order_of(head: str, beside: Named) -> tuple[str, tuple[Severity, ...]] | None:
    """Return what *head* says and the classes of its figures in their order; ``None`` for any other head.

    *beside* are the heads of single classes in the same table.
    """
    if (told := named_in_order(head)) is not None and told.kind in KINDS:
        return told.kind, told.order
    plain = head.replace("(", " ").replace("（", " ").strip(" )）:：")
    first, *others = _PARTS.split(plain)
    words = first.split()
    if len(words) > 1 and others:
        kind = lexicon.row_kind(" ".join(words[:-1]))
        order = _begun([words[-1], *others], beside) or _begun([words[-1], *others], USUAL)
        return (kind, order) if kind in KINDS and order else None
    return None


def _begun(names: Sequence[str], beside: Named) -> tuple[Severity, ...]:
    """Return the classes that *beside* names, where *names* are the beginnings of their heads."""
    heads = [folding.key(head) for _, head in beside]
    fit = len(names) == len(heads) > 1 and len({name.strip() for name in names}) == len(names)
    begun = fit and all(head.startswith(folding.key(name)) for name, head in zip(names, heads, strict=True) if name)
    return tuple(severity for severity, _ in beside) if begun and all(names) else ()


def bare_limit(heads: Sequence[str], kinds: Sequence[str | None]) -> int | None:
    """Return the place of the only head for limits or AQLs, where it stands behind all classes and names none."""
    limits = [place for place, kind in enumerate(kinds) if kind == "allowed"]  # "Ac/Re" has two of a class
    named = [place for place, head in enumerate(heads) if classes.severity(head) is not None]
    alone = len(limits) == 1 and len(named) > 1 and not classes.classes_alone(heads[limits[0]])
    behind = alone and (limits[0] > named[-1] or limits[0] < named[0])
    return limits[0] if behind else None
