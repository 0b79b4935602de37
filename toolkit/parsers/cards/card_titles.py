"""Titles of cards that name their defects: "Finding 2: Lid does not close" over "Severity | Major" and "Observation".

What stands behind the label of an observation then only tells more of it. A title may as well be the place of the
defect, "Finding 2: Inner packaging", and then the words are behind the label.
"""

from collections.abc import Sequence

from toolkit.parsers.cards.card_lines import Head
from toolkit.parsers.cards.card_parts import class_alone
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.layout.heads import names_part_of_check
from toolkit.parsers.words import lexicon


def name_their_defects(heads: Sequence[Head]) -> bool:
    """Tell whether the words behind the numbers of *heads* name the defects of their cards.

    Each says another thing, none is a class or a part of what is looked at, and most are of several words. One alone is
    the first: "Deviations on the 50 tables checked" has no fiftieth card.
    """
    if len(heads) == 1 and heads[0].number != 1:
        return False
    titles = [head.rest.strip() for head in heads]
    differ = len({title.casefold() for title in titles}) == len(titles) and all(titles)
    several = sum(map(_is_of_words, titles)) * 2 > len(titles)
    return differ and several and all(head.of_defect for head in heads) and not any(map(_is_place, titles))


def _is_of_words(title: str) -> bool:
    letters = sum(map(str.isalpha, title))
    return letters > 2 if any(map(is_cjk, title)) else len(title.split()) > 1  # noqa: PLR2004 - "外箱" is a place


def _is_place(title: str) -> bool:
    """Tell whether *title* is a class, or begins or ends with the name of a part of what is looked at."""
    words = title.split() or [title]
    named = any(map(names_part_of_check, (title, words[0], words[-1])))
    return named or class_alone(title) is not None or lexicon.meaning("headings", title) is not None
