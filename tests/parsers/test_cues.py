"""What tells that a text can say anything of a kind: one word of each wording, however the text is cut."""

import pytest

from toolkit.parsers.words import lexicon
from toolkit.parsers.words.cues import cues_of, may_say, telling_words
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.verdict_words import word_of

TELLING = telling_words(["max allowed", "the total", "aql"])


def test_the_longest_word_of_each_wording_tells_of_it() -> None:
    assert {"allowed", "total", "aql"} == TELLING


@pytest.mark.parametrize("text", ["Max. allowed", "al lowed", "A.Q.L.", "To tal of 12", "Allowed12"])
def test_a_word_tells_also_where_it_is_broken_or_touches_a_figure(text: str) -> None:
    assert may_say(text, TELLING)


@pytest.mark.parametrize("text", ["允收数", "Rejeté", "Found / open"])
def test_of_other_scripts_and_of_halves_nobody_can_tell(text: str) -> None:
    assert may_say(text, TELLING)


def test_a_text_with_none_of_these_words_says_nothing() -> None:
    assert not may_say("Scratch on side 12, 44 mm", TELLING)
    assert "44mm" in cues_of("Scratch of 44 mm")


@pytest.mark.parametrize("wording", [each for each in lexicon.wordings("results") if each.isascii()])
def test_every_wording_of_a_verdict_is_known_as_one(wording: str) -> None:
    assert word_of(wording) == lexicon.wordings("results")[wording]


@pytest.mark.parametrize("text", ["Scratch on side 12", "Loose thread, 4 mm", "The goods stood in hall 3"])
def test_words_that_say_nothing_of_a_report_have_no_meaning(text: str) -> None:
    assert (lexicon.row_kind(text), concept_of(text), word_of(text)) == (None, None, None)
