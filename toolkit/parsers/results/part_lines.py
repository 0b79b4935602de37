"""Parts that a line of text gives with their verdict: "Packing: Pass", "Function – Fail. Size – Pass."."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.results.failed_shares import tells_failed_share
from toolkit.parsers.results.part_names import RESULTS, Named, is_name, remark
from toolkit.parsers.told.told_counts import without_lead
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of

FEWEST_LINES = 2  # of text with a part and its verdict each
MOST_NAMED = 9  # words of its name there
MOST_WORDS = 5  # of the name of a part in a line of text
MOST_BEFORE = 2  # pieces of a clause before that name: "Checks: Function - Fail"
_CLAUSE_END = re.compile(r"[.;；。]\s+|[.;；。]$|,\s+")
_PART = re.compile(
    r"(?P<name>[^:：]{2,80}?)\s*[:：]\s*(?P<said>[^:：()（）]{1,40}?)\s*(?:[(（](?P<why>[^()（）]*)[)）])?[.。]?"
    r"(?:(?<=[.。])\s+(?P<rest>[^:：]+))?"
)
_ON_GOODS = re.compile(r",\s*(?:on\s+)?\d{1,4}\s*[^\W\d_]{1,8}\.?$")
_BETWEEN = re.compile(r"\s*[:：]\s*|\s+[-–—=]\s+")


def told(row: Row) -> Named | None:
    """Return the part whose heading in a table says its result ("2. Function check: Pass"), as a sentence may too."""
    if len(row.pieces) != 1 or not row.ruled:
        return None
    (piece,) = row.pieces
    name, _, word = folding.without_ordinal(piece.text).rpartition(":")
    named = _named(piece, name, word)
    return named if named is not None and concept_of(named.name.text) is None else None


def _named(piece: Piece, name: str, said: str, why: str = "") -> Named | None:
    """Return the part *name* of *piece* with the verdict *said* and its reason; ``None`` where either is none."""
    result = RESULTS.get(outcomes.verdict(said.strip(" .")) or "")
    named = replace(piece, text=name.strip())
    reasons = [why] if why else []
    if result is None and tells_failed_share(said):
        result, reasons = "fail", [said.strip(), *reasons]  # "Pull test: 2 of 5 samples failed"
    return Named(named, result, remark(reasons)) if result is not None and is_name(named) else None


def lines_of_parts(rows: Sequence[Row]) -> dict[int, tuple[Named, ...]]:
    """Return what lines of text say that are a part and its verdict each, by their rows: "Packing: Pass".

    One such line could be of anything; several are how the report tells its parts.
    """
    found: dict[int, tuple[Named, ...]] = {
        id(row): (named,) for row in rows if not row.ruled and (named := _line_of_part(row)) is not None
    }
    return found if len({folding.key(named.name.text) for (named,) in found.values()}) >= FEWEST_LINES else {}


def _line_of_part(row: Row) -> Named | None:
    """Return the part that a line of text is about, with a remark at most behind the verdict."""
    pieces = [piece for piece in row.pieces if any(map(str.isalnum, piece.text))]
    if len(pieces) == 2 and pieces[1].text.startswith((":", "：")):  # noqa: PLR2004 - name and verdict
        return _in_two_columns(*pieces)
    match = _PART.fullmatch(folding.without_ordinal(without_lead(pieces[0].text))) if len(pieces) == 1 else None
    named = _named(pieces[0], match["name"], match["said"], match["why"] or match["rest"] or "") if match else None
    if named is None or len(named.name.text.split()) > MOST_NAMED:
        return None
    return None if _is_no_part(named.name.text) else named


def _in_two_columns(name: Piece, said: Piece) -> Named | None:
    """Return the part *name* whose verdict stands in its own column: "Water fill, 24 hours | : failed, 3 of 10"."""
    word, _, why = said.text.lstrip(":： ").partition(",")
    named = _named(name, name.text, word, why.strip())
    words = set(folding.key(name.text).split())
    known = concept_of(name.text) is not None or not words.isdisjoint(lexicon.phrases("part_lines", "never"))
    of_lot = lexicon.mentions("judged_apart", "lots", name.text)  # "Lot 2 result | : FAILED"
    return None if known or of_lot else named


def _is_no_part(name: str) -> bool:
    """Tell whether *name* is a particular, the middle of a sentence, a legend, a term of payment or a rule."""
    if concept_of(name) is not None or (name.isascii() and not name[:1].isupper()):
        return True
    words = set(folding.key(name).split())
    figures = any(map(str.isdigit, _without_sample(name)))  # "More than 7 major: Reject"
    return figures or not words.isdisjoint(lexicon.phrases("part_lines", "never"))


def _without_sample(name: str) -> str:
    """Return *name* without what it was tried on: "Dishwasher test (1 cycle, 3 pcs)"; not of a class."""
    return name if classes.mentions_class(name) else _ON_GOODS.sub("", folding.without_brackets(name))


def _in_cells(row: Row) -> tuple[Named, ...]:
    """Return the parts of the cells of *row*; none unless each cell is a part and its verdict."""
    halves = ((piece, *piece.text.replace("：", ":").rpartition(":")) for piece in row.pieces)
    told = [_named(piece, name, word) for piece, name, _, word in halves]
    parts = [one for one in told if one is not None and concept_of(one.name.text) is None]
    return tuple(parts) if len(parts) == len(told) else ()


def listed(row: Row) -> tuple[Named, ...]:
    """Return the parts of a line of text that gives several, each with its verdict: "Function – Fail. Size – Pass.".

    So may the cells of a row do, each with one: "Function: Fail | Size: Pass".
    """
    if row.ruled and len(row.pieces) > 1:
        return _in_cells(row)
    if row.ruled or len(row.pieces) != 1:
        return ()
    (piece,) = row.pieces
    found = []
    for clause in _CLAUSE_END.split(piece.text):
        *before, name, word = ["", *_BETWEEN.split(clause)] if clause.strip() else ["", ""]
        named = _named(piece, name, word)
        if named is not None and len(before) <= MOST_BEFORE and len(name.split()) <= MOST_WORDS:
            found.append(named)
    return tuple(found) if len(found) > 1 else ()
