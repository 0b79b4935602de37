"""What can be the name of a firm, and what is that of a part of it or of a paper."""

import re
from collections.abc import Sequence

from toolkit.parsers.facts.letterhead import LONGEST_NAME, is_generic, title_words
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of

MOST_WORDS = 4  # of a name in the letters of a logo
PARTS = re.compile(r"(\s+[-–—/·•]+(?:\s+|$)|\s*[|│｜¦]+(?:\s*|$))")
_INITIALS = re.compile(r"^(?:[A-ZÀ-Þ]\.\s?){2,}(?=\w)")
_NUMBER_BEFORE = re.compile(r"^(?=\S*\d)(?=\S*[-/])\S+\s+")
_NUMBERS_BEHIND = re.compile(  # "Acme QA LW-60518 1 / 3"
    r"(?:\s+(?=[\w/.-]*\d)(?:[A-Z0-9][A-Z0-9/.-]{4,}|\d+))+(?:\s*/\s*\d+)?$"
)


def is_plain_name(text: str) -> bool:
    """Tell whether *text* is a few words with capitals, none of them of a title, a verdict, a label or a heading."""
    words = text.split()
    spoken = 0 < len(words) <= MOST_WORDS and all(word[0].isupper() and word.isalpha() for word in words)
    plain = title_words().isdisjoint(folding.key(text).split()) and concept_of(text) is None
    return spoken and plain and not any(map(outcomes.verdict, (text, *words))) and not lexicon.meaning("headings", text)


def without_initials(name: str) -> str:
    """Return *name* without two initials or more that it begins with: "A. B. NORVANT"; a single one is an ordinal."""
    return _INITIALS.sub("", name)


def is_firm(text: str) -> bool:
    """Tell whether *text* is the whole name of a firm: with the form of a company, or all in capitals."""
    words = folding.key(text).split()
    if not words or len(text) > LONGEST_NAME or any(map(str.isdigit, text)) or ":" in text or concept_of(text):
        return False
    plain = folding.key(folding.without_brackets(text)).split()
    if (
        is_generic(words)
        or is_generic(plain)
        or lexicon.meaning("headings", text)
        or any(map(outcomes.verdict, (text, *words)))
    ):
        return False
    formal = " ".join(words) in lexicon.phrases("kinds", "company")  # "公司" alone is no name
    company = not formal and lexicon.mentions("kinds", "company", text) and (len(words) > 1 or is_cjk(text[0]))
    loud = text.isupper() and len(words) > 1 and title_words().isdisjoint(words)
    return (company or loud) and looks_like_a_name(text)


def is_one_of(name: str, others: Sequence[str]) -> bool:
    """Tell whether *name* is how one of *others* begins: a firm that is known as another party."""
    return any(folding.key(other).startswith(folding.key(name)) for other in others)


def looks_like_a_name(text: str) -> bool:
    """Tell whether most words begin with a capital: a sentence about inspections does not."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]  # noqa: PLR2004 - small words vary
    return not words or sum(word[0].isupper() or word[0] > "\u2e80" for word in words) >= 0.7 * len(words)


def is_no_name(line: str) -> bool:
    """Tell whether *line* is that of a title, a number or a verdict."""
    words = folding.key(line).split()
    return is_generic(words) or any(map(str.isdigit, line)) or any(map(outcomes.verdict, words))


def without_department(name: str) -> str:
    """Return *name* without what stands behind a dash and names a part of the firm: "Acme AS · Quality Department"."""
    firm, *parts = PARTS.split(name)[::2]
    department = len(parts) == 1 and any(lexicon.mentions("kinds", kind, parts[0]) for kind in ("departments", "tails"))
    formal = lexicon.mentions("kinds", "company", parts[0]) if parts else True
    return firm if department and not formal and looks_like_a_name(firm) else name


def without_number(name: str) -> str:
    """Return *name* without the numbers that a running head sets beside it ("Acme QA / FR-2026-77 -")."""
    parts = PARTS.split(_NUMBERS_BEHIND.sub("", _NUMBER_BEFORE.sub("", name)))
    while len(parts) > 1 and (not parts[-1].strip() or any(map(str.isdigit, parts[-1]))):
        parts = parts[:-2]
    return "".join(parts)


def without_stop(name: str) -> str:
    """Return *name* without the point behind it, unless it ends the form of a company: "S.A. de C.V."."""
    last = name.rpartition(" ")[2]
    return name if "." in last[:-1] or lexicon.mentions("kinds", "company", last) else name.strip(" .")


def without_logo(name: str) -> str:
    """Return *name* without the initials that its logo sets between the words."""
    words = name.split()
    initials = "".join(word[0] for word in words if word[:1].isalpha() and not _is_initials(word))
    kept = [word for word in words if not (_is_initials(word) and initials.startswith(word))]
    return " ".join(kept)


def _is_initials(word: str) -> bool:
    return 2 <= len(word) <= 4 and word.isalpha() and word.isupper()  # noqa: PLR2004 - letters of a logo
