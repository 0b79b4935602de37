"""What the words under the heading of the result say of the lot: one of their sentences judges it."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from msgspec import Struct

from toolkit.model.report import ResultWord
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.results.said import answer_in, said_in
from toolkit.parsers.results.said_of_goods import (
    is_goods,
    is_named,
    rests_on_this,
    the_goods,
    verdicts_of_goods,
    words_between,
)
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.in_part import in_part, is_share
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.limit_rules import tells_rule
from toolkit.parsers.words.others import is_of_others
from toolkit.parsers.words.readings import quantity
from toolkit.parsers.words.remembered import remembered

CONDITIONS = ("conditional", "limits")
NOWHERE = (0.0, 0.0, 0.0, 0.0)
_SENTENCE = Lazy(r"(?<=[^\W\d][^\W\d])[.!]\s+(?=[^\W\d_])|(?<=\d)\.\s+(?=[A-Z])|[。！]\s*")
_CLAUSE = Lazy(r"\s[-–—]\s|[;；,，]\s*")
_WORSE: Mapping[str, frozenset[str | None]] = {
    "pass": frozenset({"fail", "pending", "aborted", None}),
    "pending": frozenset({"fail", "aborted"}),
}  # than a verdict, what is said beside it
_IS = Lazy(
    r"(?P<label>[^.:：;,]{3,60}?)\s+(?:is|was|lautet|ist|est|es|è|là)\b"
    r"(?:\s+(?:therefore|thus|hence|so|daher|somit|donc|por tanto))?\s*[:：]?\s*(?P<said>.+)",
    re.DOTALL,
)  # "The result of this survey is: PENDING"
_COLON = re.compile(r"[:：]")


class Told(Struct, frozen=True):
    """What is said of the lot, in which words; without a word where they judge it and are not understood."""

    word: ResultWord | None
    text: str
    whole: bool = True


@remembered
def told_of_lot(text: str) -> Told | None:
    """Return what the sentences of *text* say of the lot; ``None`` where none of them judges it."""
    labelled = {sentence: each for sentence in sentences_of(text) if (each := _by_label(sentence)) is not None}
    if len({each.word for each in labelled.values()}) == 1:
        return _unless_taken_back(next(iter(labelled.values())), text, labelled)
    told = [each for sentence in sentences_of(text) if (each := _told(sentence)) is not None]
    words = {each.word for each in told if each.word}
    if words == {"pass"} and None in {each.word for each in told}:
        return Told(None, text)  # what is not understood may take it back
    if len(words) == 1:
        return next(each for each in told if each.word)
    if words == {"pass", "pending"}:  # "The lot is accepted. The decision on the shade is left to the client."
        return next(each for each in told if each.word == "pending")
    return Told(None, text) if told else None


def _unless_taken_back(called: Told, text: str, labelled: Collection[str]) -> Told:
    """Return the verdict that is *called* the result; without a word where another sentence of *text* says a worse one.

    "Our verdict is PASSED. The shipment is rejected because of the drop test."
    """
    others = [each for sentence in sentences_of(text) if sentence not in labelled and (each := _told(sentence))]
    unsure = called.word == "pass" and not called.whole  # "passed by the supplier's own check"
    worse: frozenset[str | None] = _WORSE.get(called.word or "", frozenset())
    return Told(None, text) if unsure or any(each.word in worse for each in others) else called


def _by_label(sentence: str) -> Told | None:
    """Return the verdict that *sentence* gives behind what it calls the result: "Our verdict is FAILED"."""
    match = _IS.fullmatch(sentence)
    if match is None or concept_of(match["label"].strip()) != "overall" or _is_of_others(sentence):
        return None
    said = next(said_in(match["said"], 0, NOWHERE), None)
    return None if said is None or said.word is None else Told(said.word, sentence, said.whole)


def first_sentence(text: str) -> str:
    """Return the first sentence of *text*."""
    return _SENTENCE.split(text, maxsplit=1)[0]


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of *text*, each without its clauses that give another result."""
    for sentence in _SENTENCE.split(text):
        if sentence.strip():
            yield _without_others(sentence.strip())


