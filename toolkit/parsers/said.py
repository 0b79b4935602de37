"""A verdict as it is said somewhere in a report, with its place; and the label that it may stand behind."""

import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.report import ResultWord
from toolkit.parsers import folding, lexicon, outcomes
from toolkit.parsers.frames import unframed
from toolkit.parsers.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.options import offers
from toolkit.parsers.others import is_of_others
from toolkit.parsers.pages import Box
from toolkit.parsers.remembered import remembered

_COLON = re.compile(r"[:：]")


class Said(Struct, frozen=True):
    """A verdict with its place and the text that it is read from; without a word when that text is not understood."""

    word: ResultWord | None
    page: int
    box: Box
    text: str = ""
    whole: bool = True  # nothing stands behind the word that a reader would have to know


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
    told = outcomes.outcome_at_start(text)
    if told.word is None and (plain := unframed(text)) != text:
        text, told = plain, outcomes.outcome_at_start(plain)
    if told.word is None:
        told = outcomes.outcome_at_start(outcomes.without_subject(text))
        if lexicon.mentions("results_about", "ruled", outcomes.unexplained(told.rest)):
            if told.word == "fail":
                return  # "The lot is rejected when ..." is a rule
            told = told._replace(word="pending" if told.word == "pass" else told.word)
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
