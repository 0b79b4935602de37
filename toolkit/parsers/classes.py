"""The words for classes of severity: one by one, and Chinese ones by their companions."""

from collections.abc import Iterable, Sequence
from functools import cache

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon
from toolkit.parsers.remembered import remembered


@cache
def _class_words() -> tuple[frozenset[str], tuple[tuple[Severity, frozenset[str]], ...]]:
    """Return the words that may stand beside the name of a class, and the names of each class."""
    entry = lexicon.words_of("severity")
    # Beside the English name may stand that of a scheme, as in "Nặng / Major".
    beside = {word for scheme in _schemes() for wording in scheme for word in wording.split()}
    return frozenset(entry["fillers"]) | beside, tuple((s, frozenset(entry["words"][s.value])) for s in Severity)


@remembered
def _severity_of_words(text: str) -> Severity | None:
    """Return the class that *text* names in a European language, fillers allowed ("Major defects (B)")."""
    fillers, classes = _class_words()
    for reading in lexicon.readings(text):
        words = set(reading.split())
        for severity, known in classes:
            names = words & known
            if names and words - names <= fillers:
                return severity
    return None


@cache
def _class_names() -> frozenset[str]:
    return frozenset(name for _, names in _class_words()[1] for name in names)


@remembered
def without_classes(text: str) -> str:
    """Return *text* without the words that name severity classes ("AQL Cr / Ma / Mi" gives "aql")."""
    names = _class_names()
    return " ".join(word for word in lexicon.key(text).split() if word not in names)


@remembered
def classes_alone(text: str) -> str:
    """Return only the words of *text* that name severity classes."""
    names = _class_names()
    return " ".join(word for word in lexicon.key(text).split() if word in names)


def names_class(text: str) -> bool:
    """Tell whether *text* is the name of a class or one of its two-letter marks (CR, MA, MI)."""
    return _severity_of_words(text) is not None or (len(lexicon.key(text)) > 1 and _letter(text) is not None)


def mentions_class(text: str) -> bool:
    """Tell whether a word of *text* names a class, or can be a part of its name."""
    return not _spoken_names().isdisjoint(lexicon.key(text).split())


@cache
def _spoken_names() -> frozenset[str]:
    return _class_names() | frozenset(word for wording in _scheme_words() for word in wording.split())


def names_all_classes(text: str) -> bool:
    """Tell whether *text* speaks of all three classes, as a definition does."""
    named = {_severity_of_words(word) for word in lexicon.key(text).split()}
    return {*Severity} <= named


def severities(texts: Sequence[str], *, letters: bool = False) -> list[Severity | None]:
    """Return the class that each of *texts* names, deciding Chinese words by their companions.

    With *letters* the bare garment letters A, B, C (and CR, MA, MI) count too.
    """
    named = [_severity_of_words(text) or (_letter(text) if letters else None) for text in texts]
    if not any(map(_in_scheme, texts)):
        return named
    schemes = [scheme for scheme in _schemes() if _fits(scheme, texts, named)]
    for index, text in enumerate(texts):
        if named[index] is None and schemes:
            meanings = {scheme.get(reading) for scheme in schemes for reading in lexicon.readings(text)} - {None}
            # One word, two schemes that both fit: nobody can tell, so it stays unknown.
            named[index] = meanings.pop() if len(meanings) == 1 else None
    return named


@remembered
def _letter(text: str) -> Severity | None:
    letters = lexicon.words_of("severity")["letters"]
    return next((severity for severity in Severity if lexicon.key(text) in letters[severity.value]), None)


@cache
def _schemes() -> tuple[dict[str, Severity], ...]:
    return tuple(
        {lexicon.key(wording): severity for severity in Severity for wording in scheme[severity.value]}
        for scheme in lexicon.words_of("severity")["scheme"]
    )


def begins_class(word: str) -> bool:
    """Tell whether *word* is the first of a class that is named in two words ("nghiêm trọng")."""
    return lexicon.key(word) in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(wording.split()[0] for wording in _scheme_words() if " " in wording)


@cache
def _scheme_words() -> frozenset[str]:
    return frozenset(wording for scheme in _schemes() for wording in scheme)


@remembered
def _in_scheme(text: str) -> bool:
    return not _scheme_words().isdisjoint(lexicon.readings(text))


def _fits(scheme: dict[str, Severity], texts: Iterable[str], named: Sequence[Severity | None]) -> bool:
    """Tell whether every class word of *texts* that any scheme knows belongs to *scheme*, and agrees with English."""
    for text, severity in zip(texts, named, strict=True):
        spoken = [reading for reading in lexicon.readings(text) if reading in _scheme_words()]
        for reading in spoken:
            if reading not in scheme or (severity is not None and scheme[reading] is not severity):
                return False
    return True
