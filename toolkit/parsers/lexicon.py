"""Knows the words of reports: what a label, a heading or a verdict means. The words themselves are data."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.cells import is_cjk
from toolkit.resources import package_file

_BRACKETS = re.compile(r"[(\[{（【][^()\[\]{}（）【】]{0,40}[)\]}）】]")
_NO_WORD = re.compile(r"[^\w°]+|_+")
LONGEST_LABEL = 140  # characters: a longer text is a sentence and no label
LONGEST_BROKEN = 24
MOST_UNKNOWN = 2  # words
_ORDINAL = re.compile(r"^(?:section\s+)?(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})?|[a-z]\d?)[.)、:：]\s*", re.IGNORECASE)


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(package_file("toolkit.parsers", "lexicon.toml").decode("utf-8"))


@cache
def key(text: str) -> str:
    """Return *text* as it is compared: folded case and width, no punctuation, ``#`` as ``no``."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("#", " no ").replace("№", " no ")
    return " ".join(_NO_WORD.sub(" ", folded).split())


def without_brackets(text: str) -> str:
    """Return *text* without what stands in brackets."""
    return _BRACKETS.sub(" ", text).strip()


def without_ordinal(text: str) -> str:
    """Return a heading without its leading number or letter (``IV.``, ``3.1``, ``A.``)."""
    return _ORDINAL.sub("", text.strip(), count=1)


@cache
def readings(text: str) -> tuple[str, ...]:
    """Return the ways to compare a label: whole, without brackets, its Latin half, its Chinese half."""
    found: dict[str, None] = {}
    if len(text) > LONGEST_LABEL:
        return (key(text),)
    for version in dict.fromkeys((text, without_brackets(text), without_ordinal(text))):
        if version.isascii():
            found[key(version)] = None
            continue
        latin = "".join(" " if is_cjk(char) else char for char in version)
        chinese = "".join(char for char in version if is_cjk(char) and char.isalnum())
        for part in (version, latin, chinese):
            if key(part):
                found[key(part)] = None
    if len(text) < LONGEST_BROKEN:  # a narrow column breaks a word in two
        found[key(text).replace(" ", "")] = None
    return tuple(reading for reading in found if reading)


@cache
def _index(group: str) -> dict[str, str]:
    """Return wording -> concept for the simple groups (``fields``, ``columns``, ``results``, ``headings``)."""
    return {key(wording): concept for concept, wordings in _words()[group].items() for wording in wordings}


def meaning(group: str, text: str) -> str | None:
    """Return the concept of *group* that *text* is a wording of; ``None`` when it is none."""
    index = _index(group)
    return next((index[reading] for reading in readings(text) if reading in index), None)


def is_mixed(text: str) -> bool:
    """Tell whether *text* is written in Chinese and in Latin letters."""
    return any(is_cjk(char) and char.isalpha() for char in text) and any(
        char.isascii() and char.isalpha() for char in text
    )


def meaning_of_both(group: str, text: str) -> str | None:
    """Return the concept that both halves of a bilingual wording name; a short Latin half may be unknown."""
    latin = "".join(" " if is_cjk(char) else char for char in text)
    chinese = "".join(char for char in text if is_cjk(char))
    named = meaning(group, latin) or meaning(group, without_classes(latin))
    return named or (meaning(group, chinese) if len(key(latin).split()) <= MOST_UNKNOWN else None)


def verdict(text: str) -> str | None:
    """Return ``pass``, ``fail``, ``pending``, ``aborted`` or ``na`` when *text* is a verdict and nothing else."""
    return meaning("results", text) or _negated(text) or _in_two_languages(text)


def _in_two_languages(text: str) -> str | None:
    """Return the verdict that both halves of "KHÔNG ĐẠT / FAIL" give."""
    halves = [half.strip() for half in text.split("/")]
    if len(halves) != 2 or not all(len(half) > 1 for half in halves):  # noqa: PLR2004 - a wording and its translation
        return None
    words = {meaning("results", half) or _negated(half) for half in halves}
    return words.pop() if len(words) == 1 else None


