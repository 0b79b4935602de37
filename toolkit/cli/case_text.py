"""A case on the terminal: how it stands, what holds the money, what is due, and what happened."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from toolkit.cases.case import Balance, Case, Line, Paper, ReleasedBy, Told
from toolkit.cases.event import Due
from toolkit.cases.events import AnyEvent, Closed, Released, Replied
from toolkit.cases.next_step import is_not_taken
from toolkit.cases.owed import BY_BANK, OPEN_ACCOUNT
from toolkit.cli.layout import entry, listed

NEWEST = 12
LONGEST = 200  # characters of an event in the newest ones; case log has them all
_STANDS = ("refused", "unclear", "silent", "accepted")
WIDEST = 34  # characters of a column of the list


def case_text(case: Case, folder: Path, day: date) -> str:
    """Return *case* on *day* in some twenty lines; *folder* is where the files of the cases lie."""
    return "\n".join(
        line
        for part in (
            _head(case),
            _money(case),
            _units(case),
            _due(case, day),
            _open(case),
            _exceptions(case),
            _papers(case, folder),
            _events(case),
            listed("Lesson", case.lessons),
            listed("Next", case.next),
        )
        for line in part
    )


def cases_text(cases: Iterable[tuple[Line, date | None, bool]], register: object) -> str:
    """Return cases, each with its next day and whether that is past, one a line: state, due, held, supplier, order."""
    rows = [_row(case, day, overdue=overdue) for case, day, overdue in cases]
    if not rows:
        return f"There are no cases in {register}. recourse case new FILE --order order.toml opens one."
    head = ("case", "state", "due", "held", "supplier", "order")
    wide = [min(max(map(len, column)), WIDEST) for column in zip(head, *rows, strict=True)]
    frame = "  ".join(f"{{:{size}.{size}}}" for size in wide)
    return "\n".join(frame.format(*row).rstrip() for row in (head, *rows))


def money(balance: Balance) -> str:
    """Return *balance* in a word or two."""
    amount = "amount unknown" if balance.amount is None else _sum(balance, balance.amount)
    if balance.paid:
        return f"paid ({amount})"
    return amount


def _sum(balance: Balance, value: Decimal) -> str:
    """Return *value* with the currency of *balance*, which may not be known."""
    return f"{balance.currency} {value:,.2f}".strip()


def _row(case: Line, day: date | None, *, overdue: bool) -> tuple[str, ...]:
    due = "" if day is None else f"{day.isoformat()}{' OVERDUE' if overdue else ''}"
    return (
        case.id,
        "void" if case.void else case.state.value,
        due,
        _held(case.balance),
        case.supplier or "?",
        ", ".join(case.po_numbers),
    )


def _held(balance: Balance) -> str:
    """Return what of *balance* is held, in the column of a list: another way of payment by its name."""
    if balance.held:
        return money(balance)
    if balance.released_by is not None or balance.paid:
        return "-"
    return balance.method if balance.method in (*BY_BANK, OPEN_ACCOUNT) else "?" if balance.paid is None else "-"


def _head(case: Case) -> Iterator[str]:
    state = "re-inspection reported, not taken" if is_not_taken(case) else case.state.value.replace("_", " ")
    state = "void" if case.outcome == "void" else state
    yield f"Case {case.id}   {state.upper()}"
    yield from entry("Supplier", case.supplier or "not known")
    yield from entry("Order", ", ".join(case.po_numbers) or "not known")
    if case.product:
        yield from entry("Goods", case.product)
    yield from entry("Path", case.path or f"not chosen; the rules find {case.suggested or 'nothing yet'}")
    if not case.fair and case.verdict == "pass":
        yield from entry("Sample", f"does not stand for the lot: {'; '.join(case.against)}")


def _money(case: Case) -> Iterator[str]:
    yield from entry("Balance", f"{money(case.balance)}{_of_whole(case.balance)}, {_standing(case.balance)}")
    if case.balance.amount is not None and not case.balance.currency:
        yield from entry("Currency", "not known: give [order] currency in the order file")
    less = _less(case)
    if less:
        yield from entry("To pay", less)


def _of_whole(balance: Balance) -> str:
    """Return of what sum the balance of the case is a part: lots that passed at first are not concerned."""
    part = balance.whole is not None and balance.amount != balance.whole
    return f" of {_sum(balance, balance.whole)} for the order" if part and balance.whole is not None else ""


def _standing(balance: Balance) -> str:
    """Return whether *balance* is held, and why not: only money that is known to be in the buyer's hand is."""
    if balance.released_by is not None:
        return _released(balance.released_by)
    if balance.paid:
        return "so nothing is left to hold; only goodwill is (G19)"
    if balance.method in BY_BANK:
        return f"payable by {balance.method}: a bank pays on documents, so nothing is held (G17)"
    if balance.method == OPEN_ACCOUNT:
        return "payable on open account after the goods have gone, so nothing is held"
    if balance.held:
        return _on_hold(balance)
    return "no longer held" if balance.paid is False else "not known whether it is paid ([payment] balance_paid)"


def _on_hold(balance: Balance) -> str:
    """Return since when *balance* is held; without a clause the letters only ask the supplier to agree to it."""
    if balance.clause:
        return f"HELD since {balance.held_since}, {balance.clause}"
    return f"asked to hold since {balance.held_since}; the order file names no clause that grants it"


def _released(by: ReleasedBy) -> str:
    """Return who let the balance go; the program writes the letter, and only a person signs it."""
    if by.letter:
        return f"release of {by.day} approved by {by.who} on {by.ground} {by.rests_on}; it counts once signed and sent"
    return f"released {by.day} by {by.who} on {by.ground} {by.rests_on}"


