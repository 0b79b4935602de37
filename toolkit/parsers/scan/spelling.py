"""The words of a recognised line, out of its letters: the recogniser tells where each stands and how sure it is."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from toolkit.parsers.layout.cells import is_cjk

Box = tuple[float, float, float, float]
EMPTY = frozenset(("()", "[]", "（）"))
APART = 0.92  # of the line's height between the middles of two letters: further apart, they are of two words


class Seen(NamedTuple):
    """A recognised word or letter; *box* in pixels of the picture, confidence 0 to 1."""

    text: str
    box: Box
    confidence: float


def words_in(text: str, score: float, signs: Sequence[Any]) -> Iterator[Seen]:
    """Yield the words of the line *text*, which is recognised with *score*, its letters as the recogniser tells them.

    A word of Chinese is a letter: its script has no spaces.
    """
    by_word = groupby(_by_word(text, _letters(text, score, signs)), key=lambda pair: pair[0])
    words = [_word([letter for _, letter in letters]) for _, letters in by_word]
    last: Seen | None = None
    for word in words:
        if last is not None and last.text + word.text in EMPTY:  # "( ) Accepted": an option that is not ticked
            last = _word([last, word])._replace(text=f"{last.text} {word.text}")
            continue
        if last is not None:
            yield last
        last = word
    if last is not None:
        yield last


def _letters(text: str, score: float, signs: Sequence[Any]) -> list[Seen]:
    """Return the letters with a confidence of their own each.

    The recogniser counts spaces when it tells confidences, and leaves them out when it tells letters. So the
    confidence of a letter stands as many places further on as there are spaces before it, and the last ones are not
    told. Those are worked out of the score, which is the mean of all: together they lack what the told ones do not,
    and any of them may be the one that lacks it.
    """
    told = [float(confidence) for _, confidence, _ in signs]
    untold = len(text) - len(told)
    lacking = len(text) * (1 - score) - sum(1 - confidence for confidence in told) if untold > 0 else 0.0
    confidences = [*told, *[max(0.0, min(1.0, 1 - lacking))] * untold]
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    if len(places) != len(signs):  # not as is known of the recogniser: no letter is surer than its line
        return [Seen(letter, around(corners), min(score, float(each))) for letter, each, corners in signs]
    return [
        Seen(letter, around(corners), confidences[place])
        for place, (letter, _, corners) in zip(places, signs, strict=True)
    ]


def _by_word(text: str, letters: Sequence[Seen]) -> Iterator[tuple[int, Seen]]:
    """Yield each letter with the number of its word."""
    word, begin = 0, 0
    last: Seen | None = None
    for letter in letters:
        place = text.find(letter.text, begin)
        spaced = place > begin
        begin = max(place, begin) + len(letter.text)
        if last is not None and (spaced or is_cjk(letter.text) or is_cjk(last.text) or _apart(last, letter)):
            word += 1
        last = letter
        yield word, letter


def _apart(letter: Seen, after: Seen) -> bool:
    middles = (after.box[0] + after.box[2] - letter.box[0] - letter.box[2]) / 2
    return middles > APART * (letter.box[3] - letter.box[1])


def _word(letters: Sequence[Seen]) -> Seen:
    """Return *letters* as a word that is no surer than the least sure of them."""
    lefts, tops, rights, bottoms = zip(*(letter.box for letter in letters), strict=True)
    box = (min(lefts), min(tops), max(rights), max(bottoms))
    return Seen("".join(letter.text for letter in letters), box, min(letter.confidence for letter in letters))


def around(corners: Any) -> Box:
    """Return the upright box around *corners*."""
    xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return (min(xs), min(ys), max(xs), max(ys))
