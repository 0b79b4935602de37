"""The numbers that somebody has to type: the one that follows, and one that goes between two."""

import re
from collections.abc import Collection, Iterator
from itertools import count, islice

from toolkit.contracts.target.numerals import chinese, letters, number_in, roman

# A Roman number as one writes it, so that a letter behind it is none of its own: "IIIC" is III and C.
_ROMAN_NUMBER = r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC])"
_NUMBER = re.compile(rf"\d+|[一二三四五六七八九十百零〇]+|(?:(?<=[( ])|^){_ROMAN_NUMBER}(?=[A-H]?\b)")
# What a clause between two others has behind the number: "12A", "III-A", "第十二条之一", "4-1".
_BETWEEN = re.compile(r"-?[A-Z]{1,2}(?![A-Za-z])|条?之[一二三四五六七八九十百零〇\d]+|-\d+")
# The number of a sentence that has that of its clause in it: "3.1", "Section 3.01", "§ 3.1.2", "3/1".
_DOTTED = re.compile(
    r"(?P<word>(?:(?:section|article|clause)\s+|§+\s*)?)\d+[A-Z]{0,2}(?:-\d+)?(?P<mark>[./])(?:\d+[./])*(?P<last>\d+)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"([A-Z])(\d{0,2})\.")
_WORDED = re.compile(r"(section|article|clause|§+)\s*(.+)", re.IGNORECASE)
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
    return label.strip().rstrip(".、．:：)/ ").strip()


def following(label: str, steps: int = 1, taken: Collection[str] = ()) -> str:
    """Return the label *steps* after *label*, in its own form, past those that are *taken*."""
    plain = _alone(label)
    letter = letter_in(plain) if _is_lettered(plain, taken) else None
    number = letter[0] if letter is not None else number_of(plain)
    if number is None:
        return label
    made = (f"{letters(number + step).upper()}." if letter else _with_number(plain, number + step) for step in count(1))
    return _free(made, steps, taken)


def between(label: str, place: int, taken: Collection[str] = ()) -> str:
    """Return the label of the *place*-th clause put behind *label* before the next: "12A", "第十二条之一".

    Those that are *taken* are passed over.
    """
    plain = _alone(label)
    if _NUMBER.search(plain) is None and not _is_lettered(plain, taken):
        return label
    made = (f"{plain[0]}{step}." if _is_lettered(plain, taken) else _between(plain, step) for step in count(1))
    return _free(made, place, taken)


def _free(made: Iterator[str], place: int, taken: Collection[str]) -> str:
    """Return the *place*-th label of *made* that is not *taken*, in whatever form."""
    there = set(map(_plain, taken))
    return next(islice((one for one in made if _plain(one) not in there), place - 1, None))


def _plain(label: str) -> str:
    """Return *label* so that "Article III-A" and "ARTICLE IIIA." are the same."""
    return re.sub(r"-(?=[A-Z])", "", bare(label).upper())


def cited(label: str, like: str = "") -> str:
    """Return *label* as a reference to it reads in a sentence: "Article III-A" of "ARTICLE III-A".

    Its word is written as in *like*, the one before the references of the contract, where it is the same.
    """
    hit = _WORDED.match(bare(label))
    if hit is None:
        return bare(label)
    word, number = hit.groups()
    if word.casefold() == like.casefold():
        return f"{like}\u00a0{number}"
    return f"{word.capitalize() if word.isupper() else word}\u00a0{number}"


def is_dotted(label: str) -> bool:
    """Tell whether *label* has the number of its clause in it: "4.1", "Section 4.1"."""
    return _DOTTED.match(label) is not None


def place_of(label: str, *, is_head: bool) -> str:
    """Return the number of *label* where it names one place of the whole contract; empty for "(a)", or "2)" in a list.

    "Section 3.01" and "3.1" are one place.
    """
    dotted = _DOTTED.match(label)
    if dotted is not None:
        return re.sub(r"\b0+(?=\d)", "", bare(dotted.group()[len(dotted["word"]) :]).upper())
    return _plain(label) if is_head else ""


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
    # V and a letter C would be read as another Roman number.
    dash = "-" if hit.group()[0] in _ROMAN else ""
    return label[: hit.end()] + dash + letters(place).upper() + label[hit.end() :]


def below(pattern: str, parent: str, place: int) -> str:
    """Return the label of the *place*-th sentence below the clause *parent*, in the form of the label *pattern*."""
    dotted = _DOTTED.match(pattern)
    if dotted and "之" in parent:
        return f"（{chinese(place)}）"  # 第四条之一（二）: a point belongs to a number in figures
    if dotted:
        own = re.sub(r"^\D*", "", parent).rstrip(".．)、:：/ 条").removesuffix(".0") or figures_of(parent)
        width = len(dotted["last"]) if dotted["last"].startswith("0") else 1
        return f"{dotted['word']}{own}{dotted['mark']}{place:0{width}d}{pattern[dotted.end() :]}"
    if re.fullmatch(r"[（(][ivx]+[）)]", pattern):
        return f"{pattern[0]}{roman(place)}{pattern[-1]}"
    letter = re.fullmatch(r"([（(]?)([A-Za-z])([）).]?)", pattern)
    if letter:
        word = letters(place)
        return letter.group(1) + (word.upper() if letter.group(2).isupper() else word) + letter.group(3)
    return _with_number(pattern, place)


def figures_of(label: str) -> str:
    """Return the number of a clause as one before a point: "4" of 第四条, "3B" of "Article III-B"."""
    found = order_of(label)
    return f"{found[0]}{letters(found[1]).upper() if found[1] else ''}" if found is not None else ""


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
