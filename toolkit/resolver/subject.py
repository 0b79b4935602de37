"""What a wording speaks of, be it in no list of parts: "Beater bent" speaks of a beater.

Goods that are only near know many faults by one word. A thing that they do not know is not theirs to mend.
"""

from toolkit.resolver.aim import any_part_has, has_known_parts, is_no_thing, is_property, is_where
from toolkit.resolver.defect_book import Knowledge, vocabulary
from toolkit.resolver.families import GENERAL, PACKING, families_of, speaks_of_any_goods
from toolkit.resolver.wordforms import in_order, stem, words


def subject_of(description: str) -> str | None:
    """Return the last word before the first one that states something or says where; ``None`` without one."""
    said = [form for form in _spoken_of(description) if not (_tells_nothing(form) or is_no_thing(form))]
    return stem(said[-1]) if said else None


def is_of_another(
    found: Knowledge, description: str, families: tuple[str, ...], things: frozenset[str] = frozenset()
) -> bool:
    """Return whether *found* does not know what *description* speaks of, though it would have to.

    Any kind has to know the property that is judged; a kind of goods that are only near to *families*, or of those
    whose parts are mended each in its way, the part. The goods themselves are spoken of by any word ("Lamp wobbles"),
    and the *things* at fault are known otherwise.
    """
    if not families or found.family in (GENERAL, PACKING) or any_part_has(found):
        return False
    if any(is_property(form) and stem(form) not in vocabulary(found) for form in _spoken_of(description)[-1:]):
        return True
    if found.family in families and not has_known_parts(found.family):
        return False
    subject = subject_of(description)
    return (
        bool(subject)
        and subject not in vocabulary(found) | things
        and not set(families_of(subject or "")) & set(families)
    )


def is_of_any_goods(found: Knowledge, description: str) -> bool:
    """Return whether *found* may be meant of goods of which nothing is known; a hazard is told, not passed over."""
    return not found.id or found.hazard or speaks_of_any_goods(found.family, description)


def _spoken_of(description: str) -> tuple[str, ...]:
    """Return the words of the first clause before the first one that states something or says where."""
    clause = next((clause for clause in in_order(description) if clause), ())
    end = next((place for place, form in enumerate(clause) if _ends(form)), len(clause))
    return clause[:end]


def _ends(form: str) -> bool:
    return is_where(form) or stem(form) in words().stating | words().denial


def _tells_nothing(form: str) -> bool:
    return stem(form) in words().filler | words().idle
