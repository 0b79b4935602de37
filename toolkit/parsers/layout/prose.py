"""Running text: lines that a sentence is wrapped over, put together."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Row, is_cjk, lines_in_box, text_of
from toolkit.parsers.layout.lines import size_of
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.labels import concept_of

LONGEST = 240  # characters of a line
LONGEST_TITLE = 4  # words over a heading that are no sentence
MOST_LINES = 4  # of print that one sentence is wrapped over
SHORTEST_BOXED, LONGEST_BOXED = 40, 500  # characters of a passage in a box of its own
FULL = 70  # characters of a line that may be full
FLUSH = 0.3  # heights of the letters between the left edges of two lines of one paragraph
CLOSE = 0.9  # heights of the letters between two lines of one paragraph
_OPEN = ("=", ",", "，", "、", "(", "（", "&", "+")  # what a line ends with that goes on
_LISTING = (",", "，", "、", "/", "／", "&", "+")  # between the parts of a list
_STOPS = (".", "。", ";", "；", ":", "：", "!", "?")
_ITEM = re.compile(r"(\d{1,3})[.)]\s+[^\W\d]")  # "12. As the sample"


def paragraphs(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield each line of running text with the lines that it is wrapped over, and the row that it begins in."""
    place = 0
    while place < len(rows):
        row = last = rows[place]
        text, place, lines = row.text, place + 1, 1
        if _is_boxed(row):
            yield row, _boxed_text(row)
        if row.ruled or len(row.pieces) != 1 or len(text) > LONGEST:
            continue
        while place < len(rows) and lines < MOST_LINES and _goes_on(last, rows[place]):
            if _is_next_item(row, rows[place]):
                break
            last = rows[place]
            text, place, lines = f"{text} {last.text}", place + 1, lines + 1
        yield row, text


def passages(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines without rules that stand close under each other as one text, whatever sentences they end."""
    text, last = "", None
    for row in rows:
        near = last is not None and last.page == row.page and row.top - last.bottom < CLOSE * size_of(last)
        if text and (row.ruled or not near or len(text) > LONGEST_BOXED):
            yield text
            text = ""
        if not row.ruled:
            text = f"{text} {row.text}".strip()
        last = row
    if text:
        yield text


def _is_boxed(row: Row) -> bool:
    """Tell whether *row* is a box that holds a passage and nothing else."""
    return row.ruled and len(row.pieces) == 1 and SHORTEST_BOXED <= len(row.text) <= LONGEST_BOXED


def _boxed_text(row: Row) -> str:
    """Return the text of the box *row*; a line that ended on purpose, without a stop, is a sentence of its own.

    There was room for the first word of the line below, which begins as a sentence does.
    """
    lines = lines_in_box(row)
    right = max((line[-1].x1 for line in lines), default=0.0)
    ended = [_ends(line, below, right) for line, below in pairwise(lines)]
    if not any(ended):
        return row.text
    return " ".join(f"{text_of(line)}{'.' * end}" for line, end in zip(lines, [*ended, False], strict=True))


def _ends(line: Sequence[Word], below: Sequence[Word], right: float) -> bool:
    """Tell whether *line* of a box that reaches to *right* ends before its edge, and *below* begins a sentence."""
    room = line[-1].x1 + line[-1].size + (below[0].x1 - below[0].x0) < right
    begins = below[0].text[:1].isupper() or is_cjk(below[0].text[:1])
    return room and begins and line[-1].text[-1:].isalnum()


def _goes_on(row: Row, following: Row) -> bool:
    """Tell whether the sentence at the end of *row* goes on in the line *following*."""
    if following.ruled or len(following.pieces) != 1 or following.page != row.page:
        return False
    if following.top - row.bottom >= CLOSE * size_of(row) or row.text.endswith((".", ";")):
        return False
    if row.text.endswith(_LISTING):
        return True
    if row.text.endswith(":"):  # figures by class, announced at the end of the line before
        first, *rest = following.text.split() or [""]
        goods = bool(rest) and first.isdigit() and folding.key(rest[0].strip(" .,;:()")) in lexicon.single_units()
        alone = (
            not rest and len(row.text) >= FULL and first.rstrip(".").isdigit()
        )  # of a label at the end of a full line
        return goods or alone or classes.names_class(first)
    goes_on = following.text[:1].islower() or following.text[:1] in "(（"
    return goes_on or (following.text[:1].isdigit() and not _tells_goods(row.text)) or _is_full(row, following)


def ends_passage(above: Row, row: Row) -> bool:
    """Tell whether *row* only ends what the line *above* it says: "Major and minor, MI =" over "minor defects.".

    What stands under *row* is then no part of it, as it would be under a heading.
    """
    if any(each.ruled or len(each.pieces) != 1 for each in (above, row)) or above.page != row.page:
        return False
    if row.top - above.bottom >= CLOSE * size_of(above):
        return False
    told = above.text.rstrip()
    sentence = len(told.split()) > LONGEST_TITLE and not told.endswith(_STOPS)
    return told.endswith(_OPEN) or (sentence and row.text[:1].islower())


def _tells_goods(text: str) -> bool:
    """Tell whether *text* is a label with its number of goods, which ends there: "Sample size: 125 pcs"."""
    label, colon, value = text.replace("：", ":").partition(":")
    number, *unit = value.split()[:3] or [""]
    goods = number[:1].isdigit() and len(unit) == 1 and folding.key(unit[0].strip(".")) in lexicon.single_units()
    return bool(colon) and goods and concept_of(label.strip()) is not None


def _is_next_item(first: Row, following: Row) -> bool:
    """Tell whether *following* begins the next item of a numbered list: "12. As the sample" over "13. Dent"."""
    item, next_item = _ITEM.match(first.text), _ITEM.match(following.text)
    return item is not None and next_item is not None and int(item[1]) + 1 == int(next_item[1])


def _is_full(row: Row, following: Row) -> bool:
    """Tell whether *row* ends only because its line was full: "we find that the lot is NOT" over "ACCEPTED."."""
    flush = abs(row.pieces[0].ink[0] - following.pieces[0].ink[0]) < FLUSH * size_of(row)
    ended = not row.text[-1:].isalnum() or following.text.partition(":")[1] == ":"
    return flush and not ended and len(row.text) >= FULL and not _has_room(row, following)


def _has_room(row: Row, following: Row) -> bool:
    """Tell whether the first word of *following* had room at the end of *row*, were the line as long as the longer."""
    first = following.words[0]
    right = max(row.pieces[0].ink[2], following.pieces[0].ink[2])
    return row.pieces[0].ink[2] + first.x1 - first.x0 < right
