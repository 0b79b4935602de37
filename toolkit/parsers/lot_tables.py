"""Tables of lots: a row for each item or colour that is judged by itself, with its own plan, limits and result."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from msgspec import field

from toolkit.model.report import LotResult
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.columns import Column, placed, spans
from toolkit.parsers.groups import is_article
from toolkit.parsers.labels import concept_of
from toolkit.parsers.lines import Line, Table
from toolkit.parsers.ordered import halves_of
from toolkit.parsers.readings import count, quantity

QUANTITIES = ("lot", "packed", "produced", "ordered")  # the first that is printed is what the sample stands for
STATES = ("ordered", "produced", "packed")
T = TypeVar("T")


class Head(NamedTuple):
    """What a column holds (an item, a quantity, or a kind of row of the lexicon), and of which class."""

    what: str | None
    severity: Severity | None = None


class Lots(Table):
    heads: list[Head] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    results: list[LotResult] = field(default_factory=list)

    def read(self, row: Row) -> list[Line] | None:
        found = row.pieces
        if not found or not (self.same_grid(row) or (not row.ruled and not self.header.ruled)):
            return None
        texts = texts_of(row, self.columns, self.heads)
        item = texts.get(Head("item"), "")
        values = by_class(texts, "found")
        if not values:
            return [] if row.ruled else None
        if not item or lexicon.row_kind(item) == "found":
            return [Line("found", item, values, row.page, row.box)]
        self.results.append(self._lot(item, texts, row))
        rates = by_class(texts, "aql")
        return [Line("aql", item, rates, row.page, row.box)] if rates else []

    def _lot(self, item: str, texts: dict[Head, str], row: Row) -> LotResult:
        lot = next((goods for what in QUANTITIES if (goods := _goods(texts.get(Head(what), ""))) is not None), None)
        sample = quantity(texts.get(Head("sample"), ""))
        states = {what: goods for what in STATES if (goods := _goods(texts.get(Head(what), ""))) is not None}
        limits = self._counts(texts, "allowed", row)
        return LotResult(
            item=item,
            lot=lot,
            **states,
            sample_size=sample[0] if sample else None,
            found=self._counts(texts, "found", row),
            allowed=limits or self._counts(texts, "both", row),
            result=outcomes.RESULTS.get(outcomes.verdict(texts.get(Head("result"), "")) or ""),
        )

    def _counts(self, texts: dict[Head, str], what: str, row: Row) -> Counts:
        """Return the counts of *what*; one that cannot be read is for a person."""
        values = {severity: count(text) for severity, text in by_class(texts, what).items()}
        self.junk.extend((row.page, row.text) for value in values.values() if value.state in ("other", "unreadable"))
        return BySeverity(*(values[severity].value if severity in values else None for severity in Severity))


def _goods(text: str) -> int | None:
    """Return the number of goods in *text*; none of what they are packed in, "60 ctns"."""
    read = quantity(text)
    packs = map(folding.key, folding.words_of("told_quantities")["packs"])
    return None if read is None or (read[1] is not None and folding.key(read[1]) in packs) else read[0]


def texts_of(row: Row, columns: list[Column], heads: Sequence[Head]) -> dict[Head, str]:
    """Return what *row* prints under each of *heads*."""
    texts: dict[Head, str] = {}
    _, places = placed(row.pieces, columns, ruled=row.ruled)
    for piece, index in zip(row.pieces, places, strict=True):
        if index is not None:
            head = heads[index]
            for what, text in halves_of(head.what or "", piece.text):
                texts.setdefault(head._replace(what=what or None), text)
    return texts


def open_lots(row: Row, heads: Sequence[Piece], above: Sequence[Row]) -> Lots | None:
    """Return the table of lots that *row* heads: items, and for several classes what was found and what is allowed."""
    if not any(is_article(head.text) for head in heads):
        return None
    named = list(heads_of(heads, row, above))
    found = {head.severity for head in named if head.what in ("found", "found/allowed")} - {None}
    limited = {head.severity for head in named if head.what in ("allowed", "both", "found/allowed")} - {None}
    if Head("item") not in named or len(found) < 2 or not limited:  # noqa: PLR2004 - one class makes no such table
        return None
    columns = spans(heads, ruled=row.ruled)
    return Lots(row.page, row.table, row.page, row.bottom, row, heads=named, columns=columns)


def heads_of(heads: Sequence[Piece], row: Row, above: Sequence[Row]) -> Iterator[Head]:
    """Yield what each head stands for; one that names no class belongs to the class over it, else to the last one."""
    last: Severity | None = None
    for piece, named in zip(heads, _classes(heads), strict=True):
        kind = _kind(piece.text)
        own = named or (classes.severity(classes.classes_alone(piece.text)) if kind else None)
        last = own or _over(piece, row, above, classes.severity) or last
        if kind in ("found", "allowed", "both", "reject", "aql", "found/allowed"):
            yield Head(kind, last)
        elif own is not None and not classes.without_classes(piece.text).strip():
            yield Head(_over(piece, row, above, lexicon.row_kind) or "found", own)
        else:
            yield Head(_plain(piece.text, kind))


def _kind(head: str) -> str | None:
    """Return what *head* says of a class: "Major Ac", "Major found / Ac"."""
    return lexicon.row_kind(classes.without_classes(head)) or lexicon.row_kind(classes.beside_classes(head))


def _classes(heads: Sequence[Piece]) -> Iterator[Severity | None]:
    return (classes.severity(head.text) for head in heads)


def _over(piece: Piece, row: Row, above: Sequence[Row], meaning: Callable[[str], T | None]) -> T | None:
    """Return what the cell over *piece* means, where heads have two levels."""
    if not row.ruled or not above or above[-1].table != row.table or above[-1].page != row.page:
        return None
    over = (upper for upper in above[-1].pieces if upper.box[0] - 1 <= piece.center <= upper.box[2] + 1)
    return next((found for upper in over if (found := meaning(upper.text)) is not None), None)


def _plain(text: str, kind: str | None) -> str | None:
    concept = concept_of(text)
    counted = folding.key(folding.brackets(text)) in lexicon.units()  # "Lot (pcs)" is how many and not which
    if is_article(text) and not (counted and concept in QUANTITIES):
        return "item"
    if concept in QUANTITIES:
        return concept
    return "sample" if concept == "sample_size" or kind == "sample" or text.strip() == "n" else kind


def by_class(texts: dict[Head, str], what: str) -> dict[Severity, str]:
    """Return what *texts* say under the heads of *what*, by their class."""
    return {head.severity: text for head, text in texts.items() if head.what == what and head.severity is not None}
