"""The usual ways to get around a letter, known by their words, each with its standard answer and its rules."""

from collections.abc import Iterator, Sequence

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_blaming import blames
from toolkit.cases.reply_model import Tactic
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_words import TacticWords, has, words

_BLAMES = "blames_you"


def tactics(sentences: Sequence[Sentence], conditions: Sequence[Condition]) -> tuple[Tactic, ...]:
    """Return the tactics in *sentences*, each once, with the first sentence that shows it.

    What the letter asks for by its *conditions*, such as a discount, is no tactic.
    """
    return tuple(_noticed(sentences, {one.id for one in conditions}))


def _noticed(sentences: Sequence[Sentence], asked: set[str]) -> Iterator[Tactic]:
    for name, told in words().tactics.items():
        if told.unless in asked:
            continue
        first = next((one for one in sentences if _shows(name, told, one)), None)
        if first is not None:
            yield Tactic(id=name, name=told.name, quote=first.quote, answer=told.answer, rules=told.rules)


def _shows(name: str, told: TacticWords, sentence: Sentence) -> bool:
    return has(told.phrases, sentence.text) or (name == _BLAMES and blames(sentence))
