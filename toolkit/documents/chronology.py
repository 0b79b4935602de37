"""The dates of an evidence annex: only what is known to have happened, in the order in which it did."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from toolkit.documents.brief import Brief
from toolkit.documents.dates import long_date, printed_date
from toolkit.documents.fields import Fields, Quote, clean, quote
from toolkit.documents.history import AgreedDay, EarlierLetter
from toolkit.documents.letter import reference
from toolkit.documents.past import report_day
from toolkit.documents.words import phrase, title


class What(StrEnum):
    ORDER = "order"
    INSPECTION = "inspection"
    REPORT = "report"
    LETTER = "letter"
    AGREED = "agreed"
    ANNEX = "annex"


class Event(Fields, frozen=True, kw_only=True):
    """Something that happened on a day that is known; *paper* names the letter or what was agreed, in our words."""

    what: What
    date: Quote
    paper: str | None
    document: Quote | None


def events(brief: Brief) -> Iterator[Event]:
    """Yield what is known to have happened: the order, the rounds before the report, the report, the letters on it."""
    report, terms = brief.report, brief.order.order
    if terms.date is not None:
        yield _event(What.ORDER, long_date(terms.date), document=quote(brief.order_number))
    yield from _rounds_before(brief)
    for what, printed in ((What.INSPECTION, report.inspection_date), (What.REPORT, report.report_date)):
        if (day := printed_date(printed)) is not None:
            yield _event(what, day, document=quote(report.report_no))
    yield from (event for day, event in _written(brief) if not _before_report(day, brief))
    for letter in brief.annex.letters:
        yield _event(What.LETTER, long_date(letter.day), title(letter.kind), quote(letter.reference))
    yield _event(What.ANNEX, long_date(brief.as_of), document=reference(brief))


def _rounds_before(brief: Brief) -> Iterator[Event]:
    seen = [
        (one.day, _event(What.INSPECTION, long_date(one.day), document=quote(one.report)))
        for one in brief.history.inspections
        if one.day is not None
    ]
    written = [(day, event) for day, event in _written(brief) if _before_report(day, brief)]
    yield from (event for _, event in sorted((*seen, *written), key=lambda dated: dated[0]))


def _written(brief: Brief) -> Sequence[tuple[date, Event]]:
    """Return the letters, and the days that were agreed to afterwards, in the order in which it happened."""
    letters = [(one.day, _letter(one)) for one in brief.history.letters]
    agreed = [(one.day, _agreed(one)) for one in brief.history.agreed]
    return sorted((*letters, *agreed), key=lambda dated: dated[0])


def _before_report(day: date, brief: Brief) -> bool:
    reported = report_day(brief)
    return reported is not None and day < reported


def _letter(one: EarlierLetter) -> Event:
    return _event(What.LETTER, long_date(one.day), title(one.kind), quote(one.reference))


def _agreed(one: AgreedDay) -> Event:
    """Return the agreement with what is due and both days, and without the buyer's reason: that is the buyer's own."""
    days = {"until": long_date(one.until), "before": long_date(one.before)}
    told = phrase("agreed", what=phrase(f"due_{one.what}"), partner=Quote(clean(one.partner)), **days)
    return _event(What.AGREED, long_date(one.day), told, quote(one.reference))


def _event(what: What, day: str, paper: str | None = None, document: Quote | None = None) -> Event:
    return Event(what=what, date=Quote(clean(day)), paper=paper, document=document)
