"""What a row of a card says: the name of a class by itself or behind a label, a number, and words that describe."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers.cards.blocks import numbered, part_of
from toolkit.parsers.layout.cells import Piece
from toolkit.parsers.layout.lines import running_number
from toolkit.parsers.told.goods_counted import article_in, goods_in
from toolkit.parsers.told.one_told import apart_from_class
from toolkit.parsers.told.told_counts import without_lead
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.none_told import says_none
from toolkit.parsers.words.others import names_sellers
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.values import is_value

LONGEST_LABEL = 3  # words
SHORTEST = 2  # letters of a description
_COLON = re.compile(r"\s*[:：]\s*")
_LABEL = re.compile(r"(?<![^\W\d_])[^\W\d_]+\.?(?: [^\W\d_]+)?(?=\s*[:：])")
_CODE = re.compile(r"^#?\s*[A-Za-z]{0,2}[-.]?\d{1,3}[.):]?$")
_HEAD = "head"  # of a column: it labels no value beside it
_EDGES = " ,;|·•/–—-[]()（）【】"
MOST_OF_PICTURES = 5  # words: "see photos no. 3 and 4"
MARK = 3  # letters of a class in short: "MIN"


class Said(Struct):
    """What a row tells; *text* is its only words without a label.

    *described* tells that a label names such words, *judged* that one of a result has a verdict, and *more* that the
    row is of two cards.
    """

    severity: Severity | None = None
    number: str = ""
    labelled: bool = False  # the number
    text: str = ""
    article: str = ""
    other: bool = False
    described: bool = False
    judged: bool = False
    more: bool = False

    def name(self, severity: Severity) -> None:
        self.more, self.severity = self.more or self.severity is not None, severity

    def number_by(self, number: str, *, label: bool) -> None:
        self.more, self.number = self.more or bool(self.number), number
        self.labelled = self.labelled or label


def said(pieces: Sequence[Piece]) -> Said:
    """Return what *pieces* of a row say."""
    told, texts, counts = Said(), list[str](), list[str]()
    label = ""  # whose value is the next piece
    found = [text for piece in pieces for text in _texts(piece)]
    for place, text in enumerate(found):
        labels = [(label, text)] if label else list(_labels(text, found[place + 1 :]))
        label = ""
        for name, value in labels:
            if value:
                _value(told, name, value)
            else:
                label = name
        if not labels:
            _alone(told, text, texts, counts)
    _unlabelled(told, texts, counts)
    told.more = told.more or (told.labelled and sum(map(str.isdigit, found)) > 1)  # a total of each class
    return told


def _alone(told: Said, text: str, texts: list[str], counts: list[str]) -> None:
    """Add what *text* says without a label: its class, its number, its article, or else words."""
    if severity := named_class(text):
        told.name(severity)
    elif number := _number_alone(text):
        counts.append(number)
    elif article := article_in(text):
        told.article = article
    elif not _CODE.match(text):
        texts.append(text)


@remembered
def _number_alone(text: str) -> str:
    """Return the number that *text* is or tells without a label; a bare figure may be anything."""
    return text if count(text).state == "number" and not text.isdigit() else goods_in(text)


def _texts(piece: Piece) -> list[str]:
    """Return the text of *piece*, or of a cell with lines of its own each; the lines of a description are one."""
    found: list[str] = []
    open_ = False
    for line in map(str.strip, piece.lines or (piece.text,)):
        plain = is_description(line) and not (named_class(line) or part_of(line) or _COLON.search(line))
        if plain and open_ and running_number(line) is None:
            found[-1] += f" {line}"
        else:
            found.append(line)
        open_ = plain
    return found


def _labels(text: str, behind: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what the labels of *text* name, each with its value; that of the last may be the next piece."""
    plain = not any(map(str.isdigit, text))  # "数量: 7 个" has its value
    name = (part_of(text) or ("result" if lexicon.row_kind(text) == "result" else None)) if plain else None
    if name and behind and not _COLON.search(behind[0]):
        counts = name != "quantity" or any(map(str.isdigit, behind[0])) or count(behind[0]).state != "other"
        yield (name, "") if counts and part_of(behind[0]) is None else (_HEAD, text)
    elif name in ("description", "text"):
        yield name, text
    elif running_number(text) is None:
        yield from _labelled(text)


@remembered
def named_class(text: str) -> Severity | None:
    """Return the class that *text* names and nothing else, in the brackets or the capitals of a mark."""
    plain = text.strip(_EDGES)
    if plain.isascii() and plain.islower() and len(plain) <= MARK:
        return None  # "30 / min" are minutes
    named = classes.names_class(plain) or classes.in_scheme(plain)
    return classes.severity(plain, letters=True) if named else None


