"""Goods that must not be shipped: refused, or kept until something is there that is still awaited.

"Do not ship. Sort 100 % and present again; nothing leaves before" refuses them, whatever way out it tells; "do not ship
before the lab result" waits. What refuses by its own word ("rejected", "not accepted") refuses, whatever is awaited.
"""

import re
from functools import cache

from toolkit.model.report import ResultWord
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon, outcomes

_SENTENCE = re.compile(r"(?<=[^\W\d_])[.!]+(?:\s+|$)|[。！]\s*")
_ENDS = frozenset(".!。！")
_CLAUSE = re.compile(r"[,;，；。！、]\s*|\s[-–—]\s|(?<=[^\W\d_])[.!:](?:\s+|$)")


def is_ban(text: str) -> bool:
    """Tell whether *text* only keeps goods from leaving: "do not ship", "not released", and no word that refuses."""
    refusing = any(outcomes.verdict(word) == "fail" and not _names_leaving(word) for word in text.split())
    return not refusing and _names_leaving(text)


def of_ban(rest: str) -> ResultWord | None:
    """Return what a ban says before its *rest*: fail or pending; ``None`` where it may be either.

    "... until the client has decided on the sorting" waits for a person and for work on the goods.
    """
    own = _own_sentence(rest)
    if _begins(own, lexicon.phrases("results_about", "ruled")) and not _begins(own, _untils()):
        return None  # "do not ship if the test fails" is a rule
    if "fail" in outcomes.verdicts_in(rest):
        return "fail"
    if any(map(_until_what, _CLAUSE.split(own))):
        return _waiting_for(own)
    clauses = _CLAUSE.split(rest)
    if _made_good(rest) or not any(_until_what(clause) or _is_to_come(clause) for clause in clauses):
        return "fail"
    return "pending" if any(_is_to_come(clause) or _awaited(clause) for clause in clauses) else None


def may_be_either(text: str) -> bool:
    """Tell whether *text* begins with a ban of which its rest leaves open whether it refuses, waits or is a rule."""
    told = outcomes.outcome_at_start(text)
    return told.word == "fail" and is_ban(text.removesuffix(told.rest)) and of_ban(told.rest) is None


def sends_back(ban: str, rest: str) -> bool:
    """Tell whether *ban* keeps the goods, and its *rest* has them made good: "No embarcar | Reprocesar antes de …"."""
    return outcomes.verdict(ban) == "fail" and is_ban(ban) and _made_good(rest) and of_ban(rest) == "fail"


def of_stop(text: str) -> ResultWord | None:
    """Return what a shipment that is stopped is: refused where the goods are made good first, pending where it waits.

    "Shipment is stopped until the lamps are repaired", "... until the report is here"; the word alone may be either.
    """
    plain = folding.key(text)
    stop = next((stop for stop in lexicon.phrases("bans", "stops") if _begins(text, (stop,))), None)
    rest = plain.removeprefix(stop) if stop else ""
    if not lexicon.mentions("results_about", "until", rest) or "pass" in outcomes.verdicts_in(rest):
        return None
    return _waiting_for(rest) if _made_good(rest) or _awaited(rest) else None


def waits_first(text: str) -> bool:
    """Tell whether the first sentence of *text* ends with a ban behind what it waits for: "收到报告前不得放行"."""
    plain = folding.key(_SENTENCE.split(text, maxsplit=1)[0])
    ban = next((ban for ban in _bans() if plain.endswith(ban if is_cjk(ban[0]) else f" {ban}")), None)
    if ban is None:
        return False
    before = plain.removesuffix(ban)
    return lexicon.mentions("results_about", "until", before) and _waiting_for(before) == "pending"


def waits_behind(ban: str, rest: str) -> bool:
    """Tell whether *ban* goes on with what it waits for: "Ne pas expédier | avant le résultat du laboratoire"."""
    own = _own_sentence(rest)
    return (
        _begins(own, _untils()) and outcomes.verdict(ban) == "fail" and is_ban(ban) and _waiting_for(own) == "pending"
    )


def _own_sentence(rest: str) -> str:
    """Return the part of *rest* that still belongs to the sentence of the verdict before it."""
    return "" if rest[:1] in _ENDS else _SENTENCE.split(rest, maxsplit=1)[0]


def _begins(clause: str, words: tuple[str, ...]) -> bool:
    plain = f"{folding.key(clause)} "
    return any(plain.startswith(word if is_cjk(word[0]) else f"{word} ") for word in words)


def _waiting_for(clause: str) -> ResultWord | None:
    if not _made_good(clause):
        return "pending"
    return None if _awaited(clause) else "fail"


def _until_what(clause: str) -> bool:
    """Tell whether *clause* says until what; a last "before" points back at what was told: "nothing leaves before"."""
    plain = folding.key(clause)
    last = max((word for word in _untils() if plain == word or plain.endswith(f" {word}")), key=len, default="")
    return lexicon.mentions("results_about", "until", plain.removesuffix(last))


def _names_leaving(text: str) -> bool:
    return lexicon.mentions("results_about", "shipping", text)


def _made_good(text: str) -> bool:
    """Tell whether *text* has the goods worked on or inspected again."""
    lists = (("works_done", "works"), ("results_about", "again"), ("bans", "works"))
    return any(lexicon.mentions(*words, text) for words in lists)


def _awaited(text: str) -> bool:
    return lexicon.mentions("bans", "awaited", text)


def _is_to_come(clause: str) -> bool:
    return lexicon.mentions("results_about", "to_come", clause) or "pending" in outcomes.verdicts_in(clause)


@cache
def _untils() -> tuple[str, ...]:
    return tuple(word for word in lexicon.phrases("results_about", "until") if not is_cjk(word[0]))


@cache
def _bans() -> tuple[str, ...]:
    """Return the wordings of a ban, the longest first."""
    wordings = (word for word, meaning in lexicon.wordings("results").items() if meaning == "fail")
    return tuple(sorted((word for word in wordings if is_ban(word)), key=len, reverse=True))
