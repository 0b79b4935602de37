"""Which words describe the defect of each record: the same part of all, as its label, its print and its place tell."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, field

from toolkit.parsers import folding, lexicon
from toolkit.parsers.blocks import part_of
from toolkit.parsers.captions import is_description
from toolkit.parsers.cells import is_cjk
from toolkit.parsers.labels import concept_of
from toolkit.parsers.repeated.columns import Order
from toolkit.parsers.repeated.pairing import Pairing
from toolkit.parsers.repeated.spots import Spot

CLEARLY = 1.2  # times the space inside a record: the space to the next
ALIKE = 0.4  # points by which the print of the same part differs
ABOVE, BELOW = 12, 16  # lines over the first record, and below the last, that may belong to it
CLOSE = 2.0  # heights of the letters between two lines of a description
SPACE = 0.3  # heights of the letters
LEAST = 2  # records
_FIGURES = re.compile(r"\d+")
_ENUMERATED = re.compile(r"^\s*(?:#\s?)?(?:[^\W\d_]{1,3}[-. ]?)?\d{1,3}\s*(?:[.):–—-]+\s*|\s(?=[^\W\d]{2}))")


class Record(Struct):
    """The texts of one record, in the order of reading; *parts* are those that hold its class and its number."""

    spots: list[Spot]
    parts: frozenset[int]


class Wording(Struct, frozen=True):
    """The words of each record, and how well they are known: the higher, the better."""

    texts: tuple[str, ...]
    records: tuple["Record", ...]
    rank: tuple[float, ...]


def wordings(spots: Sequence[Spot], pairing: Pairing) -> list[Wording]:
    """Return the parts of all records that may describe, the best first."""
    found = [
        wording
        for order in pairing.columns.orders()
        for records in _records(spots, pairing, order)
        for wording in _of_records(records, order)
    ]
    return sorted(found, key=lambda wording: wording.rank, reverse=True)


def _records(spots: Sequence[Spot], pairing: Pairing, order: Order) -> Iterator[list[Record]]:
    """Yield the records as they are parted by space; else each up to the next, or from the last one on."""
    heads = {pair.classed.at for pair in pairing.pairs} if pairing.headed else set()
    anchors = [
        sorted({pair.counted.at: pair.counted, **({} if pairing.headed else {pair.classed.at: pair.classed})}.values(), key=order)
        for pair in pairing.pairs
    ]
    by_place = sorted(range(len(anchors)), key=lambda at: order(anchors[at][0]))
    inner = sorted((spot for spot in spots if spot.at not in heads), key=order)
    at_of = {spot.at: at for at, spot in enumerate(inner)}
    for how in ("space", "before", "behind"):
        cuts = _cuts(inner, [(at_of[anchors[at][0].at], at_of[anchors[at][-1].at]) for at in by_place], order, how)
        if cuts is None:
            continue
        records = [Record(inner[a:b], frozenset(spot.at for spot in anchors[at])) for at, (a, b) in zip(by_place, cuts, strict=True)]
        yield [records[by_place.index(at)] for at in range(len(anchors))]


def _cuts(spots: Sequence[Spot], anchors: Sequence[tuple[int, int]], order: Order, how: str) -> list[tuple[int, int]] | None:
    """Return where each record begins and ends among *spots*; ``None`` where no space tells."""
    starts: list[int | None] = []
    ends: list[int | None] = []
    for last, (first, _) in zip([None, *anchors], anchors, strict=False):
        together = last is not None and order(spots[last[1]])[0] == order(spots[first])[0]
        if not together or last is None:
            starts.append(None)
            if last is not None:
                ends.append(None)
            continue
        cut = _cut(spots, last[1], first) if how == "space" else last[1] + 1 if how == "before" else first
        if cut is None or last[1] >= first:
            return None
        ends.append(cut)
        starts.append(cut)
    ends.append(None)
    before = [a - start for start, (a, _) in zip(starts, anchors, strict=True) if start is not None]
    behind = [end - b for end, (_, b) in zip(ends, anchors, strict=True) if end is not None]
    most_before, most_behind = max(before, default=ABOVE), max(behind, default=BELOW)
    inside = [
        _gap(spots[at], spots[at + 1])
        for (a, b), start, end in zip(anchors, starts, ends, strict=True)
        for at in range(a if start is None else start, b if end is None else end - 1)
    ]
    widest = CLEARLY * max([gap for gap in inside if gap < float("inf")], default=CLOSE * 10)
    if how != "space":
        widest = max(widest, CLOSE * 10)
    result: list[tuple[int, int]] = []
    for at, (first, last) in enumerate(anchors):
        column = order(spots[first])[0]
        start, end = starts[at], ends[at]
        if start is None:
            start = first
            least = 0 if at == 0 else result[-1][1] if order(spots[anchors[at - 1][0]])[0] == column else anchors[at - 1][1] + 1
            while start > least and first - start < most_before and order(spots[start - 1])[0] == column and _gap(spots[start - 1], spots[start]) <= widest:
                start -= 1
        if end is None:
            end = last + 1
            while end < len(spots) and end - last < most_behind and order(spots[end])[0] == column and _gap(spots[end - 1], spots[end]) <= widest:
                end += 1
        result.append((start, end))
    return result


def _cut(spots: Sequence[Spot], last: int, first: int) -> int | None:
    """Return where the record that begins with or above the spot *first* parts from the one that has *last*."""
    if last >= first:
        return None
    gaps = [(_gap(spots[at], spots[at + 1]), at + 1) for at in range(last, first)]
    widest, cut = max(gaps)
    others = [gap for gap, at in gaps if at != cut and gap > 0]
    if widest <= 0:
        return None
    return cut if widest > CLEARLY * max(others, default=0.0) else None


def _gap(above: Spot, below: Spot) -> float:
    """Return the space between two texts that follow each other; none on one line, any between two pages."""
    if above.row.page != below.row.page:
        return float("inf")
    return max(0.0, below.box[1] - above.box[3]) if above.level != below.level else 0.0


class _Block(Struct):
    """Lines of one text in a record, and how many such texts stand before it there."""

    spots: list[Spot]
    nth: int
    text: str = ""


def _of_records(records: Sequence[Record], order: Order) -> Iterator[Wording]:
    """Yield the parts that each of *records* has."""
    right: dict[int, float] = defaultdict(float)
    for record in records:
        for spot in record.spots:
            column = order(spot)[0]
            right[column] = max(right[column], spot.box[2])
    made = _without_labels([_blocks(record, right, order) for record in records])
    keys = set.intersection(*({key for block in blocks for key in _keys(block)} for blocks in made))
    for key in keys:
        chosen = [[block for block in blocks if key in _keys(block)] for blocks in made]
        firsts = [blocks[0] for blocks in chosen]
        texts = tuple(_plain(block.text) for block in firsts)
        apart = len({block.spots[0].at for block in firsts}) == len(firsts)
        if all(texts) and apart and _differ(texts):
            rank = _rank(key, chosen, texts)
            yield Wording(texts, tuple(records), rank)


def _without_labels(made: Sequence[Sequence[_Block]]) -> list[list[_Block]]:
    """Return the blocks of each record without those that only number it: "Finding 1 of 6" over "Finding 2 of 6"."""
    plain = Counter(form for blocks in made for form in {_FIGURES.sub("#", block.text) for block in blocks})
    kept = [
        [block for block in blocks if "#" not in (form := _FIGURES.sub("#", block.text)) or plain[form] < LEAST]
        for blocks in made
    ]
    for blocks in kept:
        for nth, block in enumerate(blocks):
            block.nth = nth
    return kept


def _differ(texts: Sequence[str]) -> bool:
    """Tell whether *texts* are not all the same but for their figures: what is the same on every record is a label."""
    return len(texts) < LEAST or len({_FIGURES.sub("", text) for text in texts}) > 1


def _plain(text: str) -> str:
    from toolkit.parsers.defect_lists import description

    return description(text)


def _rank(key: tuple[object, ...], chosen: Sequence[Sequence[_Block]], texts: Sequence[str]) -> tuple[float, ...]:
    firsts = [blocks[0] for blocks in chosen]
    label = str(key[1]) if key[0] in ("beside", "below") else ""
    named = _named(label)
    size = min(block.spots[0].bit.size for block in firsts)
    alone = all(len(blocks) == 1 for blocks in chosen)
    distinct = len(set(texts)) / len(texts)
    place = sum(block.nth for block in firsts) / len(firsts)
    return (named, round(size / (2 * ALIKE)), float(distinct > 0.99), -place, float(alone), distinct)


def _named(label: str) -> float:
    """Return 1 for a label of the words of a defect, -1 for one of anything else that is known, and 0 for no label."""
    if not label:
        return 0.0
    part = part_of(label)
    if part == "description" or lexicon.meaning("columns", label) == "description":
        return 1.0
    known = part is not None or lexicon.meaning("columns", label) or concept_of(label) or lexicon.row_kind(label)
    return -1.0 if known else 0.0


def _keys(block: _Block) -> Iterator[tuple[object, ...]]:
    spot = block.spots[0]
    size = round(spot.bit.size / (2 * ALIKE))
    yield ("print", size)
    yield ("nth", size, block.nth)
    if spot.left and not spot.marks:
        yield ("beside", folding.key(spot.left))
    if spot.above:
        yield ("below", folding.key(spot.above))


def _blocks(record: Record, right: dict[int, float], order: Order) -> list[_Block]:
    """Return the texts of *record* that may describe, the lines of each together."""
    blocks: list[_Block] = []
    for spot in record.spots:
        words = spot.words.strip()
        if not words or not is_description(words) or _is_label(spot) or words.endswith(("?", "？")):
            continue
        last = blocks[-1].spots[-1] if blocks else None
        if last is not None and not spot.marks and _wraps(last, spot, right[order(spot)[0]]):
            blocks[-1].spots.append(spot)
            blocks[-1].text = _joined(blocks[-1].text, words)
        else:
            blocks.append(_Block([spot], len(blocks), words))
    return blocks


def _is_label(spot: Spot) -> bool:
    return spot.text.rstrip().endswith((":", "："))


def _wraps(over: Spot, spot: Spot, right: float) -> bool:
    """Tell whether *spot* goes on with the text *over* it: its first word had no room there."""
    near = over.row.page == spot.row.page and 0 < spot.box[1] - over.box[1] <= CLOSE * over.bit.size
    if not near or abs(over.bit.size - spot.bit.size) > ALIKE or abs(over.box[0] - spot.box[0]) > CLOSE * spot.bit.size:
        return False
    word = spot.bit.words[0]
    wide = word.size if is_cjk(word.text[0]) else word.x1 - word.x0
    return spot.text[:1].islower() or over.box[2] + wide + SPACE * over.bit.size > right


def _joined(text: str, more: str) -> str:
    return text + more if is_cjk(text[-1]) and is_cjk(more[0]) else f"{text} {more}"
