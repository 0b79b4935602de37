"""Inspectors' wording brought to a common form: one spelling, no figures, quotations or endings, clauses apart."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.resources import package_table

_QUOTATION = re.compile(r"[\"“”„«»].*?[\"“”„«»]")
_SIZE = re.compile(r"[<>≤≥±~≈]?\s*\d+(?:[.,x×/-]\d+)*\s*(?:mm|cm|m|g|kg|l|ml|%|°c|pcs?|inch|in)?\b")
_CLAUSE_END = re.compile(r"[,;:.，。；：、]\s|[;；。，、]|\s[-–—]\s|\((?=\w)")
_WORD = re.compile(r"(?<!\w)[a-z]+(?!\w)")
_NUMBERED = re.compile(r"\bno\. ?\d+|(?<=\w )no ?\d+")  # "carton no. 14" denies nothing, "no 925 stamp" does
_NUMBER_OF = re.compile(r"\b(batch|lot|item|model|serial|style|article|part|order|carton|rn) no\b(?:\.|(?= not\b))")
# "The ticket says 24.95, the order says 29.95": two figures for one thing, parted by a comma.
_SAID_AGAINST = re.compile(
    r"\b(?:shows?|says?|states?|reads?|gives?)\b(?=[^,;]*\d[^,;]*[,;] (?:but |while |and )?[a-z' -]+ "
    r"(?:is|are|says?|shows?|states?|reads?|gives?|measures?|has|have)\b[^,;]*\d)"
)
_CHINESE = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff，、,\s]*")
_CLASS = re.compile(r"@([a-z_]+)")
_VOWEL = re.compile(r"[aeiouy]")
_SHORTEST_STEM = 3
_TOP_LEVEL = re.compile(r"\|(?=\\b)")  # in the patterns of the words, each way begins at a word
_BEGINNING = re.compile(r"\\b([a-z]{2,})(?![a-z?*|])")
_CHOSEN_BEGINNING = re.compile(r"\\b\(\?:([a-z ]{2,}(?:\|[a-z ]{2,})*)\)(?![?*])")


class Words(NamedTuple):
    """The vocabulary of ``defect_words.toml``, its words already stemmed."""

    same: tuple[tuple[str, str, tuple[str, ...]], ...]
    same_words: dict[str, str]
    idle: frozenset[str]
    fault: frozenset[str]
    vague: frozenset[str]
    telling: frozenset[str]
    denial: frozenset[str]
    packing: frozenset[str]
    packed: frozenset[str]
    circumstance: frozenset[str]
    filler: frozenset[str]
    lackable: frozenset[str]
    plain: frozenset[str]
    stating: frozenset[str]
    parts: dict[str, frozenset[str]]
    kin: dict[str, tuple[str, ...]]
    classes: dict[str, str]
    outside: frozenset[str]
    written_denial: tuple[str, ...]
    written_packing: tuple[str, ...]
    written_outside: tuple[str, ...]
    written_idle: frozenset[str]
    written_stating: frozenset[str]
    simplified: dict[int, str]
    written_same: tuple[tuple[re.Pattern[str], str], ...]


@cache
def words() -> Words:
    data = package_table("toolkit.resolver", "defect_words.toml")
    listed = {name: _stems(text) for name, text in data["words"].items()}
    outside = [data["classes"][name] for name in data["outside"]["classes"].split()]
    return Words(
        same=tuple((pattern, word, _beginnings(pattern)) for pattern, word in data["same"].items()),
        same_words={form: word for word, forms in data["same_words"].items() for form in forms.split()},
        **listed,
        stating=(listed["fault"] | listed["denial"] | listed["vague"] | listed["telling"]) - {"mark", stem("surface")},
        parts={name: frozenset(text.split()) for name, text in data["parts"].items()},
        written_denial=tuple(data["chinese"]["denial"].split()),
        written_packing=tuple(data["chinese"]["packing"].split()),
        written_idle=frozenset(data["chinese"]["idle"]),
        written_stating=frozenset(data["chinese"]["stating"]),
        simplified=str.maketrans({pair[0]: pair[1] for pair in data["chinese"]["simplified"].split()}),
        written_same=tuple(map(_written_same, data["chinese"]["same"].split())),
        classes={name: "/".join(text.split()) for name, text in data["classes"].items()},
        outside=frozenset().union(*map(_stems, outside)),
        written_outside=tuple(word for text in outside for word in text.split() if not word.isascii()),
        kin={name: tuple(text.split()) for name, text in data["kin"].items()},
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, text.split()))


def clauses(description: str) -> tuple[frozenset[str], ...]:
    """Return the words of each clause of *description*, in the report's order; empty clauses are left out."""
    text = unicodedata.normalize("NFKC", description).casefold().replace("’", "'")
    text = _SAID_AGAINST.sub("figures", text)
    text = _NUMBER_OF.sub(r"\1 number", _NUMBERED.sub(" ", _QUOTATION.sub(" ", _CHINESE.sub(" ; ", text))))
    parts = (_terms(part) for part in _CLAUSE_END.split(text))
    return tuple(part for part in parts if part)


