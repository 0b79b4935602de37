"""Blocks: each defect has a small form of its own, with labels for its class, its number and what was found."""

import re
from collections.abc import Iterator

from msgspec import field

from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.lines import Line, Setting, Table, size_of
from toolkit.parsers.layout.pages import Box, union
from toolkit.parsers.lists.numbered_labels import PARTS, label_of, numbered_in, numbered_part
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.others import names_sellers
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

_LABEL = re.compile(r"(?<!\w)(?P<label>[^\W\d_]+(?: (?:of )?[^\W\d_]+)??)\s*[:：]\s*")
_COLON = re.compile(r"\s*[:：]\s*")
_NUMBERED = r"(?P<label>\D*?[^\W\d_])[\s.#]*(?:(?i:n[or°º]?|č|số)\.?\s*)?\d{1,3}[.)]?"  # "Defect 1", "Fehler Nr. 2"
MOST_OF_LABEL = 4  # words
LONGEST_LABEL = 140  # signs
NEXT = 6  # rows under a description in which its class stands


class Blocks(Table):
    """Forms one after the other; *held* is what the open one says so far, *boxes* where."""

    held: dict[str, str] = field(default_factory=dict)
    number: int | None = None  # of the defect that the labels of the open one carry
    boxes: list[Box] = field(default_factory=list)

    def read(self, row: Row) -> list[Line] | None:
        said = dict(labelled(row))
        if "text" in said and (self.held or row is self.header):  # a bare "Description" does so within a form only
            said.setdefault("description", said["text"])
        said.pop("text", None)
        asked = numbered_in(row)
        if not said:
            asks = asked is not None and self.number is not None and len(row.pieces) > 1  # for something else
            return [] if asks or (self.held and len(row.pieces) <= 1) else None
        another = asked is not None and self.number not in (None, asked.number)
        lines = self._finished() if another or said.keys() & self.held.keys() else []
        self.number = asked.number if asked else None
        self.held.update(said)
        self.boxes.append(row.box)
        return [*lines, *(self._finished(row) if len(self.held) == len(PARTS) else [])]

    def _finished(self, row: Row | None = None) -> list[Line]:
        """Close the open form; one that has a class and does not name all three is for a person to read."""
        held, boxes = self.held, self.boxes
        self.held, self.boxes = {}, []
        if "severity" not in held or all(count(text).state in ("blank", "none") for text in held.values()):
            return []
        severity = classes.severity(held.get("severity", ""), letters=True)
        if row is None or severity is None or count(held["quantity"]).state == "blank":
            self.junk.append((self.last_page, "; ".join(f"{name}: {text}" for name, text in held.items())))
            return []
        values = {severity: held["quantity"]}
        return [Line("defect", held["description"], values, row.page, union(boxes), size=size_of(row), ruled=True)]

    def close(self) -> None:
        """Ask about a form that was left open when the report went on to something else."""
        if self.held:
            self._finished()


def open_blocks(row: Row, setting: Setting) -> Blocks | None:
    """Return the first of such forms where *row* labels a class and a number, or a defect with its class near below."""
    said = dict(labelled(row))
    if "text" in said and _is_classed(setting):
        said.setdefault("description", said["text"])
    if "severity" in said and classes.severity(said["severity"], letters=True) is None:
        return None
    if "severity" not in said and not ("description" in said and _is_classed(setting)):
        return None
    if "description" not in said and not (len(said) > 1 or _is_form(row)):
        return None
    blocks = Blocks(row.page, row.table, row.page, row.bottom, row)
    blocks.lines.extend(blocks.read(row) or [])
    return blocks


def _is_classed(setting: Setting) -> bool:
    """Tell whether one of the next rows labels a class: then what stands over it is a defect and no other finding."""
    own, *_ = setting.rows[setting.index : setting.index + 1]
    following = setting.rows[setting.index + 1 : setting.index + 1 + NEXT]
    labels = (dict(labelled(row)).get("severity") for row in following if row.page == own.page)
    return any(label is not None and classes.severity(label, letters=True) is not None for label in labels)


def _is_form(row: Row) -> bool:
    """Tell whether the label of a class stands by itself on its line, with a word that says it is of a defect."""
    return len(row.pieces) <= 2 and lexicon.names_defects(row.text)  # noqa: PLR2004 - label and value


