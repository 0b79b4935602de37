"""A marginal failure, minor only, four against three, and Christmas does not wait: a concession may pay (family A)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="08-treeskirt-marginal",
    agency="Fennimore Field QC",
    agency_line="",
    report_no="FF-10936",
    service="Final inspection before shipment",
    inspected=dt.date(2026, 10, 12),
    date_text="October 12, 2026",
    client="Hearth & Holly Seasonal Goods Ltd.",
    supplier="Qinglu Snowthread Textiles Co., Ltd.",
    factory=None,
    place="Qinglu, Thread Lane 8",
    inspector="Yan Mo",
    product="Christmas tree skirt 120 cm, velvet with gold trim",
    po="HH-2611",
    item="TS-120-RED",
    quantities=Quantities(ordered=250, produced=250, packed=250),
    sampling=Sampling(lot=250, aql=("0", "2.5", "4.0")),
    defects=(
        Defect("Star applique open over 15 mm", "major", 1),
        Defect("Gold trim wavy along the hem", "minor", 2),
        Defect("Thread ends longer than 15 mm", "minor", 1),
        Defect("Lint on the velvet, can be brushed off", "minor", 1),
    ),
    sections=(
        Section("A Quantity", "pass"),
        Section("B Look and workmanship", "fail", "minor 4, limit 3"),
        Section("C Measures", "pass"),
        Section("D Tests", "pass"),
        Section("E Packing and labels", "pass"),
    ),
    remarks=(
        "Minor defects are beyond the limit by one; critical and major defects are within.",
        "The goods were complete and packed at arrival.",
    ),
    aql_result="fail",
    overall="fail",
    checks=(
        Check("Colour rub", "Dry and wet cloth; grade below 3 failed.", "2 pcs", "4 / 3-4", "pass"),
        Check("Velcro", "Open and close 20 times.", "3 pcs", "Holds", "pass"),
        Check("Small parts", "Star torn off by hand = critical.", "3 pcs", "Holds 90 N", "pass"),
        Check("Care label", "Compare with order.", "5 pcs", "Agrees", "pass"),
    ),
    measures=(
        Measure("Diameter", "120 cm", "±2", ("120", "121", "119", "120")),
        Measure("Inner opening", "12 cm", "±0.5", ("12", "12", "12.3", "12")),
    ),
    general_photos=(("All cartons", "carton"), ("Care label", "label")),
    picture="treeskirt",
    colour=(162, 30, 44),
)

WORDING = Wording(
    title="Final Inspection Report",
    blocks=(
        "title",
        "facts",
        "order",
        "overall",
        "remarks",
        "sections",
        "plan",
        "defects",
        "measures",
        "checks",
        "small_print",
        "photos",
        "sign",
    ),
    results={"pass": "Accepted", "fail": "Not accepted", "pending": "Open", "na": "Not applicable"},
    facts=(
        ("Inspection No.", "report_no"),
        ("Inspection date", "date_text"),
        ("Importer", "client"),
        ("Supplier", "supplier"),
        ("Inspection type", "service"),
        ("Place", "place"),
        ("Inspector", "inspector"),
        ("Goods", "product"),
    ),
    order_title="Order",
    order=(
        ("PO No.", "po"),
        ("Style No.", "item"),
        ("Quantity ordered", "ordered"),
        ("Quantity produced", "produced"),
        ("Quantity packed", "packed"),
    ),
    sections_title="Section results",
    section_heads=("", "Section", "Result", "Comment"),
    overall_label="Conclusion",
    plan_title="Sampling",
    plan_facts=(("Sampling standard", "standard"), ("Inspection level", "level")),
    plan_heads=("Class", "Critical", "Major", "Minor"),
    plan_rows=(("AQL", "aql"), ("Samples inspected", "size"), ("Accept / Reject", "accept_reject")),
    defects_title="B Look and workmanship: non-conformities",
    defect_heads=("Item", "Non-conformity", "Critical", "Major", "Minor"),
    found="Sum",
    allowed="Acceptance number",
    verdict="AQL result",
    zero="-",
    remarks_title="General remarks",
    checks_title="D Tests",
    check_heads=("Test", "Procedure", "Sample", "Outcome", "Judgement"),
    measures_title="C Measures",
    measure_heads=("Measure", "Order", "Tolerance", "Judgement"),
    photos_title="Pictures",
    caption="{text}, picture {n}",
    print_title="Classes",
    small_print=(
        (
            "Critical: unsafe. Major: not fit for sale. Minor: small fault in look. A lot with any critical fault is "
            "failed. The buyer may accept a lot that is beyond the limit; we do not advise on it."
        ),
    ),
    examples_heads=("Guide for textiles", "Critical", "Major", "Minor"),
    examples=(("Needle in product", "1", "", ""), ("Hole in fabric", "", "1", ""), ("Loose thread", "", "", "1")),
    extra={"signed": "Inspected by: {inspector}", "countersigned": "For the supplier: present, signature refused"},
)

LOOK = Look(
    header="line",
    accent="#2f5d3a",
    head_fill="#e5efe7",
    rule="#9db3a2",
    font="Times-Roman",
    bold="Times-Bold",
    size=9.5,
    page_text="p. {page}/{total}",
    footer="Fennimore Field QC",
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 7, 27),
            "incoterm": "FOB Ningbo",
            "currency": "GBP",
            "unit_price": Decimal("34.00"),
            "delivery_date": dt.date(2026, 10, 16),
            "latest_shipment": dt.date(2026, 10, 18),
            "season_deadline": dt.date(2026, 10, 20),
        },
        "buyer": {
            "address": "2 Holly Court, York, United Kingdom",
            "country": "GB",
            "contact": "Simon Garth",
            "email": "simon@hearthholly.example",
            "signatory": "Simon Garth",
            "title": "Managing Director",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "青鹿雪线纺织品有限公司",
            "contact": "Ms. Tang Ning",
            "email": "tang@snowthread.example",
        },
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {
            "governing_law": "UK",
            "inspection_right": "3.4",
            "reinspection_cost": "supplier",
            "clauses": ["3.4", "3.6"],
            "language": "en",
        },
        "costs": {
            "delay_per_day": 900,
            "rework_days": 5,
            "sort_days": 2,
            "rework_per_unit": Decimal("0.60"),
            "sort_per_unit": Decimal("0.40"),
            "man_day": 280,
            "return_share": Decimal("0.02"),
            "margin_per_unit": Decimal("21.00"),
        },
        "concession": {
            "remedy": "price_reduction",
            "amount": Decimal("425.00"),
            "note": "Five per cent off the invoice for this order only.",
            "approved_by": "Simon Garth",
        },
        "goods": {"location": "factory"},
        "inspection": {
            "agency": "Larkspur Survey Ltd.",
            "address": "Unit 5, Harbour Works\nNingbo, China",
            "contact": "Booking desk",
            "email": "booking@larkspur.example",
            "place": "18 Deer Lane, Ningbo, China",
            "place_contact": "Ms. Tang Ning, +86 574 5550 0142",
            "ready_date": dt.date(2026, 10, 15),
            "presented": 250,
        },
        "release": {"approved_by": "Ellen Garth", "title": "Quality Manager"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
