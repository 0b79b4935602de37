"""The words that sentences of finds and limits are told with: figures, classes, and what says which of both is told."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.told.told_counts import FULL_WIDTH
from toolkit.parsers.words import classes, folding
from toolkit.parsers.words.lazily import Lazy

Kind = Literal["number", "triple", "class", "found", "over", "limits", "beside", "sign", "unknown"]
KINDS: tuple[Kind, ...] = ("over", "limits", "found", "beside")
LONGEST_PHRASE = 4  # words
LONGEST_SIGNS = 8  # of a Chinese word
_TOKEN = Lazy(r"\d+(?:\s?/\s?\d+){2}|\d+[.,]\d+|\d+|[\u2e80-\u9fff]+|[^\W\d_\u2e80-\u9fff]+(?:['’][^\W\d_]+)?|[^\w\s]")


class Token(NamedTuple):
    kind: Kind
    text: str
    severity: Severity | None = None


def classes_in(sentence: str) -> list[Severity]:
    """Return the classes that *sentence* names, in their order, in Chinese within a run of signs."""
    return [token.severity for token in tokens_of(sentence) if token.severity]


def tokens_of(sentence: str) -> Iterator[Token]:
    """Yield the words of *sentence*, the longest that are known first."""
    words = _TOKEN.findall(sentence.translate(FULL_WIDTH))
    place = 0
    while place < len(words):
        word = words[place]
        if word[0].isdigit():
            whole = word.isdecimal()
            yield Token("number" if whole else "triple" if "/" in word else "unknown", word)
        elif is_cjk(word[0]):
            yield from _in_chinese(word)
        elif not word[0].isalpha():
            yield Token("sign", word)
        else:
            length = next((n for n in range(LONGEST_PHRASE, 0, -1) if _known(words[place : place + n])), 1)
            yield _known(words[place : place + length]) or Token("unknown", word)
            place += length - 1
        place += 1


def _known(words: Sequence[str]) -> Token | None:
    text = " ".join(words)
    if not all(word[0].isalpha() for word in words):
        return None
    kind = _kinds().get(folding.key(text))
    if kind is None and (severity := classes.severity(text)):
        return Token("class", text, severity)
    return Token(kind, text) if kind else None


def _in_chinese(run: str) -> Iterator[Token]:
    """Yield the words of *run*, the longest first; a sign that belongs to none is unknown."""
    place = 0
    while place < len(run):
        for length in range(min(LONGEST_SIGNS, len(run) - place), 0, -1):
            text = run[place : place + length]
            kind, severity = _kinds().get(folding.key(text)), classes.severity(text)
            if kind or severity:
                yield Token("class", text, severity) if severity and kind is None else Token(kind or "unknown", text)
                break
        else:
            yield Token("unknown", run[place])
            length = 1
        place += length


@cache
def _kinds() -> dict[str, Kind]:
    told = folding.words_of("figures_told")
    beside = (phrase for name in ("goods", "goods_judged") for phrase in told[name] if phrase not in told["limits"])
    known: dict[str, Kind] = {folding.key(phrase): "beside" for phrase in beside}
    return known | {folding.key(phrase): kind for kind in reversed(KINDS) for phrase in told[kind]}
