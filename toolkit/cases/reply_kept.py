"""What limits an answer from another place in it: a part left as it is, an "only if", a retreat."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import Act, Read
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_model import Stand
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import BURDEN, IF, OPEN, PLAIN, Found
from toolkit.cases.reply_words import has, hits, words

FOR_THIS = "promised for what the sentence names, and said of nothing else"
KEPT = "a part is left as it is"
EXCEPTION = "an exception is made"
CALLED_NONE = "a defect is called none, and the work is not promised of the whole lot"


def held_back(
    conditions: Sequence[Condition], told: Sequence[Stand], heard: Heard, said: Sequence[Sentence]
) -> tuple[Stand, ...]:
    """Return *told* with the work in doubt where a sentence of *said*, whichever, leaves a part of the goods as it is.

    "The whole lot will be reworked. Only the dents stay as they are." is no yes to the work, and no silence on it.
    """
    entire = {one.id for one in conditions if one.entire}
    limit = next(_limits(said, heard, entire), None)
    if limit is None:
        return _of_a_part(told, said, entire)
    sentence, why = limit
    refused = any(one.sentence is sentence and one.word == "refused" for one in heard.found)
    open_to = ("accepted",) if refused else ("accepted", "silent")  # a refusal says enough of what is silent
    return tuple(
        msgspec.structs.replace(one, stand="unclear", quote=sentence.quote, why=why)
        if one.condition in entire and one.stand in open_to
        else one
        for one in told
    )


def _of_a_part(told: Sequence[Stand], said: Sequence[Sentence], entire: set[str]) -> tuple[Stand, ...]:
    """Return *told* with the work in doubt that is not promised of the whole lot, where a defect is called none.

    "We will repair the seams. The skipped stitches are normal for this machine." promises no work on the stitches.
    """
    whole = all(one.stand == "accepted" for one in told if one.condition in entire)
    none = next((one for one in said if not one.asks and has(words().acts.no_defect, one.text)), None)
    if whole or none is None:
        return tuple(told)
    return tuple(
        msgspec.structs.replace(one, stand="unclear", quote=none.quote, why=CALLED_NONE)
        if one.condition in entire and one.stand == "accepted"
        else one
        for one in told
    )


def left_as_they_are(clauses: Sequence[Read]) -> frozenset[Read]:
    """Return the clauses that leave a part of the goods as it is and speak of nothing else, with what they take up.

    They limit the work, and no yes to anything else: "all agreed, except the stains, which stay as they are".
    """
    acts = words().acts
    kept = {one for one in clauses if keeps(one.text) and not has(acts.kept_matter, one.text)}
    named = {
        before
        for before, one in pairwise(clauses)
        if one in kept and has(acts.takes_up, one.text) and _is_named_only(before)
    }
    return frozenset(kept | named)


def limited_work(sentence: Sentence, conditions: Sequence[Condition]) -> Iterator[Found]:
    """Yield the work in doubt, a part of which *sentence* leaves as it is."""
    yield from (Found(one.id, "unclear", PLAIN, KEPT, sentence) for one in conditions if one.entire)


def promised(sentence: Sentence, conditions: Sequence[Condition]) -> list[Found]:
    """Return the work as promised for what *sentence* names; the "no problem" behind it is said of that alone."""
    deed = has(words().acts.deeds, sentence.text) and not sentence.asks
    return [Found(one.id, "unclear", BURDEN, FOR_THIS, sentence) for one in conditions if one.entire and deed]


def _is_named_only(one: Read) -> bool:
    """Tell whether the clause leaves out a part of the goods by its name: "except the stains"."""
    acts, general = words().acts, words().general
    other = has((*general.partial, *general.numbered, *general.unnamed, *acts.kept_matter), one.text)
    return one.act is Act.EXCEPTION and not other


def is_taken_back(said: Sequence[Sentence]) -> bool:
    """Tell whether something is taken back in *said*; what was changed in the process is no part of the answer."""
    acts = words().acts
    return any(
        has(acts.retracts, one.text) or (has(acts.alters, one.text) and not _is_of_process(one, before))
        for before, one in zip((None, *said), said, strict=False)
    )


def _is_of_process(sentence: Sentence, before: Sentence | None) -> bool:
    """Tell whether *sentence* speaks of the process, by the one *before* it too: "the cause was …; we changed it"."""
    joined = before is not None and sentence.near and has(words().general.it, sentence.text)
    text = f"{before.text} {sentence.text}" if before is not None and joined else sentence.text
    return has(words().acts.of_process, text) and not has(words().acts.of_letter, text)


def tied(sentence: Sentence, clauses: Sequence[Read], hanging: Mapping[str, Condition]) -> Iterator[Found]:
    """Yield what *sentence* leaves open of the conditions *hanging* that it names first: "about the fee, only if …"."""
    if not clauses[0].restates:
        return
    behind = clauses[1:]
    for name in hanging:
        if clauses[0].conditional and behind:
            yield Found(name, "unclear", PLAIN, IF, sentence)
        elif any(one.act is Act.DOUBT for one in behind):
            yield Found(name, "unclear", PLAIN, OPEN, sentence)


def _limits(said: Sequence[Sentence], heard: Heard, entire: set[str]) -> Iterator[tuple[Sentence, str]]:
    """Yield the sentences that limit the work, those that say of what before those that only count an exception."""
    yield from ((one, KEPT) for one in said if not one.asks and any(keeps(clause.text) for clause in one.clauses))
    for one in said:
        if has(words().acts.exceptions, one.text) and not _is_named(one, heard, entire):
            yield one, EXCEPTION


def keeps(text: str) -> bool:
    """Tell whether the clause *text* leaves a part of the goods as it is: no date or sample, and no lot on hold."""
    acts = words().acts
    if has(acts.kept_until, text):
        return False
    found = [hit for hit in hits(acts.kept, text) if not has(acts.kept_object, hit.group())]
    if not has(acts.left_else, text):
        found += hits(acts.left, text)
    return any(not has((*acts.unkept, *acts.kept_else), text[: hit.start()]) for hit in found)


def _is_named(sentence: Sentence, heard: Heard, entire: set[str]) -> bool:
    """Tell whether *sentence* refuses, or leaves open, something else than the work: that is the exception then."""
    found = [one for one in heard.found if one.sentence is sentence and one.strength == PLAIN]
    return any(one.word != "accepted" and one.condition not in entire for one in found)