def labelled(row: Row) -> Iterator[tuple[str, str]]:
    """Yield the labels of *row* by what they name, each with the value beside it; none where they are column heads."""
    pieces = row.pieces
    if (len(pieces) == 1 or (row.ruled and len(row.cells) == 1)) and (card := _card(row.text)):
        yield from card.items()
        return
    place = 0
    while place < len(pieces):
        label, value = _label_and_value(pieces[place].text)
        asked = numbered_part(label)
        named = part_of(label) if asked is None else asked.part if asked.part in PARTS else None
        if named and value:
            yield named, value
        elif named and place + 1 < len(pieces) and part_of(pieces[place + 1].text) is None:
            yield named, pieces[place + 1].text
            place += 1
        place += 1


@remembered
def part_of(label: str) -> str | None:
    """Return what *label* names, as it is listed or built of the words for it; its number says nothing: "Defect 1"."""
    if names_sellers(label):
        return None  # the factory's class or number is none
    count_of = numbered(label)
    plain = count_of["label"] if count_of else label
    named = lexicon.meaning("blocks", plain)
    if named is None and not count_of and (built := lexicon.built(plain)) in PARTS:
        named = built
    return named if not count_of or named == "description" else None


def numbered(label: str) -> re.Match[str] | None:
    """Return the match of a label with a number behind it: "Defect 1"."""
    return re.fullmatch(_NUMBERED, label.strip(" :：.")) if any(map(str.isdigit, label)) else None


def _card(text: str) -> dict[str, str]:
    """Return what a card in one cell says: "1. Eye pulls off Class: CRITICAL Quantity: 2"; nothing for other texts.

    What stands before its labels describes the defect, unless it only numbers it and a label follows. A label that
    nobody knows ends a class and a number, and may be part of a description.
    """
    marks = [(match, next(_named(match), None)) for match in _LABEL.finditer(text)]
    labels = [(m.end() - len(known[0]), m.end(), known[1]) for m, known in marks if known]
    if len({named for _, _, named in labels}) < len(labels):
        return {}  # two cards in one cell: whose is what?
    if not {"severity", "quantity"} <= {named for _, _, named in labels}:
        return {}
    others = [match.start() for match, known in marks if not known]
    said = {}
    for (_, begin, named), end in zip(labels, [*(start for start, _, _ in labels[1:]), len(text)], strict=True):
        stop = min((s for s in others if begin < s < end and named in ("severity", "quantity")), default=end)
        value = text[begin:stop].strip(" ,;|·")
        said[named] = _count_before_label(value) if named == "quantity" else value
    before = folding.without_ordinal(text[: labels[0][0]]).strip()
    told = said.pop("text", None)
    if told and not (before and "description" not in said and numbered(before) is None):
        return {"description": told, **said}
    return {"description": before, **said} if before else said


def _count_before_label(value: str) -> str:
    """Return the count that *value* begins with where a Chinese label follows without a space: "2件位置：第3箱"."""
    colon = _COLON.search(value)
    ends = range(colon.start(), 0, -1) if colon and is_cjk(value[colon.start() - 1]) else ()
    return next((value[:end] for end in ends if count(value[:end]).state == "number"), value)


def _named(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Yield the label that *match* ends with, colon included, and what it names: two words, or else the last.

    In Chinese no space parts it from the value before it: "致命缺陷数量：".
    """
    whole = match[0]
    before = match.string[max(0, match.end() - LONGEST_LABEL) : match.end()]
    if names_sellers(" ".join(before.split()[-MOST_OF_LABEL:])):
        return
    end = match.end("label") - match.start() - 1
    starts = range(max(2, end - LONGEST_LABEL), end)  # what is longer is no label
    chinese = (whole[start:] for start in starts if is_cjk(whole[start]))
    for label in (whole, whole.split(" ", 1)[-1], *chinese):
        named = lexicon.meaning("blocks", label.strip(" :："))
        if named in PARTS or named == "text":
            yield label, named
            return


def _label_and_value(text: str) -> tuple[str, str]:
    """Return the label that *text* begins with and what stands behind its colon."""
    if numbered_part(label := label_of(text)) is not None:
        return label.strip(), text[len(label) :].strip(" :：")
    colon = _COLON.search(text)
    return (text.strip(), "") if colon is None else (text[: colon.start()].strip(), text[colon.end() :].strip())
