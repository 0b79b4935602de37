"""What a text says of a defect's class and number, and in which form: "Major · 3 pcs" holds a class and "# pcs"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers.cards.blocks import part_of
from toolkit.parsers.cards.captions import counts_pictures, named_class
from toolkit.parsers.cards.card_lines import PLAIN, numbered_head
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.readings import count

Form = tuple[str, str, str]  # the text with its figure as "#" and its class as "C", the label before it, its place

_PARTED = re.compile(
    r"(\s+[–—\-|·•/>]\s+|\s*[|·•]\s*|[:：]\s*|\s*[,;，；、]\s+|\s*[()（）\[\]【】]\s*|\s+(?=[×x]\s?\d))"
)
_FIGURE = re.compile(r"(?<![\d.,#-])\d{1,4}(?![.,-]?\d)")
_OF_SAMPLE = re.compile(r"(\D{0,30}?)(\d{1,4})\s?(?:/|of|out of|von|sur|de|su|z)\s?(\d{2,5})(\D{0,25})")
_CLASSES_AND_FIGURES = re.compile(r"(?:[^\d]{1,24}?[\s:=]+\d{1,3}(?:[\s,;·|/]+|$)){2,3}")
_CLASS_AND_FIGURE = re.compile(r"([^\d]{1,24}?)[\s:=]+(\d{1,3})(?:[\s,;·|/]+|$)")
_MEASURED = re.compile(r"\s*(?:%|mm|cm|m|kg|g|h|min|s|°|v|w|a|n)\b", re.IGNORECASE)
_EDGES = " .:*#•"
_COLONS = (":", "：")
_ASIDE = ("(", "（", ",", "，", "、")
_JOINING = (",", "，", "、", "(", "（", ")", "）")  # parts of one text, where other signs part its fields
_WORD = re.compile(r"[^\W\d_]{2,}|[\u2e80-\u9fff]")
_OTHER_FIGURES = frozenset({"allowed", "reject", "aql", "sample"})
BARE = "#"  # the form of a figure with no words: what it counts, those beside or above it tell
STEM = 4  # letters of a word that its plural has as well
FEWEST_WORDS = 1  # beside a figure: a label, or a unit
LONGEST_CLASS = 40  # characters
MOST_WORDS = 4  # before or behind a figure


class Mark(Struct, frozen=True):
    """A class, a number of goods, or both, in the *form* in which they are printed."""

    form: Form
    severity: Severity | None = None
    number: int | None = None


def marks_in(text: str) -> tuple[tuple[Mark, ...], str]:
    """Return the marks in *text*, and the longest of the other parts, which may describe."""
    if several := tuple(_several(text)):
        return several, ""
    pieces = _PARTED.split(text)
    parts, signs = pieces[::2], ["", *pieces[1::2]]
    found: list[Mark] = []
    words: list[str] = [""]  # of what no mark parts
    counted: list[str] = []  # words with the number or the class in them, which describe where no others do
    numbers = [_numbers_record(part) for part in parts]
    for at, (part, sign) in enumerate(zip(parts, signs, strict=True)):
        behind = sign.strip() in _COLONS
        label = folding.key(parts[at - 1]) if behind else ""
        aside = bool(words[-1]) and sign.strip() in _ASIDE and _tells_more(part)
        mark = None if numbers[at] or aside else _mark(part.strip(), label, _place(at, len(parts)))
        if mark is not None:
            found.append(mark)
            counted += [part.strip()] if _goes_on(mark, part) else []
        labels = at + 1 < len(parts) and signs[at + 1].strip() in _COLONS
        if mark is not None or numbers[at] or labels:
            words.append("")
        elif words[-1] and sign.strip() in _JOINING:
            words[-1] += sign + part
        else:
            words.append(part)
    longest = max(filter(None, (_closed(each) for each in words)), key=len, default="")
    described = longest or max(counted, key=len, default="")
    return tuple(found), described if found or any(numbers) else text


def _tells_more(text: str) -> bool:
    """Tell whether *text*, in brackets or behind a comma, has a figure of something else: "force above 3 kgf"."""
    plain = _FIGURE.sub(" ", text).strip(" .:×")
    placed = folding.key(plain.split(maxsplit=1)[0]) in folding.words_of("found_on")["places"] if plain else False
    counts = placed or goods_in(text) or lexicon.row_kind(plain) == "found" or _unit(plain) == "pcs"  # "on 2 lamps"
    return any(map(str.isdigit, text)) and bool(_WORD.search(plain)) and not (counts or _counts_of_sample(text))


def _counts_of_sample(text: str) -> bool:
    return _OF_SAMPLE.fullmatch(text.strip(" .")) is not None or bool(classes.mentions_class(text))


def _closed(text: str) -> str:
    """Return *text* without the bracket that opened for what marks something: "Zip stuck (" of "Zip stuck (2 pcs)"."""
    plain = text.strip(" ,;，；、")
    return plain.rstrip("(（").strip() if plain.endswith(("(", "（")) else plain


def _numbers_record(text: str) -> bool:
    """Tell whether *text* numbers a record: "Defect 2", "Finding 3 of 9"."""
    head = numbered_head(text.strip(" ."))
    return head is not None and head[0] != PLAIN and not head[2]


def _goes_on(mark: Mark, text: str) -> bool:
    """Tell whether *text* says more than its *mark*: a class may be one of its words, "Drawer runs heavy"."""
    if mark.severity is None:
        return _says_more(text)
    beside = len(mark.form[0].split()) - 1  # words of its form without the class
    return mark.number is None and beside > FEWEST_WORDS


def _says_more(text: str) -> bool:
    """Tell whether *text*, in which a figure stands, has words of its own: "Drops out within 1 m", not "Qty 3"."""
    return len(_WORD.findall(text)) > FEWEST_WORDS and not goods_in(text)


def _place(at: int, parts: int) -> str:
    """Return where a part stands in its text: alone, first, last or between others."""
    return "alone" if parts == 1 else "first" if at == 0 else "last" if at == parts - 1 else "between"


def _several(text: str) -> Iterator[Mark]:
    """Yield the classes of a text that gives each its number: "Critical 0 Major 2 Minor 0"."""
    if _CLASSES_AND_FIGURES.fullmatch(text) is None:
        return
    pairs = _CLASS_AND_FIGURE.findall(text)
    named = [named_class(name) for name, _ in pairs]
    if len(set(named)) == len(pairs) and None not in named:
        for severity, (_, number) in zip(named, pairs, strict=True):
            yield Mark(("C # …", "", "alone"), severity, int(number))


def _mark(text: str, label: str, place: str) -> Mark | None:
    """Return what *text* marks, which stands behind *label*."""
    if classed := (_classed(text) or labelled_class(text, label)):
        severity, form = classed
        return Mark((form, label, place), severity)
    counted = None if names_other(label) else _counted(text)
    if counted is None:
        return None
    number, form = counted
    named = _classed(_FIGURE.sub(" ", text)) if form != BARE else None
    if named and named[1] == "C":
        return Mark(("C #", label, place), named[0], number)
    return Mark((form, label, place), number=number)


def _classed(text: str) -> tuple[Severity, str] | None:
    """Return the class that *text* names, alone or with words about it, and its form: "Severity C", "C defect"."""
    plain = text.strip(_EDGES)
    if not plain or len(plain) > LONGEST_CLASS or any(map(str.isdigit, plain)):
        return None
    if severity := named_class(plain):
        return severity, "C"
    words = plain.split()
    for at in range(1, len(words) if len(words) <= MOST_WORDS else 0):
        head, tail = " ".join(words[:at]), " ".join(words[at:])
        for name, rest, form in ((head, tail, "C {}"), (tail, head, "{} C")):
            severity = named_class(name)
            if severity and not classes.mentions_class(rest):
                return severity, form.format(folding.key(rest))
    return None


def labelled_class(text: str, label: str) -> tuple[Severity, str] | None:
    """Return the class that *text* is behind a *label* for one, where it may be a letter or a word of many meanings."""
    named = bool(label) and "severity" in (part_of(label), lexicon.meaning("columns", label))
    severity = classes.severity(text.strip(_EDGES), letters=True) if named else None
    return (severity, "C") if severity else None


def names_other(label: str) -> bool:
    """Tell whether a figure under *label* counts no finds: that of a photo or a carton, a limit, the sample.

    Such figures may add up to a printed total by chance, where the total is wrong.
    """
    if not label or part_of(label) == "quantity":
        return False
    return lexicon.meaning("columns", label) == "other" or lexicon.row_kind(label) in _OTHER_FIGURES


def _counted(text: str) -> tuple[int, str] | None:
    """Return the number that *text* tells, and its form: "qty #", "# pcs", "#/125"; none of anything but goods."""
    plain = text.strip(" .")
    match = _OF_SAMPLE.fullmatch(plain)
    if match and int(match[2]) <= int(match[3]):
        return int(match[2]), f"{folding.key(match[1])} #/{match[3]} {folding.key(match[4])}".strip()
    figures = list(_FIGURE.finditer(plain))
    if len(figures) != 1:
        told = count(plain)
        return (told.value, BARE) if told.state == "number" and told.value is not None else None
    before, behind = plain[: figures[0].start()], plain[figures[0].end() :]
    if max(len(before.split()), len(behind.split())) > MOST_WORDS or _MEASURED.match(behind):
        return None
    label = folding.key(before)
    if counts_pictures(plain) or names_other(label) or names_other(label.rpartition(" ")[2]):  # "Seen in carton 12"
        return None
    return int(figures[0][0]), f"{folding.key(before)} # {_unit(behind)}".strip()


def _unit(text: str) -> str:
    """Return *text* as it is compared, any unit of goods as "pcs": one bag and two bags are the same form."""
    plain = folding.key(text)
    return "pcs" if plain in lexicon.single_units() else " ".join(word[:STEM] for word in plain.split())


def same_cycle(severities: list[Severity]) -> int:
    """Return how many classes come round again and again in *severities*; 0 where they do not."""
    length = len(set(severities))
    rounds = [severities[at : at + length] for at in range(0, len(severities), length)]
    alike = all(one == two for one, two in pairwise(rounds)) and len(set(rounds[0])) == length
    return length if alike else 0


Kind = Literal["class", "number", "both"]


def kind_of(mark: Mark) -> Kind:
    return "both" if mark.severity and mark.number is not None else "class" if mark.severity else "number"
