"""The firm that inspects, behind the inspector's name or in place of it: "Inspectora: R. Paz, Lima Control S.A."."""

from collections.abc import Sequence

from toolkit.parsers.facts.agency_names import is_agency
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy

_BEHIND_NAME = Lazy(r"\s*[,，;(（]\s*|\s+[–—-]\s+")
MOST_OF_FORM = 5  # words of the form of a company: "S.A. de C.V."
LEAST_OF_NAME = 2  # words before it, where no person stands before the name


def firm_of_inspector(inspector: str, others: Sequence[str]) -> str | None:
    """Return the firm that *inspector* is, or is of; none of the *others*, whose people may inspect themselves."""
    _, *behind = _BEHIND_NAME.split(inspector, maxsplit=1)
    if behind:
        firm = behind[0].strip(" )）")
        return firm if (is_agency(firm) or _is_company(firm, 1)) and not _is_of(firm, others) else None
    firm = inspector if is_agency(inspector) or _is_company(inspector, LEAST_OF_NAME) else ""
    return firm if firm and not _is_of(firm, others) else None


def _is_company(text: str, least: int) -> bool:
    """Tell whether *text* begins with a capital and ends in the form of a company, behind at least so many words."""
    words = folding.key(text).split()
    tails = [" ".join(words[-length:]) for length in range(1, MOST_OF_FORM + 1) if length <= len(words) - least]
    formed = any(tail in lexicon.phrases("kinds", "company") for tail in tails)
    return formed and text[:1].isupper() and not any(map(str.isdigit, text))


def _is_of(firm: str, others: Sequence[str]) -> bool:
    """Tell whether *firm* is one of *others*, however much of its form of a company is printed."""
    first = folding.key(firm).split()[:LEAST_OF_NAME]
    return any(folding.key(other).split()[:LEAST_OF_NAME] == first for other in others)
