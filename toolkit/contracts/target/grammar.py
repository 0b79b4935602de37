"""Words of a contract in a sentence written for others: one or several, and the verb that goes with them."""

import re
from collections.abc import Mapping

_VOWELS = tuple("aeioAEIO")
_SOUNDS_LIKE_N = ("hour", "honest")
# What a verb is for one and for several; the words right behind a term, as the clauses have them.
_VERBS = {
    "is": "are", "was": "were", "has": "have", "does": "do", "arrives": "arrive", "meets": "meet", "bears": "bear",
    "consists": "consist", "leaves": "leave", "says": "say", "stays": "stay", "allows": "allow", "needs": "need",
    "gives": "give", "fills": "fill", "burns": "burn", "changes": "change", "prevails": "prevail", "counts": "count",
    "conforms": "conform",
}  # fmt: skip
_FOR_ONE = {several: one for one, several in _VERBS.items()}
# Before a word that is no subject: "a unit of the Goods is new".
_NO_SUBJECT = r"(?:of|to|for|in|with|outside|from|by|on|at|under|into|per|between|against|without|and|or|than)"


def is_several(word: str) -> bool:
    """Tell whether the English *word* names several things by its form: Goods, Specifications, Batches."""
    word = word.lower()
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def plural(word: str) -> str:
    if word.isupper():
        return plural(word.lower()).upper()
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word if word.endswith("s") else word + ("es" if word.endswith(("x", "ch", "sh")) else "s")


def singular(word: str) -> str:
    if not is_several(word):
        return word
    if word.isupper():
        return singular(word.lower()).upper()
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("xes", "ches", "shes")) else word[:-1]


def with_article(article: str, word: str) -> str:
    """Return *word* behind "a" or "an", whichever it wants, as large as *article*."""
    right = "an" if word.startswith((*_VOWELS, *_SOUNDS_LIKE_N)) else "a"
    return f"{right.capitalize() if article[0].isupper() else right} {word}"


def agreeing(text: str, word: str) -> str:
    """Return *text* with the verbs behind *word*, where it is their subject, for one or for several as it is itself."""
    verbs = _FOR_ONE if not is_several(word) else _VERBS
    subject = rf"(?P<before>(?:\b{_NO_SUBJECT} )?)(?P<own>(?:[Tt]he |[Tt]his )?\b{re.escape(word)} (?P<that>that )?)"
    pattern = re.compile(rf"{subject}(?P<verb>{'|'.join(verbs)})\b")

    def agreed(hit: re.Match[str]) -> str:
        if hit["before"] and not hit["that"]:
            return hit.group()
        return f"{hit['before']}{hit['own']}{verbs[hit['verb']]}"

    return _main_verb(pattern.sub(agreed, text), word, verbs)


def _main_verb(text: str, word: str, verbs: Mapping[str, str]) -> str:
    """Return *text* with what else is said of *word* in a sentence like "Goods that are ready but have … are late"."""
    some = "|".join(verbs)
    begun = rf"(?P<own>\b{re.escape(word)} that \w+ [^.]*?)"
    text = re.sub(rf"{begun}\bbut (?P<verb>{some})\b", lambda hit: f"{hit['own']}but {verbs[hit['verb']]}", text)
    last = re.compile(
        rf"(?P<own>(?:^|\. ){re.escape(word)} that (?:{'|'.join(verbs.values())}) [^.]*)\b(?P<verb>{some})\b"
    )
    return last.sub(lambda hit: f"{hit['own']}{verbs[hit['verb']]}", text)
