"""The printed lines of a card, and the numbered head that begins it: "D01", "Defect 1 / 6", "3. Lid cracked"."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from toolkit.parsers.cards.blocks import part_of
from toolkit.parsers.cards.card_parts import class_alone
from toolkit.parsers.layout.cells import Bit, Cell, Row, text_of
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.remembered import remembered

_SIGN = r"(?:n[.]?[ºo°]|no|nr|núm|#|№|số)\.?"
_SIGN_BEHIND = re.compile(rf"\s{_SIGN}$", re.IGNORECASE)
_ALL = r"\s*(?:/|of|von|de|sur)\s*\d{1,3}(?![\d.,])"
_HEAD = re.compile(
    rf"^(?P<word>(?!{_SIGN}\s*\d)[^\W\d_]+(?: [^\W\d_]+){{0,2}}?)?(?P<joint>[\s.\-–:：]*)(?P<sign>{_SIGN})?\s*"
    rf"(?P<number>\d{{1,3}})(?P<all>{_ALL})?"
    r"(?P<end>\s*[.):：、]|(?=\s|$|[\[(（【|–—-]))[\s.:：|·–—-]*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(rf"^(?:{_SIGN}\s*)?(\d{{1,3}})(?:\s*(?:/|of|von|de|sur)\s*\d{{1,3}})?[.)]?$", re.IGNORECASE)
OF_ALL = re.compile(r"^(\d{1,2})\s*(?:/|of|von|de|sur)\s*(\d{1,2})$", re.IGNORECASE)
_DECIMAL = re.compile(r"^\d+[.,]\d")
PLAIN = "1."  # the style of a number by itself
LINES = 3  # of a cell that is a card
MOST_CODE = 3  # letters of a code: "NC-01"


class Head(Struct, frozen=True):
    """The head of a card: what its number stands behind, the number, where it begins, and the words behind it.

    *begins* and *ends* are the places of its bits among those of the first line of the row.
    """

    style: str
    number: int
    begins: int
    ends: int
    rest: str = ""
    kept: bool = False  # its words belong to the card: "Class: Major"
    closed: bool = False  # the card is the cell that it begins
    named: bool = False  # a word says that it is a defect: "Defect 1"
    beside: bool = False  # the number stands beside what belongs to the card: "Major | 2/6"

    @property
    def is_named(self) -> bool:
        """Tell whether letters stand before its number, "D03": one without may count the lines of anything."""
        return self.style != PLAIN

    @property
    def of_defect(self) -> bool:
        """Tell whether the word before its number is one for a defect, and none for a card: not "Item 2"."""
        word = _SIGN_BEHIND.sub("", self.style).strip()
        return self.named and (lexicon.names_defects(word) or part_of(word) == "description")

    def follows(self, other: "Head") -> bool:
        """Tell whether this is the head of the next card, or of the first of the next class."""
        return self.style == other.style and (not self.number or self.number in (other.number + 1, 1))


def first_line(row: Row) -> list[Bit]:
    """Return what stands on the first line of each cell of *row*, from left to right."""
    return [bit for _, bits in row.by_cell for bit in bits[0]]


def printed(row: Row, start: float, end: float) -> Iterator[list[Bit]]:
    """Yield the lines of *row* between *start* and *end*; a label in one cell and its value in the next are one."""
    cells = [(cell, bits) for cell, bits in row.by_cell if start <= _edge(row, cell, bits) < end]
    if len(cells) == 1:
        yield from cells[0][1]
    elif cells:
        yield [bit for cell, bits in cells for bit in (_whole(bits) if len(bits) > 1 else bits[0])]


def _whole(lines: Sequence[Sequence[Bit]]) -> list[Bit]:
    words = tuple(word for line in lines for bit in line for word in bit.words)
    return [Bit(text_of(words), words, lines[0][0].cell)]


def _edge(row: Row, cell: Cell, lines: Sequence[Sequence[Bit]]) -> float:
    return cell.x0 if row.ruled else lines[0][0].ink[0]


def heads_of(line: Sequence[Bit]) -> list[Head]:
    """Return the heads of cards on *line*."""
    heads = []
    for place, bit in enumerate(line):
        behind = line[place + 1].text if place + 1 < len(line) else ""
        if named := _labelled_number(bit.text, behind):
            heads.append(Head(named[0], named[1], place, place + 2, named=True))
        elif classed := _numbered_class(bit.text, behind):
            heads.append(Head(classed[0], classed[1], place, place + 2, beside=True))
        elif found := numbered_head(bit.text):
            heads.append(Head(found[0], found[1], place, place + 1, found[2], named=len(found[0]) > MOST_CODE))
    return heads


def labels_of(line: Sequence[Bit], *, any_label: bool) -> list[Head]:
    """Return the heads of cards that begin with a label: "Defect | Lid cracked", or that of *any_label*."""
    heads = []
    for place, bit in enumerate(line):
        label, colon, _ = bit.text.replace("：", ":").partition(":")
        named = part_of(label.strip()) if colon or place + 1 < len(line) else None
        if named in ("description", "text") or (named and any_label):
            heads.append(Head(f"{folding.key(label)}:", 0, place, place + 1, kept=True))
    if not heads or heads[0].begins:
        return []
    return [head for head in heads if head.style == heads[0].style]


def cells_of(row: Row) -> list[Head]:
    """Return the cells of *row* that have some lines of print as the heads of cards."""
    places = [place for place, (_, lines) in enumerate(row.by_cell) if len(lines) >= LINES] if row.ruled else []
    starts = list(accumulate([len(lines[0]) for _, lines in row.by_cell], initial=0)) if places else []
    return [Head("cell", 0, starts[place], starts[place], kept=True, closed=True) for place in places]


def _labelled_number(label: str, number: str) -> tuple[str, int] | None:
    """Return the style and the number of a head whose number stands beside its word: "Defect | 1 / 6"."""
    match = _NUMBER.match(number.strip()) if number else None
    word = label.strip(" :：.#")
    return (f"{word} |", int(match[1])) if match and _is_word(word) else None


def _numbered_class(text: str, number: str) -> tuple[str, int] | None:
    """Return the style and the number of a head that is the class of its card, one of all: "Major | 2/6"."""
    match = OF_ALL.match(number.strip()) if number else None
    if match is None or not 0 < int(match[1]) <= int(match[2]) or class_alone(text) is None:
        return None
    return f"class / {match[2]}", int(match[1])


def numbers_on(texts: Sequence[str]) -> bool:
    """Tell whether *texts* number the cards of one run, "1/4", "2/4" to "4/4", each one more than that before."""
    told = [(int(match[1]), int(match[2])) for text in texts if (match := OF_ALL.match(text.strip()))]
    steps = all(one + 1 == two and every == same for (one, every), (two, same) in pairwise(told))
    return len(texts) > 1 and len(told) == len(texts) and steps


@remembered
def numbered_head(text: str) -> tuple[str, int, str] | None:
    """Return the style, the number and the rest of *text* where it begins like the head of a card."""
    match = _HEAD.match(text) if any(map(str.isdigit, text[:40])) else None
    if match is None or _DECIMAL.match(text):
        return None
    word, sign, end, rest = match["word"] or "", match["sign"] or "", match["end"] or "", match["rest"].strip()
    if word and not (_is_word(word) or (_is_code(word) and not match["joint"].strip(" .-–"))):
        return None
    if not word and not sign and (match["all"] or (rest and not end.strip())):
        return None  # "3 pcs", "3 of 125"
    return f"{word} {sign}".strip().casefold() or PLAIN, int(match["number"]), rest


def _is_word(word: str) -> bool:
    """Tell whether *word* is one for a defect and none for how many: not "Defects found", "Number of defects"."""
    if part_of(classes.without_classes(word)) == "quantity":
        return False
    named = part_of(word)
    if folding.key(word) in lexicon.phrases("block_words", "cards"):
        return True
    return named == "description" or (named is None and lexicon.names_defects(word))


def _is_code(word: str) -> bool:
    named = part_of(word) or classes.names_class(word) or word.casefold() in lexicon.single_units()
    return word.isascii() and word.isupper() and len(word) <= MOST_CODE and not named
