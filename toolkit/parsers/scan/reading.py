"""Reads the picture of a page: turned upright, deskewed, its words with their places, its ruling lines."""

from typing import Any

from msgspec.structs import replace

from toolkit.parsers.layout.pages import CheckBox, Page, Rule, Word
from toolkit.parsers.scan.doubtful import DOUBTFUL, doubts
from toolkit.parsers.scan.drawn import boxes_of, ink_of, rules_of
from toolkit.parsers.scan.flattened import flattened
from toolkit.parsers.scan.inked import as_inked
from toolkit.parsers.scan.meeting import meeting
from toolkit.parsers.scan.recognition import Picture, recognise
from toolkit.parsers.scan.spelling import Seen
from toolkit.parsers.scan.turning import levelled
from toolkit.parsers.scan.typewritten import closed_up

# A recognised line's box reaches over its letters; these shares of its height bring the word back to its ink.
LETTER, ABOVE, BASE = 0.62, 0.34, 0.24
FRAMED = frozenset("国國回因图圖圆圓团團固围圍困园園四田由甲申电口日目曰白百自囗")


def read_page(picture: Picture, page: Page) -> Page:
    """Return *page* as its *picture* shows it: a photo of a sheet of paper as that sheet."""
    sheet = flattened(picture) if page.scanned and not page.unseen else picture
    height = page.height if sheet is picture else page.width * sheet.shape[0] / sheet.shape[1]
    return read_picture(sheet, page.number, page.width, height)


def read_picture(picture: Picture, number: int, width: float, height: float) -> Page:
    """Return page *number* of *width* by *height* points as *picture* (rows, columns, red-green-blue) shows it."""
    turned = levelled(picture)
    ink = ink_of(turned)
    seen = [word for line in recognise(turned) for word in as_inked(line, ink)]
    if (turned.shape[0] > turned.shape[1]) != (height > width):
        width, height = height, width
    scale = width / turned.shape[1]
    words = closed_up([_word(each, scale) for each in seen])
    rules = tuple(_rule(rule, scale) for rule in meeting(list(rules_of(ink)), turned.shape[1]))
    boxes = (replace(box, box=_scaled(box.box, scale)) for box in boxes_of(ink))
    checkboxes = tuple(box for box in boxes if not any(_is_sign_of(word, box) for word in words))
    page = Page(number, width, height, words, rules, checkboxes=checkboxes, recognised=True)
    doubted = [each for each in seen if each.confidence < DOUBTFUL]
    return replace(
        page,
        problems=tuple(doubts([each.text for each in doubted], number)),
        doubted=tuple(_word(each, scale).box[:2] for each in doubted),
    )


def _is_sign_of(word: Word, box: CheckBox) -> bool:
    """Tell whether *box* is the frame of a Chinese sign of *word*, as 国 has one."""
    middle, level = (box.box[0] + box.box[2]) / 2, (box.box[1] + box.box[3]) / 2
    inside = word.x0 <= middle <= word.x1 and word.top <= level <= word.bottom
    return inside and not FRAMED.isdisjoint(word.text)


def _word(seen: Seen, scale: float) -> Word:
    x0, top, x1, bottom = _scaled(seen.box, scale)
    middle, height = (top + bottom) / 2, bottom - top
    return Word(
        text=seen.text,
        x0=x0,
        top=middle - ABOVE * height,
        x1=x1,
        bottom=middle + ABOVE * height,
        base=middle + BASE * height,
        size=LETTER * height,
    )


def _rule(rule: Rule, scale: float) -> Rule:
    return Rule(*_scaled((rule.x0, rule.top, rule.x1, rule.bottom), scale))


def _scaled(box: tuple[float, float, float, float], scale: float) -> Any:
    return tuple(value * scale for value in box)
