"""What the rows of a matrix are: defects, totals, limits, the plan, or numbers of goods."""

from collections.abc import Mapping
from typing import Any

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.limits.by_standard import are_rates
from toolkit.parsers.lists.groups import Group
from toolkit.parsers.lists.two_in_cell import FOUND_AND_ALLOWED
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count

NO_COUNT = "no count"  # of a row whose figures cannot be counts, and are no rates either
_OF_PLAN = frozenset({"sample", "aql", "allowed", "reject", "both"})


def kind_by_name(label: str) -> str | None:
    """Return the kind of row that *label* names; "Garments with defects | 10 of 125" counts goods."""
    return lexicon.row_kind(label) or ("units" if concept_of(label) == "defective_units" else None)


def kind_in_group(kind: str | None, group: Group, *, rated: bool) -> str | None:
    """Return the *kind* of a row under the heads of *group*; *rated* tells that the table has given its AQLs."""
    given = group.kind == "aql" and rated  # no table gives them twice
    named = (None,) if given else (None, "found")  # "Defects" names the row of both runs
    return group.kind if group.kind == "earlier" or (group.kind in _OF_PLAN and kind in named) else kind


def kind_by_figures(label: str, values: Mapping[Severity, str]) -> str | None:
    """Return ``aql`` for figures with decimals and without a name, which are no counts."""
    return "aql" if not _is_named(label) and _has_others(values) else None


def kind_unnamed(label: str, group: Group, titled: str | None) -> str | None:
    """Return the kind of a row without a description: the sum under "Major found", or what a title says is counted."""
    return None if _is_named(label) else group.kind if group.kind in ("found", FOUND_AND_ALLOWED) else titled


def kind_of_rates(values: Mapping[Severity, Any], *, in_corner: bool) -> str | None:
    """Return what a row is whose figures are no counts (56.5); *in_corner* tells that the head over names says AQL."""
    if not _has_others(values):
        return None
    return NO_COUNT if not are_rates(values) else "aql" if in_corner else "unknown"


def names_rates(header: Row, groups: list[Group]) -> bool:
    """Tell whether the corner over the names of *header* says AQL."""
    corner = header.pieces[0] if header.pieces else None
    return corner is not None and corner.ink[0] < groups[0].x0 and lexicon.row_kind(corner.text) == "aql"


def _is_named(label: str) -> bool:
    return bool(label.strip(" .-"))


def _has_others(values: Mapping[Severity, str]) -> bool:
    return any(count(text).state == "other" for text in values.values())
