"""The supplier's answer as it comes into a case: that it is one, and of this case, and what it says."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from toolkit.cases.advised import sendable
from toolkit.cases.case import Case, Paper
from toolkit.cases.event import Answered
from toolkit.cases.events import Replied
from toolkit.cases.outbox import Change
from toolkit.cases.reply_files import head_of, text_of
from toolkit.cases.reply_marks import Named, named_in
from toolkit.cases.reply_model import Reply, Stand
from toolkit.cases.reply_own import own_words
from toolkit.cases.reply_sentences import quoted
from toolkit.cases.vault import reference
from toolkit.cli.case_days import CONDITION_OF
from toolkit.cli.case_finds import finds_of
from toolkit.cli.case_matter import order_of, reports_before
from toolkit.cli.case_origin import refuse_ours
from toolkit.cli.desk import Desk, refuse_blank
from toolkit.cli.inputs import Given, take
from toolkit.errors import InvalidInputError, RuleRefusesError, WrongUseError
from toolkit.model.order import Order

_CENT = Decimal("0.01")
_ASKS = ("notice", "rework", "sorting", "concession", "rejection", "capa")  # papers that want an answer
_ANSWERED = ("answer", "plan", "signature")  # the days by which a letter is answered


class ReplyWish(NamedTuple):
    """The answer as *text* or *file*, the kind of paper *to* which it is one, and who takes it *anyway*."""

    text: str | None = None
    file: str | None = None
    to: str | None = None
    anyway: str | None = None


class _Came(NamedTuple):
    """An answer: its file, its words, and what is looked at for numbers: the subject and its own words."""

    given: Given
    said: str
    names: str


def _quotes(stand: Stand) -> str:
    """Return the sentence of *stand*, behind the one that contradicts it."""
    return f"{stand.beside}” – “{stand.quote}" if stand.beside else stand.quote


def reply(desk: Desk, number: str, wish: ReplyWish) -> Case:
    """Record the supplier's answer to a paper of case *number*, condition by condition."""
    refuse_blank("--anyway", wish.anyway, "the name of the person who takes it for an answer to this case")
    came = _taken(wish)
    kept = reference("reply", came.given.name, came.given.data)

    def change(case: Case) -> Change:
        paper = answered_paper(case, wish.to, came.said)
        named = _of_this_case(desk, case, came, wish.anyway)
        read = _read(desk, case, paper, came, named, wish.anyway)
        answers = tuple(
            Answered(condition=one.condition, text=one.text, stand=one.stand, quote=_quotes(one)) for one in read.stands
        )
        event = Replied(
            **desk.stamp._asdict(),
            files=(kept,),
            to=paper.kind,
            reference=paper.reference,
            attitude=read.attitude,
            answers=answers,
            tactics=tuple(one.name for one in read.tactics),
            elsewhere=named.others,
            confirmed=wish.anyway if named.others else None,
        )
        return Change((event,), {kept: came.given.data})

    before = desk.register.case(number)
    if wish.file is not None:
        refuse_ours(desk, before, came.given, came.said)
    case = desk.step(number, change)
    if not desk.json:
        _tell(desk, before, came, wish)
    return case


def _taken(wish: ReplyWish) -> _Came:
    if (wish.text is None) == (wish.file is None):
        raise WrongUseError(
            "The answer is given as --text or as --file, one of both.", 'recourse case reply ID --text "…"'
        )
    if wish.text is not None:
        given, said, subject = Given(wish.text.encode(), "reply.txt"), wish.text, ""
    else:
        given = take(wish.file or "", InvalidInputError)
        said, subject = text_of(given.data, given.name), head_of(given.data, given.name).subject
    refuse_blank("The answer", said, "what the supplier says; no answer needs no entry", name=False)
    return _Came(given, said, f"{subject}\n{own_words(said).text}")


def _of_this_case(desk: Desk, case: Case, came: _Came, anyway: str | None) -> Named:
    """Return what the answer names; one that names another order, and nothing of this case, is no answer to it."""
    others = list(_beside(desk, case))
    named = named_in(
        came.names,
        case,
        elsewhere=[number for one in others if not one.same_order for number in one.numbers],
        papers=[paper for one in others if one.same_order for paper in one.papers],
    )
    if named.others and not named.own and anyway is None:
        raise RuleRefusesError(
            f"The answer names {', '.join(named.others)}, and not the order {', '.join(case.po_numbers)} or a paper of "
            f"case {case.id}. Nothing was recorded.",
            f"Enter it in the case that it is about. If it answers this one all the same, by name: "
            f"recourse case reply {case.id} … --anyway NAME",
        )
    return named


