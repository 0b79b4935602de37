"""What a line of a card tells: its class, its number, words that describe, and what labels name."""

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.cards.blocks import LONGEST_LABEL, part_of
from toolkit.parsers.cards.captions import named_class
from toolkit.parsers.cards.card_sentences import ended
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.told.one_told import apart_from_class, worded_text
from toolkit.parsers.told.told_counts import is_remark
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.others import names_sellers
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

_MORE = re.compile(r"[\d:：\[\]【】]")  # in no name of a class
_COLON = re.compile(r"\s*[:：]\s*")
_LABEL = re.compile(r"(?<!\w)[^\W\d_]+[^:：\d]{0,30}?\s*[:：]")
_COUNT = r"(?P<count>[x×]\s*\d{1,4}(?:\s*[^\W\d]+\.?)?|\d{1,4}\s*(?:[^\W\d]+\.?|(?:/|of|von|de|sur)\s*\d{2,4}))"
_APART = r"\s*(?:[-–—:：,，·|/(（\[]|(?<=[)\]）】])|(?=[x×]\s*\d)|\s(?=\d))\s*"
_BEHIND = re.compile(rf"^(?P<text>.*?){_APART}{_COUNT}[)）\]]?$", re.IGNORECASE)
_BEFORE = re.compile(rf"^{_COUNT}\s*(?:[-–—:：,，·|/]\s*|\s)(?P<text>\D.*)$", re.IGNORECASE)
_QUANTIFIED = re.compile(r"(?P<label>[^\W\d]+\.?(?: [^\W\d]+)?)\s+(?P<number>\d{1,4}(?:\s*[^\W\d]+\.?)?)")
_EDGES = " ,;|·•/–—-[]()（）【】:："
LONGEST_NAME = 3  # words of a label
SHORTEST = 2  # letters of a description


class Part(Struct, frozen=True):
    """One thing that a line tells: ``severity``, ``quantity``, ``description``, ``text``, ``words`` or ``other``.

    ``words`` have no label, ``text`` is behind one that may be of a note, too; *label* is as it is compared.
    """

    kind: str
    value: str
    label: str = ""
    bit: int = 0  # that it ends with
    at_end: bool = True  # of that bit, so that it may go on below
    inner: bool = False  # a number among the words, before the class: "Screw missing (1 pc) [Minor]"

    @property
    def severity(self) -> Severity | None:
        return classes.severity(self.value.strip(_EDGES), letters=True) if self.kind == "severity" else None


@remembered
def class_alone(text: str) -> Severity | None:
    """Return the class that *text* names and nothing else, each of its words by itself."""
    plain = text.strip(_EDGES)
    severity = named_class(plain) if plain and not _MORE.search(plain) else None
    words = plain.split() if severity and not plain.isascii() else []
    return severity if all(is_cjk(word[0]) is False or named_class(word) for word in words) else None


def labels_in(texts: Sequence[str]) -> Iterator[str]:
    """Yield what may be a label on a line, as it is compared: what stands before a colon, or before a cell."""
    for text in texts:
        for match in _LABEL.finditer(text):
            yield folding.key(match[0])
    if len(texts) > 1:
        yield folding.key(texts[0])


class Form(Struct, frozen=True):
    """How the cards of a report are written: the labels that all have, and what stands among their words."""

    repeated: frozenset[str] = frozenset()
    classed: bool = False  # "Lid cracked (Major)"
    counted: bool = False  # "Lid cracked x 3"
    titled: bool = False  # words behind the number of a card name its defect
    grouped: bool = False  # "Finding 1 · Surface" over "Lid cracked | x 3"


def parts_of(texts: Sequence[str], form: Form) -> Iterator[Part]:
    """Yield what *texts*, those of one line, tell in cards of this *form*."""
    repeated = form.repeated
    place = 0
    while place < len(texts):
        text = texts[place]
        behind = texts[place + 1] if place + 1 < len(texts) else ""
        if behind and _is_label(text, repeated) and not _is_label(behind, repeated):
            yield _labelled(text, behind, place + 1)
            place += 2
            continue
        yield from _parts(text, form, place)
        place += 1


def _is_label(text: str, repeated: Collection[str]) -> bool:
    plain = text.rstrip()
    if class_alone(plain) or _COLON.search(plain.rstrip(":： ")):
        return False
    known = part_of(plain.rstrip(":： ")) is not None or plain.endswith((":", "："))
    return known or folding.key(plain) in repeated


def _labelled(label: str, value: str, place: int) -> Part:
    plain = label.strip(" :：")
    return Part(_named(plain, value.strip(_EDGES)), value.strip(" ,;|·"), folding.key(plain), place)


def _named(label: str, value: str) -> str:
    """Return what *label* names; as the head of a column does where its value is one of that kind."""
    if names_sellers(label):
        return "other"  # what the factory proposes
    if lexicon.row_kind(label) == "result" and outcomes.verdict_at_start(value) is not None:
        return "judged"
    name = part_of(label)
    if name in ("quantity", "severity", "description", "text"):
        return name
    column = lexicon.meaning("columns", label)
    classed = column == "severity" and classes.severity(value, letters=True)
    if classed or (name is None and class_alone(value) and len(label.split()) <= LONGEST_NAME):
        return "severity"
    if folding.key(label) in lexicon.phrases("block_words", "kinds"):
        return "text"
    counted = count(value).state == "number" and not value.isdigit()
    return "quantity" if column == "quantity" and counted and lexicon.row_kind(label) in (None, "found") else "other"


