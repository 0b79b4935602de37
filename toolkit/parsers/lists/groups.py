"""Runs of class columns in the heads of a table: of which inspection, of which item, for which kind of row."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.layout.columns import Column, bands, column_of, spans
from toolkit.parsers.lists.block_heads import Heading, headings, read_heading, unruled
from toolkit.parsers.lists.class_shares import is_of_share, of_shares
from toolkit.parsers.lists.two_in_cell import kind_beside_class
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.bounds import without_sign
from toolkit.parsers.words.codes import by_case
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.values import without_numbers

PLAN = frozenset({"aql", "allowed", "reject", "both"})
GOODS = frozenset({"lot", "ordered", "produced", "packed", "sample_size"})  # what counts no defects
CARRIED = "carried"  # kind of a group: the sums of the rows so far
SHORTEST = 3  # letters of words that may describe a defect
MOST = 3_150  # goods in the largest sample of the standard: a larger number is that of a person or a picture
BESIDE = 4.0  # points by which a head may begin before the column ends that stands before it


class Group(Struct):
    """One run of class columns, with what stands over it (a kind of row such as ``sample``, or an item).

    One of kind ``part`` repeats by item or size what another group counts for all.

    *label* is the column of its own descriptions, where two lists stand side by side.
    """

    columns: dict[Severity, Column]
    kind: str | None = None
    name: str | None = None
    label: Column | None = None
    heading: Heading | None = None  # the name without its word, and what is told beside it

    @property
    def x0(self) -> float:
        return min(column.x0 for column in self.columns.values())

    @property
    def x1(self) -> float:
        return max(column.x1 for column in self.columns.values())

    def reaches_into(self, piece: Piece) -> bool:
        """Tell whether *piece* covers the middle of one of the columns."""
        return any(piece.ink[0] < (c.x0 + c.x1) / 2 < piece.ink[2] for c in self.columns.values()) or (
            self.x0 < piece.ink[0] < self.x1
        )


def groups(heads: Sequence[Piece], row: Row, above: Sequence[Row]) -> list[Group]:
    """Return the runs of class columns among *heads*; none where no run has two classes."""
    shares = [heads[at] for at in of_shares([head.text for head in heads])]
    runs = _runs([head for head in heads if head not in shares], _parts_above(row, above))
    found = [_group(run, row, above, shares) for run in runs if len(run) > 1]
    _name_without_rules(found, row, above)
    _set_earlier_aside(found)
    _set_carried_aside(found)
    _set_parts_aside(found)
    for before, group in pairwise(found):
        between = [head for head in heads if before.x1 - 2 <= head.ink[0] < group.x0]
        group.label = label_column(between, group.x0, ruled=row.ruled)
    return found


def _parts_above(row: Row, above: Sequence[Row]) -> list[Piece]:
    """Return the headings that each stand over several heads of *row* in the same table: "1st visit | 2nd visit".

    None where one stands over a single class: then it is the last line of a card, whose cells are as wide by chance.
    """
    upper = above[-1] if above else None
    if upper is None or not row.ruled or (upper.page, upper.table) != (row.page, row.table):
        return []
    centers = [piece.center for piece in row.pieces]
    over = [piece for piece in upper.pieces if sum(piece.box[0] < x < piece.box[2] for x in centers) > 1]
    classed = [piece.center for piece in row.pieces if classes.severity(piece.text) is not None]
    parted = any(sum(piece.box[0] < x < piece.box[2] for x in classed) == 1 for piece in over)
    return over if len(over) > 1 and not parted else []


def _named(heads: Sequence[Piece]) -> Sequence[Severity | None]:
    """Return the class that each of *heads* names."""
    texts = [without_sign(head.text) for head in heads]  # "MAJ <=5"
    kinds = [kind_beside_class(text) if len(text) > 1 else None for text in texts]
    # "Sample Maj." names a class and what is said of it.
    plain = [classes.classes_alone(text) if kind else text for text, kind in zip(texts, kinds, strict=True)]
    return _by_case(texts) or classes.severities(plain)


def _runs(heads: Sequence[Piece], parts: Sequence[Piece]) -> list[list[tuple[Severity, Piece]]]:
    """Return the heads that name a class, in runs in which no class comes twice and that one of *parts* stands over."""
    runs: list[list[tuple[Severity, Piece]]] = []
    over: Piece | None = None
    for head, severity in zip(heads, _named(heads), strict=True):
        if severity is None:
            continue
        part = next((part for part in parts if part.box[0] < head.center < part.box[2]), None)
        if not runs or severity in {s for s, _ in runs[-1]} or part is not over:
            runs.append([])
        over = part
        runs[-1].append((severity, head))
    return runs


def _by_case(heads: Sequence[str]) -> list[Severity | None]:
    """Return the classes of *heads* that are letters, where M and m stand among them: "C | M | m"."""
    letters = by_case([head for head in heads if len(head.strip()) == 1])
    return [letters.get(head.strip()) for head in heads] if letters else []


def _group(run: Sequence[tuple[Severity, Piece]], row: Row, above: Sequence[Row], shares: Sequence[Piece]) -> Group:
    own_heads = sorted([*(head for _, head in run), *shares], key=lambda head: head.ink[0])  # a share has a column, too
    columns = dict(zip(own_heads, bands(own_heads, ruled=row.ruled), strict=True))
    group = Group({severity: columns[head] for severity, head in run})
    own = {kind_beside_class(head.text) for _, head in run}
    group.kind = own.pop() if len(own) == 1 else None
    _name(group, list(headings(group.x0, group.x1, row, above)))
    return group


def _name(group: Group, texts: Sequence[str]) -> None:
    """Give *group* the name that *texts* over it print, the nearest first, or the kind that this is."""
    group.heading = read_heading(texts, list(group.columns))
    group.name = group.heading.name if group.heading else next(iter(texts), None)
    if group.kind in (None, "found") and texts:  # "Critical defects" under "Accept" are the limits
        group.kind = lexicon.row_kind(texts[0]) or group.kind


def _name_without_rules(found: Sequence[Group], row: Row, above: Sequence[Row]) -> None:
    """Name several runs of columns in a table without rules by what the lines right over them print over each."""
    if row.ruled or len(found) < 2:  # noqa: PLR2004 - one run needs no name
        return
    lines = list(unruled([(group.x0, group.x1) for group in found], row, above))
    for at, group in enumerate(found):
        _name(group, [line[at] for line in lines])


def _set_earlier_aside(groups: Sequence[Group]) -> None:
    """Name the groups that repeat an inspection before this one, where another group is of this one."""
    earlier = [group for group in groups if group.kind is None and lexicon.is_earlier(group.name or "")]
    if any(group.kind is None and group not in earlier for group in groups):
        for group in earlier:
            group.kind = "earlier"


def _set_carried_aside(groups: Sequence[Group]) -> None:
    """Name the groups that carry on the sums of another: "Found | | Running total" over the classes, twice."""
    carried = [group for group in groups if group.name and lexicon.mentions("carried_sums", "words", group.name)]
    others = [group for group in groups if group not in carried and group.kind in (None, "found")]
    if len(others) == 1:
        for group in carried:
            group.kind = CARRIED


def _set_parts_aside(groups: Sequence[Group]) -> None:
    """Name the groups that count for each item or size what one group, headed as the total, counts for all."""
    totals = [group for group in groups if group.name and _is_of_all(group)]
    items = [group for group in groups if group.kind is None and group.name and group not in totals]
    if len(totals) == 1 and len(items) > 1 and len(items) + 1 == len(groups):
        totals[0].kind = totals[0].name = None
        for group in items:
            group.kind = "part"


def _is_of_all(group: Group) -> bool:
    """Tell whether *group* counts for all goods: "Total", "All articles"."""
    return group.kind == "found" or (group.kind is None and lexicon.names_all_goods(group.name or ""))


def add_up(read: Sequence[tuple[Group, Mapping[Severity, str]]]) -> bool:
    """Tell whether the figures of one row that parts have add up to those of the whole; so do those without parts."""
    parts = [values for group, values in read if group.kind == "part"]
    whole = [values for group, values in read if group.kind is None]
    return not parts or all(
        sum(count(values.get(severity, "")).value or 0 for values in parts)
        == sum(count(values.get(severity, "")).value or 0 for values in whole)
        for severity in Severity
    )


def label_column(left: Sequence[Piece], limit: float, *, ruled: bool) -> Column | None:
    """Return the column of the description among the headings left of the classes."""
    return _column(left, limit, _describes, ruled=ruled)


def _describes(head: str) -> bool:
    """Tell whether descriptions stand under *head*, which may name the running number as well: "S.No Fault"."""
    if lexicon.meaning("columns", head) == "description":
        return True
    first, _, rest = head.partition(" ")
    return lexicon.meaning("columns", first) == "ordinal" and lexicon.meaning("columns", rest) == "description"


def behind(found: Sequence[Group], row: Row) -> Column | None:
    """Return the column of the description where it stands behind the classes, and before them none that is known."""
    last = max(group.x1 for group in found)
    right = [head for head in row.all_pieces if head.ink[0] >= last - BESIDE]
    column = _column(right, math.inf, lambda text: lexicon.meaning("columns", text) == "description", ruled=row.ruled)
    centred = column is not None and not row.ruled and column.name == right[0].text  # over texts that begin before it
    return Column(column.name, min(column.x0, last), column.x1) if column and centred else column


def item_column(left: Sequence[Piece], limit: float, *, ruled: bool) -> Column | None:
    """Return the column of the article that each row is about, where there is one beside that of the description."""
    return _column(left, limit, is_article, ruled=ruled)


def is_article(head: str) -> bool:
    """Tell whether the values under *head* name articles; "Item no." may number the rows."""
    known = concept_of(head) == "items" or lexicon.meaning("lot_tables", head) == "item"
    return known and lexicon.meaning("columns", head) not in ("ordinal", "description")


def unknown_columns(left: Sequence[Piece], limit: float, *, ruled: bool) -> tuple[Column, ...]:
    """Return the columns before the classes under heads that say nothing that is known."""
    columns = spans(left, ruled=ruled) if left else []
    plain = (c for c in columns if lexicon.meaning("columns", c.name) is None and not lexicon.row_kind(c.name))
    return tuple(Column(c.name, c.x0, min(c.x1, limit)) for c in plain if not is_article(c.name))


def described_twice(unknown: Sequence[Column], found: Sequence[Piece], limit: float) -> bool:
    """Tell whether several columns that nobody knows have words in a row: which of them is the description?"""
    left = [piece for piece in found if unknown and piece.ink[0] < limit and _is_words(piece.text)]
    return len({column_of(piece, unknown) for piece in left} - {None}) > 1


def _is_words(text: str) -> bool:
    """Tell whether *text* may describe a defect: "12, 47", "3 & 4" and "E-07" do not."""
    return any(len(word) > 1 and is_cjk(word[0]) for word in text.split()) or sum(map(str.isalpha, text)) >= SHORTEST


def _column(left: Sequence[Piece], limit: float, fits: Callable[[str], bool], *, ruled: bool) -> Column | None:
    columns = spans(left, ruled=ruled) if left else []
    return next((Column(c.name, c.x0, min(c.x1, limit)) for c in columns if fits(c.name)), None)


def own_label(group: Group, found: Sequence[Piece], label: str) -> str:
    """Return the description in the group's own column; *label*, that of the row, where it has none."""
    column = group.label
    if column is None:
        return label
    return without_numbers([piece for piece in found if column.x0 - 3 <= piece.ink[0] < column.x1])


