"""Pending: the AQL is passed, remarks hold the report; ticks are drawn lines (family A)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="05-basket-pending",
    agency="Pennant Rook Quality",
    agency_line="",
    report_no="PRQ-55108",
    service="Pre-Shipment Inspection (PSI)",
    inspected=dt.date(2026, 9, 29),
    date_text="29.09.2026",
    client="Casa Velluto S.r.l.",
    supplier="Linhu Feltfinch Handicraft Co., Ltd.",
    factory="Feltfinch Handicraft, Linhu Works",
    place="Linhu, Feltfinch Lane 1-9",
    inspector="Xu Qinqin",
    product="Felt storage basket with leather-look handles",
    po="CV/26/0915",
    item="FB-35-GY",
    quantities=Quantities(ordered=12000, produced=12000, packed=12000),
    sampling=Sampling(lot=12000, aql=("0", "1.0", "2.5")),
    defects=(
        Defect("Handle rivet not closed", "major", 2),
        Defect("Side seam open, 20 mm", "major", 1, photos=1),
        Defect("Handle fixed upside down", "major", 1, photos=1),
        Defect("Loose fibres at top edge", "minor", 3),
        Defect("Glue spot inside, 4 mm", "minor", 2),
        Defect("Fold mark across the front", "minor", 2, photos=1),
        Defect("Pen mark on the base", "minor", 1, photos=1),
    ),
    sections=(
        Section("Quantity available", "pass"),
        Section("Product against specification", "pending", "1, 2"),
        Section("Workmanship (AQL)", "pass"),
        Section("Tests on the spot", "pending", "3"),
        Section("Packing, assortment", "pass"),
        Section("Marks and labels", "pass", "4"),
        Section("Loading", "na"),
    ),
    remarks=(
        "PENDING - No approved sample was at the factory; the goods were compared with the photos in the order file.",
        "PENDING - The felt is 2.6 to 2.8 mm thick; the order names 3 mm without a tolerance.",
        "PENDING - No scale for 20 kg was available, so the handle load test was left out.",
        "Note - The carton mark shows the item number in two sizes of type.",
    ),
    aql_result="pass",
    overall="pending",
    checks=(
        Check(
            "Handle load", "20 kg, 1 minute. Handle that tears off is critical.", "-", "Not done, no scale", "pending"
        ),
        Check("Rub test", "White cloth, 20 strokes; staining = failed.", "5 pcs", "No colour on the cloth", "pass"),
        Check("Smell", "Open three cartons and smell.", "3 ctns", "Normal", "pass"),
        Check("Folding", "Fold and open 10 times; no lasting crease.", "5 pcs", "Fine", "pass"),
        Check(
            "Needle detector",
            "Metal in product is CRITICAL, also when found by the factory.",
            "315 pcs",
            "None",
            "pass",
        ),
    ),
    measures=(
        Measure("Height", "350 mm", "±5", ("351", "348", "350", "352")),
        Measure("Diameter", "320 mm", "±5", ("322", "320", "319", "321")),
        Measure("Thickness", "3 mm", "not given", ("2.6", "2.7", "2.8", "2.7"), "For client"),
    ),
    general_photos=(("Lot overview", "carton"), ("Carton 7 of 500", "carton"), ("Woven label", "label")),
    picture="basket",
    colour=(128, 130, 134),
)

WORDING = Wording(
    title="Inspection Report",
    blocks=(
        "facts",
        "order",
        "sections",
        "overall",
        "remarks",
        "plan",
        "defects",
        "checks",
        "measures",
        "photos",
        "small_print",
    ),
    results={"pass": "Pass", "fail": "Fail", "pending": "Pending", "na": "N/A"},
    facts_title="A. General",
    facts=(
        ("Mission No.", "report_no"),
        ("Date of visit", "date_text"),
        ("Client", "client"),
        ("Vendor", "supplier"),
        ("Factory", "factory"),
        ("Service location", "place"),
        ("Service type", "service"),
        ("Done by", "inspector"),
    ),
    order_title="B. Goods",
    order=(
        ("PO No.", "po"),
        ("Item No.", "item"),
        ("Item description", "product"),
        ("PO Qty", "ordered"),
        ("Produced Qty", "produced"),
        ("Packed Qty", "packed"),
    ),
    sections_title="C. Result of each section",
    section_heads=("No.", "Section", "Conformity", "Remark No."),
    ticks=True,
    overall_label="OVERALL RESULT:",
    brackets=True,
    plan_title="E. AQL plan",
    plan_facts=(("Standard", "standard"), ("Level", "level")),
    plan_heads=("", "Critical", "Major", "Minor"),
    plan_rows=(("AQL", "aql"), ("Sample size", "size")),
    defects_title="F. Defect list",
    defect_heads=("No.", "Description of defect", "Critical", "Major", "Minor"),
    found="Total found",
    allowed="Maximum allowed",
    verdict="AQL result",
    totals_above=True,
    remarks_title="D. Remarks",
    checks_title="G. Tests on the spot",
    check_heads=("Test", "Instruction", "Sample", "Observation", "Result"),
    measures_title="H. Measurements",
    photos_title="I. Photographs",
    caption="Defect: {text} ({n})",
    print_title="Notes",
    small_print=(
        (
            "PENDING means that the result rests with the client. FAIL is given beyond AQL or where a test has "
            "failed, PASS in all other cases. Critical, major and minor are used as in the client's checklist of 10 "
            "August 2026."
        ),
    ),
    extra={"due": "Pending due to remarks 1, 2, 3"},
)

LOOK = Look(
    header="box",
    accent="#8a1538",
    head_fill="#f0e4e7",
    rule="#555555",
    side=16,
    top=28,
    footer="Pennant Rook Quality - this report is for the client named in it.",
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 7, 15),
            "incoterm": "FOB Shanghai",
            "currency": "EUR",
            "unit_price": Decimal("3.05"),
            "delivery_date": dt.date(2026, 10, 5),
            "latest_shipment": dt.date(2026, 10, 12),
        },
        "buyer": {
            "address": "Via Velluto 3, 20121 Milano, Italy",
            "country": "IT",
            "contact": "Chiara Monti",
            "email": "chiara@velluto.example",
            "signatory": "Chiara Monti",
            "title": "Buyer",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "林湖毡雀工艺品有限公司",
            "contact": "Mr. Shen Kai",
            "email": "shen@feltfinch.example",
        },
        "payment": {"method": "D/P", "deposit_percent": 20, "balance_percent": 80, "balance_paid": False},
        "contract": {
            "governing_law": "CISG",
            "inspection_right": "6.3",
            "reinspection_cost": "buyer",
            "language": "en",
        },
        "costs": {"delay_per_day": 150, "man_day": 280},
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
