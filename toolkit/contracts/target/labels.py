"""The numbers that somebody has to type: the one that follows, and one that goes between two."""

import re
from collections.abc import Collection
from itertools import count, islice

from toolkit.contracts.target.numerals import chinese, letters, number_in, roman

_NUMBER = re.compile(r"\d+|[一二三四五六七八九十百零〇]+|(?:(?<=[( ])|^)[IVXLC]+(?=[A-H]?\b)")
# What a clause between two others has behind the number: "12A", "第十二条之一", "4-1".
_BETWEEN = re.compile(r"[A-Z]{1,2}(?![A-Za-z])|条?之[一二三四五六七八九十百零〇\d]+|-\d+")
_LETTER = re.compile(r"([A-Z])(\d{0,2})\.")
_CHINESE = re.compile(r"[一二三四五六七八九十百零〇]+")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def letter_in(label: str) -> tuple[int, int] | None:
    """Return where a *label* that is a letter stands: (3, 0) for "C.", (3, 1) for "C1."; ``None`` for any other."""
    hit = _LETTER.fullmatch(label.strip())
    return (ord(hit.group(1)) - ord("A") + 1, int(hit.group(2) or 0)) if hit else None


def _is_lettered(label: str, taken: Collection[str] = ()) -> bool:
    """Tell whether *label* is a letter and no Roman number: I, V and X are letters where the one before is *taken*."""
    found = letter_in(label)
    return found is not None and (label[0] not in "IVX" or found[1] > 0 or letters(found[0] - 1).upper() in taken)


def number_of(label: str) -> int | None:
    """Return the first number in *label*, "12" of "12.", "第十二条" or "Article XII"; ``None`` where it has none."""
    hit, letter = _NUMBER.search(label), letter_in(label)
    if letter is not None and _is_lettered(label):
        return letter[0]
    if hit is None:
        return None
    word = hit.group()
    return _roman_in(word) if word[0] in _ROMAN else number_in(word)


def order_of(label: str) -> tuple[int, int] | None:
    """Return where *label* stands among its like: 12 before 12A before 13; ``None`` where it has no number."""
    if _is_lettered(label):
        return letter_in(label)
    number, hit = number_of(label), _NUMBER.search(label)
    if number is None or hit is None:
        return None
    own = _BETWEEN.match(label, hit.end())
    word = own.group().lstrip("条之-") if own else ""
    if not word:
        return number, 0
    return number, number_in(word) or (len(word) - 1) * 26 + ord(word[0].upper()) - ord("A") + 1


def bare(label: str) -> str:
    """Return *label* without the marks that close it."""
    return label.strip().rstrip(".、．:：) ").strip()


def following(label: str, steps: int = 1, taken: Collection[str] = ()) -> str:
    """Return the label *steps* after *label*, in its own form, past those that are *taken*."""
    plain = _alone(label)
    letter = letter_in(plain) if _is_lettered(plain, taken) else None
    number = letter[0] if letter is not None else number_of(plain)
    if number is None:
        return label
    made = (f"{letters(number + step).upper()}." if letter else _with_number(plain, number + step) for step in count(1))
    free = (one for one in made if bare(one) not in taken)
    return next(islice(free, steps - 1, None))


def between(label: str, place: int, taken: Collection[str] = ()) -> str:
    """Return the label of the *place*-th clause put behind *label* before the next: "12A", "第十二条之一".

    Those that are *taken* are passed over.
    """
    plain = _alone(label)
    if _NUMBER.search(plain) is None and not _is_lettered(plain, taken):
        return label
    made = (f"{plain[0]}{step}." if _is_lettered(plain, taken) else _between(plain, step) for step in count(1))
    free = (one for one in made if bare(one) not in taken)
    return next(islice(free, place - 1, None))


def _alone(label: str) -> str:
    """Return the label of the clause behind which *label* was put: "12." of "12A.", "C." of "C1."."""
    letter = _LETTER.fullmatch(label.strip())
    if letter is not None and letter.group(2):
        return f"{letter.group(1)}."
    hit = _NUMBER.search(label)
    own = _BETWEEN.match(label, hit.end()) if hit is not None else None
    if own is None:
        return label
    return label[: own.start()] + ("条" if own.group().startswith("条") else "") + label[own.end() :]


def _between(label: str, place: int) -> str:
    hit = _NUMBER.search(label)
    if hit is None:
        return label
    if "第" in label:
        return f"{label}之{chinese(place) if _CHINESE.search(label) else place}"
    if _CHINESE.fullmatch(hit.group()):
        return f"{label[: hit.end()]}之{chinese(place)}{label[hit.end() :]}"
    return label[: hit.end()] + letters(place).upper() + label[hit.end() :]


def below(pattern: str, parent: str, place: int) -> str:
    """Return the label of the *place*-th sentence below the clause *parent*, in the form of the label *pattern*."""
    if re.match(r"\d+\.\d+", pattern):
        tail = re.sub(r"^[\d.]*\d", "", pattern)
        own = re.sub(r"^\D*", "", parent).rstrip(".．)、:： ").removesuffix(".0") or _numbered(parent)
        return f"{own}.{place}{tail}"
    if re.fullmatch(r"[（(][ivx]+[）)]", pattern):
        return f"{pattern[0]}{roman(place)}{pattern[-1]}"
    letter = re.fullmatch(r"([（(]?)([A-Za-z])([）).]?)", pattern)
    if letter:
        word = letters(place)
        return letter.group(1) + (word.upper() if letter.group(2).isupper() else word) + letter.group(3)
    return _with_number(pattern, place)


def _numbered(parent: str) -> str:
    """Return the figures of a clause that counts in Chinese: "4" of 第四条, "4-1" of 第四条之一."""
    number, _, place = parent.partition("之")
    return f"{number_of(number) or ''}" + (f"-{number_in(place.rstrip('、．. '))}" if place else "")


def _with_number(label: str, number: int) -> str:
    hit = _NUMBER.search(label)
    if hit is None:
        return label
    word = hit.group()
    new = _as_roman(number) if word[0] in _ROMAN else _as_figures(number, word)
    return label[: hit.start()] + new + label[hit.end() :]


def _as_roman(number: int) -> str:
    return roman(number).upper()


def _as_figures(number: int, like: str) -> str:
    return chinese(number) if _CHINESE.fullmatch(like) else str(number)


def _roman_in(word: str) -> int:
    total = 0
    for sign, after in zip(word, [*word[1:], ""], strict=True):
        value = _ROMAN[sign]
        total += -value if after and _ROMAN[after] > value else value
    return total
