"""The own words of a reply as sentences, exact as they stand, and as clauses in the form that phrases need."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.cases.reply_clumsy import clumsy
from toolkit.cases.reply_own import Block
from toolkit.cases.reply_words import BLANK, hits, words
from toolkit.parsers.words.folding import simplified
from toolkit.small_words import latin_words, signs_of_other_scripts, small_words

LONGEST = 1200  # signs of a sentence; a text without full stops is cut
_LABEL = re.compile(
    r"\s*(?:[-*•·–●■◆]+\s+|\(?\d{1,2}(?:[.)、:：](?!\d)|\)|）)\s*|\(?[a-hA-H][.)]\s+|[（(]?[一二三四五六七八九十]{1,2}[、.）)]\s*|[①-⑳]\s*)"
)
_NUMBERED = re.compile(r"\d|[一二三四五六七八九十①-⑳]")
_END = re.compile(r"[。！？；]+|\.{2,}|…+|[!?;]+|\.(?=[\s\u4e00-\u9fff]|$)|(?<=[a-z]{3})\.(?=[A-Z][a-z])")
# What ends in a full stop and ends no sentence; the second only before a figure, the third before a month.
_SHORT = re.compile(
    r"\b(?:mr|mrs|ms|dr|co|ltd|inc|corp|dept|approx|incl|excl|resp|ca|z\. ?b|env|e\.g|i\.e|vs|art|sec|ref|tel|attn)\Z",
    re.IGNORECASE,
)
# And what does so where no sentence begins behind it: "max. 3 days", and not "3 days max. Then we ship".
_SHORT_BEFORE = re.compile(r"\b(?:qty|max|min)\Z", re.IGNORECASE)
_BEGINS = re.compile(r"\s*(?:$|[A-Z][a-z]|I\b|[\u4e00-\u9fff])")
_REFERENCE = re.compile(r"\s?[A-Z]{2,5}-[\w./-]*\d")
_BEFORE_FIGURE = re.compile(r"\b(?:no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\Z", re.IGNORECASE)
_BEFORE_MONTH = re.compile(r"(?<!\d)\d{1,2}\Z")
_MONTH = re.compile(r"\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_BEHIND = 8  # signs before a full stop that tell whether it ends a short form
_ENOUGH, _SHARE = 8, 12  # words by which a language is told, of which one in so many must be English
_LONG_LINE = 58  # columns from which a line that ends in no stop goes on in the next one
_STOPS = tuple(".!?:;,。！？：；")
_BRACKETS = re.compile(r"\(([^()]{0,200})\)|\[([^\[\]]{0,200})\]")
_BETWEEN = re.compile(
    r"(?<!\d),|,(?!\d{3}(?!\d))|\s[-–—]+\s|[—–]{2,}|(?<!choice)(?<!cannot)\s"
    r"(?=(?:but|however|although|though|whereas|while|yet|except|excluding|other than|apart from|barring|not including|"
    r"save (?:for|that|only)|(?<!to )(?<!can )(?<!will )save (?:the|your|who|paying|reinspect\w*)|"
    r"bar (?:the|your|one|paying)|short of (?:the|your|paying)|minus (?:the|your))\b)"
    r"|\s(?=and (?:we|you|please|they|our|your|it is|will|shall|no|not)\b)"
    r"|(?=但是|但|不过|然而|只是|可是|唯独|(?<![扣排解清去剔免删拆消])除(?!非|外)|并且|而且)"
    r"|(?<=[\u4e00-\u9fff](?:以外|之外))|(?<=[^以之除国]外)(?=其|我|都|全|,|均)"
)
_WIDE = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_SEAM = re.compile(r"(?<=[\u4e00-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\u4e00-\u9fff])")
_SPACES = re.compile(r"\s+")


class Clause(NamedTuple):
    """*text* is in normal form; *aside* says that it stands in brackets."""

    text: str
    aside: bool = False


class Sentence(NamedTuple):
    """*quote* is exact but for line breaks; *label* its number in a list; *asks* that it ends in a question mark.

    *context* is what was quoted right above, in normal form; *near* says that the one before is of its paragraph.
    """

    number: int
    quote: str
    text: str
    clauses: tuple[Clause, ...]
    label: str
    asks: bool
    context: str
    near: bool


def sentences(blocks: Sequence[Block], reference: str = "") -> Iterator[Sentence]:
    """Yield the sentences of *blocks* in their order; greetings and stray signs are sentences too.

    *reference* is that of the paper that is answered: where it stands, that paper is meant, and no other.
    """
    number = 0
    for block in blocks:
        context = normal(block.context, reference)
        near = False
        for line in _lines(block.lines):
            if not line:
                near = False
                continue
            for label, quote in _parts(line):
                yield _sentence(number, quote, label, context, near=near, reference=reference)
                number, near = number + 1, True


def normal(text: str, reference: str = "") -> str:
    """Return *text* in the form in which phrases are sought; the *reference* of our own paper is "your letter"."""
    flat = simplified(unicodedata.normalize("NFKC", text)).lower()
    flat = _SPACES.sub(" ", flat).strip()
    if reference:
        flat = _SPACES.sub(" ", quoted(reference).sub(" your letter ", flat))
    for pattern, form in _same():
        flat = pattern.sub(form, flat)
    return _SEAM.sub(" ", _WIDE.sub("", flat))


@cache
def quoted(reference: str) -> re.Pattern[str]:
    """Return the pattern of *reference* itself: "…-20261029" stands in "…-20261029-2" too."""
    return re.compile(rf"(?<![A-Za-z0-9_-]){re.escape(reference)}(?![A-Za-z0-9_]|-\d)", re.IGNORECASE)


@cache
def _same() -> tuple[tuple[re.Pattern[str], str], ...]:
    return (*((re.compile(pattern), form) for pattern, form in words().same.pairs), *clumsy())


def _lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield *lines* with those put together that a mail program has broken; an empty line ends a paragraph."""
    waiting = ""
    for raw in (*lines, ""):
        line = raw.strip()
        goes_on = _columns(waiting) >= _LONG_LINE and not waiting.endswith(_STOPS)
        if waiting and line and (goes_on or waiting.endswith(",")) and not _LABEL.match(line):
            waiting = f"{waiting}{'' if _is_wide(waiting[-1]) else ' '}{line}"
            continue
        if waiting:
            yield waiting
        if not line:
            yield ""
        waiting = line


