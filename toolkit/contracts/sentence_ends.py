"""Where the sentences of a contract end: not behind "Ltd.", nor between the two words of "P.R. China"."""

import re
from collections.abc import Iterator
from functools import lru_cache

# A full stop ends a sentence unless it belongs to a short form, or what follows goes on in small letters.
_SHORT_FORMS = (
    *(
        "No",
        "Rs",
        "Nos",
        "Art",
        "art",
        "arts",
        "sec",
        "Arts",
        "Sec",
        "Cl",
        "Para",
        "Fig",
        "Inc",
        "Ltd",
        "Co",
        "Corp",
        "Bros",
        "St",
        "Mr",
        "Mrs",
        "Dr",
    ),
    *(
        "max",
        "min",
        "approx",
        "ca",
        "incl",
        "excl",
        "resp",
        "ref",
        "vs",
        "e\\.g",
        "i\\.e",
        "p\\.a",
        "rev",
        "ver",
        "ed",
        "dwg",
        "viz",
        "cf",
        "Pty",
        "Pte",
    ),
)
_END = re.compile(
    r"(?<=[.;!?])"
    + "".join(rf"(?<!\b{form}\.)(?<!\b{form[0].upper()}{form[1:]}\.)" for form in _SHORT_FORMS)
    + r"[\"”’)\]]?\s+(?=[\"“(\[]?[A-Z0-9(]|[•●◦▪■]\s)|(?<=[。；！？])"
)
_LONGEST_INITIALS = 12  # signs
# Letters with points, "P.R.", "U.S.A.", "S. A.": what follows with a capital goes on, unless it begins as sentences do.
_INITIALS = re.compile(r"(?:\b[A-Z]\. ?){2,}$")
_FIRST_INITIAL, _NEXT_INITIAL = re.compile(r"\b[PU]\.$"), re.compile(r"[RSK]\.")
_BEGINS = re.compile(
    r"(?:The|This|That|These|Those|Any|All|Each|Every|Both|Either|Neither|No|None|Nothing|Nor|If|Where|When|Whenever|"
    r"Should|Unless|Until|Once|In|On|At|By|Upon|After|Before|During|For|From|Under|Without|Within|Such|Said|It|Its|They|"
    r"He|We|You|Our|Your|A|An|As|And|But|Or|However|Notwithstanding|Subject|Except|Provided|Buyers?|Sellers?|Suppliers?|"
    r"Vendors?|Purchasers?|Party|Parties|Customers?|Company|Payments?|Delivery|Disputes?|Arbitration|Claims?|Place)\b"
    r"|(?!China\b)[A-Z][\w-]+ (?:shall|will|may|must|are)\b|[“\"]?\([a-z0-9]{1,4}\)|\d+(?:\.\d+)*\.? [A-Z]|[•●◦▪■]"
)


@lru_cache(maxsize=4096)  # a contract is gone through several times, and where its sentences end is dear to find
def sentences_in(text: str) -> tuple[str, ...]:
    """Return the sentences of *text* as they stand."""
    return tuple(part.strip() for part in _parts(text) if part.strip())


def _parts(text: str) -> Iterator[str]:
    start = 0
    for hit in _END.finditer(text):
        if not _goes_on(text, hit):
            yield text[start : hit.start()]
            start = hit.end()
    yield text[start:]


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Tell whether the letters with points before *end* belong to what follows there: the law of P.R. China."""
    before = text[max(end.start() - _LONGEST_INITIALS, 0) : end.start()]
    if _FIRST_INITIAL.search(before) is not None and _NEXT_INITIAL.match(text, end.end()) is not None:
        return True
    return _INITIALS.search(before) is not None and _BEGINS.match(text, end.end()) is None
