"""The words for results: pass, fail, pending, aborted; what stands behind one can explain it or take it back."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.model.report import ResultWord
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.limit_rules import makes_rule
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.verdict_words import word_of
from toolkit.parsers.words.works_done import owes_works, without_works_done

RESULTS: dict[str, ResultWord] = {"pass": "pass", "fail": "fail", "pending": "pending", "aborted": "aborted"}
MOST_WORDS = 4  # of a verdict
MOST_DENIED = 2  # words: "no pending points"
MOST_OF_LOT = 6  # words of a lot and its verdict: "Lot B is not accepted"
FOOTNOTES = ("*", "†", "‡", "§")
QUESTIONS = ("?", "？")
_EDGES = " *!\"'”“)）]"
_LIST = Lazy(r"[,;，；、]")
_LAST_ONLY = re.compile(r"\s(?:only|nur|seulement|solamente|solo)$")  # "minor glue marks only" is no condition
_CLAUSES = Lazy(r"\s*[,;，；、]\s*")
_SPLIT = re.compile(r"\s*[-–—:：,，;；(（.。!\])）]\s*")
_CLAUSE_END = re.compile(
    r"\s*(?:(?<![^\W\d_])[-–—]|[-–—](?![^\W\d_])|[:：,，;；(（.。!\])）])\s*"
)  # not in "non-compliant"
_BEGINS_REST = "-–—:：,，;；(（.。![*"


class Outcome(NamedTuple):
    """A verdict with what stands behind it: *rest* is empty when nothing does, *known* when it only explains."""

    word: str | None
    rest: str = ""
    known: bool = True


@remembered
def verdict(text: str) -> str | None:
    """Return ``pass``, ``fail``, ``pending``, ``aborted`` or ``na`` when *text* is a verdict and nothing else.

    What stands in brackets behind it counts as it does on a line of its own: "PASS (pending laboratory test)" is
    pending, "PASS (not granted)" is no verdict.
    """
    core = folding.without_brackets(text)
    found = word_of(core)
    return found if found is None or core == text.strip() else _qualified(found, folding.brackets(text)).word


@remembered
def outcome_at_start(text: str) -> Outcome:
    """Return the verdict that *text* begins with, when what follows only explains it ("FAIL (beyond AQL)")."""
    if text.rstrip(_EDGES).endswith(QUESTIONS):
        return Outcome(None, text)  # "PASS?" is asked by who wrote it
    found, rest = _leading(text.rstrip("".join(FOOTNOTES)))
    if found is not None and text.endswith(FOOTNOTES):
        return Outcome(found, rest, known=False)
    if found is None or not rest:
        return Outcome(found)
    again = verdicts_in(rest)
    explained = rest[0] in _BEGINS_REST or found in again or lexicon.mentions("results_about", "explains", rest)
    if not explained and (again - {found, "na"}):
        return Outcome(None, rest)  # "Pass Fail Pending" offers a choice
    # "FAILED: maximum 7 major allowed, 9 found" gives its reason; only a pass becomes a rule, or a name: "-/Re".
    ruled = makes_rule(rest) and (found == "pass" or rest.startswith("-"))
    if (rest[0] not in _BEGINS_REST and lexicon.is_earlier(rest)) or ruled:
        return Outcome(None, rest)  # "Accepted at the previous inspection", "Passes with up to 7 major defects"
    qualified = _qualified(found, rest)
    return qualified if explained or qualified.word != found else Outcome(None, rest)


def verdict_at_start(text: str) -> str | None:
    return outcome_at_start(text).word


@remembered
def verdict_at_end(text: str) -> str | None:
    """Return the verdict that *text* ends with ("Overall result: Pass" gives pass)."""
    words = text.strip(" :：;,.").split()
    for length in range(min(MOST_WORDS, len(words)), 0, -1):
        if found := verdict(" ".join(words[-length:])):
            return found
    return None


@remembered
def without_subject(text: str) -> str:
    """Return what a sentence says of the lot ("The lot is not accepted: ..." gives "not accepted: ...")."""
    if is_cjk(text[:1]):
        return _without_chinese_subject(text)
    plain = _without_ground(text)
    match = _SENTENCE.match(plain)
    return plain[match.end() :].strip() if match and _is_of_the_goods(match["before"], text) else text


def _is_of_the_goods(before: str, sentence: str) -> bool:
    """Tell whether the words *before* its subject leave it the goods of now: not "defective", not "if the"."""
    some = lexicon.mentions("label_words", "defective", before)
    depends = any(lexicon.mentions("results_about", name, before) for name in ("conditional", "ruled", "parts"))
    return not (some or depends or lexicon.is_earlier(sentence))


def _without_ground(text: str) -> str:
    """Return a sentence without the clause that tells only what it rests on: "Based on the above, the lot is ...".

    A clause that rests on anything but this inspection stays: what the factory says of the lot is no result.
    """
    ground, comma, rest = text.partition(",")
    folded = f"{folding.key(ground)} "
    begins = next((word for word in lexicon.phrases("results_about", "grounds") if folded.startswith(f"{word} ")), None)
    known = set(folding.words_of("results_about")["ground_words"])
    plain = begins is not None and set(folded.removeprefix(begins).split()) <= known
    return rest.strip() if comma and plain else text


def _without_chinese_subject(text: str) -> str:
    """Return what a Chinese sentence says of the lot ("经检验，本批货物判定为合格" gives "合格")."""
    words, rest = lexicon.phrases("results_about", "chinese"), folding.simplified(text.strip())
    while word := next((word for word in words if rest.startswith(word)), ""):
        rest = rest.removeprefix(word).lstrip(" ,，:：、")
    return rest or text


def _sentence() -> str:
    """Return the pattern of "The inspected lot is found to be ..."."""
    said = folding.words_of("results_about")
    subjects, says, then = ("|".join(map(re.escape, said[name])) for name in ("subjects", "says", "then"))
    return rf"(?P<before>(?:\w+\s){{0,2}})(?:{subjects})\s(?:\w+\s){{0,2}}?(?:(?:{says})\s(?:(?:{then})\s)*)?"


_SENTENCE = Lazy(_sentence, re.IGNORECASE, needs=may_hold(lambda: folding.words_of("results_about")["subjects"]))


def split_clause(text: str) -> tuple[str, str]:
    """Return the first clause of *text* and the rest."""
    end = _CLAUSE_END.search(text)
    return (text[: end.start()], text[end.start() :].strip()) if end else (text, "")


def _leading(text: str) -> tuple[str | None, str]:
    """Return the longest run of words at the start of *text* that is a verdict, and what stands behind it."""
    plain = text.strip(" :：\t")
    if whole := word_of(plain):
        return whole, folding.brackets(plain)
    clause, rest = split_clause(plain)
    if rest and (found := word_of(clause)):
        return found, rest
    ends = [match.end() for match in re.finditer(r"[^\s\-–—:：,，;；(（.。!\[*]+", plain)][:MOST_WORDS]
    for end in reversed(ends):
        if found := word_of(plain[:end]):
            return found, plain[end:].strip()
    return None, plain


# --- what stands behind it --------------------------------------------------------------------------------------------


def _qualified(found: str, rest: str) -> Outcome:
    """Return what is left of the verdict *found* before *rest*: the same, less, or nothing that is certain."""
    rest = _of_now(_without_denied(rest))
    others = verdicts_in(rest) - {found, "na"}
    if found == "aborted":  # whatever the reason says was refused or missing: nothing was judged
        judged = {word_of(part) or word_of(without_subject(part)) for part in _SPLIT.split(rest) if part}
        return Outcome(None if judged & {"pass", "fail"} else found, rest, known=_is_known(rest) and not others)
    # As in: REJECTED (Lot 1 not accepted, Lot 2 accepted); REJECTED (Rust rejected, Ecru and Navy accepted)
    by_lot = found == "fail" and ("fail" in _of_lots(rest) or _by_clauses(rest) == {"pass", "fail"})
    by_rest = found == "fail" and others == {"pass"} and lexicon.mentions("results_about", "others", rest)
    waits = found == "pending" and others == {"fail"} and lexicon.mentions("results_about", "conditional", rest)
    again = found == "fail" and others == {"pass"} and goes_again(rest)
    # As in: REJECTED (one colour; the other colours are acceptable); HOLD - not released until the retest is there;
    # NICHT ANGENOMMEN - Freigabe erst nach Nacharbeit
    if by_lot or by_rest or waits or again:
        return Outcome(found, rest, known=not by_rest)
    if others - {"pending"}:
        return Outcome(None, rest, known=False)
    if found == "pass":
        if _takes_back(rest) or denies(rest) or _is_of_part(rest):
            return Outcome(None, rest, known=False)
        left = without_works_done(rest)
        open_ = _LAST_ONLY.sub("", unexplained(left))
        if others or owes_works(left) or lexicon.mentions("results_about", "conditional", open_):
            return Outcome("pending", rest)
    same = word_of(rest.strip(" -–—:：,，;；.。!()（）")) == found  # "Lotto accettato. Spedizione autorizzata."
    return Outcome(found, rest, known=not rest or same or _is_known(rest))


def _by_clauses(rest: str) -> set[str]:
    """Return the verdicts that each clause of *rest*, in brackets, gives what it names; none unless all give one."""
    inside = rest.strip()
    if not inside.startswith(("(", "（")) or not inside.endswith((")", "）")):
        return set()
    told = [verdict_at_end(clause) for clause in _CLAUSES.split(inside[1:-1])]
    return {word for word in told if word} if len(told) > 1 and all(told) else set()


def goes_again(rest: str) -> bool:
    """Tell whether *rest* lets the goods go only when they were made good and inspected again."""
    of_now = not lexicon.is_earlier(rest)
    return of_now and all(lexicon.mentions("results_about", name, rest) for name in ("only_after", "again"))


def _without_denied(rest: str) -> str:
    """Return *rest* without the clauses that say that nothing is open: "Within the AQL. No pending points"."""
    denied = [clause for clause in _SPLIT.split(rest) if folding.key(clause).split()[:1] and _denies_open(clause)]
    for clause in denied:
        rest = rest.replace(clause, "")
    return rest if any(map(str.isalnum, rest)) else ""


def _denies_open(clause: str) -> bool:
    """Tell whether *clause* denies an open point, and nothing else: "No shipment before pending tests are done"."""
    first, *others = folding.key(clause).split() or [""]
    return first in _denying() and 0 < len(others) <= MOST_DENIED and word_of(others[0]) == "pending"


def _of_now(rest: str) -> str:
    """Return *rest* without the clauses that only tell the verdict of an inspection before this one."""
    if not lexicon.is_earlier(rest):
        return rest
    clauses = [clause for clause in _LIST.split(rest) if not _is_earlier_verdict(clause)]
    return ", ".join(clauses).strip("()（）[] .-–—:：,，;；、") and ", ".join(clauses)


def _is_earlier_verdict(clause: str) -> bool:
    """Tell whether *clause* says "first inspection: failed" and nothing else."""
    told = lexicon.without_times(clause) if lexicon.is_earlier(clause) else ""
    words, known = told.split(), folding.words_of("results_about")["ground_words"]
    subject = next((at for at in range(len(words)) if word_of(" ".join(words[at:]))), None)
    return subject is not None and all(word in known for word in words[:subject])


def _of_lots(rest: str) -> set[str]:
    """Return the verdicts on lots that *rest* is a list of, a clause each; none where a clause says anything else."""
    told = [(clause, verdict_at_end(clause)) for clause in _LIST.split(rest.strip("()（）[] .-–—:："))]
    lots = all(
        word and len(clause.split()) <= MOST_OF_LOT and lexicon.mentions("judged_apart", "lots", clause)
        for clause, word in told
    )
    return {word for _, word in told if word} if lots else set()


def denies(rest: str) -> bool:
    """Tell whether *rest* says no, or counts none: "Lot accepted: no", "Accepted: 0 cartons"."""
    first = folding.key(rest).split()[:1]
    return bool(first) and (first == ["0"] or (len(rest.split()) < MOST_WORDS and first[0] in _noes()))


@cache
def _noes() -> frozenset[str]:
    return frozenset(folding.words_of("results_about")["negations"]) | {"nein", "否"}


@cache
def _denying() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("no_verdicts")["denying"]))


def _is_of_part(rest: str) -> bool:
    """Tell whether *rest* goes on with what limits a pass to some of the goods: "in part", "teilweise"."""
    plain = f"{folding.key(rest)} "
    words = lexicon.phrases("results_about", "goes_in_part")
    return rest[:1] not in _BEGINS_REST and any(plain.startswith(f"{word} ") for word in words)


def _takes_back(rest: str) -> bool:
    return lexicon.mentions("results_about", "takes_back", rest)


def unexplained(rest: str) -> str:
    """Return *rest* without the phrases that release the goods with a word of condition: "si autorizza la spedizione".

    Other phrases stay, and so does a single word: "as" is one of "as soon as".
    """
    return _without(releasing(), rest)


def _without(phrases: Sequence[str], text: str) -> str:
    """Return *text*, as it is compared, without *phrases*."""
    plain = f" {folding.key(text)} "
    for phrase in phrases:
        plain = plain.replace(f" {phrase} ", " ")
    return plain.strip()


@cache
def releasing() -> tuple[str, ...]:
    """Return the phrases that explain a verdict and have a word in them that makes a condition elsewhere."""
    about = folding.words_of("results_about")
    conditional = {word for name in ("conditional", "ruled") for word in about[name] if " " not in word}
    phrases = lexicon.phrases("results_about", "explains")
    return tuple(phrase for phrase in phrases if " " in phrase and conditional & set(phrase.split()))


def _is_known(rest: str) -> bool:
    """Tell whether *rest* is made of words that explain a verdict: a reader who skips it misses nothing."""
    explaining = {word for name in ("explains", "beside", "plain") for word in lexicon.phrases("results_about", name)}
    words = unexplained(rest).split()
    return any(map(str.isalnum, rest)) and all(
        word in explaining or not word.isalpha() or verdict(word) for word in words
    )


def verdicts_in(text: str) -> set[str]:
    """Return the verdicts that *text* holds, whatever they are on."""
    return {word for part in _SPLIT.split(text) if part for word in _verdicts_of(part)}


def _verdicts_of(part: str) -> Iterator[str]:
    """Yield the verdicts in *part*, the longest first: "not accepted" is no "accepted"."""
    if whole := word_of(part):
        yield whole
        return
    words = part.split()
    place = 0
    while place < len(words):
        length = next((n for n in range(MOST_WORDS, 0, -1) if word_of(" ".join(words[place : place + n]))), 0)
        if length and (word := word_of(" ".join(words[place : place + length]))):
            yield word
        place += length or 1