def _without_others(sentence: str) -> str:
    """Return *sentence* without its clauses that give another result: "ACCEPTED - AQL result: Accepted"."""
    parts = _CLAUSE.split(sentence)
    others = [part for part in parts[1:] if _COLON.search(part) and concept_of(_COLON.split(part)[0]) is not None]
    return "; ".join(part for part in parts if part not in others) if others else sentence


def _told(sentence: str) -> Told | None:
    """Return what one sentence says: a verdict that it begins with, or that it has of the goods."""
    if _is_of_others(sentence):
        return None
    if lexicon.mentions("closing", "one_of_several", sentence):
        return Told(None, sentence)
    said = next(answer_in(sentence, 0, NOWHERE), None)
    if said is not None:
        return Told(None if said.word == "pass" and _of_a_part(sentence) else said.word, sentence, said.whole)
    if _left_to_client(sentence):
        return Told("pending", sentence)
    if not names_goods(sentence) or depends(sentence):
        return None
    plain = _how_many().sub("", sentence)
    told = _by_conformity(plain) or _by_words(plain)
    limited = told is not None and told.word == "pass" and _goes_on_in_part(plain)
    return None if told is None else Told(None if limited else told.word, sentence, told.whole)


def _goes_on_in_part(sentence: str) -> bool:
    """Tell whether a verdict of *sentence* has words for some of the goods right behind it: "accepted in part"."""
    words = lexicon.phrases("results_about", "goes_in_part")
    plain = f"{folding.key(sentence)} "
    return any(
        outcomes.verdict_at_end(plain.partition(f" {word} ")[0]) == "pass" for word in words if f" {word} " in plain
    )


@cache
def _how_many() -> re.Pattern[str]:
    """Return the pattern of the quantity behind the goods, which changes nothing: "the lot of 4,872 pcs"."""
    units = "|".join(map(re.escape, sorted(lexicon.single_units(), key=len, reverse=True)))
    return re.compile(rf"\s+(?:of|von|de|di)\s+(?P<number>\d[\d., ]*)(?:{units})\b\.?", re.IGNORECASE)


def goods_told(text: str) -> Iterator[int]:
    """Yield the numbers of goods that *text* speaks of: 4872 in "the lot of 4,872 pcs is accepted"."""
    for match in _how_many().finditer(text):
        before = folding.key(text[: match.start()]).split()
        if before and is_goods(before[-1]) and (read := quantity(match["number"].strip())) is not None:
            yield read[0]


def _is_of_others(sentence: str) -> bool:
    """Tell whether *sentence* tells the result of an inspection before, a rule, or what the seller says or wishes."""
    begins = folding.key(sentence)
    by_seller = lexicon.mentions(
        "results_about", "reported", " ".join(begins.split()[:6]) if begins.isascii() else begins[:60]
    )
    return lexicon.is_earlier(sentence) or by_seller or is_of_others(sentence)


def _left_to_client(sentence: str) -> bool:
    return lexicon.mentions("results_about", "left_to_client", sentence)


def names_goods(sentence: str) -> bool:
    """Tell whether *sentence* names the goods, or says that they were judged."""
    return any(lexicon.mentions("results_about", name, sentence) for name in ("subjects", "judged"))


def depends(sentence: str) -> bool:
    """Tell whether *sentence* judges only under a condition or at another time: a rule, a promise, a wish."""
    return lexicon.mentions("results_about", "ruled", outcomes.unexplained(sentence)) or tells_rule(sentence)


def _by_conformity(sentence: str) -> Told | None:
    """Return what a sentence says that holds the goods against the order: "do not conform to the order"."""
    match = _conformity().search(folding.key(sentence))
    if match is None:
        return None
    before = match["before"].split()
    words = set(match[0].split()) | set(before)
    said = folding.words_of("results_about")
    denied = {*said["negations"], *said["failing"]}
    negated = bool(words & denied) or any(sign in match[0] for sign in said["negating_signs"])
    limited = in_part(sentence) or any(lexicon.mentions("results_about", each, sentence) for each in CONDITIONS)
    goods = is_cjk(sentence[:1]) or not before or any(is_named(before, at) for at in range(len(before)))
    unattested = negated and not words.isdisjoint(said["attesting"])
    if limited or unattested or not goods or not _is_plain(match, sentence):
        return Told(None, sentence)
    return Told("fail" if negated else "pass", sentence)