def _less(case: Case) -> str:
    """Return how what is left to pay comes about; empty where nothing comes off."""
    balance = case.balance
    off = [
        f"{_sum(balance, value)} {why}"
        for value, why in (
            (balance.remedy, f"by the concession {case.signed}"),
            (balance.short, "for the units that do not go"),
            (balance.fees, "for the inspections after the first"),
        )
        if value
    ]
    if not off:
        return ""
    told = f"less {' and less '.join(off)}"
    if balance.due is not None:
        told = f"{_sum(balance, balance.due)}, {told}"
    return told + (f"; {_sum(balance, balance.back)} is owed back" if balance.back else "")


def _units(case: Case) -> Iterator[str]:
    known = case.quantities
    told = [
        f"{name} {value:,}"
        for name in ("ordered", "checked", "pulled", "reworked", "scrapped", "good", "shipped", "short")
        if (value := getattr(known, name)) is not None
    ]
    if known.unaccounted:
        told.append(f"{known.unaccounted:,} NOT ACCOUNTED FOR")
    if known.follow_up is not None:
        told.append(f"the rest on {known.follow_up}")
    if known.invoice is not None:
        told.append(f"invoice {_sum(case.balance, known.invoice)}")
    if told:
        yield from entry("Units", ", ".join(told))


def _due(case: Case, day: date) -> Iterator[str]:
    if case.respond_by is not None:
        yield from entry("Answer", f"to the supplier by {case.respond_by}{_late(case.respond_by, day)}")
    yield from listed(
        "Due", tuple(f"{due.day}  {due.side}: {_what(due, case)}{_late(due.day, day)}" for due in case.deadlines)
    )
    yield from _later_day(case, day)


def _later_day(case: Case, day: date) -> Iterator[str]:
    """Yield what to do where a later day was agreed than the one that is over."""
    late = next((due for due in case.deadlines if due.side == "supplier" and due.day < day), None)
    if late is not None:
        yield from entry(
            "Later day",
            f"If you agreed to one: recourse case agree {case.id} {late.what} DATE --with NAME --why TEXT. What "
            f"came is ticked off: recourse case met {case.id} {late.what}",
        )


def _what(due: Due, case: Case) -> str:
    """Return what is due, with its paper where several ask for it."""
    several = len({one.paper for one in case.deadlines if one.what == due.what}) > 1
    told = f"{due.what} ({due.paper})" if several and due.paper else due.what
    return f"{told} (agreed; it was {due.first})" if due.first is not None else told


def _late(due: date, day: date) -> str:
    return " OVERDUE" if due < day else ""


def _open(case: Case) -> Iterator[str]:
    said = [f"{one.text}: {one.stand}" for one in case.open if one.stand != "silent"]
    silent = sum(one.stand == "silent" for one in case.open)
    if silent:
        said.append(f"{silent} conditions on which the answer is silent: recourse case log {case.id}")
    yield from listed("Open", said)


def _exceptions(case: Case) -> Iterator[str]:
    told = (
        f"{one.day} {one.who} allowed {one.step} ({'used' if one.used else 'not used yet'}): {one.why}"
        for one in case.overrides
    )
    yield from listed("Exceptions", tuple(told))


def _papers(case: Case, folder: Path) -> Iterator[str]:
    yield from listed("Papers", tuple(map(_paper, case.papers)))
    yield from entry("Files", str(folder / case.id))


def _paper(paper: Paper) -> str:
    """Return *paper* as a line; one in two languages stands there twice, under the same reference."""
    tongue = f" ({paper.lang})" if paper.lang else ""
    return f"{paper.day}  {paper.kind} {paper.reference}{tongue}  {paper.file}"


def _events(case: Case) -> Iterator[str]:
    shown = case.events[-NEWEST:]
    left_out = len(case.events) - len(shown)
    lines = [f"{event.day}  {event.who}  {_struck(event)}" for event in shown]
    yield from listed("Events", ((f"… {left_out} earlier ones",) if left_out else ()) + tuple(lines))


def _struck(event: Told) -> str:
    text = event.text if len(event.text) <= LONGEST else f"{event.text[:LONGEST].rstrip()} … (all of it: case log)"
    told = f"{event.what}{f': {text}' if text else ''}"
    return f"WITHDRAWN {told}" if event.withdrawn else told


def log_text(case: Case, events: Sequence[AnyEvent]) -> str:
    """Return every entry of *case* by its number: the day it counts for, when and by whom it was entered, its files."""
    return "\n".join(line for place, told in enumerate(case.events, 1) for line in _entry(place, told, events))


def _entry(place: int, told: Told, events: Sequence[AnyEvent]) -> Iterator[str]:
    struck = "WITHDRAWN  " if told.withdrawn else ""
    event = events[place - 1] if place <= len(events) else None
    left = event.left_open if isinstance(event, Released | Closed) else ()
    text = told.text.replace("; ".join(left), "") if left else told.text
    yield f"{place:3}  {told.day}  {struck}{told.what}{f': {text}' if text else ''}".rstrip()
    yield from (f"     - {one}" for one in left)
    yield f"     entered {told.at:%Y-%m-%d %H:%M} UTC by {told.who}"
    yield from (f"     {file.role:10} {file.stored}  SHA-256 {file.sha256}" for file in told.files)
    if isinstance(event, Replied):
        for one in sorted(event.answers, key=lambda one: _STANDS.index(one.stand)):
            yield f"     {one.stand:10} {one.text}{f'  “{one.quote}”' if one.quote else ''}"