def _negated(text: str) -> str | None:
    """Return ``fail`` for "not" before a word of passing."""
    for reading in readings(text):
        first, _, rest = reading.partition(" ")
        if first in _words()["results_about"]["negations"] and _index("results").get(rest) == "pass":
            return "fail"
    return None


@cache
def without_subject(text: str) -> str:
    """Return what a sentence says of the lot ("The lot is not accepted: ..." gives "not accepted: ...")."""
    folded = text.casefold()
    for subject in _words()["results_about"]["subjects"]:
        if folded.startswith(f"{subject} "):
            return text[len(subject) :].strip()
    return text


_MOST_VERDICT_WORDS = 4
_SPLIT_VERDICT = re.compile(r"\s*[-–—:：,;(（.!]\s*")


@cache
def verdict_at_start(text: str) -> str | None:
    """Return the verdict that *text* begins with, when what follows only explains it ("FAIL (beyond AQL)")."""
    found, rest = _leading_verdict(text)
    if found is None or not rest:
        return found
    others = {word for part in _words_of(rest) if (word := verdict(part))} - {found, "na"}
    explained = rest[0] in "-–—:：,;(（.!" or mentions("results_about", "explains", rest)
    if others - {"pending"} or (others and not explained):
        return None  # "Pass Fail Pending" offers a choice
    if found == "pass" and mentions("results_about", "conditional", rest):
        return "pending"
    return found if explained and not others else None


def _leading_verdict(text: str) -> tuple[str | None, str]:
    """Return the longest run of words at the start of *text* that is a verdict, and what stands behind it."""
    plain = text.strip(" :：\t")
    if whole := verdict(plain):
        return whole, ""
    ends = [match.end() for match in re.finditer(r"[^\s\-–—:：,;(（.!]+", plain)][:_MOST_VERDICT_WORDS]
    for end in reversed(ends):
        if found := verdict(plain[:end]):
            return found, plain[end:].strip()
    return None, plain


def _words_of(text: str) -> list[str]:
    return [word for part in _SPLIT_VERDICT.split(text) for word in (part, *part.split()) if word]


@cache
def verdict_at_end(text: str) -> str | None:
    """Return the verdict that *text* ends with ("Overall result: Pass" gives pass)."""
    words = text.strip(" :：;,.").split()
    for length in range(min(_MOST_VERDICT_WORDS, len(words)), 0, -1):
        if found := verdict(" ".join(words[-length:])):
            return found
    return None


@cache
def row_kind(text: str) -> str | None:
    """Return what a row of numbers labelled *text* says: found, allowed, reject, both, sample, aql, result, units.

    A label counts when all of its words belong to the concept, so that "Total found" is a total and
    "Found loose screw" is a defect.
    """
    if any(key(text).startswith(start) for start in _starts_of_totals()):
        return "found"
    for concept, words in _rows():
        if any(words.says(reading) for reading in readings(text)):
            return concept
    return None


class _RowWords(NamedTuple):
    """The wordings of one kind of row: taken whole, or built of its words with at least one that decides."""

    exact: frozenset[str]
    deciding: frozenset[str]
    known: frozenset[str]
    needed: frozenset[str]

    def says(self, reading: str) -> bool:
        if reading in self.exact:
            return True
        words = set(reading.split())
        return bool(words) and words <= self.known and bool(words & self.deciding) and bool(words & self.needed)


@cache
def _rows() -> tuple[tuple[str, _RowWords], ...]:
    found = []
    for concept in ("both", "units", "sample", "result", "aql", "reject", "allowed", "found"):
        entry = _words()["rows"][concept]
        deciding = frozenset(entry["key"])
        exact = frozenset(map(key, entry["exact"]))
        needed = frozenset(entry.get("need", entry["key"]))
        found.append((concept, _RowWords(exact, deciding, deciding | frozenset(entry["with"]), needed)))
    return tuple(found)


@cache
def _starts_of_totals() -> tuple[str, ...]:
    return tuple(key(start) for start in _words()["rows"]["found"]["starts"])


@cache
def _class_words() -> tuple[frozenset[str], tuple[tuple[Severity, frozenset[str]], ...]]:
    """Return the words that may stand beside the name of a class, and the names of each class."""
    entry = _words()["severity"]
    return frozenset(entry["fillers"]), tuple((s, frozenset(entry["words"][s.value])) for s in Severity)


