"""The words for classes of severity: one by one, by their companions, and marks as a report explains them."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from toolkit.model.report import Problem
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.remembered import forget, remembered

_DASHES = frozenset("-–—=:")
SHORTEST = 3  # letters of a name cut short: fewer begin many words
_NOTHING: Mapping[str, Severity] = MappingProxyType({})


LONGEST_MEANING = 80  # characters
_MEANT = Lazy(
    r"(?P<mark>[^\W\d_]{1,3})(?:\s*[(（:：=]\s*|\s+[–—-]\s+)(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?:\s*[:：,，;；(（]\s*|\s+[–—-]\s+)(?P<rest>[^\W\d_][^\d()（）]*)[)）]?"
)


class Legend(NamedTuple):
    """What a report says itself: *marks* as they are printed, *words* of a scheme as they are compared.

    *grades* are an office's own words for classes, as they are compared. *codes* of defects name the class of their
    row; *told* is what the user should know of all that.
    """

    marks: Mapping[str, Severity] = _NOTHING
    words: Mapping[str, Severity] = _NOTHING
    codes: Mapping[str, Severity] = _NOTHING
    grades: Mapping[str, Severity] = _NOTHING
    told: tuple[Problem, ...] = ()


_UNEXPLAINED = Legend()
_SPOKEN: ContextVar[Legend] = ContextVar("legend")


def _spoken() -> Legend:
    return _SPOKEN.get(_UNEXPLAINED)


def explained() -> Mapping[str, Severity]:
    """Return the marks that the report which is being read explains."""
    return _spoken().marks


def own_names() -> Mapping[str, Severity]:
    """Return the office's own words for classes, as they are compared."""
    return _spoken().grades


def of_code(text: str) -> Severity | None:
    """Return the class that the code of a defect names in the report which is being read."""
    return _spoken().codes.get(text)


@contextmanager
def spoken_as(legend: Legend) -> Iterator[None]:
    """Read marks and words for classes as *legend* explains them: it holds for a whole report, whatever table asks."""
    explains = any(legend)
    token = _SPOKEN.set(legend)
    if explains:
        forget()
    try:
        yield
    finally:
        _SPOKEN.reset(token)
        if explains:
            forget()


@cache
def _class_words() -> tuple[frozenset[str], tuple[tuple[Severity, frozenset[str]], ...]]:
    """Return the words that may stand beside the name of a class, and the names of each class."""
    entry = folding.words_of("severity")
    # Beside the English name may stand that of a scheme, as in "Nặng / Major".
    beside = {word for scheme in _schemes() for wording in scheme for word in wording.split()}
    beside |= {word for wording in folding.words_of("built")["defect"] for word in wording.split()}
    return frozenset(entry["fillers"]) | beside, tuple((s, frozenset(entry["words"][s.value])) for s in Severity)


@remembered
def _severity_of_words(text: str) -> Severity | None:
    """Return the class that *text* names in a European language, fillers allowed ("Major defects (B)")."""
    fillers, classes = _class_words()
    own = _spoken().grades
    for reading in lexicon.readings(_without_letter(text)):
        if reading in own:  # a name may have several words: "customer return"
            return own[reading]
        words = set(reading.split())
        if words.isdisjoint(_class_names()) and words.isdisjoint(own):
            continue
        for severity, known in classes:
            names = {word for word in words if word in known or own.get(word) is severity}
            if names and words - names <= fillers:
                return severity
    return None


def _without_letter(text: str) -> str:
    """Return the name of a class without the letter that it has in this report: "H – Hauptfehler"."""
    letter, dash, name = text.partition(" ")
    sign, _, rest = name.partition(" ")
    coded = bool(dash) and len(letter) == 1 and letter.isalpha() and sign in _DASHES
    return rest if coded and rest else text


@remembered
def _with_meaning(text: str) -> Severity | None:
    """Return the class of an explained mark with its name and what that is said of: "B (major: use is impaired)"."""
    match = _MEANT.fullmatch(text) if len(text) <= LONGEST_MEANING and explained() else None
    severity = explained().get(match["mark"]) if match else None
    if match is None or severity is None or mentions_class(match["rest"]):
        return None
    return severity if _severity_of_words(match["name"]) is severity else None