def unnamed(found: Sequence[Piece], groups: Sequence[Group], heads: Sequence[Piece]) -> Sequence[Piece]:
    """Return the counts of a row that stand in a column of no known class, and under the head of no particular.

    With all three classes there, only one under a head that nobody knows: a number of photos or a total has a head
    that says so, or none.
    """
    apart = [(piece, head_of(piece, heads)) for piece in found[1:] if not in_a_class(piece, groups)]
    free = [(piece, head) for piece, head in apart if not is_of_share(head)]
    counted = [(piece, head) for piece, head in free if count(piece.text).state in {"number", "none", "unreadable"}]
    if any(len(group.columns) == len(Severity) for group in groups):
        behind = [(piece, head) for piece, head in counted if piece.ink[0] >= groups[0].x0]
        return [piece for piece, head in behind if 0 < (count(piece.text).value or 0) <= MOST and is_unknown(head)]
    of_plan = all(
        group.kind in PLAN for group in groups
    )  # in a box of the plan "Lot size" and "Sample size" stand beside
    named = [(piece, head) for piece, head in counted if lexicon.meaning("columns", head) not in ("other", "ordinal")]
    return [piece for piece, head in named if not (of_plan and concept_of(head) in GOODS)]  # "Photo no. | 14" is none


def without_sums(
    pieces: Sequence[Piece], heads: Sequence[Piece], told: Sequence[tuple[Group, dict[Severity, str]]]
) -> list[Piece]:
    """Return *pieces* without the total of a row under a head for it, which the counts *told* of its classes make."""
    added = sum(count(text).value or 0 for _, values in told for text in values.values())
    totals = [piece for piece in pieces if lexicon.row_kind(head_of(piece, heads)) == "found"]
    sums = [piece for piece in totals if len(totals) == 1 and count(piece.text).value == added]
    return [piece for piece in pieces if piece not in sums]


