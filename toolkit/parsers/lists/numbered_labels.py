"""Labels that carry the number of a defect, one for each question of a form: "Defect 1 – severity", "缺陷1 等级"."""

import re
from typing import NamedTuple

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

PARTS = ("severity", "quantity", "description")
LONGEST = 60  # signs
_NUMBERED = re.compile(r"(?P<before>\D*?[^\W\d_]\D*?)\s*(?P<number>\d{1,3})(?P<behind>\D*)")
_QUESTION = re.compile(r"[A-Za-z]?\d{1,2}(?:[.\-]\d{1,2}){0,3}[.\-]?[a-z]?[.)]?")
PAIR = 2  # a label and its value
_NUMBER_SIGN = re.compile(r"(?:\b(?:n|no|nr|nos|num|number|č|số)|n o)\s*$")


class NumberedPart(NamedTuple):
    """The *number* of a defect and what of it a label names: one of PARTS, or ``other``."""

    number: int
    part: str


@remembered
def numbered_part(label: str) -> NumberedPart | None:
    """Return which defect *label* asks about and what of it; ``None`` where it numbers none, or does no more."""
    match = _NUMBERED.fullmatch(label.strip(" :：.?？")) if len(label) <= LONGEST else None
    if match is None:
        return None
    named = _without_defect(_NUMBER_SIGN.sub("", folding.key(match["before"])).strip())
    behind = folding.key(match["behind"])
    if named is None or bool(named) is bool(behind):
        return None  # "Defect 1" alone, or words on both sides of the number
    part = _part(named or behind)
    told = part == "other" and match["behind"].lstrip().startswith((":", "："))  # "Defect 1: handle loose"
    return None if told else NumberedPart(int(match["number"]), part)


def _without_defect(text: str) -> str | None:
    """Return *text* without its word for a defect and the small words beside it; ``None`` where it has no such word."""
    words = text.split()
    defects = {*lexicon.phrases("block_words", "defect"), *lexicon.phrases("built", "defect")}
    if defects.isdisjoint(words):
        named = next((each for each in lexicon.phrases("built", "defect") if not each.isascii() and text == each), None)
        return "" if named else None
    small = {*folding.words_of("built")["quantity"]["between"], *lexicon.phrases("figures_told", "of_goods")}
    return " ".join(word for word in words if word not in defects and word not in small)


def _part(text: str) -> str:
    if text in lexicon.phrases("block_words", "names"):
        return "description"
    named = lexicon.meaning("blocks", text)
    named = "description" if named == "text" else named or lexicon.meaning("columns", text)
    if named not in PARTS and text in lexicon.single_units():
        return "quantity"
    return named if named in PARTS else "other"


def numbered_in(row: Row) -> NumberedPart | None:
    """Return the first such label of *row*."""
    return next((part for piece in row.pieces if (part := numbered_part(label_of(piece.text)))), None)


def label_and_value(row: Row) -> tuple[str, str] | None:
    """Return the label of *row* and its value, the only ones that it has; ``None`` where it has others.

    In a form the number of the question may stand before them, "3.6 | Max. major defects | 5", and then a note behind.
    """
    texts = [piece.text for piece in row.pieces]
    if len(texts) > PAIR and _QUESTION.fullmatch(texts[0].strip()):
        first, second, *notes = texts[1:]
        numbers = [count(text).state == "number" for text in (second, *notes)]
        return (first, second) if numbers[0] and not any(numbers[1:]) else None
    return (texts[0], texts[1]) if len(texts) == PAIR else None


def label_of(text: str) -> str:
    """Return the label that *text* begins with, which may hold a colon: "Finding 3: quantity"."""
    if numbered_part(text) is not None:
        return text
    head, colon, _ = text.replace("：", ":").rpartition(":")
    return head if colon else text
