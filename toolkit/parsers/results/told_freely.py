"""What a conclusion says in words of its own: "All checkpoints in order, nothing stands in the way of loading".

No list has all the sentences that people write, so the cues in one are weighed: what lets the goods go, what keeps
them, what waits for somebody, and what turns or weakens that. It is not relied on alone (``concluded_freely``).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.in_part import in_part, is_share
from toolkit.parsers.words.remembered import remembered

Cue = Literal["not", "may", "leave", "good", "act", "bad", "stop", "wait", "clear", "neutral", "weak", "conditions"]

_HOLDING: frozenset[Cue] = frozenset({"wait", "weak", "stop", "bad", "conditions"})
REACH = 5  # words between what permits and what is permitted, or a negation and what it turns
LONGEST = 6  # words of a cue
_SENTENCE = re.compile(r"[.!?](?=\s|$)|[;；。！？\n]")
_CLAUSE = re.compile(r"(?<!\d)[,，](?!\d)|[:：.]|\s[-–—]\s|\s(?:and|und|et|y|và)\s", re.IGNORECASE)
# Of numbers and of days in May.
_NO_CUE = re.compile(r"\b(?:no|nr|n°|nº)[.:]\s*|\b\d{1,2}(?:st|nd|rd|th)?\s+may\b|\bmay\s+\d", re.IGNORECASE)
_CUES: tuple[Cue, ...] = (
    "neutral",
    "clear",
    "wait",
    "bad",
    "stop",
    "good",
    "act",
    "may",
    "leave",
    "conditions",
    "weak",
    "not",
)


@remembered
def told_freely(text: str) -> str | None:
    """Return what the cues of *text* say of the goods, where they all say the same; ``None`` where they do not."""
    if not text.strip() or text.rstrip().endswith(("?", "？")):
        return None
    sentences = [list(_clauses(part)) for part in _SENTENCE.split(_NO_CUE.sub(" ", text)) if part.strip()]
    told = [(_of_sentence(clauses), {cue for clause in clauses for cue, _ in clause}) for clauses in sentences]
    said, cues = set().union(*(words for words, _ in told)), set().union(*(named for _, named in told))
    if "unclear" in said:
        return None
    if any(_refuses(words, named) for words, named in told):
        return None if "pass" in said else "fail"  # what else waits is the next inspection
    if "wait" in cues or "pending" in said:
        return None if "bad" in cues else "pending"
    weakened = "weak" in cues and "bad" not in cues  # "Do not ship before ..."
    # A part of the goods, as in "98 % are accepted", or words that may limit it, as in "The size fits, the colour not".
    in_doubt = said == {"pass"} and (_of_a_part(text) or not is_explained(text))
    return said.pop() if len(said) == 1 and not weakened and not in_doubt else None


def may_hold_back(text: str) -> bool:
    """Tell whether *text* has words that keep goods, or take the certainty from a release: "must be relabelled"."""
    return any(cue in _HOLDING for clause in _clauses(text) for cue, _ in clause)


def waits(text: str) -> bool:
    """Tell whether *text* has a word of what waits for somebody, or depends on something."""
    return any(cue in ("wait", "conditions", "stop", "bad") for clause in _clauses(text) for cue, _ in clause)


def denies(text: str) -> bool:
    """Tell whether *text* has a word that turns what it says: "the red lamps are not"."""
    return any(cue == "not" for clause in _clauses(text) for cue, _ in clause)


def tells_leaving(text: str) -> bool:
    """Tell whether *text* has a word of goods that leave, or of the act that lets them: "Freigabe Versand"."""
    return any(cue in ("leave", "act") for clause in _clauses(text) for cue, _ in clause)


def is_explained(text: str) -> bool:
    """Tell whether a release says nothing but that: every word of it is a cue, or one that changes nothing.

    Sentences of advice for other orders, and of faults that were put right on the spot, are set aside.
    """
    sentences = (part for part in _SENTENCE.split(_NO_CUE.sub(" ", text)) if part.strip())
    return all(_is_aside(sentence) or not [*_residue(folding.key(sentence))] for sentence in sentences)


def _is_aside(sentence: str) -> bool:
    mended = lexicon.mentions("put_right", "done", sentence) and not lexicon.mentions("put_right", "open", sentence)
    advice = lexicon.mentions("told_freely", "advice", sentence)
    return (mended or advice) and not {cue for cue, _ in _cues(folding.key(sentence))} & {"bad", "not", "stop", "wait"}


def _residue(folded: str) -> Iterator[str]:
    """Yield the words of *folded* that are no cues and not known to change nothing."""
    words = _words(folded)
    place = 0
    while place < len(words):
        length, cue = _longest(words, place)
        known = cue is not None or words[place] in _plain() or words[place].isdigit()
        if not known and (run := _longest_plain(words, place)):
            length, known = run, True
        if not known:
            yield words[place]
        place += length


def _longest_plain(words: Sequence[str], place: int) -> int:
    """Return of how many signs the longest Chinese wording is that begins at *place* and changes nothing."""
    if not is_cjk(words[place][0]):
        return 0
    runs = ("".join(words[place : place + length]) for length in range(min(LONGEST, len(words) - place), 0, -1))
    return len(next((run for run in runs if run in _plain()), ""))


@cache
def _plain() -> frozenset[str]:
    """Return the words of a release that change nothing: the goods, the inspection, the verbs between."""
    about, said = folding.words_of("results_about"), folding.words_of("told_freely")
    groups = (
        "plain",
        "beside",
        "ground_words",
        "articles",
        "linking",
        "says",
        "then",
        "subjects",
        "judged",
        "purposes",
        "chinese",
    )
    wordings = [folding.key(wording) for group in groups for wording in about[group]]
    wordings += [folding.key(wording) for wording in said["plain"]]
    return frozenset(wordings) | frozenset(word for wording in wordings for word in wording.split())


def _refuses(said: set[str], cues: set[Cue]) -> bool:
    """Tell whether a sentence refuses the goods for good: those that are only stopped may wait for somebody."""
    for_good = "bad" in cues or ("not" in cues and "good" in cues)
    return said == {"fail"} and for_good and not cues & {"wait", "weak"}


def _of_sentence(clauses: Sequence[Sequence[tuple[Cue, int]]]) -> set[str]:
    """Return what the clauses of a sentence say; a release with a condition beside it waits for that."""
    said = {word for clause in clauses for word in _of_clause(clause)}
    depends = any(cue == "conditions" for clause in clauses for cue, _ in clause)
    if not depends:
        return said
    return {"pending" if word == "pass" else "unclear" if word == "fail" else word for word in said}


def _clauses(sentence: str) -> Iterator[list[tuple[Cue, int]]]:
    yield from ([*_cues(folding.key(clause))] for clause in _CLAUSE.split(sentence) if clause.strip())


def _of_a_part(text: str) -> bool:
    return in_part(text) or any(is_share(clause) for clause in _CLAUSE.split(text) if clause)


def _of_clause(cues: Sequence[tuple[Cue, int]]) -> Iterator[str]:
    """Yield what one clause says: ``pass``, ``fail``, or ``unclear`` for what may be either."""
    places = {name: [at for cue, at in cues if cue == name] for name in _CUES}
    permits = [at for at in places["may"] if any(abs(other - at) <= REACH for other in places["leave"])]
    good = [*places["good"], *places["act"], *permits]
    negated = bool(places["not"])
    if places["clear"]:
        yield "unclear" if places["bad"] or negated else "pass"
    if places["bad"]:
        yield "unclear" if negated or places["good"] else "fail"
    elif good:
        yield "fail" if negated else "pass"
    elif places["stop"] or (negated and places["leave"]):
        yield "fail"  # "Do not ship"


def _cues(folded: str) -> Iterator[tuple[Cue, int]]:
    """Yield the cues in *folded*, a clause as it is compared, each with its place among the words; longest first."""
    words = _words(folded)
    place = 0
    while place < len(words):
        length, cue = _longest(words, place)
        if cue is not None:
            yield cue, place
        place += length


def _words(folded: str) -> list[str]:
    """Return the words of *folded*, each Chinese sign by itself."""
    if not any(map(is_cjk, folded)):
        return folded.split()
    return [part for word in folded.split() for part in re.findall(r"[^\u2e80-\u9fff]+|[\u2e80-\u9fff]", word)]


def _longest(words: Sequence[str], place: int) -> tuple[int, Cue | None]:
    signs = is_cjk(words[place][0])
    for length in range(min(LONGEST, len(words) - place), 0, -1):
        wording = ("" if signs else " ").join(words[place : place + length])
        if (cue := _index().get(wording)) is not None:
            return length, cue
    return 1, None


@cache
def _index() -> dict[str, Cue]:
    said, about = folding.words_of("told_freely"), folding.words_of("results_about")
    index: dict[str, Cue] = {folding.key(wording): "wait" for wording in about["limits"]}
    index |= dict.fromkeys(outcomes.releasing(), "clear")  # "si autorizza la spedizione" has a word of conditions
    return index | {folding.key(wording): cue for cue in reversed(_CUES) for wording in said[cue]}
