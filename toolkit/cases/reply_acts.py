"""What a clause does: it agrees, refuses, leaves open, complains, says "received", asks, makes a condition."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from toolkit.cases.reply_sentences import Clause, Sentence
from toolkit.cases.reply_words import BLANK, has, hits, without, words

_YES, _MAYBE = " 〔yes〕 ", " 〔maybe〕 "
_FEW = 3  # words of unknown sense beside "your letter"
_FEWER = 1  # and beside "all your conditions"


class Act(StrEnum):
    ASSENT = "assent"
    NOD = "nod"
    REFUSAL = "refusal"
    DOUBT = "doubt"
    COMPLAINT = "complaint"
    RECEIPT = "receipt"
    EXCEPTION = "exception"
    NONE = "none"


class Read(NamedTuple):
    """A clause with what it does; *plain* is its text without what is asked of the buyer or said of others.

    *asks* and *conditional* take the certainty from any yes in it.
    """

    clause: Clause
    plain: str
    act: Act
    asks: bool
    conditional: bool
    contrast: bool
    restates: bool

    @property
    def text(self) -> str:
        return self.clause.text


def read(sentence: Sentence) -> tuple[Read, ...]:
    """Return the clauses of *sentence*, each with what it does."""
    acts = words().acts
    plains = [plain(clause.text) for clause in sentence.clauses]
    asking = tuple(_asking(sentence))
    conditional = has(acts.condition, sentence.text)
    return tuple(
        Read(
            clause,
            told,
            act_of(clause.text, told),
            asks,
            conditional,
            has(acts.contrast, clause.text),
            has(acts.restates, clause.text),
        )
        for clause, told, asks in zip(sentence.clauses, plains, asking, strict=True)
    )


def plain(text: str) -> str:
    """Return *text* with double negatives settled, and blanks for what is asked of the buyer or said of others."""
    return without(words().settled.others, settled_in(text), f" {BLANK} ")


def settled_in(text: str) -> str:
    """Return *text* with a mark for each "not fully", neither yes nor no, and for each "no objection", a yes."""
    settled = words().settled
    return without(settled.yes, without(settled.maybe, text, _MAYBE), _YES)


def act_of(text: str, told: str) -> Act:
    """Return what the clause *text* does; *told* is the same in plain form."""
    acts = words().acts
    if has(acts.refusal, told):
        return Act.REFUSAL
    if has(acts.exception, text):
        return Act.EXCEPTION
    if has(acts.doubt, told):
        return Act.DOUBT
    strong = has(acts.assent, told)
    if strong or has(acts.nod, told):
        return _yes(told, strong=strong)
    if has(acts.complaint, told):
        return Act.COMPLAINT
    return Act.RECEIPT if has(acts.receipt, told) else Act.NONE


def _yes(told: str, *, strong: bool) -> Act:
    """Return what a clause with a word of assent does: a "not" or a complaint beside that word leaves it open."""
    acts = words().acts
    rest = without(acts.nod, without(acts.assent, told))
    if has(acts.negation, rest) or has(acts.complaint, rest):
        return Act.DOUBT
    return Act.ASSENT if strong else Act.NOD


def _asking(sentence: Sentence) -> Iterator[bool]:
    """Yield for each clause whether it is a question: from the word that opens one on, or as a whole."""
    acts = words().acts
    opened = [has(acts.question, clause.text) for clause in sentence.clauses]
    tagged = bool(opened) and has(acts.tag, sentence.clauses[-1].text) and (sentence.asks or opened[-1])
    all_of_it = tagged or (sentence.asks and not any(opened))
    for number in range(len(opened)):
        yield all_of_it or any(opened[: number + 1])


def residue(text: str, *taken: tuple[str, ...]) -> int:
    """Return how many words of *text* are neither little words nor found by the patterns *taken*."""
    acts, general = words().acts, words().general
    rest = text
    for patterns in (*taken, acts.refusal, acts.assent, acts.nod, acts.receipt, general.every, general.light):
        rest = without(patterns, rest, " ")
    return len([one for one in rest.replace(BLANK, " ").split() if any(sign.isalpha() for sign in one)]) + _chinese(
        rest
    )


def _chinese(rest: str) -> int:
    """Return how many words more the Chinese signs in *rest* make: two signs are about one."""
    return sum("\u4e00" <= sign <= "\u9fff" for sign in rest) // 2


def is_bare(one: Read) -> bool:
    """Tell whether the clause says yes or no and names nothing."""
    general = words().general
    if one.act not in {Act.ASSENT, Act.NOD, Act.REFUSAL} or has((*general.objects, *general.tells), one.plain):
        return False
    return not residue(one.plain) or (has(general.it, one.plain) and residue(one.plain) <= _FEW)


def is_weak(one: Read) -> bool:
    """Tell whether the yes of a bare clause may mean no more than "I have read it"."""
    acts = words().acts
    return one.act is Act.NOD or not has(acts.assent, without(acts.weak, one.plain))


def is_general(one: Read, *, named: bool) -> bool:
    """Tell whether the clause means the whole letter: "all your conditions", or "your letter" and nothing more.

    One that has *named* a condition means the rest only by "all your conditions": "all" may be said of the goods.
    """
    general = words().general
    if has((*general.partial, *general.numbered), one.text):
        return False
    if one.act is Act.REFUSAL:
        return _means_it(one, named=named)
    if has(general.comply, one.plain) and one.act in {Act.ASSENT, Act.NONE, Act.RECEIPT}:
        return not named and not has(words().acts.negation, without(words().acts.assent, one.plain))
    return one.act is Act.ASSENT and has(general.says, one.plain) and _means_it(one, named=named)


def _means_it(one: Read, *, named: bool) -> bool:
    general = words().general
    if has(general.whole, one.plain):
        few = _FEW if one.act is Act.REFUSAL else _FEWER
        return named or residue(one.plain, general.whole, general.objects) <= few
    return not named and has(general.objects, one.plain) and residue(one.plain, general.objects) <= _FEW


def known_beside() -> tuple[tuple[str, ...], ...]:
    """Return the words that neither add to a yes to the whole letter nor take from it."""
    general = words().general
    return general.harmless, general.whole, general.objects


def is_trouble(sentence: Sentence) -> bool:
    """Tell whether *sentence* may limit a yes that stands elsewhere: it denies, or speaks of money or of later."""
    return has(words().general.troubles, without(words().general.harmless, sentence.text, " "))


def limits_before(one: Read) -> bool:
    """Tell whether a clause that names nothing takes back part of what stands before it in its sentence."""
    acts = words().acts
    if has(acts.back, one.text):
        return True
    if one.act in {Act.ASSENT, Act.NOD, Act.RECEIPT}:
        return False
    loose = one.act is Act.DOUBT and (one.clause.aside or not has(acts.polite, one.text))
    return one.contrast or loose or has(acts.negation, one.plain)


def hangs_on_a_condition(one: Read, *, bare: bool = False) -> bool:
    """Tell whether the clause says yes before any "if": "agreed in full, subject to …", and not "if you agree".

    A *bare* yes names nothing before it: "accepted as long as …".
    """
    acts = words().acts
    if one.act is not Act.ASSENT or one.asks or not one.conditional:
        return False
    yes = min((hit.start() for hit in hits(acts.assent, one.plain)), default=0)
    tied = min((hit.start() for hit in hits(acts.condition, one.plain)), default=len(one.plain))
    return yes < tied and not (bare and (tied == len(one.plain) or residue(one.plain[:tied])))


def excepts(one: Read, sentence: Sentence) -> bool:
    """Tell whether the clause leaves something out, if only by what follows it: “除了盖子，其他都同意”."""
    opens = one.text.startswith("除") and has(words().acts.exception, sentence.text)
    return one.act is Act.EXCEPTION or opens


def says_every(one: Read) -> bool:
    return has(words().general.every, one.plain)


def names_part(one: Read) -> bool:
    """Tell whether the clause agrees to a part of the letter that it does not name."""
    return one.act in {Act.ASSENT, Act.NOD, Act.DOUBT} and has(words().general.partial, one.text)


def names_numbers(one: Read) -> bool:
    """Tell whether the clause answers a point by its number alone."""
    return one.act in {Act.ASSENT, Act.NOD, Act.REFUSAL, Act.DOUBT} and has(words().general.numbered, one.text)


def leads(sentence: Sentence, last: Read) -> bool:
    """Tell whether a list follows that *last* agrees to or refuses."""
    listed = sentence.quote.rstrip().endswith((":", "：")) or has(words().general.lead, last.text)
    return listed and last.act in {Act.ASSENT, Act.REFUSAL, Act.EXCEPTION}


def after_topic(patterns: tuple[str, ...], one: Read) -> bool:
    """Tell whether a nod stands behind the thing that *patterns* find: "rework ok", and not "ok rework"."""
    first = min((hit.start() for hit in hits(patterns, one.text)), default=0)
    return any(hit.start() > first for hit in hits(words().acts.nod, one.text))