def alias_terms(alias: str) -> frozenset[str]:
    """Return the words of an alias as ``clauses`` would."""
    return _terms(alias.casefold())


def with_classes(alias: str) -> str:
    """Return *alias* with the words of a class as a choice for its name: ``@tag missing``."""
    return _CLASS.sub(lambda name: words().classes[name[1]], alias) if "@" in alias else alias


def chinese(description: str) -> str:
    """Return the Chinese part of *description* in simplified signs, without spaces and stops."""
    text = unicodedata.normalize("NFKC", description)
    return "".join(re.findall(r"[\u3400-\u9fff]", text)).translate(words().simplified)


def plain_chinese(text: str) -> str:
    """Return *text* with one wording for what may be said in several."""
    for pattern, word in words().written_same:
        text = pattern.sub(word, text)
    return text


def _written_same(line: str) -> tuple[re.Pattern[str], str]:
    word, forms = line.split("=")
    longest_first = sorted(forms.split(","), key=len, reverse=True)
    return re.compile("|".join(longest_first)), word


def stem(word: str) -> str:
    """Return *word* without the ending of a plural, a past or a running form; both sides are cut the same way."""
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST_STEM and _VOWEL.search(rest) and not rest.endswith("e"):
            return _closed(rest)
    if re.search(r"(?:ch|sh|ss|x|z)es$", word):
        return word[:-2]
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 1:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST_STEM:
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


def _closed(rest: str) -> str:
    """Return the word before its ending: trimm -> trim, but press -> press."""
    if len(rest) > _SHORTEST_STEM and rest[-1] == rest[-2] and rest[-1] not in "flsz":
        return rest[:-1]
    return rest.removesuffix("e")


def _beginnings(pattern: str) -> tuple[str, ...]:
    """Return letters of which a text that *pattern* matches has some; nothing where a way of it begins otherwise."""
    ways = [_BEGINNING.match(way) or _CHOSEN_BEGINNING.match(way) for way in _TOP_LEVEL.split(pattern)]
    return tuple(letters for way in ways if way for letters in way[1].split("|")) if all(ways) else ()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _terms(text: str) -> frozenset[str]:
    stems = map(stem, _forms(text))
    return frozenset(word for word in stems if word not in words().idle)


def in_order(description: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of each clause of *description* as they follow each other, in one spelling, endings left on."""
    text = unicodedata.normalize("NFKC", description).casefold()
    return tuple(tuple(_forms(part)) for part in _CLAUSE_END.split(text))


def _forms(text: str) -> Iterator[str]:
    """Yield the words of *text* in one spelling, in their order."""
    for written, word, beginnings in words().same:
        # Most patterns are compiled for no text at all, when the letters they begin with are asked first.
        if beginnings and not any(letters in text for letters in beginnings):
            continue
        pattern = _compiled(written)
        text, found = pattern.subn(lambda hit, word=word: f" {hit.expand(word)} ", text)  # type: ignore[misc]
        text = " ".join(text.split()) if found else text  # the next pattern counts on single spaces
    same = words().same_words
    for form in _WORD.findall(_SIZE.sub(" ", text)):
        yield from same.get(form, form).split()