@cache
def _class_names() -> frozenset[str]:
    return frozenset(name for _, names in _class_words()[1] for name in names)


@remembered
def without_classes(text: str) -> str:
    """Return *text* without the words that name severity classes ("AQL Cr / Ma / Mi" gives "aql")."""
    names = _class_names()
    return " ".join(word for word in folding.key(text).split() if word not in names)


@remembered
def beside_classes(text: str) -> str:
    """Return *text* as it is printed but for the words that name classes: "Major found / Ac" gives "found / Ac"."""
    names = _class_names()
    return " ".join(word for word in text.split() if folding.key(word) not in names)


@remembered
def classes_alone(text: str) -> str:
    """Return only the words of *text* that name severity classes."""
    names = _class_names()
    return " ".join(word for word in folding.key(text).split() if word in names)


def names_only_class(text: str) -> bool:
    """Tell whether *text* has no word but those that name a class of defects: "Class A defects", "Major"."""
    fillers, _ = _class_words()
    words = folding.key(text).split()
    return bool(words) and all(word in fillers or word in _class_names() for word in words)


@remembered
def names_class(text: str) -> bool:
    """Tell whether *text* is the name of a class, one of its two-letter marks (CR, MA, MI) or one that is explained."""
    if text in explained():
        return True
    return _severity_of_words(text) is not None or (len(folding.key(text)) > 1 and _letter(text) is not None)


@remembered
def mentions_class(text: str) -> bool:
    """Tell whether a word of *text* names a class, or can be a part of its name."""
    words = folding.key(text).split()
    return not (spoken_names().isdisjoint(words) and own_names().keys().isdisjoint(words))


@cache
def spoken_names() -> frozenset[str]:
    """Return the words that name classes, alone or beside others of a scheme."""
    return _class_names() | frozenset(word for wording in _scheme_words() for word in wording.split())


def names_all_classes(text: str) -> bool:
    """Tell whether *text* speaks of all three classes, as a definition does."""
    named = {_severity_of_words(word) for word in folding.key(text).split()}
    return {*Severity} <= named


def severities(texts: Sequence[str], *, letters: bool = False) -> list[Severity | None]:
    """Return the class that each of *texts* names, deciding Chinese words by their companions.

    With *letters* the bare garment letters A, B, C (and CR, MA, MI) count too; what the report explains itself is
    taken before them.
    """
    marks = _marks_in(texts, alone=letters)
    named = [
        marks.get(text) or _severity_of_words(text) or _with_meaning(text) or (_letter(text) if letters else None)
        for text in map(str.strip, texts)
    ]
    if any(map(in_scheme, texts)):
        words = {**_spoken().words, **scheme_of(texts, named)}
        named = [severity or _by_scheme(text, words) for severity, text in zip(named, texts, strict=True)]
    return _with_shortened(texts, named) if len(texts) > 1 else named


def _with_shortened(texts: Sequence[str], named: list[Severity | None]) -> list[Severity | None]:
    """Return *named* with the words that are cut short, where two classes stand together: "CRÍ | MAY | MEN"."""
    longer = [severity or shortened(text) for severity, text in zip(named, texts, strict=True)]
    return longer if len(set(longer) - {None}) > 1 else named


@remembered
def shortened(text: str) -> Severity | None:
    """Return the class with a name that begins with *text*; ``None`` where none does, or those of two classes."""
    return _beginnings().get(_plain(folding.key(text)))


@cache
def _beginnings() -> dict[str, Severity]:
    """Return the class of each beginning of a name that no other class shares."""
    found: dict[str, set[Severity]] = {}
    for severity, names in _class_words()[1]:
        for name in map(_plain, names):
            for end in range(SHORTEST, len(name) + 1):
                found.setdefault(name[:end], set()).add(severity)
    return {beginning: each.pop() for beginning, each in found.items() if len(each) == 1}


