"""Checks with a column of verdicts for each lot: "Test | SL-22C | SL-30B | Remark" over "Rain test | OK | NOT OK | …".

Each lot has a result of its own. Where what stands over the columns names no lots ("Before | After") the check has the
worst of them, and its remark says under which head each stands.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.report import Section
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import column_of, spans
from toolkit.parsers.lots.lot_names import labelled_item
from toolkit.parsers.results import judged
from toolkit.parsers.results.part_names import RESULTS, is_name, remark
from toolkit.parsers.words import classes, lexicon, outcomes, readings
from toolkit.parsers.words.articles import is_number

FEWEST = 2  # columns of verdicts side by side
SHORTEST_CODE = 4  # signs: "M8" is a size
LONGEST_HEAD = 4  # words
HALF = 0.5
_CHECKS = (("check_goods", "checks"), ("heads_of_answers", "checks"), ("checks", "column"))
_WORST = ("fail", "aborted", "pending", "pass", "na")


class Heads(NamedTuple):
    """The *places* of the columns with verdicts, the *lots* that stand over them, and where the *whole* is judged."""

    row: Row
    places: tuple[int, ...]
    lots: tuple[str, ...]
    whole: int | None


def lots_beside(rows: Sequence[Row]) -> dict[int, tuple[Section, ...]]:
    """Return for the id of each row of such a table the results of its check."""
    found: dict[int, tuple[Section, ...]] = {}
    for index, row in enumerate(rows):
        heads = _heads(rows, index)
        if heads is not None:
            told = {id(body): tuple(_told(body, heads)) for body in judged.body(rows, index)}
            found[id(row)] = ()  # the heads are no check
            found.update({key: each for key, each in told.items() if each})
    return found


def columns_beside(rows: Sequence[Row]) -> Iterator[list[judged.Judged]]:
    """Yield each column of verdicts of the lots."""
    for index in range(len(rows)):
        heads = _heads(rows, index)
        for place in heads.places if heads is not None else ():
            yield judged.said_under(rows, index, place)


def _heads(rows: Sequence[Row], index: int) -> Heads | None:
    """Return the heads at *index* where several lots, or unknown words behind one for checks, stand over verdicts."""
    texts = [piece.text for piece in rows[index].pieces]
    if len(texts) <= FEWEST or not any(map(_names_checks, texts)):
        return None
    whole = [place for place, text in enumerate(texts) if _judges(text)]
    over = [place for place, text in enumerate(texts) if place and place not in whole and _is_free(text)]
    coded = [place for place in over if _names_lot(texts[place])]
    if len(coded) < FEWEST and (whole or any(any(map(str.isdigit, text)) for text in texts)):
        return None
    places = coded if len(coded) >= FEWEST else over
    judging = {place: _share(rows, index, place) for place in places}
    over_verdicts = [place for place, share in judging.items() if share > (0 if places == coded else HALF)]
    if 2 * sum(judging[place] for place in over_verdicts) <= len(over_verdicts):
        return None
    lots = tuple(texts[place] for place in places) if places == coded else ()
    places = places if lots else over_verdicts
    distinct = len({texts[place] for place in places}) == len(places)
    if len(over_verdicts) < FEWEST or len(whole) > 1 or not distinct:
        return None
    return Heads(rows[index], tuple(places), lots, whole[0] if whole else None)


def _names_checks(text: str) -> bool:
    readings_of = set(lexicon.readings(text))
    return any(not readings_of.isdisjoint(lexicon.phrases(group, name)) for group, name in _CHECKS)


def _judges(text: str) -> bool:
    return lexicon.row_kind(text) == "result" or outcomes.verdict(text) is not None


def _is_free(text: str) -> bool:
    """Tell whether the head *text* is no known one, and so may name what is judged below."""
    known = _names_checks(text) or lexicon.meaning("columns", text) or lexicon.row_kind(text) or classes.severity(text)
    return not known and len(text.split()) <= LONGEST_HEAD and any(map(str.isalnum, text))


def _names_lot(text: str) -> bool:
    """Tell whether *text* is the code of goods, or a lot by its word: "SL-22C", "Lot A"."""
    letters, digits = any(map(str.isalpha, text)), any(map(str.isdigit, text))
    code = is_number(text) and letters and digits and len(text) >= SHORTEST_CODE
    first, _, rest = text.partition(" ")
    lot = lexicon.mentions("judged_apart", "lots", first) and len(rest.split()) == 1
    return (code and readings.quantity(text) is None) or lot or labelled_item(f"{text} ") is not None


def _share(rows: Sequence[Row], index: int, place: int) -> float:
    """Return which share of what stands under the head at *place* are verdicts."""
    said = [piece.text for _, piece in judged.said_under(rows, index, place)]
    return sum(judged.verdict(text) is not None for text in said) / max(len(said), 1)


def _told(row: Row, heads: Heads) -> Iterator[Section]:
    """Yield the result of each lot in *row*, and that of the whole where it is worse than each of them."""
    columns = spans(heads.row.pieces, ruled=heads.row.ruled)
    at = [(column_of(piece, columns), piece) for piece in row.pieces]
    judging = [(place, piece, word) for place, piece in at if place in heads.places and (word := _word(piece))]
    name = next((piece for place, piece in at if _before(place, heads) and _names_check(piece)), None)
    if name is None or not judging:
        return
    beside = [(place, piece) for place, piece in at if place not in (*heads.places, heads.whole) and piece is not name]
    before = [piece.text for place, piece in beside if _before(place, heads) and not _counts(piece)]
    rest = [*before, *(piece.text for place, piece in beside if not _before(place, heads))]
    worst = min((word for _, _, word in judging), key=_WORST.index)
    if not heads.lots:
        said = [f"{heads.row.pieces[place].text}: {piece.text}" for place, piece, _ in judging]
        yield _section(row, name, worst, [*said, *rest])
        return
    for place, piece, word in judging:
        lot = heads.lots[heads.places.index(place)]
        more = [piece.text] if judged.is_told(piece.text) else []
        told = rest if word == worst else before
        yield _section(row, name, word, [*more, *told], lot)
    whole = next((word for place, piece in at if place == heads.whole and (word := _word(piece))), None)
    if whole is not None and _WORST.index(whole) < _WORST.index(worst) and whole != "pass":
        yield _section(row, name, whole, rest)


def _section(row: Row, name: Piece, word: str, said: Sequence[str], *lots: str) -> Section:
    place = Section(name=name.text.strip(" :"), items=lots, page=row.page, bbox=row.box)
    return replace(place, result=RESULTS[word], remark=remark(said))


def _word(piece: Piece) -> str | None:
    word = judged.verdict(piece.text)
    return word if word in _WORST and word in RESULTS else None


def _before(place: int | None, heads: Heads) -> bool:
    return place is not None and place < heads.places[0]


def _names_check(piece: Piece) -> bool:
    return is_name(piece) and not _counts(piece)


def _counts(piece: Piece) -> bool:
    """Tell whether *piece* is a running number."""
    return piece.text.strip(" .)").isdigit()