def names_class(text: str) -> bool:
    """Tell whether *text* is the name of a class, be it one that only the others beside it can tell: "严重"."""
    return named_class(text) is not None or classes.in_scheme(text)


def _unlabelled(told: Said, texts: Sequence[str], counts: Sequence[str]) -> None:
    """Add the words that stand alone, in which the class may be, and a count that stands without other words."""
    told.other = told.other or len(texts) > 1
    told.judged = told.judged or any(map(outcomes.verdict, texts))
    if len(texts) == 1:
        text = folding.without_ordinal(texts[0]).strip()
        severity, plain = (None, text) if told.severity else _parted(text)
        if severity:
            told.name(severity)
        told.described = told.described or part_of(plain) == "description"
        told.text = plain if is_description(plain) else ""
        told.other = told.other or not told.text
    elif not texts and len(counts) == 1 and not told.number:
        told.number_by(counts[0], label=False)


@remembered
def is_description(text: str) -> bool:
    """Tell whether *text* can describe a defect: words, and no figure, result or label of one."""
    if sum(map(str.isalpha, text)) < SHORTEST or is_value(text) or count(text).state != "other":
        return False
    if _is_label(text) or counts_pictures(text):
        return False
    return not says_none(without_lead(text)) and outcomes.verdict(text) is None and lexicon.row_kind(text) is None


@remembered
def counts_pictures(text: str) -> bool:
    """Tell whether *text* says no more than how many pictures there are, or which: "2 photos", "Photo 1"."""
    words = re.findall(r"[^\W\d_]+", text) if any(map(str.isdigit, text)) else []
    if len(words) > MOST_OF_PICTURES or not words:
        return False
    said = [lexicon.exactly("pictures", folding.key(word)) for word in words]
    pictures = None not in said and ("word" in said or not text.isascii())
    return pictures or lexicon.meaning("columns", " ".join(words)) == "other"


@remembered
def _is_label(text: str) -> bool:
    """Tell whether *text* only labels what a card tells, or numbers the defect: "Category", "Defect 1"."""
    named = part_of(text)
    known = named in ("severity", "quantity") or lexicon.meaning("columns", text) in ("severity", "quantity")
    return known or (named == "description" and numbered(text) is not None)


def _parted(text: str) -> tuple[Severity | None, str]:
    """Return the class that stands apart from the words of *text*, or before them in capitals, and these words."""
    if found := apart_from_class(text):
        return found[1], found[0]
    mark, _, words = text.partition(" ")
    severity = named_class(mark) if mark.isupper() and not words.isupper() else None
    return (severity, words.strip(_EDGES)) if severity and words else (None, text)


def _value(told: Said, name: str, value: str) -> None:
    """Add the value behind a label that names *name*; a class that nobody knows is none."""
    if name == "quantity":
        told.number_by(value.strip(_EDGES) or value, label=True)
    elif name == "severity" and (severity := classes.severity(value.strip(_EDGES), letters=True)):
        told.name(severity)
    elif name in ("description", "text"):
        told.described = True
    elif name == _HEAD:
        told.more = True
    else:
        told.other = True
        told.judged = told.judged or (name == "result" and outcomes.verdict_at_start(value) is not None)


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """Yield what each label with a colon in *text* names, and its value; a class may stand before the first."""
    while (colon := _COLON.search(text)) is not None:
        label, rest = text[: colon.start()], text[colon.end() :]
        if named_class(label):
            return  # "Major: gasket missing"
        following = _LABEL.search(rest)
        if following is None:
            yield _named(label, rest), rest
            return
        known = part_of(following[0]) is not None or " " not in following[0]
        start = following.start() if known else following.start() + following[0].rindex(" ") + 1
        value = rest[:start].strip()
        yield _named(label, value), value
        text = rest[start:]


def _named(label: str, value: str) -> str:
    """Return what *label* names: by itself, as the head of a column, or by a value that is the name of a class.

    A figure needs its unit, unless the label is plain: "No.: 5" is the number of a picture.
    """
    if (name := part_of(label)) or names_sellers(label):
        return name or "other"
    kind, column, plain = lexicon.row_kind(label), lexicon.meaning("columns", label), value.strip(_EDGES)
    short = kind is None and len(label.split()) <= LONGEST_LABEL  # and no sentence: "No cord at the hood. Any cord:"
    if classes.severity(plain, letters=column == "severity") and (short or column == "severity"):
        return "severity"
    counted = count(plain).state == "number" and not plain.isdigit()
    if kind in (None, "found") and column == "quantity" and counted:
        return column
    return "result" if kind == "result" else "other"
