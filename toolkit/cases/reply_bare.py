"""A bare yes or no, said of what was named just before: "About the re-inspection fee: agreed."."""

from collections.abc import Iterable, Iterator

from toolkit.cases.reply_acts import Act, Read
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import ASKED, IF, PLAIN, Found
from toolkit.cases.reply_words import has

_BUYER = (r"\b(?:you|your|payment|balance|order)\b", "贵司|款|订单")
_QUESTIONS = (r"\b(?:questions?|further|need|doubts?|available|convenient|help|information)\b", "疑问|问题|需要")


def said_of(one: Read, act: Act, targets: Iterable[str], sentence: Sentence, texts: tuple[str, ...]) -> Iterator[Found]:
    """Yield what the bare clause says of each of *targets*, which stand in *texts* of an earlier sentence."""
    for condition in targets:
        if one.asks:
            yield Found(condition, "unclear", PLAIN, ASKED, sentence)
        elif act is Act.REFUSAL:
            yield Found(condition, "refused", PLAIN, "", sentence)
        elif one.conditional:
            yield Found(condition, "unclear", PLAIN, IF, sentence)
        else:
            yield Found(condition, "accepted", PLAIN, "", sentence, given=True, clause=one.text, said_of=texts)


def ties_the_buyer(sentence: Sentence) -> bool:
    """Tell whether an "if" in *sentence* is of something of the buyer's, and not "if you have questions"."""
    return has(_BUYER, sentence.text) and not has(_QUESTIONS, sentence.text)


def texts_of(sentence: Sentence | None) -> tuple[str, ...]:
    """Return the clauses of *sentence*, of which every word must be known where a yes elsewhere is said of it."""
    return () if sentence is None else tuple(one.text for one in sentence.clauses)
