"""One defect that a line tells with its class and its number, whatever their order."""

import re
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.told.found_on import found_on, goods_stand_first, says_each
from toolkit.parsers.told.joined_words import joined_words
from toolkit.parsers.told.of_no_goods import denies_fault, is_of_others, numbers_one
from toolkit.parsers.told.told_counts import (  # fmt: skip
    BARE,
    COUNT,
    FULL_WIDTH,
    LONGEST,
    SAID,
    as_printed,
    class_of,
    counted,
    counts_goods,
    describes,
    figure,
    is_remark,
    number_before,
    number_behind,
    of_counts,
    plain_line,
    tells_more,
    trimmed,
    without_remark,
)
from toolkit.parsers.told.told_in_clauses import in_clauses, without_pictures
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.class_headings import labelled_parts
from toolkit.parsers.words.lazily import Lazy, anything
from toolkit.parsers.words.may_name import may_name_class
from toolkit.parsers.words.mixed import mixed_counts

_NAME = r"[^\W\d_][^\d()\[\],.;:–]{0,20}?"

_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,24})[)\]]")
_BOTH_IN_BRACKETS = re.compile(
    r"^(?P<text>.*\S)\s*[(\[](?P<one>[^()\[\]]{1,24})[,;:–/]\s*(?P<other>[^()\[\]]{1,24})[)\]]$"
)
_CLASS_LAST = of_counts(
    rf"^(?P<text>.+?)\s*(?:(?:[:,–]|\s-)\s*(?P<number>{SAID}|\d{{1,4}})|[(\[](?P<within>{SAID}|\d{{1,4}})[)\]]\s*[:,–-]?)"
    r"\s*[(\[]?(?P<name>[^\W\d_][^\d()]{0,20})[)\]]?$",
    needs=anything,
)
_CLASS_BESIDE = of_counts(  # both in a clause of their own, with a remark behind it
    rf"^(?:(?P<name>{_NAME})\s*(?:[,;:–/.]|\s-)?\s*(?P<number>{SAID})"
    rf"|(?P<count>{SAID}|\d{{1,3}}(?=\s[^\W\d_]+[)\]]))\s*(?:[,;:–/.(]|\s-)?\s*(?P<class>{_NAME}))"
    r"\s*(?P<end>[)\]]|$|[.,;–]\s|\s-\s)\s*(?P<rest>.*)$"
)
_SIGN_BEFORE = Lazy(r"\s*[(\[]\s*|[.,;:–]\s+|\s-\s|(?<=\w)\s(?=\d)")
_DIGIT = re.compile(r"\d")
_SECOND = re.compile(r"(?<=\d)\s?/\s?\d{1,3}$")  # figure of a pair
_PARTING = re.compile(r"\s+[-–]\s*|\s*(?:[:;|]|(?<!\d),|,(?!\d{3}(?!\d)))\s*|(?<=\w)–\s*|\s/\s")  # not in "6,000"


class Worded(NamedTuple):
    """A defect that words tell, its class and its number."""

    text: str
    severity: Severity
    number: str


def one_worded(text: str) -> Worded | None:
    """Return the one defect that *text* tells with its class and its number."""
    plain = without_pictures(plain_line(text))
    if lexicon.is_earlier(text) or _counts_no_goods(plain):
        return None  # "Previous inspection: 4 major, 12 minor"
    if (told := found_on(plain) or in_clauses(plain) or joined_words(plain)) is not None:
        return Worded(as_printed(told.text, text), told.severity, told.number)
    found = _both_in_brackets(plain) or _number_apart(plain) or _class_last(plain) or _class_first(plain)
    found = found or _class_in_brackets(plain) or _class_with_number(plain) or _class_beside(plain)
    if found is None or _counts_class(found.text) or folding.key(found.text) in lexicon.phrases("rows_told", "found"):
        return None  # "In all: 5 pcs (major)"
    if (
        numbers_one(found.text)
        or not (describes(found.text) or _is_labelled(found.text))
        or _labels_figures(found.text)
    ):
        return None
    if _is_of_decimal(found.number, plain) or numbers_one(found.text):
        return None
    return found._replace(text=as_printed(found.text, text))


def _counts_no_goods(plain: str) -> bool:
    """Tell whether *plain* begins with goods that have no fault, are others than those of now, or so many each."""
    return goods_stand_first(plain) and (denies_fault(plain) or is_of_others(plain) or says_each(plain))


def worded_text(text: str) -> Worded | None:
    """Return the defect that *text*, a line at most, tells with its class and its number."""
    return one_worded(text) if len(text) <= LONGEST else None


def _counts_class(text: str) -> bool:
    """Tell whether *text* gives a class its figure: "Previous inspection: 4 major" before "12 minor" is no defect.

    Of two figures the second is the rejection number: "Critical 0/1, Major 7/8".
    """
    return any(mixed_counts(_SECOND.sub("", part.strip()), {}) for part in _PARTING.split(text))


def _is_of_decimal(number: str, plain: str) -> bool:
    """Tell whether *number* stands in *plain* as part of a figure with decimals and nowhere else: "(2,5)"."""
    whole = rf"(?<![\d.,]){number}(?![.,]?\d)"
    return number.isdigit() and f"{number}," in plain and re.search(whole, plain) is None