def _plain(word: str) -> str:
    """Return *word* without accents, which capitals often lack."""
    return (
        word
        if word.isascii()
        else "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    )


@remembered
def severity(text: str, *, letters: bool = False) -> Severity | None:
    """Return the class that *text* names by itself; as ``severities``."""
    plain = text.strip()
    named = (explained().get(plain) if letters else None) or _severity_of_words(plain)
    named = named or _with_meaning(plain) or (_letter(plain) if letters else None)
    if named is not None or not in_scheme(text):
        return named
    return _by_scheme(text, {**_spoken().words, **scheme_of([text], [named])})


def _marks_in(texts: Sequence[str], *, alone: bool) -> Mapping[str, Severity]:
    """Return the marks that the report explains, where one may stand *alone* or two stand together."""
    marks = explained()
    if not marks or alone:
        return marks
    return marks if len({marks[text] for text in texts if text in marks}) > 1 else _NOTHING


def scheme_of(texts: Sequence[str], named: Sequence[Severity | None] | None = None) -> Mapping[str, Severity]:
    """Return what the words of schemes in *texts* mean beside each other; *named* are classes that are known.

    One word, two schemes that both fit: nobody can tell, so it stays unknown.
    """
    known = [_severity_of_words(text) for text in texts] if named is None else named
    schemes = [scheme for scheme in _schemes() if _fits(scheme, texts, known)]
    words = {said for text in texts for said in _said_of_scheme(text)}
    meanings = {word: {scheme.get(word) for scheme in schemes} for word in words}
    return {word: one for word, each in meanings.items() if len(each) == 1 and (one := next(iter(each)))}


def _by_scheme(text: str, words: Mapping[str, Severity]) -> Severity | None:
    return next((words[said] for said in _said_of_scheme(text) if said in words), None)


@remembered
def _letter(text: str) -> Severity | None:
    letters = folding.words_of("severity")["letters"]
    return next((severity for severity in Severity if folding.key(text) in letters[severity.value]), None)


@cache
def _schemes() -> tuple[dict[str, Severity], ...]:
    endings = ("", *folding.words_of("severity_schemes")["endings"])
    return tuple(
        {
            folding.key(root + ending): severity
            for severity in Severity
            for root in scheme[severity.value]
            for ending in (endings if is_cjk(root[-1]) else endings[:1])
        }
        for scheme in folding.words_of("severity")["scheme"]
    )


def begins_class(word: str) -> bool:
    """Tell whether *word* is the first of a class that is named in two words ("nghiêm trọng")."""
    return folding.key(word) in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(wording.split()[0] for wording in _scheme_words() if " " in wording)


@cache
def _scheme_words() -> frozenset[str]:
    return frozenset(wording for scheme in _schemes() for wording in scheme)


@remembered
def mentions_scheme(text: str) -> bool:
    """Tell whether Chinese *text* has a class of a scheme in it, whatever stands around: "严重缺陷共 4 双"."""
    return not text.isascii() and any(len(word) > 1 and is_cjk(word[0]) and word in text for word in _scheme_words())


@remembered
def in_scheme(text: str) -> bool:
    """Tell whether *text* is a class of a scheme: of Chinese, of Vietnamese, "Schwere Fehler"."""
    return bool(_said_of_scheme(text))


@remembered
def _said_of_scheme(text: str) -> tuple[str, ...]:
    """Return the words of schemes that *text* is, alone or beside a word for defects: "schwere" of "Schwere Fehler"."""
    readings = lexicon.readings(text)
    if said := tuple(reading for reading in readings if reading in _scheme_words()):
        return said
    parted = [reading.split() for reading in readings if len(reading.split()) == 2]  # noqa: PLR2004 - class and noun
    return tuple(
        word
        for first, second in parted
        for word, noun in ((first, second), (second, first))
        if word in _scheme_words() and noun in _defect_words()
    )


@cache
def _defect_words() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("built")["defect"]))


def _fits(scheme: dict[str, Severity], texts: Iterable[str], named: Sequence[Severity | None]) -> bool:
    """Tell whether every class word of *texts* that any scheme knows belongs to *scheme*, and agrees with English."""
    for text, severity in zip(texts, named, strict=True):
        for reading in _said_of_scheme(text):
            if reading not in scheme or (severity is not None and scheme[reading] is not severity):
                return False
    return True
