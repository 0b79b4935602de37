"""What words tell of defects: each with its number, and the class that stands with it or before several of them.

"- Scratch (minor): 4 pcs", "MA 2 pcs Lock catch slips", "Major: scratch (3 pcs), dent on lid, 2 cm (1 pc)".
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers import classes, folding, lexicon
from toolkit.parsers.by_class import sentences
from toolkit.parsers.class_headings import gives_figures
from toolkit.parsers.found_on import found_on
from toolkit.parsers.lazily import anything
from toolkit.parsers.may_name import may_name_class
from toolkit.parsers.mixed import mixed_counts
from toolkit.parsers.readings import count
from toolkit.parsers.remembered import remembered
from toolkit.parsers.told_counts import (  # fmt: skip
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
from toolkit.parsers.told_in_clauses import in_clauses, without_pictures

_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,24})[)\]]")
_BOTH_IN_BRACKETS = re.compile(
    r"^(?P<text>.*\S)\s*[(\[](?P<one>[^()\[\]]{1,24})[,;:–/]\s*(?P<other>[^()\[\]]{1,24})[)\]]$"
)
_CLASS_LAST = of_counts(
    rf"^(?P<text>.+?)\s*(?:(?:[:,–]|\s-)\s*(?P<number>{SAID}|\d{{1,4}})|[(\[](?P<within>{SAID}|\d{{1,4}})[)\]]\s*[:,–-]?)"
    r"\s*[(\[]?(?P<name>[^\W\d_][^\d()]{0,20})[)\]]?$",
    needs=anything,
)
_NAME = r"[^\W\d_][^\d()\[\],.;:–]{0,20}?"
_CLASS_BESIDE = of_counts(  # both in a clause of their own, with a remark behind it
    rf"^(?:(?P<name>{_NAME})\s*(?:[,;:–/.]|\s-)?\s*(?P<number>{SAID})"
    rf"|(?P<count>{SAID}|\d{{1,3}}(?=\s[^\W\d_]+[)\]]))\s*(?:[,;:–/.(]|\s-)?\s*(?P<class>{_NAME}))"
    r"\s*(?P<end>[)\]]|$|[.,;–]\s|\s-\s)\s*(?P<rest>.*)$"
)
_SIGN_BEFORE = re.compile(r"\s*[(\[]\s*|[.,;:–]\s+|\s-\s|(?<=\w)\s(?=\d)")
_DIGIT = re.compile(r"\d")
_SECOND = re.compile(r"(?<=\d)\s?/\s?\d{1,3}$")  # figure of a pair
_PARTING = re.compile(r"\s+[-–]\s*|\s*(?:[:;|]|(?<!\d),|,(?!\d{3}(?!\d)))\s*|(?<=\w)–\s*|\s/\s")  # not in "6,000"
_CLASS_OVER = re.compile(
    r"^(?P<name>[^\d:()\[\]–]{1,60}?)\s*(?:[(\[](?P<sum>\d{1,3})[)\]])?\s*(?:[:–]|\s-\s|-\s)\s*(?P<rest>.+)$"
)
_CLAUSES = re.compile(r"(\s*[;,]\s*|\s+(?:and|und|sowie|et|y|và|\+)\s+|\s*和\s*|\s/\s)")
_JOINT = re.compile(r"^(?:and|und|sowie|et|y|e|và)\s+")  # "dents on 2 sets, and a torn label on 1 set"
_COMMAS = re.compile(r",\s+(?![^(\[]*[)\]])")  # but for those in brackets
_SENTENCES = re.compile(r"(?<=[^\d\s])[.;]\s+|(?<=\d)[.;]\s+(?=[^\d\s])")


class Worded(NamedTuple):
    """A defect that words tell, its class and its number."""

    text: str
    severity: Severity
    number: str


def tells_partly(text: str) -> bool:
    """Tell whether *text* begins with a class and counts some defect of it, be the rest understood or not."""
    match = _CLASS_OVER.match(plain_line(text))
    if match is None:
        return False
    named = class_named(match["name"])
    if named is None and not classes.in_scheme(match["name"]):
        return False
    named = named or Severity.MAJOR  # a class nobody can tell: what counts is that it has defects
    return any(under(named, part, bare=part.endswith(")")) for part in _CLAUSES.split(match["rest"])[::2])


def begins_class(text: str) -> bool:
    """Tell whether *text* begins with a class and words that may describe a defect: "Major: wick off centre by"."""
    match = _CLASS_OVER.match(without_none(plain_line(text)))
    if match is None or class_named(match["name"]) is None or not any(map(str.isalpha, match["rest"])):
        return False
    none = lexicon.exactly("rows_of_none", folding.key(match["rest"])) or count(match["rest"]).state == "none"
    return not none and not gives_figures(text)


@remembered
def items(text: str) -> tuple[Worded, ...]:
    """Return the defects that *text* tells with their classes; none unless all of it is understood."""
    return tuple(each._replace(text=as_printed(each.text, text)) for each in _items(text))


def _items(text: str) -> tuple[Worded, ...]:
    if not may_name_class(text):
        return ()
    plain = without_pictures(plain_line(text))
    if not any(map(str.isdigit, plain)) and not counts_goods(plain):
        return ()
    if over := tuple(_over_several(plain)):
        return over
    if one := one_worded(plain):
        return (one,)
    return _each_of(plain.split(";")) or _each_of(_COMMAS.split(plain)) or _before_comment(plain)


def _before_comment(plain: str) -> tuple[Worded, ...]:
    """Return the defect of the first sentence of *plain*, where what stands behind it only comments on it."""
    told, _ = with_comment(plain)
    return (told,) if told else ()


def with_comment(text: str) -> tuple[Worded | None, str]:
    """Return the defect that the first sentence of *text* tells, and the words behind it that count and class nothing.

    Each sentence of these begins as one that comments does: "Several lamps smoked" may be another defect.
    "Lamp flickers – 2 pcs (major). We tried another socket, still the same."
    """
    first, *others = sentences(text, _SENTENCES)
    comment = text[text.index(first) + len(first) :].strip(" .;")
    begins = (folding.key(part).split(maxsplit=1)[:1] for part in others if part.strip(" .;"))
    known = all(word and word[0] in folding.words_of("told_items")["comments"] for word in begins)
    if not others or not known or counts_goods(comment) or classes.mentions_class(comment) or gives_figures(comment):
        return None, ""
    return one_worded(first.rstrip(" .;")), comment


def _each_of(parts: Sequence[str]) -> tuple[Worded, ...]:
    """Return the defects of *parts*, each with its class and number; none unless each part is one."""
    told = [one_worded(part) for part in parts]
    several = [part for part in told if part]
    return tuple(several) if len(several) == len(told) > 1 else ()


def _over_several(plain: str) -> Iterator[Worded]:
    """Yield the defects behind the class that *plain*, or each sentence of it, begins with."""
    told: list[Worded] = []
    for severity, total, rest in _by_class(plain):
        if lexicon.exactly("rows_of_none", folding.key(rest)) or count(rest).state == "none":
            continue
        found = under(severity, rest, bare=rest.endswith(")"))
        if not found or (total and sum(count(each.number).value or 0 for each in found) != total):
            return
        told.extend(found)
    yield from told


def class_named(name: str) -> Severity | None:
    """Return the class of a list that *name* announces: "Major", "The following major defects were counted"."""
    named = class_of(name.strip())
    if named is not None:
        return named
    words = name.split()
    kept = [word for word in words if folding.key(word) not in folding.words_of("told_items")["framing"]]
    return class_of(" ".join(kept)) if 0 < len(kept) < len(words) else None


def _tells_none(sentence: str) -> bool:
    """Tell whether *sentence* says that no defect of a class was found, and counts nothing."""
    none = lexicon.mentions("limits_told", "none", sentence) and not any(map(str.isdigit, sentence))
    return none and classes.mentions_class(sentence) and ":" not in sentence


def without_none(plain: str) -> str:
    """Return *plain* from its first sentence on that does more than say that no defect of a class was found."""
    told = list(sentences(plain, _SENTENCES))
    while len(told) > 1 and _tells_none(told[0]):
        plain = plain[plain.index(told[0]) + len(told[0]) :].lstrip(" .;")
        told = told[1:]
    return plain


def tells_sum(sentence: str) -> bool:
    """Tell whether *sentence* sums up what stands before it, and lists nothing."""
    summed = lexicon.mentions("in_all", "words", sentence) or lexicon.mentions("told_items", "sums", sentence)
    return summed and classes.mentions_class(sentence) and ":" not in sentence


def _by_class(plain: str) -> list[tuple[Severity, int | None, str]]:
    """Return what is said behind each class that *plain* and its sentences begin with; none unless the first does."""
    found: list[tuple[Severity, int | None, str]] = []
    for sentence in sentences(plain, _SENTENCES):
        match = _CLASS_OVER.match(sentence.strip())
        named = class_named(match["name"]) if match else None
        if match and named:
            found.append((named, int(match["sum"]) if match["sum"] else None, match["rest"].rstrip(" .")))
        elif tells_sum(sentence) or _tells_none(sentence):
            continue  # "This makes 10 major defects in total", "No critical defect was seen"
        elif not found:
            return []
        else:
            severity, total, rest = found[-1]
            found[-1] = (severity, total, f"{rest}; {sentence.strip()}")
    return found


def under(severity: Severity, text: str, *, bare: bool = True) -> tuple[Worded, ...]:
    """Return the defects that *text* counts, all of this class; none unless all of it is understood.

    With *bare* a number may stand for itself: "Scratch: 3".
    """
    told = _counted_in(plain_line(text), bare=bare)
    return tuple(Worded(as_printed(words, text), severity, number) for words, number in told or ())


def _counted_in(plain: str, *, bare: bool) -> list[tuple[str, str]] | None:
    one = counted(plain, bare=bare)
    if one:
        return [one]
    parts = _CLAUSES.split(plain)
    if len(parts) == 1:
        return None
    return _behind_each(parts) if number_before(plain) is None else _before_each(parts)


def _behind_each(parts: list[str]) -> list[tuple[str, str]] | None:
    """Return the defects whose numbers stand behind them; what has none is the beginning of the next."""
    found, run = [], ""
    for part, sign in zip(parts[::2], ["", *parts[1::2]], strict=True):
        run = f"{run}{sign}{part}" if run else _JOINT.sub("", part.strip())
        if one := counted(run, bare=run.endswith(")")):
            found.append(one)
            run = ""
    return None if run or len(found) < 2 else found  # noqa: PLR2004 - several


def _before_each(parts: list[str]) -> list[tuple[str, str]] | None:
    """Return the defects whose numbers stand before them; what has none goes on with the one before."""
    runs: list[str] = []
    for part, sign in zip(parts[::2], ["", *parts[1::2]], strict=True):
        if number_before(bare := _JOINT.sub("", part.strip())):
            runs.append(bare)
        elif not runs:
            return None  # a number of another kind stands first
        else:
            runs[-1] += sign + part
    found = [one for run in runs if (one := counted(run, bare=False))]
    return found if len(found) == len(runs) > 1 else None


def one_worded(text: str) -> Worded | None:
    """Return the one defect that *text* tells with its class and its number."""
    if lexicon.is_earlier(text):
        return None  # "Previous inspection: 4 major, 12 minor"
    plain = without_pictures(plain_line(text))
    if (told := found_on(plain) or in_clauses(plain)) is not None:
        return Worded(as_printed(told.text, text), told.severity, told.number)
    found = _both_in_brackets(plain) or _number_apart(plain) or _class_last(plain) or _class_first(plain)
    found = found or _class_in_brackets(plain) or _class_with_number(plain) or _class_beside(plain)
    if found is None or _counts_class(found.text) or folding.key(found.text) in lexicon.phrases("rows_told", "found"):
        return None  # "In all: 5 pcs (major)"
    if not (describes(found.text) or _is_labelled(found.text)):
        return None
    return found._replace(text=as_printed(found.text, text))


def worded_text(text: str) -> Worded | None:
    """Return the defect that *text*, a line at most, tells with its class and its number."""
    return one_worded(text) if len(text) <= LONGEST else None


def _counts_class(text: str) -> bool:
    """Tell whether *text* gives a class its figure: "Previous inspection: 4 major" before "12 minor" is no defect.

    Of two figures the second is the rejection number: "Critical 0/1, Major 7/8".
    """
    return any(mixed_counts(_SECOND.sub("", part.strip()), {}) for part in _PARTING.split(text))


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
