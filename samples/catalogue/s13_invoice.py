"""Not a report: the invoice of an inspection firm, with quantities and the word inspection in it."""

from typing import Any

from layouts.frame import Look, Sheet, bound, grid
from layouts.furniture import furniture
from report_data import Pages, Sample
from reportlab.platypus import Spacer

AGENCY = "Copperlatch Inspection"
NUMBER = "INV-2026-3381"
TO = (
    ("Invoice No.", NUMBER, "Invoice date", "31 July 2026"),
    ("Bill to", "Fernhollow Interiors Inc., 300 Fern Hollow Road, Portland, OR, USA", "Payment", "14 days net"),
    ("Your order", "FH-3307, FH-3310", "Currency", "USD"),
)
LINES = (
    ("1", "Final inspection of wall shelves, report CLI-2026-1182, 14 July 2026", "1 man-day", "268.00", "268.00"),
    ("2", "Final inspection of plant stands, report CLI-2026-1190, 17 July 2026", "1 man-day", "268.00", "268.00"),
    ("3", "Re-inspection of plant stands after a failed result, 24 July 2026", "1 man-day", "268.00", "268.00"),
    ("4", "Travel, Meixi and back, three times", "3 trips", "22.00", "66.00"),
    ("5", "Urgent report fee (critical findings told the same day)", "1", "35.00", "35.00"),
)
SUMS = (("Sum", "905.00"), ("Tax 0 %", "0.00"), ("Total due", "905.00"))
TERMS = (
    "Inspections that are aborted because goods are not ready are charged as one man-day.",
    "Bank: Invented Bank of Lanqiao, account 000 111 222. Please name the invoice number.",
)


def story(sheet: Sheet) -> list[Any]:
    lines = [("No.", "Description", "Qty", "Unit price", "Amount"), *LINES]
    sums = [["", "", "", sheet.para(name, bold=True), amount] for name, amount in SUMS]
    return [
        sheet.para("INVOICE", bold=True, size=18, ink=sheet.look.accent),
        Spacer(1, 10),
        grid(sheet, TO, [2, 7, 2, 4], head=0, ruled=False),
        Spacer(1, 14),
        grid(sheet, [*lines, *sums], [1, 9, 2.4, 2.4, 2.4], centred=(0, 2)),
        Spacer(1, 14),
        *(sheet.para(text, ink="#555555") for text in TERMS),
    ]


def draw() -> tuple[bytes, Pages]:
    look = Look(header="line", accent="#7a4a1e", head_fill="#efe6da", rule="#b9a892", size=9, footer=AGENCY)
    return bound(Sheet(look, AGENCY, NUMBER, "Invoice", Pages()), story, furniture)


SAMPLE = Sample("13-invoice", draw, agency=AGENCY, document_no=NUMBER)