def _labels_figures(text: str) -> bool:
    """Tell whether *text* is but figures with what they are: "允许数 7" behind "Major 发现数: 13" is a limit."""
    return bool(labelled_parts(text)) and not counts_goods(text)


def _is_labelled(text: str) -> bool:
    """Tell whether *text* labels a figure of the class: "Total found – MAJ x 3"."""
    return lexicon.row_kind(text) is not None and not tells_more(text)


def _both_in_brackets(plain: str) -> Worded | None:
    """Return the defect of "Scratch (minor, 4 pcs)"."""
    match = _BOTH_IN_BRACKETS.match(plain)
    for one, other in ((match["one"], match["other"]), (match["other"], match["one"])) if match else ():
        severity, number = (
            class_of(one.strip()),
            COUNT.fullmatch(other.strip()) or re.fullmatch(r"\d{1,3}", other.strip()),
        )
        if severity and number and match:
            return Worded(trimmed(match["text"]), severity, figure(number[0]))
    return None


def _number_apart(plain: str) -> Worded | None:
    """Return the defect of a line that begins or ends with its number: "Scratch (minor): 4 pcs"."""
    bare, before = BARE.match(plain), number_before(plain)
    match = before or number_behind(without_remark(plain)) or (bare if bare and _in_brackets(bare["text"]) else None)
    named = apart_from_class(match["text"].strip()) if match else None
    if match is None or named is None or (before is not None and not before["sign"].strip() and is_remark(named[0])):
        return None
    number = figure(match["number"])
    return Worded(*named, number) if number else None


def _in_brackets(text: str) -> bool:
    """Tell whether *text* begins or ends with what stands in brackets: a class parts its number from the words."""
    return text[-1] in ")]" or text[0] in "(["


def _class_in_brackets(plain: str) -> Worded | None:
    """Return the defect of "Scratch 4 pcs [minor]": what is left without the class counts one."""
    for match in _IN_BRACKETS.finditer(plain):
        one = counted(trimmed(plain[: match.start()] + plain[match.end() :]), bare=False)
        if one and (severity := class_of(match[1])):
            return Worded(one[0], severity, one[1])
    return None


def _class_beside(plain: str) -> Worded | None:
    """Return the defect of "Seam open (Major, 2 pcs), at the side" and of "Seam open. 2 pcs, major. See photo"."""
    if len(plain) > LONGEST or not ("(" in plain or counts_goods(plain)):
        return None
    for sign in _SIGN_BEFORE.finditer(plain):
        match = _CLASS_BESIDE.match(plain[sign.end() :])
        bracketed = sign[0].strip() in ("(", "[")
        if match is None or bracketed != (match["end"] in (")", "]")):
            continue
        severity = class_of((match["name"] or match["class"]).strip())
        if severity is not None and not counts_goods(match["rest"]) and not classes.mentions_class(match["rest"]):
            return Worded(trimmed(plain[: sign.start()]), severity, figure(match["number"] or match["count"]))
    return None


def _class_with_number(plain: str) -> Worded | None:
    """Return the defect of "MAJOR (2 pcs) – Broken zip" and of "Broken zip – 2 major": both stand at one end."""
    signs = list(_PARTING.finditer(plain))
    for sign in signs:
        sides = (plain[: sign.start()], plain[sign.end() :])
        for told, text in (sides, sides[::-1]):
            counts = mixed_counts(told, {})
            if len(counts) == 1 and any(map(str.isalpha, text)) and not mixed_counts(text, {}):
                severity, number = next(iter(counts.items()))
                return Worded(trimmed(text), severity, str(number))
    return None


def _class_last(plain: str) -> Worded | None:
    """Return the defect of a line that ends with its class: "Scratch: 4 pcs (minor)"."""
    behind = _DIGIT.split(plain)[-1]
    named = may_name_class(behind) or may_name_class(behind.replace(" ", ""))
    match = _CLASS_LAST.match(plain) if named else None
    severity = class_of(match["name"].strip()) if match else None
    if match is None or severity is None:
        return None
    return Worded(trimmed(match["text"]), severity, figure(match["number"] or match["within"]))


def _class_first(plain: str) -> Worded | None:
    """Return the defect of a line that begins with its class and its number: "MA 2 pcs Lock catch slips"."""
    name, _, rest = plain.partition(" ")
    severity, match = class_of(name.strip(":")), number_before(rest.strip())
    number = figure(match["number"]) if match else ""
    if severity is None or match is None or not number or (not match["sign"].strip() and is_remark(match["text"])):
        return None
    return Worded(trimmed(match["text"]), severity, number)


def apart_from_class(text: str) -> tuple[str, Severity] | None:
    """Return the description in *text* and the class that stands apart from it: in brackets, before or behind it."""
    text = text.translate(FULL_WIDTH)
    for match in _IN_BRACKETS.finditer(text):
        if severity := class_of(match[1]):
            return trimmed(text[: match.start()] + " " + text[match.end() :]), severity
    signs = list(_PARTING.finditer(text))
    if not signs:
        return None
    first, last = signs[0], signs[-1]
    if severity := class_of(text[: first.start()]):
        return trimmed(text[first.end() :]), severity
    severity = class_of(text[last.end() :])
    return (trimmed(text[: last.start()]), severity) if severity else None
