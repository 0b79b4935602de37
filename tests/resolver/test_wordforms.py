"""What is asked before a pattern of the words is compiled never keeps it from a text that it matches."""

import re

from tests.resolver.test_phrases import wordings
from toolkit.resolver.wordforms import words


def test_the_letters_asked_before_a_pattern_stand_in_every_text_that_it_matches() -> None:
    texts = [phrase.casefold() for name in ("phrases.toml", "phrases_third.toml") for _, phrase, _ in wordings(name)]
    asked = [(pattern, letters) for pattern, _, letters in words().same if letters]
    assert len(asked) > 30
    missed = [
        (pattern, text)
        for pattern, letters in asked
        for text in texts
        if re.search(pattern, text) and not any(part in text for part in letters)
    ]
    assert missed == []
