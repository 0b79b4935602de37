"""The names of months, in full and cut short."""

from toolkit.parsers.words import folding

SHORTEST = 3  # letters
# The first letters of each month in English, German, French and Spanish.
_BEGINNINGS = (
    "jan ene",
    "feb fév fev",
    "mar mär mrz",
    "apr avr abr",
    "may mai",
    "jun juin",
    "jul juil",
    "aug aoû aou ago",
    "sep sept",
    "oct okt",
    "nov",
    "dec dez déc dic",
)
_MONTHS = {begins: number for number, names in enumerate(_BEGINNINGS, start=1) for begins in names.split()}


def month_of(word: str) -> int | None:
    """Return the number of the month that *word* names; ``None`` when it is none."""
    folded = word.casefold()
    return _MONTHS.get(folded[:4]) or _MONTHS.get(folded[:3]) or _in_other_languages(folded)


def _in_other_languages(word: str) -> int | None:
    """Return the month that *word* is, or the beginning of; with a letter too many it is none."""
    if len(word) < SHORTEST:
        return None
    months = folding.words_of("dates")["months"]
    found = {number for number, names in enumerate(months, 1) if any(name.startswith(word) for name in names)}
    return found.pop() if len(found) == 1 else None
