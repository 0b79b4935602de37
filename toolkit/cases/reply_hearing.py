"""A whole reply heard sentence by sentence: what it says of each condition, and of the letter as a whole."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import (
    Act,
    Read,
    excepts,
    hangs_on_a_condition,
    is_bare,
    is_general,
    is_weak,
    leads,
    limits_before,
    names_numbers,
    names_part,
    read,
    residue,
    says_every,
)
from toolkit.cases.reply_bare import said_of, texts_of, ties_the_buyer
from toolkit.cases.reply_beside import beside_the_yes
from toolkit.cases.reply_excepting import agrees_but, goes_on_with, is_placed, of_days_or_costs, put_back
from toolkit.cases.reply_figures import figures
from toolkit.cases.reply_heard import Doubt, Heard
from toolkit.cases.reply_instead import discounted
from toolkit.cases.reply_kept import left_as_they_are, limited_work, promised, tied
from toolkit.cases.reply_money import hung_on, waiting, wanted_in
from toolkit.cases.reply_refusing import NOT_PLACED, left_out, refuses_all, refuses_all_but
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import (
    ASKED,
    IF,
    INSTEAD,
    LESS,
    LIMITED,
    MONEY_FIRST,
    PLAIN,
    SPOKEN,
    TOLD_AGAIN,
    Found,
    by_act,
    judged,
    named_in,
    spoken_of,
)
from toolkit.cases.reply_words import has, words

_MANY = 5  # conditions in what is quoted above a bare yes, from which on it is the letter and no passage of it
_ITEM = 2  # words of unknown sense that an entry of a list may have


class Hearing:
    """Hears the sentences in their order: a bare "we agree" means what was spoken of just before."""

    def __init__(self, conditions: Sequence[Condition], near: date | None) -> None:
        self._conditions, self._near = conditions, near
        self._found: list[Found] = []
        self._doubts: list[Doubt] = []
        self._whole: dict[str, Sentence] = {}
        self._acts: set[Act] = set()
        # What was spoken of and not answered, and by which sentence.
        self._hanging: dict[str, Condition] = {}
        self._hanging_here: dict[str, Condition] = {}
        self._hanging_asks = False
        self._loose_here = False
        self._no_but = False  # the sentence refuses all but something
        self._kept: frozenset[Read] = frozenset()  # its clauses that leave a part of the goods as it is
        self._lead: Act | None = None
        self._head: Sentence | None = None  # the sentence that leads the list
        self._before: Sentence | None = None

    def hear(self, sentences: Sequence[Sentence]) -> Heard:
        for sentence in sentences:
            self._sentence(sentence)
        self._doubts += beside_the_yes(self._whole.get("assent"), self._found, sentences, self._conditions, self._near)
        self._found += waiting(sentences, self._found, self._conditions)
        for offer in discounted(sentences, self._conditions):
            self._found.append(offer)
            if offer.strength == PLAIN:
                self._doubt(offer.why, offer.sentence)
        return Heard(
            tuple(self._found),
            self._whole.get("assent"),
            self._whole.get("refusal"),
            self._whole.get("weak"),
            self._whole.get("bare"),
            tuple(self._doubts),
            frozenset(self._acts),
        )

    def _sentence(self, sentence: Sentence) -> None:
        if not sentence.near and self._lead is None:
            self._hanging = {}
        earlier, self._hanging_here = self._hanging, {}
        self._loose_here = False
        clauses = read(sentence)
        self._no_but, self._kept = refuses_all_but(sentence, clauses), left_as_they_are(clauses)
        before = Act.NONE
        for one in clauses:
            self._acts.add(one.act)
            before = self._clause(one, sentence, before, earlier)
        if self._loose_here and self._whole.get("assent") is sentence:  # before the yes or behind it
            self._doubt(LESS, sentence)
        if clauses:
            self._conditional(sentence, clauses)
            self._money_first(sentence)
            self._found += tied(sentence, clauses, self._hanging_here)
            if clauses[0].contrast and not self._found_in(sentence):
                self._doubt(LIMITED, sentence)
            self._excepting(sentence, clauses)
            if agrees_but(sentence, clauses, self._found_in(sentence)):
                self._whole.setdefault("assent", sentence)
            if any(has(words().acts.anyway, one.text) for one in clauses):
                self._doubt(ASKED if clauses[-1].asks else INSTEAD, sentence)
            self._after(sentence, clauses[-1])
        self._hanging, self._before = self._hanging_here, sentence
        self._hanging_asks = any(one.asks for one in clauses)

    def _excepting(self, sentence: Sentence, clauses: Sequence[Read]) -> None:
        """Leave open what *sentence* says where its exception has no place: "we rework all but the lids"."""
        left = [one for one in clauses if excepts(one, sentence) and one not in self._kept]
        if all(is_placed(one, self._conditions, self._near) for one in left):
            return
        self._limit(sentence)
        if self._whole.get("refusal") is sentence:
            del self._whole["refusal"]
            self._doubt(NOT_PLACED, sentence, loud=True)

    def _clause(self, one: Read, sentence: Sentence, before: Act, earlier: dict[str, Condition]) -> Act:
        """Take in one clause; return the act that an enumeration behind it goes on with."""
        named = {name: condition for name, (condition, _) in spoken_of(one, self._conditions).items()}
        if (self._no_but and refuses_all(one)) or (is_general(one, named=bool(named)) and not leads(sentence, one)):
            self._general(one, sentence)
            if not named:
                return Act.NONE
        if not named:
            self._unnamed(one, sentence, earlier)
            return one.act if one.act is Act.EXCEPTION else before if one.act is Act.NONE else Act.NONE
        act = self._carried(one, before, named)
        if self._no_but and (act is Act.EXCEPTION or excepts(one, sentence)):
            self._found += left_out(one, sentence, named, self._conditions)
            self._hanging_here |= named
            return Act.EXCEPTION
        if act is not one.act:
            self._found += self._by(one, act, named, sentence)
        else:
            self._found += self._judged(one, sentence, named)
            if one.act in {Act.NONE, Act.RECEIPT, Act.COMPLAINT}:
                self._hanging_here |= named
        return act

    def _judged(self, one: Read, sentence: Sentence, named: dict[str, Condition]) -> Iterator[Found]:
        """Yield what the clause says; one behind a "but" limits whatever it speaks of, and answers nothing by it."""
        found = {each.condition: each for each in judged(one, sentence, self._conditions, self._near)}
        for name in named:
            each = found.get(name)
            if one.contrast and (each is None or each.strength == SPOKEN):
                each = Found(name, "unclear", PLAIN, LIMITED, sentence, figures(one.text, self._near))
            if each is not None:
                yield each

    def _carried(self, one: Read, before: Act, named: dict[str, Condition]) -> Act:
        """Return the act of a clause that only names things: that of the clause, or the list's head, before it."""
        if one.act is not Act.NONE or one.contrast:
            return one.act
        if Act.ASSENT in {before, self._lead} and has(words().acts.negation, one.plain):
            return one.act  # "discount agreed, cartons not marked" agrees to no marks
        topics = tuple(topic for condition in named.values() for topic in condition.topics)
        rest = residue(one.plain, topics)
        if before in {Act.ASSENT, Act.REFUSAL, Act.EXCEPTION} and not rest:
            return before
        return self._lead if self._lead is not None and rest <= _ITEM else one.act

    def _by(self, one: Read, act: Act, named: dict[str, Condition], sentence: Sentence) -> Iterator[Found]:
        for condition in named.values():
            told = by_act(one, act, condition, one.text)
            if told is not None:
                word, strength, why, given = told
                head = texts_of(self._head) if self._lead is act else ()
                yield Found(condition.id, word, strength, why, sentence, given=given, clause=one.text, said_of=head)

    def _general(self, one: Read, sentence: Sentence) -> None:
        if one.asks or one.conditional:
            self._doubt(IF if one.conditional else ASKED, sentence, loud=hangs_on_a_condition(one))
        elif has(words().general.reported, sentence.text):
            self._doubt(TOLD_AGAIN, sentence)
        elif one.act is not Act.REFUSAL:
            if has(words().general.manner, one.text):
                self._doubt("it is agreed in a way that may limit it", sentence)
            self._whole.setdefault("assent", sentence)
        elif says_every(one) and not refuses_all(one):
            self._doubt("not all is accepted, and what is does not stand there", sentence, loud=True)
        else:
            self._whole.setdefault("refusal", sentence)

    def _unnamed(self, one: Read, sentence: Sentence, earlier: dict[str, Condition]) -> None:
        """Take in a clause that names no condition."""
        kept = limited_work(sentence, self._conditions) if one in self._kept else ()
        found = self._found_in(sentence)
        if costs := goes_on_with(one, found, self._conditions):
            self._found += put_back(costs, sentence, found)
            return
        placed = [*of_days_or_costs(one, sentence, self._conditions, self._near), *kept]
        if placed:
            self._found += placed
            return
        if has(words().acts.back, one.text):
            self._doubt("a cost is put on the buyer", sentence)
        if limits_before(one) and not (is_bare(one) and self._hanging_here):
            self._limit(sentence)
        if names_numbers(one) or (sentence.label and is_bare(one) and not self._targets(sentence, earlier)):
            self._doubt("points are answered by number; read it beside the letter", sentence, loud=True)
        elif names_part(one):
            self._doubt("part of the letter is accepted, and which does not stand there", sentence, loud=True)
        elif is_bare(one) and not leads(sentence, one):
            self._bare(one, sentence, earlier)
        else:
            self._loose(one, sentence)

    def _loose(self, one: Read, sentence: Sentence) -> None:
        """Doubt an assent to the letter for a clause that limits something nobody can name."""
        if one.act in {Act.REFUSAL, Act.EXCEPTION}:
            self._doubt("something is refused or left out that is none of the conditions", sentence)
        elif one.act is Act.DOUBT and one.contrast:
            self._doubt(LESS, sentence)
        elif has(words().general.unnamed, one.plain) and (one.contrast or one.act is Act.DOUBT):
            self._doubt("the assent is limited by points that are not named", sentence)
        elif one.act is Act.DOUBT:
            self._loose_here = True
        elif hangs_on_a_condition(one, bare=True):
            self._doubt(IF, sentence, loud=True)

    def _found_in(self, sentence: Sentence) -> list[Found]:
        return list(takewhile(lambda each: each.sentence is sentence, reversed(self._found)))

    def _money_first(self, sentence: Sentence) -> None:
        """Leave open what a sentence promises that wants the money first."""
        levers = {condition.id for condition in self._conditions if condition.lever}
        wanted = wanted_in(sentence, self._found, levers)
        if wanted - {"accepted"}:
            self._limit(sentence)
        if "refused" in wanted:
            self._doubt(MONEY_FIRST, sentence)
            if has(words().acts.or_else, sentence.text):
                self._found = hung_on(sentence, self._found, levers)

    def _limit(self, sentence: Sentence) -> None:
        """Leave open what *sentence* has accepted so far: "…, but only from next month"."""
        start = len(self._found) - len(self._found_in(sentence))
        for number, found in enumerate(self._found[start:], start):
            if found.word == "accepted":
                self._found[number] = found._replace(word="unclear", why=LIMITED)
        if self._whole.get("assent") is sentence:
            self._doubt(LIMITED, sentence)

    def _targets(self, sentence: Sentence, earlier: dict[str, Condition]) -> dict[str, Condition]:
        """Return the conditions that a bare yes or no is said of."""
        if self._hanging_here:
            return self._hanging_here
        if sentence.context and not sentence.near:
            quoted = named_in(sentence.context, self._conditions)
            return quoted if len(quoted) <= _MANY else {}
        return earlier

    def _bare(self, one: Read, sentence: Sentence, earlier: dict[str, Condition]) -> None:
        targets = self._targets(sentence, earlier)
        if targets:
            act = one.act if one.act is Act.REFUSAL else Act.ASSENT
            asks = one.asks or (targets is earlier and self._hanging_asks)
            texts = texts_of(self._before) if targets is earlier else ()
            self._found += said_of(one._replace(asks=asks), act, targets, sentence, texts)
            self._hanging_here = {}
        elif sentence.context and not sentence.near and len(named_in(sentence.context, self._conditions)) <= _MANY:
            self._doubt("it answers a quoted passage that is none of the conditions", sentence)
        elif one.asks or one.conditional:
            self._doubt(IF, sentence, loud=hangs_on_a_condition(one) and not is_weak(one))
        elif one.act is Act.REFUSAL:
            self._whole.setdefault("bare", sentence)
        elif is_weak(one) and (deed := promised(sentence, self._conditions)):
            self._found += deed
        else:
            self._whole.setdefault("weak" if is_weak(one) else "assent", sentence)

    def _conditional(self, sentence: Sentence, clauses: Sequence[Read]) -> None:
        """Doubt an assent to the letter where an "if" elsewhere makes something of the buyer's a condition."""
        if clauses[0].conditional and ties_the_buyer(sentence):
            self._doubt(IF, sentence)

    def _after(self, sentence: Sentence, last: Read) -> None:
        if leads(sentence, last):
            self._lead, self._head = last.act, sentence
        elif not sentence.label and self._lead is not None and last.act is not Act.NONE:
            self._lead = None

    def _doubt(self, why: str, sentence: Sentence, *, loud: bool = False) -> None:
        self._doubts.append(Doubt(why, sentence, loud))
