"""Aborted: the goods were not ready, every field says N/A."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Deal, Quantities, Report, Sample, Section

REPORT = Report(
    name="09-trolley-aborted",
    agency="Marrowby Assurance",
    agency_line="",
    report_no="MA-7716",
    service="Pre-Shipment Inspection",
    inspected=dt.date(2026, 5, 7),
    date_text="7 May 2026",
    client="Kettleby Storage Ltd.",
    supplier="Baishui Ironheron Furniture Co., Ltd.",
    factory="Ironheron Furniture, Hall 2",
    place="Baishui, Heron Road 15",
    inspector="Jin Tao",
    product="Kitchen trolley, three shelves",
    po="KB-40412",
    item="KT-3S",
    quantities=Quantities(ordered=1800, produced=640, packed=210),
    sampling=None,
    defects=(),
    sections=(
        Section("Quantity", "fail", "35 % produced, 12 % packed"),
        Section("Workmanship", "na"),
        Section("Product specification", "na"),
        Section("Tests", "na"),
        Section("Packing and marking", "na"),
    ),
    remarks=(
        "The order was not ready: at least 80 % must be packed before samples can be drawn.",
        "The factory named 19 May 2026 as the new date. A new booking is needed.",
    ),
    aql_result=None,
    overall="aborted",
    checks=(
        Check("Load test", "15 kg on each shelf; a shelf that falls is critical.", "N/A", "N/A", "na"),
        Check("Assembly", "Assemble by the leaflet; if a part is missing the test is failed.", "N/A", "N/A", "na"),
        Check("Carton drop", "10 drops.", "N/A", "N/A", "na"),
    ),
    general_photos=(
        ("Parts on the line", "trolley"),
        ("Packed cartons, 210 pcs", "carton"),
        ("Empty packing area", "carton"),
    ),
    picture="trolley",
    colour=(96, 118, 128),
    problems=("no_defect_table",),
)

WORDING = Wording(
    title="Pre-Shipment Inspection - Notice of Visit",
    blocks=("title", "facts", "overall", "order", "sections", "remarks", "idle", "checks", "photos", "small_print"),
    results={
        "pass": "Pass",
        "fail": "Fail",
        "pending": "Pending",
        "na": "N/A",
        "aborted": "Aborted - goods not ready",
    },
    facts=(
        ("Report No.", "report_no"),
        ("Inspection date", "date_text"),
        ("Client", "client"),
        ("Supplier", "supplier"),
        ("Service", "service"),
        ("Factory", "factory"),
        ("Product", "product"),
        ("Inspector", "inspector"),
    ),
    order_title="Quantity found",
    order=(
        ("PO No.", "po"),
        ("Item No.", "item"),
        ("Ordered", "ordered"),
        ("Produced", "produced"),
        ("Packed", "packed"),
    ),
    sections_title="Summary",
    section_heads=("No.", "Section", "Result", "Comment"),
    overall_label="Overall result",
    plan_title="Workmanship",
    plan_rows=(("AQL", "aql"), ("Sample size", "size"), ("Found", "found"), ("Max. allowed", "allowed")),
    remarks_title="Remarks",
    checks_title="Tests",
    photos_title="Photos",
    print_title="Note",
    small_print=(
        (
            "An aborted inspection says nothing about the quality of the goods. Critical, major and minor defects are"
            " defined in the full report. A visit to goods that are not ready is charged."
        ),
    ),
    extra={"idle": "Not performed. No samples were drawn and no defects were recorded."},
)

LOOK = Look(header="bar", accent="#4a4a4a", head_fill="#ececec", footer="Marrowby Assurance - marrowby.example")

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 2, 16),
            "incoterm": "FOB Qingdao",
            "currency": "GBP",
            "unit_price": Decimal("16.75"),
            "delivery_date": dt.date(2026, 5, 11),
            "latest_shipment": dt.date(2026, 5, 18),
        },
        "buyer": {
            "address": "Kettleby Mill, Nottingham, United Kingdom",
            "country": "GB",
            "contact": "Moira Flint",
            "email": "moira@kettleby.example",
            "signatory": "Moira Flint",
            "title": "Buyer",
        },
        "supplier": {"country": "CN", "contact": "Mr. Qi Lei", "email": "qi@ironheron.example"},
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {
            "governing_law": "UK",
            "inspection_right": True,
            "reinspection_cost": "supplier",
            "level": "II",
            "aql": {"critical": 0, "major": Decimal("2.5"), "minor": Decimal("4.0")},
        },
        "costs": {"delay_per_day": 120, "man_day": 280},
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
