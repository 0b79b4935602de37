"""Which words describe the defect of each record: the same part of all, as its label, its print and its place tell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.parsers.cards.blocks import part_of
from toolkit.parsers.lists.defect_lists import description
from toolkit.parsers.repeated.alike import label_of
from toolkit.parsers.repeated.columns import Order, columns_of
from toolkit.parsers.repeated.pairing import Pairing
from toolkit.parsers.repeated.records import How, Record, records
from toolkit.parsers.repeated.spots import Spot
from toolkit.parsers.repeated.texts import ALIKE, FIGURES, LEAST, Text, is_cut, texts_of
from toolkit.parsers.told.told_counts import without_lead
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.labels import concept_of

NEARER = 0.8  # times as far: a text that is of this record and not of the next
SURE = 3  # parts of a rank that tell which text describes; what follows only orders them
MUCH_LONGER = 1.5  # times the words
APART = 8.0  # points between the edges of what stands at one
MOST_APART = 90.0  # points between what follows a mark on its line
STEADY = 0.6  # of the records: those in which the description stands as far from the class
PARTED: tuple[How, ...] = ("row", "space")  # where records are known to begin and to end
SIDES: tuple[How, ...] = ("before", "behind")
LABELLED = ("beside", "below", "within")
Key = tuple[object, ...]


class Wording(Struct, frozen=True):
    """The words of each record, and how well they are known: the higher, the better."""

    texts: tuple[str, ...]
    records: tuple[Record, ...]
    rank: tuple[float, ...]
    away: float  # points from the words to the class, on the average
    cut: bool = False  # something parts one of them from a line that goes on with it


def wordings(spots: Sequence[Spot], pairing: Pairing) -> list[Wording]:
    """Return the parts of all records that may describe, the best first.

    Where no space parts the records, a text may as well be of the one above it as of that below: the nearer it stands.
    """
    anchors = [pair.classed for pair in pairing.pairs]
    places = [spot.place for pair in pairing.pairs for spot in (pair.classed, pair.counted)]
    around = [spot for spot in spots if min(places) <= spot.place <= max(places)]
    found = [_in_order(spots, pairing, order) for order in columns_of(anchors, around).orders()]
    return max(found, key=lambda each: each[0].rank[: SURE + 1] if each else ())


def _in_order(spots: Sequence[Spot], pairing: Pairing, order: Order) -> list[Wording]:
    for how in PARTED:
        if apart := list(_worded(spots, pairing, order, how)):
            return _sorted(apart, SURE)
    sides = [_sorted(_worded(spots, pairing, order, how), SURE + 1) for how in SIDES]
    known = sorted((side for side in sides if side), key=lambda side: side[0].away)
    if known and (len(known) == 1 or known[0][0].away < NEARER * known[1][0].away):
        return known[0]
    return []


def _sorted(found: Iterable[Wording], sure: int) -> list[Wording]:
    """Return *found*, the best first; none where another part of the records is as likely to describe and says more.

    The first *sure* parts of a rank tell what is likely.
    """
    ordered = sorted(found, key=lambda wording: wording.rank, reverse=True)
    best = next(iter(ordered), None)
    if best is None or best.cut:
        return []
    rivals = [other for other in ordered if other.rank[:sure] == best.rank[:sure] and other.texts != best.texts]
    more = any(_words(other) > MUCH_LONGER * _words(best) for other in rivals)  # "Buckle" beside "Opens under load"
    return [] if more else ordered


def _words(wording: Wording) -> int:
    return sum(len(text.split()) for text in wording.texts)


def _worded(spots: Sequence[Spot], pairing: Pairing, order: Order, how: How) -> Iterator[Wording]:
    """Yield the parts that each record has, as *how* parts the records."""
    every = records(spots, pairing, order, how)
    if every is None:
        return
    texts = texts_of(every, spots, order)
    named = any(_named(label_of(text.first.label)) > 0 for own in texts for text in own)
    for key in set.intersection(*({key for text in own for key in _keys(text)} for own in texts)):
        chosen = _steadily([[text for text in own if key in _keys(text)] for own in texts])
        words = tuple(description(without_lead(text.words)) for text in chosen)
        rank = _rank(key, chosen, words, parted=how in PARTED)
        sure = rank[0] > 0 or (_is_steady(chosen) and not (named and rank[0] < 0))
        if sure and _describes(chosen, words, order):
            cut = any(map(is_cut, chosen, every))
            yield Wording(words, tuple(every), rank, _away(chosen, every), cut=cut)


def _keys(text: Text) -> Iterator[Key]:
    """Yield what *text* may have in common with one of each other record: its print, its place, its label."""
    spot, size = text.first, round(text.size / (2 * ALIKE))
    yield ("print", size)
    yield ("place", size, text.nth)
    yield ("off", size, text.off)
    if spot.left and not spot.marks:
        yield ("beside", label_of(spot.left))
    if spot.above:
        yield ("below", label_of(spot.above))
    if spot.label:
        yield ("within", label_of(spot.label))


def _steadily(every: Sequence[Sequence[Text]]) -> list[Text]:
    """Return one text of each record: its only one, the one that stands to its class as in others, or its first."""
    alone = Counter(texts[0].off for texts in every if len(texts) == 1)
    usual = alone.most_common(1)[0][0] if alone else None
    return [next((text for text in texts if text.off == usual), texts[0]) for texts in every]


def _describes(chosen: Sequence[Text], words: Sequence[str], order: Order) -> bool:
    """Tell whether *chosen* can describe: each is another text, not all say the same, and they stand at one edge."""
    apart = len({text.first.at for text in chosen}) == len(chosen)
    # What is the same on every record is a label.
    differ = len(words) < LEAST or len({FIGURES.sub("", each) for each in words}) > 1
    alike = len({label_of(text.first.label) for text in chosen}) == 1
    return all(words) and apart and differ and alike and _aligned(chosen, order)


def _aligned(chosen: Sequence[Text], order: Order) -> bool:
    """Tell whether *chosen* stand at one edge, or about one middle, in each column; near it, what follows a mark."""
    by_column: dict[tuple[int, bool], list[Spot]] = defaultdict(list)
    for spot in (text.first for text in chosen):
        by_column[order(spot)[0], bool(spot.left)].append(spot)
    return all(_at_one_edge(spots, MOST_APART if inline else APART) for (_, inline), spots in by_column.items())


def _at_one_edge(spots: Sequence[Spot], most: float) -> bool:
    starts = [spot.box[0] for spot in spots]
    middles = [(spot.box[0] + spot.box[2]) / 2 for spot in spots]
    return min(max(starts) - min(starts), max(middles) - min(middles)) <= most


def _rank(key: Key, chosen: Sequence[Text], words: Sequence[str], *, parted: bool) -> tuple[float, ...]:
    """Return how well *chosen*, one text of each record, are known to describe: by label, print, variety and place.

    The first text of a record does, or the nearest to its class where nobody knows what is first (not *parted*).
    """
    size = min(text.size for text in chosen)
    distinct = len(set(words)) / len(words)
    place = sum(text.nth if parted else abs(text.off) for text in chosen) / len(chosen)
    label = str(key[1]) if key[0] in LABELLED else _common_label(chosen)
    return (_named(label), round(size / (2 * ALIKE)), float(distinct == 1), -place, distinct)


def _is_steady(chosen: Sequence[Text]) -> bool:
    """Tell whether *chosen* stand as far from their classes in most records, as one part of all does."""
    return Counter(text.off for text in chosen).most_common(1)[0][1] > STEADY * len(chosen)


def _common_label(chosen: Sequence[Text]) -> str:
    for labels in ({label_of(text.first.label) for text in chosen}, {label_of(text.first.left) for text in chosen}):
        if len(labels) == 1 and "" not in labels:
            return min(labels)
    return ""


def _named(label: str) -> float:
    """Return 1 for a label of the words of a defect, -1 for one of anything else that is known, and 0 for no label.

    The last words may say it: "defect description".
    """
    if not label:
        return 0.0
    readings = (label, label.rpartition(" ")[2])
    if any("description" in (part_of(each), lexicon.meaning("columns", each)) for each in readings):
        return 1.0
    other = part_of(label) is not None or lexicon.meaning("columns", label) == "other" or lexicon.row_kind(label)
    return -1.0 if other or concept_of(label) else 0.0


def _away(chosen: Sequence[Text], every: Sequence[Record]) -> float:
    """Return how far the words stand from class and number, in points, on the average."""
    nearest = (
        (min(text.spots, key=lambda spot, at=record.anchor.at: abs(spot.at - at)), record.anchor)  # type: ignore[misc]
        for text, record in zip(chosen, every, strict=True)
    )
    apart = [abs(spot.middle - anchor.middle) for spot, anchor in nearest if spot.row.page == anchor.row.page]
    return sum(apart) / len(apart) if apart else float("inf")
