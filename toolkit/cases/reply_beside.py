"""What stands beside a yes to the whole letter and may limit it: words whose sense is not known, and money."""

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import Read, is_general, is_trouble, known_beside, read, residue
from toolkit.cases.reply_figures import figures
from toolkit.cases.reply_heard import Doubt
from toolkit.cases.reply_kept import left_as_they_are
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import PLAIN, Found, spoken_of
from toolkit.cases.reply_words import has, words


def beside_the_yes(
    assent: Sentence | None,
    found: Sequence[Found],
    sentences: Sequence[Sentence],
    conditions: Sequence[Condition],
    near: date | None,
) -> Iterator[Doubt]:
    """Yield a doubt of the *assent* for words beside it whose sense is not known: what they limit nobody can say."""
    if assent is None:
        return
    here = [one for one in found if one.sentence is assent]
    clauses = read(assent)
    left = left_as_they_are(clauses)  # a part of the work, which is in doubt for that
    if any(_is_unknown(one, conditions, near) and not _is_taken(one, here) for one in clauses if one not in left):
        yield Doubt("part of the sentence is not understood", assent, loud=False)
    answered = {one.sentence.number for one in found if one.strength == PLAIN}
    for sentence in sentences:
        if sentence is not assent and sentence.number not in answered and is_trouble(sentence):
            yield Doubt("another sentence may limit it; read it yourself", sentence, loud=False)


def _is_unknown(one: Read, conditions: Sequence[Condition], near: date | None) -> bool:
    named = spoken_of(one, conditions)
    if named and not is_general(one, named=True):
        return False  # it is judged for itself
    if has(words().figures.turns, one.text) and figures(one.text, near, references=True).dates:
        return False  # a day of being ready, of an inspection or the like: it is held against the letter's
    topics = tuple(topic for condition, _ in named.values() for topic in condition.topics)
    return bool(residue(one.plain, topics, *known_beside()))


def _is_taken(one: Read, here: Sequence[Found]) -> bool:
    """Tell whether the clause only introduces, or takes up, an exception that is one of the conditions."""
    acts = words().acts
    return bool(here) and (one.contrast or has((*acts.exception, *acts.back), one.text))