class _Other(NamedTuple):
    numbers: tuple[str, ...]
    papers: tuple[str, ...]
    same_order: bool


def _beside(desk: Desk, case: Case) -> Iterator[_Other]:
    """Yield the other cases of the supplier: whose answers come from the same desk."""
    for other in desk.register.of_supplier(case.supplier) if case.supplier else ():
        if other.id != case.id:
            shared = bool(set(other.po_numbers) & set(case.po_numbers))
            yield _Other(other.po_numbers, tuple(paper.reference for paper in other.papers), shared)


def _read(desk: Desk, case: Case, paper: Paper, came: _Came, named: Named, anyway: str | None) -> Reply:
    """Return what the answer says to *paper*, held against the days and the sum that it set."""
    from toolkit.cases.conditions import conditions_on
    from toolkit.cases.replies import read_reply

    known = [due for due in case.deadlines if due.what in CONDITION_OF]
    own = [due for due in known if due.paper in (None, paper.reference)]
    days = {CONDITION_OF[due.what]: due.day for due in (*known, *own)}  # the paper's own last: they count
    order = order_of(desk, case)
    amount, worth = order.concession.amount, _worth(order)
    sums = {"remedy": amount} if amount is not None else {}
    shares = {"remedy": (100 * amount / worth).quantize(_CENT)} if amount is not None and worth else {}
    asked = conditions_on(paper.kind, order, next(reversed(reports_before(desk, case)), None))
    # A paper that is missing is asked for by the day of the answer, whatever that answer is.
    answer = next((due.day for due in (*own, *case.deadlines) if due.what in _ANSWERED), None)
    days = ({"certificate": answer} if answer is not None else {}) | days
    others = () if anyway else named.others
    finds = finds_of(desk, case)
    return read_reply(
        came.said,
        asked,
        due=days,
        amounts=sums,
        shares=shares,
        elsewhere=others,
        finds=finds,
        reference=paper.reference,
    )


def _worth(order: Order) -> Decimal | None:
    """Return the price of all units of *order*, of which a discount may be told as a share."""
    price, units = order.order.unit_price, order.order.quantity
    return None if price is None or units is None else price * units


def _tell(desk: Desk, before: Case, came: _Came, wish: ReplyWish) -> None:
    """Print what the answer was held against and what it says."""
    from toolkit.cli.reply_text import reply_text

    held = answered_paper(before, wish.to, came.said)
    others = [kind for kind in dict.fromkeys(one.kind for one in before.papers) if kind in _ASKS and kind != held.kind]
    desk.talk.tell(f"Held against: {held.kind} {held.reference} of {held.day}")
    if others:
        desk.talk.note(f"If it answers another paper: recourse case withdraw {before.id}, then --to {others[-1]}")
    named = _of_this_case(desk, before, came, wish.anyway)
    read = _read(desk, before, held, came, named, wish.anyway)
    desk.talk.tell(reply_text(sendable(desk.register.case(before.id), read)) + "\n")
    for what, day in _other_days(before, read):
        desk.talk.note(
            f"If you agree to {day} for {what}: recourse case agree {before.id} {what} {day} --with NAME --why TEXT"
        )


def _other_days(case: Case, read: Reply) -> Iterator[tuple[str, date]]:
    """Yield what is due in *case* for which the answer names another day, and that day."""
    due = {CONDITION_OF[one.what]: one for one in case.deadlines if one.what in CONDITION_OF}
    for stand in read.stands:
        asked = due.get(stand.condition)
        if asked is not None and stand.stand != "accepted" and stand.dates and max(stand.dates) > asked.day:
            yield asked.what, max(stand.dates)


def answered_paper(case: Case, to: str | None, said: str) -> Paper:
    """Return the paper that an answer is held against.

    It is the newest of the kind named, else the one whose reference the answer quotes, else the newest that decides on
    the lot: a request for corrective action goes beside it and has its own answer day.
    """
    papers = [paper for paper in case.papers if paper.kind not in ("evidence", "release", "reinspection")]
    named = [paper for paper in papers if paper.kind == to]
    if (to is not None and not named) or not papers:
        raise RuleRefusesError(
            f"Case {case.id} has no {to or 'paper'} that the supplier could answer.",
            f"Papers so far: {', '.join(paper.kind for paper in papers) or 'none'}.",
        )
    cited = [paper for paper in named or papers if quoted(paper.reference).search(said)]
    deciding = [paper for paper in papers if paper.kind != "capa"]
    return (cited or named or deciding or papers)[-1]
