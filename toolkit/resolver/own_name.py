"""Whether a wording is the very name of a kind of defect, so that the kind's name in another language says the same."""

import re
from functools import lru_cache

from toolkit.resolver.defect_book import Knowledge
from toolkit.resolver.wordforms import alias_terms, clauses, words

_ALTERNATIVES = re.compile(r"\bor\b|[/,]")


@lru_cache(maxsize=4096)  # a decision is made anew for each change that is tried
def says_own_name(entry: Knowledge, description: str) -> bool:
    """Return whether *description* says the name of *entry*, or one alternative of it whole, and states no other fault.

    What the knowledge finds by other names or by a likeness tells how to treat a defect, not what the inspector wrote:
    "Scratches on powder coating" is no chipped coat.
    """
    said, title = frozenset().union(*clauses(description)), alias_terms(entry.name)
    stating = words().stating
    if not said & stating or not said & stating <= title:
        return False
    ways = map(alias_terms, _ALTERNATIVES.split(entry.name))
    return title - stating <= said or any(way & stating and way <= said for way in ways)
