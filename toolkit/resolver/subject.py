"""What a wording speaks of, be it in no list of parts: "Beater bent" speaks of a beater.

Goods that are only near know many faults by one word. A thing that they do not know is not theirs to mend.
"""

from toolkit.resolver.aim import any_part_has, is_no_thing, is_where
from toolkit.resolver.defect_book import Knowledge, vocabulary
from toolkit.resolver.families import GENERAL, PACKING, families_of
from toolkit.resolver.wordforms import in_order, stem, words


def subject_of(description: str) -> str | None:
    """Return the last word before the first one that states something or says where; ``None`` without one."""
    clause = next((clause for clause in in_order(description) if clause), ())
    end = next((place for place, form in enumerate(clause) if _ends(form)), len(clause))
    said = [stem(form) for form in clause[:end] if not (_tells_nothing(form) or is_no_thing(form))]
    return said[-1] if said else None


def is_of_another(found: Knowledge, description: str, families: tuple[str, ...]) -> bool:
    """Return whether *found*, of goods that are only near to *families*, does not know what is spoken of.

    The goods themselves are spoken of by any word: "Lamp wobbles".
    """
    subject = subject_of(description)
    if not subject or not families or found.family in (*families, GENERAL, PACKING) or any_part_has(found):
        return False
    return subject not in vocabulary(found) and not set(families_of(subject)) & set(families)


def _ends(form: str) -> bool:
    return is_where(form) or stem(form) in words().stating | words().denial


def _tells_nothing(form: str) -> bool:
    return stem(form) in words().filler | words().idle
