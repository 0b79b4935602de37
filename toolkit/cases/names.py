"""Names of suppliers as they are compared: spellings are folded, likeness is told, nothing is merged by a guess."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

ALIKE = 82.0  # of 100, by the share of letters that two names have in common, in order
_LEAST_LETTERS = 4  # a name shorter than this begins too many others
_LEAST_WORDS = 2

# Drawn by nothing, though not all of them are of the category Cf: joiners, fillers, selectors of a variant.
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_BESIDE_HAN = re.compile(f"(?<=[{_HAN}]) | (?=[{_HAN}])")
_LETTERS = re.compile(r"[^\W\d_]+")
_PART_OF_A_NAME = "&+"

_WORDS = {
    "company": "co",
    "limited": "ltd",
    "coltd": "co ltd",
    "incorporated": "inc",
    "corporation": "corp",
    "private": "pvt",
}
# Written with dots they fall into letters. Longer ones first: "S.A.S." ends like "S.A." does not.
_DOTTED = (
    "gmbh",
    "sarl",
    "slu",
    "srl",
    "spa",
    "sas",
    "llc",
    "llp",
    "plc",
    "ltd",
    "inc",
    "sl",
    "sa",
    "bv",
    "nv",
    "ag",
    "co",
)
_FORMS = frozenset((*_DOTTED, "corp", "pvt", "pte", "kg", "oy", "ab", "as", "kk", "pt", "cv"))
_CHINESE = re.compile("有限[责責]任公司$")
_CHINESE_FORM = "有限公司"
_CHINESE_END = re.compile("(?:股份)?有限公司$")

# Capital and small letters that a font draws as it draws the Latin one.
_LOOKALIKES = str.maketrans(
    "АВЕКМНОРСТУХЅІЈԚԜаеорсухѕіјԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
    "ABEKMHOPCTYXSIJQWaeopcyxsijqwhABEZHIKMNOPTYXovi",
)
# Scripts of East Asia stand beside Latin letters in one word as a matter of course, and are taken for no other.
_TOGETHER = {"CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"}


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """Return what all spellings of *name* have in common; names with two keys are two suppliers.

    Case, width, invisible characters, blanks, punctuation and the spelling of the company form do not count. The form
    itself does: a Ltd and a Co., Ltd. can be two firms.
    """
    folded = _visible(unicodedata.normalize("NFKC", _visible(name))).casefold()
    folded = unicodedata.normalize("NFKC", folded)
    plain = "".join(sign if _counts(sign) else " " for sign in folded)
    # Chinese may stand with blanks around it or without: words end there, and no blank is left in the key.
    words = _with_forms(_HAN_RUN.sub(r" \g<0> ", plain).split())
    joined = _BESIDE_HAN.sub("", " ".join(words))
    # A name of nothing but marks keeps them, or all such names would be one supplier.
    return _CHINESE.sub(_CHINESE_FORM, joined) or " ".join(folded.split())


def doubts(name: str) -> tuple[str, ...]:
    """Return why *name* may not be what it looks like, one sentence each, with the characters in doubt as codes."""
    return (*_hidden(name), *_mixed(name), *_disguised(name))


def escaped(name: str) -> str:
    """Return *name* with each character that a reader would take for another one, or for none, as its code."""
    disguised = set(_disguises(name))
    shown = _LETTERS.sub(lambda word: _coded(word[0]) if _is_mixed(word[0]) or word[0] in disguised else word[0], name)
    return "".join(_code(sign) if _is_invisible(sign) else sign for sign in shown)


def alike(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return those of *names* that resemble *name* under another key, the likest first: told, and never merged."""
    from rapidfuzz import fuzz  # slow to load, and wanted only where names are compared

    own, core = key(name), _core(name)
    others = {key(other): other for other in sorted(names, reverse=True)}
    scored = []
    for other in (other for its_key, other in others.items() if its_key != own):
        theirs = _core(other)
        score = max(fuzz.ratio(core, theirs), fuzz.token_sort_ratio(core, theirs))
        if core and theirs and (score >= ALIKE or _is_within(core, theirs)):
            scored.append((-score, other))
    return tuple(other for _, other in sorted(scored))


