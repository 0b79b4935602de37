"""A verdict as it is said somewhere in a report, with its place; and the label that it may stand behind."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from toolkit.model.report import ResultWord
from toolkit.parsers.layout.frames import unframed
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.words import bans, folding, lexicon, outcomes
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.options import offers
from toolkit.parsers.words.others import is_of_others
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.works_done import without_works_done

SAME_LINE = 20.0  # points: the words beside ticked options are no verdict of their own
_COLON = re.compile(r"[:：]")
_FIGURE = re.compile(r"(?:[≤<≥>=]\s*)?(?<![\d.,])\d{1,3}$")
_SPACE = re.compile(r"\s")
_ENDS = (".", ";", ":", "。")


class Said(Struct, frozen=True):
    """A verdict with its place and the text that it is read from; without a word when that text is not understood."""

    word: ResultWord | None
    page: int
    box: Box
    text: str = ""
    whole: bool = True  # nothing stands behind the word that a reader would have to know


def without_first_lines(said: Sequence[Said]) -> list[Said]:
    """Return *said* but for those that are the first line of another, cut where the print wraps."""
    begun = _begun({len(one.text) for one in said}, said)
    return [one for one in said if not _is_first_line(one, begun)]


def _is_first_line(one: Said, begun: Mapping[tuple[int, str], Sequence[float]]) -> bool:
    """Tell whether another begins with *one* and goes on, beside it: a text that ends with its sentence is whole."""
    tops, top = begun.get((one.page, one.text), ()), one.box[1]
    place = bisect_left(tops, top)
    near = any(abs(top - each) < SAME_LINE for each in tops[max(0, place - 1) : place + 1])
    return near and not one.text.rstrip().endswith(_ENDS)


def _begun(lengths: set[int], said: Sequence[Said]) -> Mapping[tuple[int, str], Sequence[float]]:
    """Return how high each stands that goes on behind a beginning of one of *lengths*, by its page and beginning.

    A report may say its verdict in thousands of rows: each is looked up, and none held against all the others.
    """
    found: defaultdict[tuple[int, str], list[float]] = defaultdict(list)
    for one in said:
        for hit in _SPACE.finditer(one.text, 1):
            if hit.start() in lengths:
                found[one.page, one.text[: hit.start()]].append(one.box[1])
    return {begun: sorted(tops) for begun, tops in found.items()}


def labels(concept: str, text: str) -> bool:
    """Tell whether *text* begins with a label of *concept*."""
    return concept in _labelled_at_start(text)


@remembered
def _labelled_at_start(text: str) -> frozenset[str | None]:
    """Return what the first words of *text* label, so many of them as a label can have."""
    plain = folding.without_number(text)
    if is_of_others(plain):
        return frozenset()
    words = plain.split()
    before = concept_of(_COLON.split(plain, maxsplit=1)[0])  # Chinese has no space behind its label
    return frozenset({before}) | frozenset(
        concept_of(" ".join(words[:length])) for length in range(1, min(LONGEST_LABEL, len(words)) + 1)
    )


def said_in(text: str, page: int, box: Box) -> Iterator[Said]:
    """Yield the verdict that *text* begins with, if it does; one without a word where it offers several to tick."""
    if offers(text):
        yield Said(None, page, box, text)
        return
    if outcomes.outcome_at_start(text).word is None:
        text = unframed(text)
    told = _told_in(text)
    if told is None:
        return
    word = outcomes.RESULTS.get(told.word or "")
    translated = outcomes.RESULTS.get(outcomes.verdict(folding.brackets(text).strip("()（） ")) or "")
    if word:
        yield Said(word, page, box, text.strip(), told.known)
    elif (
        translated
        and ":" not in text
        and outcomes.verdict(folding.without_brackets(text)) in (None, translated)  # "合格 (FAIL)" says both
        and (translated != "pass" or _may_be_pass(folding.without_brackets(text)))
    ):  # words in another language, and what they mean behind them in brackets
        yield Said(translated, page, box, text, whole=False)


def _told_in(text: str) -> outcomes.Outcome | None:
    """Return the verdict that *text* begins with, alone or behind its subject; ``None`` where it only states a rule."""
    told = outcomes.outcome_at_start(text)
    if told.word is None:
        told = outcomes.outcome_at_start(outcomes.without_subject(text))
        if lexicon.mentions("results_about", "ruled", outcomes.unexplained(without_works_done(told.rest))):
            if told.word == "fail":
                return None  # "The lot is rejected when ..."
            told = told._replace(word="pending" if told.word == "pass" else told.word)
    ban = text.removesuffix(told.rest)
    if told.word == "fail" and bans.is_ban(ban):
        told = told._replace(word=bans.of_ban(told.rest))
    elif told.word is None and (bans.waits_first(text) or bans.waits_behind(ban, told.rest)):
        told = outcomes.Outcome("pending")
    elif told.word is None and (word := bans.of_stop(text)):
        told = outcomes.Outcome(word)
    return None if told.word and _is_row_of_plan(told.rest) else told


def _is_row_of_plan(rest: str) -> bool:
    """Tell whether *rest*, behind a verdict, is only the figure that decides: "accept on 7", "reject from 11"."""
    led = _FIGURE.sub("", rest.strip())
    return led != rest.strip() and (not led or folding.key(led) in folding.words_of("results_about")["at_figure"])


def answer_in(text: str, page: int, box: Box) -> Iterator[Said]:
    """Yield the verdict that *text* begins with as the answer to a label: there "Refus" is one, too."""
    plain = unframed(text)
    word, behind = outcomes.split_clause(plain)
    answer = outcomes.RESULTS.get(lexicon.meaning("results_labelled", word) or "")
    if answer and not offers(text):
        yield Said(answer, page, box, plain, whole=not behind)
    else:
        yield from said_in(text, page, box)


def _may_be_pass(words: str) -> bool:
    """Tell whether *words*, in another script than English, can mean a pass: they hold no verdict and no negation."""
    negated = any(sign in words for sign in folding.words_of("results_about")["negating_signs"])
    told = outcomes.outcome_at_start(words).word or outcomes.verdict_at_end(words)
    small = set(folding.key(words).split()) & set(folding.words_of("results_about")["negations"])
    return not words.isascii() and not negated and not told and not small
