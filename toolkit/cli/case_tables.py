"""The register as a table: CSV and Excel for people, JSON lines for programs. What is not known is an empty cell."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from toolkit.cases.case import Case
from toolkit.cli.rows.comma_text import BOM, field
from toolkit.cli.rows.table import Cell

CASES = (
    ("case", 11),
    ("state", 14),
    ("supplier", 28),
    ("orders", 16),
    ("product", 24),
    ("opened", 11),
    ("closed", 11),
    ("outcome", 11),
    ("path", 10),
    ("result", 9),
    ("balance", 12),
    ("to pay", 12),
    ("currency", 9),
    ("payment", 12),
    ("held", 6),
    ("held since", 11),
    ("released on", 11),
    ("released by", 28),
    ("ordered", 9),
    ("checked", 9),
    ("pulled", 9),
    ("good", 9),
    ("shipped", 9),
    ("short", 9),
    ("follow-up", 11),
    ("invoice", 12),
    ("answer by", 11),
    ("overdue", 8),
    ("exceptions", 10),
)
EVENTS = (("case", 11), ("day", 11), ("who", 16), ("what", 14), ("text", 60), ("files", 40))


def lines_of(cases: Iterable[Case]) -> bytes:
    """Return *cases* as JSON, one a line, each with its events."""
    encoder = msgspec.json.Encoder(decimal_format="number")
    return b"".join(encoder.encode(case) + b"\n" for case in cases)


def comma_text_of(cases: Iterable[Case]) -> bytes:
    """Return *cases* as CSV that a spreadsheet opens and runs nothing of."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(name for name, _ in CASES)
    writer.writerows(map(field, cells(case)) for case in cases)
    return BOM + out.getvalue().encode("utf-8", "backslashreplace")


def workbook_of(cases: Sequence[Case]) -> bytes:
    """Return *cases* as an Excel file: a sheet of the cases, one of all that happened, by whom and with what."""
    from toolkit.cli.rows.workbook import sheets

    events = [line for case in cases for line in _events(case)]
    return sheets("Register of cases", ("Cases", CASES, [cells(case) for case in cases]), ("Events", EVENTS, events))


def cells(case: Case) -> tuple[Cell, ...]:
    """Return *case* in the columns of ``CASES``."""
    balance, units, by = case.balance, case.quantities, case.balance.released_by
    return (
        case.id,
        case.state.value,
        case.supplier,
        ", ".join(case.po_numbers) or None,
        case.product,
        _text(case.opened),
        _text(case.closed),
        case.outcome,
        case.path,
        case.verdict,
        None if balance.amount is None else float(balance.amount),
        None if balance.due is None else float(balance.due),
        balance.currency or None,
        balance.method,
        ("yes" if balance.clause else "asked") if balance.held else "no",
        _text(balance.held_since),
        None if by is None else _text(by.day),
        None if by is None else f"{by.who}, on {by.ground} {by.rests_on}",
        units.ordered,
        units.checked,
        units.pulled,
        units.good,
        units.shipped,
        units.short,
        _text(units.follow_up),
        None if units.invoice is None else float(units.invoice),
        _text(case.respond_by),
        "yes" if case.overdue else "no",
        len(case.overrides),
    )


def _events(case: Case) -> Iterator[tuple[Cell, ...]]:
    for event in case.events:
        files = ", ".join(file.stored for file in event.files)
        yield (case.id, _text(event.day), event.who, event.what, event.text or None, files or None)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
