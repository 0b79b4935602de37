"""Classes of words (near.toml, known.toml), their places in a text with what denies them, and what no class knows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from toolkit.cases.reply_clumsy import with_phrases
from toolkit.cases.reply_words import BLANK
from toolkit.resources import package_table

ARTICLE = "article"
_CHINESE = re.compile(r"[^a-z]*[\u4e00-\u9fff]")
_HELPS = re.compile(r"\b(?:do|does|did) $")
_LEFT = re.compile(r"[^\W_]")
# What joins or ends a saying, so that a "not" before it reaches no further.
_JOINTS = r"(?:and|but|then|so|only|until|till|before|after|when|because|we|you)"
_END = r"(?=\s*(?:$|[,.;:!?]|because|please|sorry|and\b|so\b))"


class Place(NamedTuple):
    start: int
    end: int
    denied: bool
    reach: tuple[int, int]  # with the "not" that denies it
    no: tuple[int, int]  # the word before it that denies it, with its "do", without what stands between


class _Words(msgspec.Struct, frozen=True):
    phrases: dict[str, str]
    words: dict[str, tuple[str, ...]]


def any_of(names: str, text: str, *, whichever: bool = False) -> Iterator[Place]:
    """Yield the places of the classes *names*; in what a rule excludes a class counts *whichever* way it is said."""
    for name in names.split("|"):
        denied = name.startswith("-")
        either = name.startswith("~") or (whichever and not denied)
        for one in _places(name.lstrip("-~"), text):
            if either or one.denied == denied:
                yield one


def unknown_in(text: str, names: Iterable[str], *harmless: re.Pattern[str]) -> str:
    """Return what of *text* is neither *harmless* nor of one of the classes *names*; empty where all is known."""
    text = rest = compiled("nothing_lost").sub(BLANK, text)
    known = [hit.span() for pattern in harmless for hit in pattern.finditer(text)]
    for name in dict.fromkeys(names):
        for one in any_of(name, text):
            # A "not" is known where the class is sought denied, and nowhere else.
            known += [(one.start, one.end), *((one.no, (one.end, one.reach[1])) if name.startswith("-") else ())]
    for start, end in known:
        rest = rest[:start] + BLANK * (end - start) + rest[end:]
    return " ".join(rest.replace(BLANK, " ").split()) if _LEFT.search(rest) else ""


def joined(patterns: Sequence[str]) -> re.Pattern[str]:
    """Return one pattern: whole words in Latin letters, Chinese as it stands."""
    return re.compile("|".join(map(_bounded, patterns)))


def _bounded(pattern: str) -> str:
    full = with_phrases(pattern, _words().phrases)
    return full if _CHINESE.match(pattern) else rf"(?<![\w-])(?:{full})(?![\w-])"


@cache
def compiled(name: str) -> re.Pattern[str]:
    """Return the pattern of the class *name*; "article" are the products that are known by their nouns, all of them."""
    return _articles() if name == ARTICLE else joined(_words().words[name])


@cache
def _articles() -> re.Pattern[str]:
    nouns = package_table("toolkit.resolver", "product_nouns.toml")["noun"].values()
    left_out = set(package_table("toolkit.cases", "known.toml")["no_article"]["words"].split())
    known = {one for family in nouns for one in family.split() if one.isascii()} - left_out
    each = "|".join(sorted((re.escape(one).replace(r"\-", "[ -]") for one in known), key=len, reverse=True))
    of_all = r"(?:(?:the|all|of|your|our|these|whole|every|each|100 ?%|complete|entire|\d[\d,.]*) )*"
    return re.compile(rf"(?<![\w-])(?:{of_all}(?:{each})(?:e?s)|(?:every|each) (?:{each}))(?![\w-])")


@lru_cache(maxsize=512)  # many rules ask for the same words of one sentence
def _places(name: str, text: str) -> tuple[Place, ...]:
    return tuple(_placed(hit, text) for hit in compiled(name).finditer(text))


def _placed(hit: re.Match[str], text: str) -> Place:
    before = _denying().search(text[: hit.start()])
    behind = _denied_behind().match(text[hit.end() :])
    reach = (before.start() if before else hit.start(), hit.end() + (behind.end() if behind else 0))
    no = before.span(1 if before.group(1) else 0) if before else (0, 0)
    helps = _HELPS.search(text[: no[0]]) if before else None
    no = (helps.start(), no[1]) if helps else no
    return Place(hit.start(), hit.end(), before is not None or behind is not None, reach, no)


@cache
def _words() -> _Words:
    """Return the words of both files; a class has its name in one of them."""
    near, known = (
        msgspec.convert(package_table("toolkit.cases", name), _Words) for name in ("near.toml", "known.toml")
    )
    return _Words(near.phrases | known.phrases, near.words | known.words)


@cache
def _denying() -> re.Pattern[str]:
    """Return the "not" right before a word, or a few words before it in the same saying."""
    latin, chinese = _words().words["no"]
    return re.compile(rf"(?<!\w)({latin})(?: (?!{_JOINTS}\b)[\w-]+){{0,3}} $|(?:{chinese})$")


@cache
def _denied_behind() -> re.Pattern[str]:
    """Return the "not" behind a word that denies it where nothing follows: "the repair we can not"."""
    return re.compile(rf"[ ,:-]+(?:{_words().words['no_behind'][0]}){_END}")
