"""The supplier's own words in a mail: what is quoted, the signature and the small print left out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toolkit.cases.reply_words import Patterns, has, words

_MARKS = re.compile(r"^\s*(?:[>＞|]\s?)+")
_SHORT = 60  # columns of a line of a signature
_HEADS = 4  # lines from "From:" on in which its head goes on
# A line of a signature that speaks is read all the same: what limits an assent may stand below the name.
_SPEAKS = re.compile(
    r"\b(?:we|us|you|cannot|can not|can't|not|agree|accept|confirm|pay|if|but|please|will)\b|[不同意付我贵]",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(r"\s*(?:from|von|de)\s*:", re.IGNORECASE)


class Block(NamedTuple):
    """Lines of the supplier's own; *context* is what was quoted right above them."""

    lines: tuple[str, ...]
    context: str


class Own(NamedTuple):
    """*inline* says that answers may stand in the quoted mail; *interleaved*, that quotes and answers alternate."""

    blocks: tuple[Block, ...]
    inline: bool

    @property
    def text(self) -> str:
        return "\n".join(line for block in self.blocks for line in block.lines).strip()


def own_words(text: str) -> Own:
    """Return what *text* says of itself."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept, cut = _before_the_rest(lines)
    blocks = tuple(_blocks(kept))
    cut = cut or any(block.context for block in blocks)
    blocks = tuple(Block(tuple(_unsigned(block.lines)), block.context) for block in blocks)
    blocks = tuple(block for block in blocks if any(line.strip() for line in block.lines))
    said = "\n".join(line for block in blocks for line in block.lines).lower()
    return Own(blocks, cut and has(words().mail.inline, said))


def _before_the_rest(lines: Sequence[str]) -> tuple[list[str], bool]:
    """Return the lines before somebody's earlier mail, which ends the reply, and whether one was cut off."""
    mail = words().mail
    for number, line in enumerate(lines):
        if _matches(mail.rest, line) and _is_head(lines, number):
            return list(lines[:number]), True
        length = _opened(lines, number)
        if length and not _marked_later(lines[number + length :]):
            return list(lines[:number]), True
    return list(lines), False


def _is_head(lines: Sequence[str], number: int) -> bool:
    """Tell whether the head of a mail follows at *number*: "From:" is also a word, and a line of dashes only a line."""
    line = lines[number]
    if not _OUTLOOK.match(line) and line.strip(" -_*"):
        return True
    near = lines[number : number + _HEADS]
    return any(_matches(words().mail.head, one) or (_OUTLOOK.match(one) and "@" in one) for one in near)


def _opened(lines: Sequence[str], number: int) -> int:
    """Return how many lines "On … wrote:" takes at *number*; programs break it, so it may be two."""
    opens = words().mail.opens
    if _matches(opens, lines[number]):
        return 1
    two = " ".join(lines[number : number + 2])
    return 2 if re.match(r"\s*(?:on\b|在|于)", lines[number].lower()) and _matches(opens, two) else 0


def _marked_later(lines: Sequence[str]) -> bool:
    return any(_MARKS.match(line) for line in lines)


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the own lines between quoted ones, each with the quote above it."""
    own: list[str] = []
    quoted: list[str] = []
    skip = 0
    for number, line in enumerate(lines):
        skip = _opened(lines, number) or skip
        if skip:
            skip -= 1
        elif _MARKS.match(line):
            if any(one.strip() for one in own):
                yield Block(tuple(own), " ".join(quoted).strip())
                own, quoted = [], []
            quoted.append(_MARKS.sub("", line))
        else:
            own.append(line)
    if any(one.strip() for one in own):
        yield Block(tuple(own), " ".join(quoted).strip())


def _unsigned(lines: Sequence[str]) -> Iterator[str]:
    """Yield *lines* without the signature and the small print."""
    mail = words().mail
    signed = small = False
    for line in lines:
        small = (small and bool(line.strip())) or has(mail.disclaimer, line.lower())
        if small:
            continue
        if _matches(mail.closing, line):
            signed = True
        elif _matches(mail.postscript, line):
            signed = False
        if signed and _is_signature(line):
            continue
        yield line


def _is_signature(line: str) -> bool:
    return len(line.strip()) <= _SHORT and not _SPEAKS.search(line)


def _matches(patterns: Patterns, line: str) -> bool:
    return has(patterns, line.lower())