def across(found: Sequence[Piece], groups: Sequence[Group]) -> list[Piece]:
    """Return figures that stand across the columns of several classes: whose they are cannot be told."""
    columns = [column for group in groups for column in group.columns.values()]
    return [
        piece
        for piece in found[1:]
        if piece.text[:1].isdigit()
        and not in_a_class(piece, groups)
        and sum(piece.ink[0] < (column.x0 + column.x1) / 2 < piece.ink[2] for column in columns) > 1
    ]


def swallowed(label: str, read: Sequence[tuple[Group, Mapping[Severity, str]]]) -> list[str]:
    """Return the figure at the end of a description, where a class of the row has none: it stood there.

    It is the word for none, or a number with the unit of the other figures: "Thread at seam 22 pcs | - | 16 pcs".
    """
    words = label.split()
    if len(words) < 2 or not any(len(values) < len(group.columns) for group, values in read):  # noqa: PLR2004
        return []
    if words[-1].isalpha() and count(words[-1]).state == "none":
        return words[-1:]
    unit = words[-2].isdigit() and any(text.split()[1:] == words[-1:] for _, values in read for text in values.values())
    return words[-2:] if unit else []


def in_a_class(piece: Piece, groups: Sequence[Group]) -> bool:
    return any(column.holds(piece) for group in groups for column in group.columns.values())


def head_of(piece: Piece, heads: Sequence[Piece]) -> str:
    """Return the text of the head that stands over *piece*; empty where none does."""
    return next((head.text for head in heads if head.box[0] - 2 <= piece.center <= head.box[2] + 2), "")


def is_unknown(head: str) -> bool:
    """Tell whether *head* could be that of another class."""
    return bool(head) and lexicon.meaning("columns", head) is None and not lexicon.row_kind(head)
