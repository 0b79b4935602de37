"""Tables of lots: a row for each item or colour that is judged by itself, with its own plan, limits and result."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from msgspec import field
from msgspec.structs import replace

from toolkit.model.report import LotResult
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, placed, spans
from toolkit.parsers.layout.lines import Line, Setting, Table
from toolkit.parsers.lists.groups import is_article
from toolkit.parsers.lots.lot_orders import bare_limit, order_of
from toolkit.parsers.lots.lot_rows import LIMITS, kind_of_row, limits_below
from toolkit.parsers.lots.lots_summed import sums_up_lots
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.ordered import halves_of, values_in_order
from toolkit.parsers.words.readings import count, quantity

QUANTITIES = ("lot", "packed", "produced", "ordered")  # the first that is printed is what the sample stands for
STATES = ("ordered", "produced", "packed")
FIGURES = ("found", "allowed", "both", "reject", "aql", "found/allowed")  # kinds of figures of a class
T = TypeVar("T")


class Head(NamedTuple):
    """What a column holds (an item, a quantity, or a kind of row of the lexicon), and of which class.

    One of several classes holds their figures in an *order*.
    """

    what: str | None
    severity: Severity | None = None
    order: tuple[Severity, ...] = ()


class Lots(Table):
    heads: list[Head] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    results: list[LotResult] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)  # of each lot: all that stands under heads for items
    totalled: bool = False  # the last row is the total of the lots
    limits_below: bool = False  # each lot has its limits in a row of its own under that of its finds

    def read(self, row: Row) -> list[Line] | None:
        found = row.pieces
        if not found or not (self.same_grid(row) or (not row.ruled and not self.header.ruled)):
            return None
        texts = texts_of(row, self.columns, self.heads)
        item = texts.get(Head("item"), "")
        values = by_class(texts, "found")
        if not values:
            return [] if row.ruled else None
        if (self.limits_below or not item) and (kind := kind_of_row(row)) not in (None, "found"):
            return self._under_lot(kind, texts, row)
        if not item or lexicon.row_kind(item) == "found" or lexicon.names_all_goods(item):
            self.totalled = True
            return [Line("found", item, values, row.page, row.box)]
        self.totalled = False
        self.results.append(self.lot_of(item, texts, row))
        self.names.append(names_in(row, self.columns, self.heads))
        rates = by_class(texts, "aql")
        return [Line("aql", item, rates, row.page, row.box)] if rates else []

    def _under_lot(self, kind: str | None, texts: dict[Head, str], row: Row) -> list[Line]:
        """Give the limits in *row* to the lot above it; what else stands there is of that lot alone."""
        if self.totalled and kind in LIMITS:
            return [Line("allowed", row.text, by_class(texts, "found"), row.page, row.box)]  # of all lots
        if kind in LIMITS and self.results:
            self.results[-1] = replace(self.results[-1], allowed=self._counts(texts, "found", row))
        return []

    def lot_of(self, item: str, texts: dict[Head, str], row: Row) -> LotResult:
        """Return the lot of *item* with what *texts* say of it; what cannot be read there is kept with *row*."""
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
        ordered = (text for head, text in texts.items() if head.what == what and head.order)
        self.junk.extend((row.page, row.text) for text in ordered if count(text).state not in ("blank", "none"))
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
            ordered = values_in_order(piece.text, head.order) if head.order else {}
            texts.update({Head(head.what, severity): text for severity, text in ordered.items()})
            if ordered:
                continue
            for what, text in halves_of(head.what or "", piece.text):
                texts.setdefault(head._replace(what=what or None), text)
    return texts


def names_in(row: Row, columns: list[Column], heads: Sequence[Head]) -> tuple[str, ...]:
    """Return what *row* calls its lot under *heads*: the lot, its colour, its article."""
    _, places = placed(row.pieces, columns, ruled=row.ruled)
    told = zip(row.pieces, places, strict=True)
    return tuple(piece.text.strip() for piece, at in told if at is not None and heads[at].what == "item")


def open_lots(row: Row, heads: Sequence[Piece], setting: Setting) -> Lots | None:
    """Return the table of lots that *row* heads: items, and for several classes what was found and what is allowed.

    The limits may stand in a row under each lot, where only a lot can be meant: it has goods, a sample, a result.
    """
    if not any(is_article(head.text) for head in heads):
        return None
    named = list(heads_of(heads, row, setting.above))
    found = _classed(named, "found", "found/allowed")
    limited = _classed(named, "allowed", "both", "found/allowed")
    if Head("item") not in named or len(found) < 2:  # noqa: PLR2004 - one class makes no such table
        return None
    of_lots = any(head.what in (*QUANTITIES, "sample", "result") for head in named)
    below = not limited and of_lots and limits_below(row, setting.below())
    if not (limited or below or sums_up_lots(row, heads, [head.what for head in named], setting)):
        return None
    columns = spans(heads, ruled=row.ruled)
    made = Lots(row.page, row.table, row.page, row.bottom, row, heads=named, columns=columns)
    made.limits_below = below
    return made


def _classed(named: Sequence[Head], *whats: str) -> set[Severity]:
    """Return the classes that the heads of *whats* are of."""
    told = [head for head in named if head.what in whats]
    return {severity for head in told for severity in (head.severity, *head.order) if severity is not None}


def heads_of(heads: Sequence[Piece], row: Row, above: Sequence[Row]) -> Iterator[Head]:
    """Yield what each head stands for; one of figures in an order, where it names the classes or stands behind them."""
    plain = _with_lot(heads, list(_plain_heads(heads, row, above)))
    texts = [head.text for head in heads]
    named = [(head.severity, text) for head, text in zip(plain, texts, strict=True) if head.severity]
    single = [(severity, text) for severity, text in named if classes.severity(text) is severity]
    bare = bare_limit(texts, [head.what for head in plain])
    for place, (head, text) in enumerate(zip(plain, texts, strict=True)):
        if (told := order_of(text, single)) is not None:
            yield Head(told[0], None, told[1])
        elif place == bare:
            yield head._replace(order=tuple(severity for severity, _ in single))
        else:
            yield head


def _with_lot(heads: Sequence[Piece], named: Sequence[Head]) -> list[Head]:
    """Return *named*, a bare "Qty" beside items as their lot, where no other head is a quantity of goods."""
    bare = [at for at, head in enumerate(heads) if lexicon.meaning("columns", head.text) == "quantity"]
    known = any(head.what in QUANTITIES for head in named)
    lot = bare[0] if len(bare) == 1 and not known and named[bare[0]] == Head(None) else None
    return [Head("lot") if at == lot else head for at, head in enumerate(named)]


def _plain_heads(heads: Sequence[Piece], row: Row, above: Sequence[Row]) -> Iterator[Head]:
    """Yield what each head stands for; one that names no class belongs to the class over it, else to the last one."""
    last: Severity | None = None
    for piece, named in zip(heads, _classes(heads), strict=True):
        kind = _kind(piece.text)
        own = named or (classes.severity(classes.classes_alone(piece.text)) if kind else None)
        last = own or _over(piece, row, above, classes.severity) or last
        if kind in FIGURES:
            yield Head(kind, last)
        elif own is not None and _is_class(piece.text):
            yield Head(_over(piece, row, above, lexicon.row_kind) or "found", own)
        else:
            yield Head(_plain(piece.text, kind))


def head_of(label: str) -> Head:
    """Return what *label* stands for by itself: "Major found", "Critical", "Sample size"."""
    kind = _kind(label)
    own = (
        classes.severity(label)
        or _by_mark(label)[0]
        or (classes.severity(classes.classes_alone(label)) if kind else None)
    )
    if kind in FIGURES:
        return Head(kind, own)
    return Head("found", own) if own is not None and _is_class(label) else Head(_plain(label, kind))


def _kind(head: str) -> str | None:
    """Return what *head* says of a class: "Major Ac", "Major found / Ac", "Ma found"."""
    _, beside = _by_mark(head)
    plain = lexicon.row_kind(classes.without_classes(head)) or lexicon.row_kind(classes.beside_classes(head))
    return plain or lexicon.row_kind(beside)


def _by_mark(head: str) -> tuple[Severity | None, str]:
    """Return the class of the two letters that *head* begins or ends with, and what it says beside: "CR Ac"."""
    words = head.split()
    for at in (0, len(words) - 1) if len(words) > 1 else ():
        named = classes.severity(words[at], letters=True) if len(words[at]) > 1 else None
        beside = " ".join(words[:at] + words[at + 1 :])
        if named is not None and lexicon.row_kind(beside):
            return named, beside
    return None, ""


def _classes(heads: Sequence[Piece]) -> Iterator[Severity | None]:
    """Yield the class that each of *heads* names, marks of two letters by those beside them: "致命 Cr", "MA"."""
    texts = [head.text for head in heads]
    for text, named in zip(texts, classes.severities(texts, letters=True), strict=True):
        yield (named if len(text.strip()) > 1 else classes.severity(text)) or _by_mark(text)[0]


def _is_class(head: str) -> bool:
    """Tell whether *head* is the name of a class, and says nothing else."""
    return not classes.without_classes(head).strip() or classes.names_class(head) or classes.in_scheme(head)


def _over(piece: Piece, row: Row, above: Sequence[Row], meaning: Callable[[str], T | None]) -> T | None:
    """Return what the cell over *piece* means, where heads have two levels."""
    if not row.ruled or not above or above[-1].table != row.table or above[-1].page != row.page:
        return None
    over = (upper for upper in above[-1].pieces if upper.box[0] - 1 <= piece.center <= upper.box[2] + 1)
    return next((found for upper in over if (found := meaning(upper.text)) is not None), None)


def _plain(text: str, kind: str | None) -> str | None:
    concept = concept_of(text)
    counted = folding.key(folding.brackets(text)) in lexicon.units()  # "Lot (pcs)" is how many and not which
    if counted and concept is None and _names_lot(folding.without_brackets(text)):
        return "lot"  # "Batch (pcs)"
    if is_article(text) and not (counted and concept in QUANTITIES):
        return "item"
    if concept in QUANTITIES:
        return concept
    return "sample" if concept == "sample_size" or kind == "sample" or text.strip() == "n" else kind


def _names_lot(text: str) -> bool:
    """Tell whether *text* is a word for a lot and nothing else."""
    return folding.key(text) in lexicon.phrases("judged_apart", "lots")


def by_class(texts: dict[Head, str], what: str) -> dict[Severity, str]:
    """Return what *texts* say under the heads of *what*, by their class; not what is in no order under one for all."""
    own = ((head, text) for head, text in texts.items() if head.what == what and not head.order)
    return {head.severity: text for head, text in own if head.severity is not None}
