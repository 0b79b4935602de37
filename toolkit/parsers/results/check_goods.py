"""Of which goods a check is told where its table has a column for them: "Drop test | GL-30 | Fail"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, column_of, spans
from toolkit.parsers.results import judged
from toolkit.parsers.results.part_names import Named, remark
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.lazily import Lazy

FEWEST = 3  # heads of a table that has a column for goods beside checks and verdicts
LONGEST = 40  # characters of what names goods
_SEVERAL = Lazy(r"\s*[,;+&、，；]\s*|\s+(?:/|and|und|et|y|en|ve|và)\s+|[和与及]")
_COUNTED = re.compile(r"\d{1,3}")


class Heads(NamedTuple):
    """The places of the columns for goods and for checks, and what stands over the goods."""

    goods: int
    check: int
    over_goods: str


class OfGoods(NamedTuple):
    """The *names* of the goods that a row tells of, their pieces, and the check in its column or above in it."""

    names: tuple[str, ...]
    pieces: tuple[Piece, ...]
    check: Piece | None


def goods_of_checks(rows: Sequence[Row]) -> dict[int, OfGoods]:
    """Return for the id of each row of a table of checks that has a column for goods what it says there."""
    found: dict[int, OfGoods] = {}
    for index, row in enumerate(rows):
        heads = _heads(row)
        if heads is not None:
            found.update(_below(rows, index, heads))
    return found


def about_check(named: Named, told: OfGoods | None) -> Named:
    """Return *named* by its check where the goods stand before it, or one cell names the check for several rows."""
    if told is None or told.check is None or named.name.ink not in [piece.ink for piece in told.pieces]:
        return named
    beside = (named.remark or "").removeprefix(told.check.text).lstrip("; ")
    return replace(named, name=told.check, remark=remark([*told.names, *filter(None, [beside])]))


def _heads(row: Row) -> Heads | None:
    """Return the heads of *row* where one names goods, another checks and a third the verdict; else ``None``."""
    if len(row.pieces) < FEWEST or any(map(str.isdigit, row.text)):
        return None
    texts = [piece.text for piece in row.pieces]
    goods = [place for place, text in enumerate(texts) if _is(text, "columns")]
    checks = [place for place, text in enumerate(texts) if _is(text, "checks")]
    judging = any(lexicon.row_kind(text) == "result" or outcomes.verdict(text) for text in texts)
    return Heads(goods[0], checks[0], texts[goods[0]]) if len(goods) == 1 and checks and judging else None


def _is(text: str, concept: str) -> bool:
    return not set(lexicon.phrases("check_goods", concept)).isdisjoint(lexicon.readings(text))


def _below(rows: Sequence[Row], index: int, heads: Heads) -> Iterator[tuple[int, OfGoods]]:
    """Yield the rows under *heads*, each with its goods and its check.

    A cell that spans several rows stands in the first of them: a first cell that is open has what is above it.
    """
    columns: Sequence[Column] = spans(rows[index].pieces, ruled=rows[index].ruled)
    goods: tuple[Piece, ...] = ()
    check: Piece | None = None
    for row in judged.body(rows, index):
        places = [column_of(piece, columns) for piece in row.pieces]
        here = tuple(piece for piece, place in zip(row.pieces, places, strict=True) if place == heads.goods)
        goods = here or (goods if heads.goods < heads.check else ())
        named = [piece for piece, place in zip(row.pieces, places, strict=True) if place == heads.check]
        check = named[0] if named else check
        names = _names(goods, heads)
        if names:
            yield id(row), OfGoods(names, here, check)


def _names(goods: Sequence[Piece], heads: Heads) -> tuple[str, ...]:
    """Return what *goods* name, as printed: an item, or several; the number of a lot with the word that is over it.

    Before the check a word without a figure may name a part of the goods: "Zip | Pull test", under "Item".
    """
    text = " ".join(piece.text for piece in goods).strip()
    if not text or len(text) > LONGEST or outcomes.verdict(text) is not None:
        return ()
    every = _is(text, "all")
    parts = (text,) if every else tuple(part for part in _SEVERAL.split(text) if any(map(str.isalnum, part)))
    if all(map(_COUNTED.fullmatch, parts)):
        return tuple(f"{heads.over_goods} {part}" for part in parts) if _is(heads.over_goods, "counted") else ()
    sure = heads.check < heads.goods or not _is(heads.over_goods, "things")
    return parts if sure or every or all(any(map(str.isdigit, part)) for part in parts) else ()
