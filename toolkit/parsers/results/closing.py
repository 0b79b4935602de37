"""Lines and sentences that begin with a name of the whole and judge it, with any reason behind.

"FINAL: FAIL (broken glass is a safety risk)", "The final result is PENDING, because a certificate was not shown",
"All classes inside the limits -> RELEASED". They stand anywhere among other words, so they count only with the rest
of the report (``concluded_freely``).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Place
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.results.closing_lines import COLON, closing_lines, names_person, names_whole
from toolkit.parsers.results.told_freely import denies, is_explained, may_hold_back, tells_leaving, told_freely
from toolkit.parsers.results.told_of_lot import depends, names_goods, sentences_of
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.in_part import in_part
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.options import offers
from toolkit.parsers.words.others import is_of_others, names_others

LONGEST_BETWEEN = 3  # words between a name of the whole and its verdict
_ARROW = re.compile(r"\s*(?:->|=>|→|⇒|➔|➜)\s*")
_DASH = re.compile(r"\s+[-–—]{1,2}\s+|\s*[;；]\s*")
_REASON = Lazy(r"\s*(?:[-–—(（,:：]|$)\s*")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


def closing(rows: Sequence[Row]) -> Iterator[tuple[str, str, Place]]:
    """Yield what each such sentence says (pass, fail, pending), its words and its place."""
    for row, text in closing_lines(rows):
        if offers(text) or is_of_others(text):
            continue
        for sentence in sentences_of(text):
            if lexicon.is_earlier(sentence):
                continue
            word = next(filter(None, map(_judged, _parts(sentence))), None)
            if word:
                yield word, sentence, Place(row.page, row.pieces[0].box)


def _parts(sentence: str) -> Iterator[str]:
    """Yield *sentence*, what stands behind a dash in it ("PO 7 – outcome inconclusive"), and what follows from it."""
    yield sentence
    yield from _DASH.split(sentence)[1:]
    yield from _so().split(sentence)[1:]


@cache
def _so() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{'|'.join(map(re.escape, folding.words_of('told_freely')['so']))})\s+", re.IGNORECASE)


def _judged(sentence: str) -> str | None:
    if _ARROW.search(sentence):
        return _follows(*_ARROW.split(sentence, maxsplit=1))
    label, *rest = COLON.split(sentence, maxsplit=1)
    if rest and names_whole(label):
        word = _verdict(rest[0])
        unsaid = (word == "pass" and _names_paper(label)) or (names_person(label) and not _is_plain(rest[0]))
        return None if unsaid else word
    words = sentence.split()
    for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
        name, behind = " ".join(words[:length]).strip(" ,"), " ".join(words[length:])
        if concept_of(name) == "overall":
            return _verdict(_behind_verb(behind))
        of_goods = names_goods(name)  # which may wait for a vessel as well: "The shipment is pending in the port"
        if not of_goods and names_whole(name) and (verbless := _behind_verb(behind)) != behind:
            return word if (word := _verdict(verbless)) != "pass" else None
    plain = _begins_with_refusal(sentence) and told_freely(_without_brackets(sentence)) == "fail"
    return "fail" if plain and not names_others(sentence) and not depends(sentence) else None


def _follows(before: str, rest: str) -> str | None:
    """Return what an arrow draws from all classes, or from the whole: "Major 9 of 7 -> NG"; no part is the whole."""
    word = _verdict(rest)
    named = classes.severities(folding.key(before).split(), letters=False)
    several = len({severity for severity in named if severity}) > 1 or lexicon.mentions("closing", "all", before)
    if may_hold_back(before) or not (several or names_whole(before) or (word == "fail" and any(named))):
        return None
    return None if word == "pass" and outcomes.verdict(rest.strip(" .!")) != "pass" else word


def _names_paper(label: str) -> bool:
    """Tell whether *label* is no more than a name of a paper, which a clerk may release: "Report: approved"."""
    return folding.key(label) in folding.words_of("closing")["papers"]


def _begins_with_refusal(sentence: str) -> bool:
    """Tell whether *sentence* is a refusal and its reason behind a sign; "Rejected goods have to ..." is none."""
    refusal = _REASON.split(sentence, maxsplit=1)
    return outcomes.verdict(refusal[0].strip()) == "fail"


def _behind_verb(rest: str) -> str:
    """Return *rest* without the verb that it begins with: "is PENDING, because"."""
    words = rest.split()
    for length in range(min(LONGEST_BETWEEN, len(words) - 1), 0, -1):
        if folding.key(" ".join(words[:length])) in _verbs():
            return " ".join(words[length:])
    return rest


@cache
def _verbs() -> frozenset[str]:
    said = folding.words_of("results_about")
    words = (*said["says"], *said["then"], *folding.words_of("closing")["verbs"])
    return frozenset(map(folding.key, words))


def _verdict(rest: str) -> str | None:
    """Return what *rest* begins with, or says as a whole; a pass where nothing in it holds the goods back."""
    plain = _without_brackets(rest)
    waits = _waits(plain)
    if waits is False or lexicon.mentions("closing", "one_of_several", rest):
        return None
    word = "pending" if waits else outcomes.verdict_at_start(plain) or _of_goods(plain)
    if word == "pass":
        doubted = may_hold_back(rest) or denies(rest) or depends(rest) or names_others(rest) or in_part(rest)
        return None if doubted or any(map(str.isdigit, rest)) else word
    return word if word in ("fail", "pending") else None


def _of_goods(plain: str) -> str | None:
    """Return what *plain* says in words of its own; what waits has to be the goods, their release or a decision."""
    word = told_freely(plain)
    of_goods = names_goods(plain) or tells_leaving(plain) or lexicon.mentions("results_about", "left_to_client", plain)
    return word if word != "pending" or of_goods else None


def _is_plain(rest: str) -> bool:
    """Tell whether *rest* begins with a verdict, or with a clause of cues alone: not "They sent samples, not OK"."""
    return outcomes.verdict_at_start(rest) is not None or is_explained(_REASON.split(rest, maxsplit=1)[0])


def _waits(rest: str) -> bool | None:
    """Tell whether *rest* begins with a word for what waits and goes on with its reason; ``None`` for no such word.

    "IN SOSPESO fino al ..." waits, "Hold tags on 3 cartons" and "open cartons were re-taped" do not.
    """
    words = rest.split()
    for length in range(min(LONGEST_BETWEEN, len(words)), 0, -1):
        if outcomes.verdict(" ".join(words[:length]).strip(" ,;:(-–—")) == "pending":
            behind = " ".join(words[length:])
            apart = words[length - 1].endswith((",", ";", ":")) or behind.startswith(("(", "-", "–"))
            return not behind or apart or _goes_on(folding.key(behind))
    return None


def _goes_on(behind: str) -> bool:
    """Tell whether *behind*, folded, begins with a word for how long or why."""
    return any(
        f"{behind} ".startswith(word if is_cjk(word[0]) else f"{word} ") for word in lexicon.phrases("closing", "until")
    )


def _without_brackets(text: str) -> str:
    """Return *text* without the reason in brackets at its end: "FAILED (minor over the limit)"."""
    return _BRACKETS.sub("", text.rstrip(" .")) or text