def _parts(text: str, form: Form, place: int) -> Iterator[Part]:
    """Yield what *text* tells: before the first of its labels, and behind each."""
    marks = list(_marks(text, form.repeated))
    starts = [start for start, _ in marks]
    if before := text[: min(starts, default=len(text))].strip(" ,;|·•"):
        behind = _number_behind(before)
        yield from [_labelled(*behind, place)] if behind else _plain(before, form, place)
    for (start, end), stop in zip(marks, [*starts, len(text)][1:], strict=True):
        if value := text[end:stop].strip():
            yield from _ended(_labelled(text[start:end], value, place))


def _ended(part: Part) -> Iterator[Part]:
    """Yield *part* up to the end of its sentence, and the number of goods that stands behind a class."""
    value, rest = ended(part.kind, part.value) if part.kind in ("severity", "quantity") else (part.value, ())
    yield part if value == part.value else replace(part, value=value, at_end=not rest)
    yield from (Part("quantity" if goods_in(each) else "other", goods_in(each) or each, "", part.bit) for each in rest)


def _marks(text: str, repeated: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where the labels of *text* begin and where their values do."""
    begin = 0
    for colon in _COLON.finditer(text):
        first = max(begin, colon.start() - 2 * LONGEST_LABEL)
        words = text[first : colon.start()]
        start = next((at for at in _starts(words) if _is_known(words[at:], repeated)), None)
        if start is not None and words[start:].strip():
            yield first + start, colon.end()
            begin = colon.end()


def _starts(words: str) -> Iterator[int]:
    """Yield where a label at the end of *words* can begin: the longest first."""
    yield 0
    for match in re.finditer(r"[\s·|,;(（]+", words):
        yield match.end()


def _is_known(label: str, repeated: Collection[str]) -> bool:
    plain = label.strip()
    if (
        not 0 < len(plain) <= LONGEST_LABEL
        or class_alone(plain)
        or not plain[0].isalpha()
        or any(map(str.isdigit, plain))
    ):
        return False
    if names_sellers(plain):
        return True  # "Supplier's classification" is no "classification"
    known = part_of(plain) is not None or lexicon.built(plain) == "other" or lexicon.meaning("columns", plain)
    return bool(known) or folding.key(plain) in repeated


def _plain(text: str, form: Form, place: int) -> Iterator[Part]:
    """Yield what words without a label tell: a class, a number, both, or words that describe with them or without."""
    plain = text.strip(" ,;|·•")
    found = _counted(plain)
    if class_alone(plain):
        yield Part("severity", plain.strip(_EDGES), "", place)
    elif count(plain).state == "number":
        if not plain.isdigit():
            yield Part("quantity", plain, "", place)
    elif form.classed and form.counted and (told := worded_text(plain)) is not None:
        yield Part("words", told.text, "", place, at_end=plain.endswith(told.text))
        yield Part("severity", told.severity.value, "", place)
        yield Part("quantity", told.number, "", place)
    elif found and (form.counted or class_alone(found[0])):
        yield from _within(plain, _plain(found[0], replace(form, counted=False), place))
        yield Part("quantity", found[1], "", place)
    elif form.classed and (apart := _classed(plain)):
        yield Part("severity", apart[1].value, "", place)
        yield from _within(plain, _plain(apart[0], replace(form, classed=False), place))
    elif sum(map(str.isalpha, plain)) >= SHORTEST:
        yield Part("judged" if outcomes.verdict(plain) else "words", plain, "", place)


def _number_behind(plain: str) -> tuple[str, str] | None:
    """Return the label and the number of a text that is just these, without a colon: "Qty 2"."""
    match = _QUANTIFIED.fullmatch(plain) if any(map(str.isdigit, plain)) else None
    return (match["label"], match["number"]) if match and part_of(match["label"]) == "quantity" else None


def _within(text: str, parts: Iterator[Part]) -> Iterator[Part]:
    """Yield *parts* of *text*; words that do not stand at its end do not go on below."""
    for part in parts:
        yield part if text.endswith(part.value) else replace(part, at_end=False, inner=part.kind == "quantity")


def _counted(text: str) -> tuple[str, str] | None:
    """Return the words of *text* and the number that stands apart behind or before them: "Major – 3 pcs"."""
    if not any(map(str.isdigit, text)):
        return None
    matches = (pattern.match(text) for pattern in (_BEHIND, _BEFORE))
    match = next((each for each in matches if each and count(each["count"]).state == "number"), None)
    words = match["text"].strip(_EDGES if class_alone(match["text"]) else " ,;:：-–—") if match else ""
    if match is None or not any(map(str.isalpha, words)) or (match.re is _BEFORE and is_remark(words)):
        return None  # "3-4 pcs", "80 pcs checked"
    return words, match["count"]


def _classed(text: str) -> tuple[str, Severity] | None:
    """Return the words of *text* and the class that stands apart from them, or before them in capitals."""
    if found := apart_from_class(text):
        return found if found[0] else None
    mark, _, words = text.partition(" ")
    severity = class_alone(mark) if mark.isupper() and words and not words.isupper() else None
    return (words.strip(_EDGES), severity) if severity else None
