"""What words tell of defects: each with its number, and the class that stands with it or before several of them.

"- Scratch (minor): 4 pcs", "MA 2 pcs Lock catch slips", "Major: scratch (3 pcs), dent on lid, 2 cm (1 pc)".
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.told.classed_behind import classed_behind
from toolkit.parsers.told.one_told import Worded, one_worded
from toolkit.parsers.told.told_counts import (  # fmt: skip
    as_printed,
    class_of,
    counted,
    counts_goods,
    number_before,
    plain_line,
)
from toolkit.parsers.told.told_in_clauses import without_pictures
from toolkit.parsers.told.told_in_prose import told_in_prose
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import sentences
from toolkit.parsers.words.class_headings import gives_figures
from toolkit.parsers.words.may_name import may_name_class
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

_CLASS_OVER = re.compile(
    r"^(?P<name>[^\d:()\[\]–]{1,60}?)\s*(?:[(\[](?P<sum>\d{1,3})[)\]])?\s*(?:[:–]|\s-\s|-\s)\s*(?P<rest>.+)$"
)
_CLAUSES = re.compile(r"(\s*[;,]\s*|\s+(?:and|und|sowie|et|y|và|\+)\s+|\s*和\s*|\s/\s)")
_JOINT = re.compile(r"^(?:and|und|sowie|et|y|e|và)\s+")  # "dents on 2 sets, and a torn label on 1 set"
_COMMAS = re.compile(r",\s+(?![^(\[]*[)\]])")  # but for those in brackets
_SENTENCES = re.compile(r"(?<=[^\d\s])[.;]\s+|(?<=\d)[.;]\s+(?=[^\d\s])")


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
    apart = _each_of(plain.split(";")) or _each_of(_COMMAS.split(plain)) or _before_comment(plain)
    return apart or tuple(Worded(*one) for one in told_in_prose(plain))


def _before_comment(plain: str) -> tuple[Worded, ...]:
    """Return the defect of the first sentence of *plain*, where what stands behind it only comments on it."""
    told, _ = with_comment(plain)
    classed = None if told else classed_behind(plain)
    return (told,) if told else (Worded(*classed),) if classed else ()


def with_comment(text: str) -> tuple[Worded | None, str]:
    """Return the defect that the first sentence of *text* tells, and the words behind it that count and class nothing.

    Each sentence of these begins as one that comments does, or takes up a word of the first: "Crack ... . The crack
    runs to the edge"; but "Several lamps smoked" may be another defect.
    "Lamp flickers – 2 pcs (major). We tried another socket, still the same."
    """
    first, *others = sentences(text, _SENTENCES)
    comment = text[text.index(first) + len(first) :].strip(" .;")
    known = all(_comments_on(first, part) for part in others if part.strip(" .;"))
    if not others or not known or counts_goods(comment) or classes.mentions_class(comment) or gives_figures(comment):
        return None, ""
    return one_worded(first.rstrip(" .;")), comment


def _comments_on(first: str, sentence: str) -> bool:
    """Tell whether *sentence* begins as one that comments does, or with what the *first* sentence spoke of."""
    said, words = folding.words_of("told_items"), folding.key(sentence).split()[:2]
    taken_up = words[:1] and words[0] in said["definite"] and words[-1] in folding.key(first).split()
    return bool(words) and (words[0] in said["comments"] or bool(taken_up))


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
