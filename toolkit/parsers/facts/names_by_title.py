"""The name of an inspection firm by the title of its paper: before it, beside it or over it."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.firm_names import (
    PARTS,
    is_no_name,
    is_one_of,
    is_plain_name,
)
from toolkit.parsers.facts.letterhead import is_generic, top
from toolkit.parsers.facts.logos import is_of_paper
from toolkit.parsers.facts.offices import sells
from toolkit.parsers.facts.services import begins_with_service
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import folding, lexicon

MOST_TO_TITLE = 4  # lines from the name to the title under it: others may stand beside both
TITLE_BELOW = 2.0  # heights of the name to the title under it
FEWEST_KNOWN = 3  # of buyer, seller, factory and goods
FLUSH = 2.0  # points
SHORT = 4  # letters of "of", "del"


def before_titles(rows: Sequence[Row], others: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Yield the name before the title of the paper in its first line: "Alder Home – Vendor Inspection Form"."""
    for row in top(rows)[:1]:
        name, *title = PARTS.split(row.pieces[0].text)[::2]
        titled = len(title) == 1 and (is_generic(folding.key(title[0]).split()) or begins_with_service(title[0]))
        plain = " ".join(word for word in name.split() if word != "&")
        if titled and is_plain_name(plain) and not is_one_of(name, others):
            yield name, Place(row.page, row.pieces[0].box)


def before_title_of(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the plain name before the numbered title in the first line, where the parties and the goods are known."""
    numbered = any(any(map(str.isdigit, row.text)) for row in top(rows)[:1]) and len(others) >= FEWEST_KNOWN
    for row in top(rows)[:1] if numbered else ():
        name, *title = PARTS.split(row.pieces[0].text)[::2]
        plain = " ".join(word for word in name.split() if not (word.islower() and len(word) < SHORT))  # "del"
        if len(title) == 1 and is_no_name(title[0]) and is_plain_name(plain) and not is_one_of(name, others):
            return name, Place(row.page, row.pieces[0].box)
    return None


def beside_title(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name that stands alone beside the title on the first line, as a logo in letters does.

    Of a name with its department or a slogan below only the first line is the name.
    """
    for row in top(rows)[:1]:
        titled = [any(map(is_no_name, piece.lines or (piece.text,))) for piece in row.pieces]
        names = [piece for piece, title in zip(row.pieces, titled, strict=True) if not title]
        for piece in names if len(names) == 1 and any(titled) else ():
            whole = piece.text if is_plain_name(piece.text) else next(iter(piece.lines), "")
            if is_plain_name(whole) and not (is_one_of(whole, others) or sells(whole) or is_of_paper(whole)):
                return whole, Place(row.page, piece.box)
    return None


def over_title(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name that stands alone on the first line, right over the title, as a shop's department prints it."""
    lines = [row for row in top(rows)[:2] if len(row.pieces) == 1]
    if len(lines) < 2 or not (is_no_name(lines[1].text) or begins_with_service(lines[1].text)):  # noqa: PLR2004
        return None
    name = lines[0].pieces[0]
    plain = " ".join(word for word in name.text.split() if word != "&")
    if plain == name.text or not is_plain_name(plain) or is_one_of(name.text, others):
        return None  # without "&" it may be the goods
    return name.text, Place(lines[0].page, name.box)


def flush_over_title(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name that begins the paper, flush with the title under it, where the goods and the parties are known.

    Then it can be none of these, if it has no word of theirs; something may stand beside either, as the verdict does.
    """
    lines = top(rows)[:MOST_TO_TITLE]
    words = {word for other in others for word in folding.key(other).split()}
    for piece in lines[0].pieces[:1] if lines and len(others) >= FEWEST_KNOWN else ():
        plain = is_plain_name(piece.text) and len(piece.text.split()) > 1 and words.isdisjoint(_words_of(piece.text))
        plain = plain and not (is_of_paper(piece.text) or lexicon.mentions("logos", "categories", piece.text))
        if plain and any(_is_title_under(piece, row) for row in lines[1:]):
            return piece.text, Place(lines[0].page, piece.box)
    return None


def _words_of(text: str) -> list[str]:
    return folding.key(text).split()


def _is_title_under(name: Piece, row: Row) -> bool:
    """Tell whether *row* begins with the title of an inspection, flush with *name*, and no more than lines of both."""
    flush = [piece for piece in row.pieces if abs(piece.ink[0] - name.ink[0]) <= FLUSH]
    near = row.top - name.ink[3] < TITLE_BELOW * (name.ink[3] - name.ink[1])
    return near and any(begins_with_service(piece.text) for piece in flush)


def stands_over_title(row: Row, rows: Sequence[Row]) -> bool:
    """Tell whether *row* is a line by itself, or beside the number of the paper, and the next one is the title."""
    below = next(iter(top(rows)[1:2]), None)
    alone = all(is_no_name(piece.text) for piece in row.pieces[1:])
    return alone and below is not None and (is_no_name(below.text) or begins_with_service(below.text))