def _columns(line: str) -> int:
    return len(line) + sum(map(_is_wide, line))


def _is_wide(sign: str) -> bool:
    return "\u2e80" <= sign <= "\uffef"


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """Yield the label and the words of each sentence in *line*."""
    hit = _LABEL.match(line)
    label = hit.group().strip() if hit and _NUMBERED.search(hit.group()) else ""
    start = hit.end() if hit else 0
    for stop in (*_stops(line, start), len(line)):
        quote = line[start:stop].strip()
        for at in range(0, len(quote), LONGEST):
            yield label, quote[at : at + LONGEST]
        label = label if not quote else ""
        start = stop


def _stops(line: str, start: int) -> Iterator[int]:
    for hit in _END.finditer(line, start):
        if hit.group() != "." or not _is_short(line[max(0, hit.start() - _BEHIND) : hit.start()], line[hit.end() :]):
            yield hit.end()


def _is_short(before: str, after: str) -> bool:
    """Tell whether the full stop between *before* and *after* belongs to a short form: "Sept. 15", "15. September"."""
    following = after[:2].strip()
    return (
        _SHORT.search(before) is not None
        or (_SHORT_BEFORE.search(before) is not None and not _BEGINS.match(after))
        or ((following.isdigit() or _REFERENCE.match(after)) and _BEFORE_FIGURE.search(before) is not None)
        or (_MONTH.match(after) is not None and _BEFORE_MONTH.search(before) is not None)
    )


def _sentence(number: int, quote: str, label: str, context: str, *, near: bool, reference: str) -> Sentence:
    text = normal(_titled(quote), reference)
    asks = text.endswith("?")
    clauses = tuple(_clauses(text.rstrip(" .!?;。…")))
    return Sentence(number, quote, text, clauses, label, asks, context, near)


def _titled(quote: str) -> str:
    """Return *quote* with "Mr" before the name of a person, who else is told from a thing by the capitals alone."""
    hit = next(hits(words().mail.person, quote), None)
    return quote if hit is None else f"{quote[: hit.start()]}Mr {quote[hit.start() :]}"


def _clauses(text: str) -> Iterator[Clause]:
    asides = [next(filter(None, hit.groups()), "") for hit in _BRACKETS.finditer(text)]
    plain = _SPACES.sub(" ", _BRACKETS.sub(" ", text))
    for part, aside in (*((one, False) for one in _BETWEEN.split(plain)), *((one, True) for one in asides)):
        clause = _SPACES.sub(" ", (part or "").replace(":", " ")).strip(" ,.-–—" + BLANK)
        if clause:
            yield Clause(clause, aside)


def is_foreign(text: str) -> bool:
    """Tell whether the sentence *text* is in a language that is not read; Chinese and English are."""
    if signs_of_other_scripts(text):
        return True
    spoken, others = latin_words(text.lower()), _foreign()
    return sum(word in others for word in spoken) > max(_in_english(spoken), 1)


def is_unknown(text: str) -> bool:
    """Tell whether *text* as a whole is in letters like those of English and has next to no English words."""
    spoken = latin_words(text.lower())
    return len(spoken) >= _ENOUGH and _in_english(spoken) * _SHARE < len(spoken) and not any(map(_is_wide, text))


def _in_english(spoken: Sequence[str]) -> int:
    return sum(word in small_words().english or word in words().foreign.english for word in spoken)


@cache
def _foreign() -> frozenset[str]:
    """Return the words by which a language is known that is not read, the small ones and those of mails."""
    return (small_words().others | words().foreign.words) - words().foreign.english
