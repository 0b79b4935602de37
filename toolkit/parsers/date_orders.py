"""The order of day and month that the language of a report tells, where no date of it proves one."""

from collections.abc import Sequence

from toolkit.parsers import lexicon
from toolkit.parsers.readings import Order


def order_of_language(texts: Sequence[str]) -> Order | None:
    """Return the order of a language that writes the day first, where the labels of dates are in no other."""
    said = [text for text in texts if lexicon.mentions("dates", "day_first", text)]
    english = [text for text in texts if lexicon.mentions("dates", "english", text)]  # or its translation beside it
    return "dmy" if said and set(english) <= set(said) else None
