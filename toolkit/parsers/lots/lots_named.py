"""Names that are those of lots: where a report names them again, and names that are of something else.

A defect and a check are named again as well: in a remark, under a photo, in the legend of its code. Only a lot stands
under the head for items of another table, or over a list of its own.
"""

from collections.abc import Iterator, Sequence

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.heads import names_part_of_check
from toolkit.parsers.lists.groups import is_article
from toolkit.parsers.lots.lot_names import labelled_item
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy

BARE = 3  # characters of a number that only counts rows: it stands everywhere
NEXT = 2  # rows under the name of a lot in which its list begins
FEWEST = 2  # classes over a list
LISTED = Lazy(r"[,，;；、/&]|\s[–—-]\s")
_SIGNS = " :：–—-.,"
_OF_OTHERS = (
    ("checks", "parts"),
    ("plan_words", "tests"),
    ("set_aside", "tests"),
    ("set_aside", "stages"),
    ("label_words", "visit"),
)


def heads_lots(head: str) -> bool:
    """Tell whether *head* is a word for a kind of lot: "Colour", "Style"; defects and checks may be items, too."""
    may_be_any = map(folding.key, folding.words_of("lots_told")["items_of_any_kind"])
    return lexicon.meaning("columns", head) in (None, "other") and folding.key(head).strip(" .:") not in may_be_any


def names_check(name: str, head: str) -> bool:
    """Tell whether *name* under *head* is that of a part of the inspection, of a test or of a visit, and of no lot.

    A colour may be called "Navy check".
    """
    if names_part_of_check(name) or lexicon.meaning("headings", name) is not None:
        return True
    sure = is_article(head) and heads_lots(head)
    return not sure and any(lexicon.mentions(group, key, name) for group, key in _OF_OTHERS)


def is_named_as_lot(name: str, rows: Sequence[Row]) -> bool:
    """Tell whether *rows* name a lot *name*: under the head for items of a table, or right over a list."""
    if name.isdigit() and len(name) < BARE:
        return False
    listed = any(not _is_legend(head) for head, _ in _listing(name, rows))
    return listed or any(_heads_list(name, rows, at) for at in range(len(rows)))


def is_labelled_item(name: str, rows: Sequence[Row]) -> bool:
    """Tell whether *rows* give *name* beside the label of items, alone or with others: "Colours | Navy, Ecru"."""
    for row in rows:
        texts = [piece.text for piece in row.pieces]
        for text, behind in zip(texts, [*texts[1:], ""], strict=True):
            label, colon, value = text.replace("：", ":").partition(":")
            told = value if colon and value.strip() else behind
            if is_article(label.strip()) and name in map(str.strip, LISTED.split(told)):
                return True
    return False


def is_explained(name: str, rows: Sequence[Row]) -> bool:
    """Tell whether a legend among *rows* says what *name* stands for: "Code | Description" over "D01 | Hook bent"."""
    return any(_is_legend(head) for head, _ in _listing(name, rows))


def _listing(name: str, rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield each row that has *name* under the head for items, behind the row of that head."""
    for at, row in enumerate(rows):
        own = next((piece for piece in row.pieces if piece.text.strip() == name), None)
        over = (each for each in reversed(rows[:at]) if (each.page, each.ruled) == (row.page, row.ruled))
        head = None if own is None else next((each for each in over if _heads(each, own)), None)
        if head is not None and (not row.ruled or head.table == row.table):
            yield head, row


def _heads(row: Row, own: Piece) -> bool:
    """Tell whether *row* has the head for items over *own*."""
    heads = (piece for piece in row.pieces if piece.box[0] < own.box[2] and piece.box[2] > own.box[0])
    return len(row.pieces) > 1 and any(is_article(piece.text) for piece in heads)


def _is_legend(head: Row) -> bool:
    """Tell whether *head* is that of what codes stand for: a description, and no classes and no goods beside."""
    texts = [piece.text for piece in head.pieces]
    described = any(lexicon.meaning("columns", text) == "description" for text in texts)
    counted = any(lexicon.meaning("columns", text) == "quantity" or lexicon.row_kind(text) for text in texts)
    return described and not counted and not set(classes.severities(texts)) - {None}


def _heads_list(name: str, rows: Sequence[Row], at: int) -> bool:
    """Tell whether the row at the place *at* of *rows* names the lot *name* right over the heads of a list."""
    text = rows[at].pieces[0].text.strip(_SIGNS) if rows[at].pieces else ""
    first, _, rest = text.partition(" ")
    named = name in (text, rest.strip(_SIGNS) if is_article(first.strip(_SIGNS)) else None, labelled_item(text))
    return named and any(map(_begins_list, rows[at + 1 : at + 1 + NEXT]))


def _begins_list(row: Row) -> bool:
    texts = [piece.text for piece in row.pieces]
    described = any(lexicon.meaning("columns", text) == "description" for text in texts)
    return len(set(classes.severities(texts)) - {None}) >= FEWEST or (described and len(texts) > 1)
