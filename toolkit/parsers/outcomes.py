"""The words for results: pass, fail, pending, aborted; what stands behind one can explain it or take it back."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.model.report import ResultWord
from toolkit.parsers import folding, lexicon
from toolkit.parsers.cells import NO_SPACES, is_cjk
from toolkit.parsers.remembered import remembered

RESULTS: dict[str, ResultWord] = {"pass": "pass", "fail": "fail", "pending": "pending", "aborted": "aborted"}
MOST_WORDS = 4  # of a verdict
MOST_OF_LOT = 6  # words of a lot and its verdict: "Lot B is not accepted"
FOOTNOTES = ("*", "†", "‡", "§")
_LIST = re.compile(r"[,;，；、]")
_SPLIT = re.compile(r"\s*[-–—:：,，;；(（.。!\])）]\s*")
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
    found = _plain(core)
    return found if found is None or core == text.strip() else _qualified(found, folding.brackets(text)).word


@remembered
def outcome_at_start(text: str) -> Outcome:
    """Return the verdict that *text* begins with, when what follows only explains it ("FAIL (beyond AQL)")."""
    found, rest = _leading(text.rstrip("".join(FOOTNOTES)))
    if found is not None and text.endswith(FOOTNOTES):
        return Outcome(found, rest, known=False)
    if found is None or not rest:
        return Outcome(found)
    again = _verdicts_in(rest)
    explained = rest[0] in _BEGINS_REST or found in again or lexicon.mentions("results_about", "explains", rest)
    if not explained and (again - {found, "na"}):
        return Outcome(None, rest)  # "Pass Fail Pending" offers a choice
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
    match = _sentence().match(plain)
    return plain[match.end() :].strip() if match and _is_of_the_goods(match["before"], text) else text


def _is_of_the_goods(before: str, sentence: str) -> bool:
    """Tell whether the words *before* its subject leave it the goods of now: not "defective", not "if the"."""
    some = lexicon.mentions("label_words", "defective", before)
    return not (some or lexicon.mentions("results_about", "conditional", before) or lexicon.is_earlier(sentence))


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


@cache
def _sentence() -> re.Pattern[str]:
    """Return the pattern of "The inspected lot is found to be ..."."""
    said = folding.words_of("results_about")
    subjects, says, then = ("|".join(map(re.escape, said[name])) for name in ("subjects", "says", "then"))
    return re.compile(
        rf"(?P<before>(?:\w+\s){{0,2}})(?:{subjects})\s(?:\w+\s){{0,2}}?(?:(?:{says})\s(?:(?:{then})\s)*)?",
        re.IGNORECASE,
    )


# --- the word itself --------------------------------------------------------------------------------------------------


@remembered
def _plain(text: str) -> str | None:
    return _of_all_halves(text) or _negated(text) or _in_two_languages(text) or _limited(text)


def _of_all_halves(text: str) -> str | None:
    """Return the verdict that *text* is; where its Latin and its Chinese half say different things, it is none."""
    if whole := lexicon.exactly("results", folding.key(text)):
        return whole  # "n. i. O." is more than a letter and "i. O."
    if lexicon.is_mixed(text) and _is_negated(text):
        return None
    found = {word for reading in lexicon.readings(text) if (word := lexicon.exactly("results", reading))}
    return found.pop() if len(found) == 1 else None


def _is_negated(text: str) -> bool:
    """Tell whether the Chinese half of *text* is no known verdict and negates something: "未放行 Pass"."""
    chinese = "".join(NO_SPACES.findall(text))
    signs = folding.words_of("results_about")["negating_signs"]
    return lexicon.exactly("results", folding.key(chinese)) is None and any(sign in chinese for sign in signs)


def _in_two_languages(text: str) -> str | None:
    """Return the verdict that both halves of "KHÔNG ĐẠT / FAIL" give."""
    halves = [half.strip() for half in text.split("/")]
    if len(halves) != 2 or not all(len(half) > 1 for half in halves):  # noqa: PLR2004 - a wording and its translation
        return None
    words = {_of_all_halves(half) or _negated(half) for half in halves}
    return words.pop() if len(words) == 1 else None


def _negated(text: str) -> str | None:
    """Return ``fail`` for "not" before a word of passing."""
    for reading in lexicon.readings(text):
        first, _, rest = reading.partition(" ")
        if first not in folding.words_of("results_about")["negations"]:
            continue
        verbs = ("", *(f"{verb} " for verb in folding.words_of("results_about")["says"]))  # "no es conforme"
        if any(lexicon.exactly("results", rest.removeprefix(verb)) == "pass" for verb in verbs):
            return "fail"
    return None


def _limited(text: str) -> str | None:
    """Return ``pending`` for a word of passing beside one that makes it conditional: "aprobado con reservas"."""
    reading = folding.key(text)
    if not lexicon.mentions("results_about", "limits", reading):
        return None
    for wording in lexicon.phrases("results_about", "limits"):
        rest = reading.removeprefix(wording) if reading.startswith(wording) else reading.removesuffix(wording)
        if rest != reading and lexicon.exactly("results", rest.strip()) == "pass":
            return "pending"
    return None


def _leading(text: str) -> tuple[str | None, str]:
    """Return the longest run of words at the start of *text* that is a verdict, and what stands behind it."""
    plain = text.strip(" :：\t")
    if whole := _plain(plain):
        return whole, folding.brackets(plain)
    clause = _SPLIT.search(plain)
    if clause and (found := _plain(plain[: clause.start()])):
        return found, plain[clause.start() :].strip()
    ends = [match.end() for match in re.finditer(r"[^\s\-–—:：,，;；(（.。!\[*]+", plain)][:MOST_WORDS]
    for end in reversed(ends):
        if found := _plain(plain[:end]):
            return found, plain[end:].strip()
    return None, plain


# --- what stands behind it --------------------------------------------------------------------------------------------


def _qualified(found: str, rest: str) -> Outcome:
    """Return what is left of the verdict *found* before *rest*: the same, less, or nothing that is certain."""
    rest = _of_now(rest)
    others = _verdicts_in(rest) - {found, "na"}
    if found == "aborted":  # whatever the reason says was refused or missing: nothing was judged
        judged = {_plain(part) or _plain(without_subject(part)) for part in _SPLIT.split(rest) if part}
        return Outcome(None if judged & {"pass", "fail"} else found, rest, known=_is_known(rest) and not others)
    by_lot = found == "fail" and "fail" in _of_lots(rest)  # "REJECTED (Lot 1 not accepted, Lot 2 accepted)"
    by_rest = found == "fail" and others == {"pass"} and lexicon.mentions("results_about", "others", rest)
    if by_lot or by_rest:  # "REJECTED (one colour; the other colours are acceptable)"
        return Outcome(found, rest, known=by_lot)
    if others - {"pending"}:
        return Outcome(None, rest, known=False)
    if found == "pass":
        if _takes_back(rest):
            return Outcome(None, rest, known=False)
        if others or lexicon.mentions("results_about", "conditional", rest):
            return Outcome("pending", rest)
    return Outcome(found, rest, known=not rest or _is_known(rest))


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
    subject = next((at for at in range(len(words)) if _plain(" ".join(words[at:]))), None)
    return subject is not None and all(word in known for word in words[:subject])


def _of_lots(rest: str) -> set[str]:
    """Return the verdicts on lots that *rest* is a list of, a clause each; none where a clause says anything else."""
    told = [(clause, verdict_at_end(clause)) for clause in _LIST.split(rest.strip("()（）[] .-–—:："))]
    lots = all(
        word and len(clause.split()) <= MOST_OF_LOT and lexicon.mentions("judged_apart", "lots", clause)
        for clause, word in told
    )
    return {word for _, word in told if word} if lots else set()


def _takes_back(rest: str) -> bool:
    return lexicon.mentions("results_about", "takes_back", rest)


def _is_known(rest: str) -> bool:
    """Tell whether *rest* is made of words that explain a verdict: a reader who skips it misses nothing."""
    explaining = set(lexicon.phrases("results_about", "explains")) | set(lexicon.phrases("results_about", "beside"))
    words = folding.key(rest).split()
    return bool(words) and all(word in explaining or not word.isalpha() or verdict(word) for word in words)


def _verdicts_in(text: str) -> set[str]:
    return {word for part in _SPLIT.split(text) if part for word in _verdicts_of(part)}


def _verdicts_of(part: str) -> Iterator[str]:
    """Yield the verdicts in *part*, the longest first: "not accepted" is no "accepted"."""
    if whole := _plain(part):
        yield whole
        return
    words = part.split()
    place = 0
    while place < len(words):
        length = next((n for n in range(MOST_WORDS, 0, -1) if _plain(" ".join(words[place : place + n]))), 0)
        if length and (word := _plain(" ".join(words[place : place + length]))):
            yield word
        place += length or 1