def _counts(sign: str) -> bool:
    return sign.isalnum() or sign in _PART_OF_A_NAME or unicodedata.category(sign).startswith("M")


def _is_invisible(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cf", "Cc", "Cs"} or bool(_INVISIBLE.match(sign))


def _visible(name: str) -> str:
    """Return *name* without what nobody sees; a control character, such as the end of a line, stands for a blank."""
    return "".join(sign for sign in name if not _is_invisible(sign) or unicodedata.category(sign) == "Cc")


def _with_forms(words: list[str]) -> list[str]:
    """Return *words* with the company form at their end spelt in one way."""
    left = " ".join(_WORDS.get(word, word) for word in words).split()
    forms: list[str] = []
    while left:
        form = left[-1] if left[-1] in _FORMS else _dotted(left)
        if form is None:
            break
        forms.insert(0, form)
        del left[len(left) - (1 if left[-1] == form else len(form)) :]
    return left + forms


def _dotted(words: list[str]) -> str | None:
    """Return the form that the last of *words* spell letter by letter."""
    return next((form for form in _DOTTED if words[-len(form) :] == list(form)), None)


def _core(name: str) -> str:
    """Return *name* as it looks, without its company form: two firms of a form are not alike for that."""
    words = key(unicodedata.normalize("NFKC", name).translate(_LOOKALIKES)).split()
    told = " ".join(word for word in words if word not in _FORMS)
    return _CHINESE_END.sub("", told) or " ".join(words)


def _is_within(first: str, second: str) -> bool:
    """Tell whether one name begins with the other, or has all its words when those are several."""
    short, long = sorted((first, second), key=len)
    begins = len(short) >= _LEAST_LETTERS and long.startswith(short)
    words = set(short.split())
    return begins or (len(words) >= _LEAST_WORDS and words <= set(long.split()))


def _hidden(name: str) -> Iterator[str]:
    if any(map(_is_invisible, name)):
        yield f"“{escaped(name)}” has characters that nobody sees"


def _mixed(name: str) -> Iterator[str]:
    for word in _LETTERS.findall(name):
        if _is_mixed(word):
            names = " and ".join(sorted(script.capitalize() for script in _scripts(word)))
            yield f"“{_coded(word)}” has {names} letters in one word"


def _disguised(name: str) -> Iterator[str]:
    for word in _disguises(name):
        (script,) = _scripts(word)
        latin = word.translate(_LOOKALIKES)
        yield f"“{_coded(word)}” is in {script.capitalize()} letters and looks like “{latin}”"


def _disguises(name: str) -> list[str]:
    """Return the words that could be read as Latin ones, unless another word shows that the name is of their script."""
    foreign = [word for word in _LETTERS.findall(name) if len(_scripts(word)) == 1 and _scripts(word) != {"LATIN"}]
    looks = [word for word in foreign if word.translate(_LOOKALIKES).isascii()]
    shown = {script for word in foreign if word not in looks for script in _scripts(word)}
    return [word for word in looks if not _scripts(word) & shown]


def _is_mixed(word: str) -> bool:
    return len(_scripts(word)) > 1


def _scripts(word: str) -> set[str]:
    """Return the scripts of *word* that can be taken for one another, by the names of its letters."""
    letters = (
        sign for sign in unicodedata.normalize("NFKC", word) if unicodedata.category(sign) in {"Lu", "Ll", "Lt", "Lo"}
    )
    names = (re.split("[ -]", unicodedata.name(sign, ""))[0] for sign in letters)
    return {script for script in names if script} - _TOGETHER


def _coded(word: str) -> str:
    return "".join(sign if sign.isascii() else _code(sign) for sign in word)


def _code(sign: str) -> str:
    return sign.encode("unicode_escape").decode()