def _is_plain(match: re.Match[str], sentence: str) -> bool:
    """Tell whether nothing stands around the words of conformity in *match* that could turn or weaken them.

    "Entspricht kaum der Bestellung", "it is doubtful whether the goods conform", "未完全符合": no list has them all.
    """
    said = folding.words_of("results_about")
    if is_cjk(sentence[:1]):
        clauses = (folding.key(clause) for clause in _CLAUSE.split(sentence))
        before = next((part.split(match[0])[0] for part in clauses if match[0] in part), "")
        return not any(sign in before for sign in said["negating_signs"])
    known = {*words_between(), *the_goods(), *said["articles"], *said["negations"], *said["failing"], *said["wholly"]}
    known |= {*said["ground_words"], *said["attesting"]}
    around = {*match["before"].split(), *match["between"].split()}
    return all(word in known or outcomes.verdict(word) == "pass" for word in around)  # "acceptable and in conformity"


@cache
def _conformity() -> re.Pattern[str]:
    said = folding.words_of("results_about")
    verbs, objects = (
        "|".join(sorted(map(re.escape, map(folding.key, said[name])), key=len, reverse=True))
        for name in ("conforming", "ordered")
    )
    return re.compile(
        rf"(?P<before>(?:\S+ ){{0,9}})(?:\b|(?<=[\u4e00-\u9fff]))(?:[不未]能?够?)?(?:{verbs})"
        rf"(?P<between>(?: \S+){{0,4}}? ?)(?:{objects})(?![a-z])"
    )


def _by_words(sentence: str) -> Told | None:
    """Return the verdict that a sentence says of the goods; pending where words beside a pass limit it.

    A sentence that holds verdicts and links none of them to the goods is not understood.
    """
    found, linked = _by_clauses(sentence) if is_cjk(sentence[:1]) else verdicts_of_goods(folding.key(sentence).split())
    if not found:
        return None
    if outcomes.denies(_COLON.split(sentence)[-1]):
        return Told(None, sentence)  # "Lot accepted: no"
    if not linked or found - linked - {"pending"} or not rests_on_this(sentence) or _of_one_lot().search(sentence):
        return Told(None, sentence)
    if "aborted" in linked and not lexicon.mentions("label_words", "held", sentence):
        return Told(None, sentence)  # "shipment stopped" is no inspection that was
    limited = "pending" in linked or lexicon.mentions("results_about", "limits", sentence)
    if linked <= {"pass", "pending"} and limited:
        return Told("pending", sentence)
    word = outcomes.RESULTS.get(next(iter(linked - {"pending"}))) if len(linked - {"pending"}) == 1 else None
    taken = word == "pass" and (
        _of_a_part(sentence)
        or any(lexicon.mentions("results_about", name, sentence) for name in ("takes_back", "conditional"))
    )
    return Told(None if taken else word, sentence)


def _of_a_part(sentence: str) -> bool:
    """Tell whether the clause with the verdict tells of a part of the goods: "accepted in 2 of 3 cartons"."""
    clauses = _CLAUSE.split(folding.without_brackets(sentence))
    return any(is_share(clause) and "pass" in outcomes.verdicts_in(clause) for clause in clauses)


@cache
def _of_one_lot() -> re.Pattern[str]:
    """Return the pattern of one of several lots: "Lot B", "batch no. 2"."""
    lots = "|".join(map(re.escape, folding.words_of("judged_apart")["lots"]))
    return re.compile(rf"\b(?i:{lots})\s+(?:(?i:no|nr|n°|nº)[.:]?\s*)?(?:[A-Z]|\d+)\b")


def _by_clauses(sentence: str) -> tuple[set[str], set[str]]:
    """Return the verdicts in a Chinese sentence, and those that a clause of it says of the goods."""
    clauses = [said.word for part in _CLAUSE.split(sentence) for said in said_in(part.strip(), 0, NOWHERE)]
    linked: set[str] = {word for word in clauses if word}
    return outcomes.verdicts_in(sentence) - {"na"} | linked, linked