@cache
def _severity_of_words(text: str) -> Severity | None:
    """Return the class that *text* names in a European language, fillers allowed ("Major defects (B)")."""
    fillers, classes = _class_words()
    for reading in readings(text):
        words = set(reading.split())
        for severity, known in classes:
            names = words & known
            if names and words - names <= fillers:
                return severity
    return None


@cache
def _class_names() -> frozenset[str]:
    return frozenset(name for _, names in _class_words()[1] for name in names)


@cache
def without_classes(text: str) -> str:
    """Return *text* without the words that name severity classes ("AQL Cr / Ma / Mi" gives "aql")."""
    names = _class_names()
    return " ".join(word for word in key(text).split() if word not in names)


@cache
def classes_alone(text: str) -> str:
    """Return only the words of *text* that name severity classes."""
    names = _class_names()
    return " ".join(word for word in key(text).split() if word in names)


def names_class(text: str) -> bool:
    """Tell whether *text* is the name of a class or one of its two-letter marks (CR, MA, MI)."""
    return _severity_of_words(text) is not None or (len(key(text)) > 1 and _letter(text) is not None)


def names_all_classes(text: str) -> bool:
    """Tell whether *text* speaks of all three classes, as a definition does."""
    named = {_severity_of_words(word) for word in key(text).split()}
    return {*Severity} <= named


def severities(texts: Sequence[str], *, letters: bool = False) -> list[Severity | None]:
    """Return the class that each of *texts* names, deciding Chinese words by their companions.

    With *letters* the bare garment letters A, B, C (and CR, MA, MI) count too.
    """
    named = [_severity_of_words(text) or (_letter(text) if letters else None) for text in texts]
    if not any(reading in _scheme_words() for text in texts for reading in readings(text)):
        return named
    schemes = [scheme for scheme in _schemes() if _fits(scheme, texts, named)]
    for index, text in enumerate(texts):
        if named[index] is None and schemes:
            meanings = {scheme.get(reading) for scheme in schemes for reading in readings(text)} - {None}
            # One word, two schemes that both fit: nobody can tell, so it stays unknown.
            named[index] = meanings.pop() if len(meanings) == 1 else None
    return named


@cache
def _letter(text: str) -> Severity | None:
    letters = _words()["severity"]["letters"]
    return next((severity for severity in Severity if key(text) in letters[severity.value]), None)


@cache
def _schemes() -> tuple[dict[str, Severity], ...]:
    return tuple(
        {key(wording): severity for severity in Severity for wording in scheme[severity.value]}
        for scheme in _words()["severity"]["scheme"]
    )


@cache
def _scheme_words() -> frozenset[str]:
    return frozenset(wording for scheme in _schemes() for wording in scheme)


def _fits(scheme: dict[str, Severity], texts: Iterable[str], named: Sequence[Severity | None]) -> bool:
    """Tell whether every class word of *texts* that any scheme knows belongs to *scheme*, and agrees with English."""
    for text, severity in zip(texts, named, strict=True):
        spoken = [reading for reading in readings(text) if reading in _scheme_words()]
        for reading in spoken:
            if reading not in scheme or (severity is not None and scheme[reading] is not severity):
                return False
    return True


@cache
def units() -> frozenset[str]:
    """Return the words for units of goods, as compared."""
    return frozenset(key(name) for name in _words()["units"]["names"])


@cache
def phrases(group: str, concept: str) -> tuple[str, ...]:
    """Return the wordings of *concept*, as compared, longest first."""
    return tuple(sorted((key(wording) for wording in _words()[group][concept]), key=len, reverse=True))


def mentions(group: str, concept: str, text: str) -> bool:
    """Tell whether *text* contains a wording of *concept* as whole words."""
    folded = f" {key(text)} "
    return any(
        f" {phrase} " in folded or (is_cjk(phrase[0]) and phrase in folded) for phrase in phrases(group, concept)
    )


@cache
def patterns(group: str) -> tuple[str, ...]:
    """Return the regular expressions of *group*, for names that are written in many ways."""
    return tuple(_words()[group]["patterns"])
