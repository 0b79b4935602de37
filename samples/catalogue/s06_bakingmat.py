"""A checklist fails the report although the AQL is passed: the barcode belongs to another article (family B)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import matrix
from layouts.frame import Look
from layouts.matrix import Words
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="06-bakingmat-checklist",
    agency="Oystergate Inspection",
    agency_line="",
    report_no="R-261144",
    service="Final Random Inspection",
    inspected=dt.date(2026, 6, 18),
    date_text="18 Jun 2026",
    client="Backwunder Handels GmbH",
    supplier="Shuoyang Silkpetal Silicone Co., Ltd.",
    factory="Silkpetal Silicone, Moulding Shop",
    place="Shuoyang, Petal Road 40",
    inspector="Ren Jia",
    product="Silicone baking mat 40 x 30 cm, printed",
    po="4500-81172",
    item="BM-4030-R",
    quantities=Quantities(ordered=3000, produced=3000, packed=3000),
    sampling=Sampling(lot=3000, aql=("0", "2.5", "4.0"), standard="ISO 2859-1"),
    defects=(
        Defect("Flash along the edge", "major", 2),
        Defect("Foreign particle in silicone 2 mm", "major", 1, photos=1),
        Defect("Printed scale shifted 3 mm", "major", 1, photos=1),
        Defect("Dust on surface", "minor", 4),
        Defect("Curled corner", "minor", 2, photos=1),
        Defect("Weak print of the logo", "minor", 1, photos=1),
    ),
    sections=(
        Section("Visual inspection", "pass", "CR 0, MA 4, MI 7"),
        Section("Quantity", "pass", "100 % packed"),
        Section("Barcode and label", "fail", "1 checkpoint failed"),
        Section("Product tests", "pass", "4 checkpoints"),
        Section("Export cartons", "pass"),
    ),
    remarks=(
        "The EAN on the header card is that of article BM-4030-B. It was read on 20 of 20 mats, in all cartons opened.",
        "The warning text in French is printed as requested.",
    ),
    aql_result="pass",
    overall="fail",
    defective_units=11,
    checklist_name="Visual faults - baking mat",
    checks=(
        Check(
            "EAN scan",
            "Read 20 codes and compare with the order. One wrong code and this checklist is failed.",
            "20 pcs",
            "NOT OK - code of BM-4030-B on 20 of 20",
            "fail",
        ),
        Check("Header card text", "Compare with the artwork. Missing warnings are critical.", "5 pcs", "OK", "pass"),
        Check("Heat test", "230 °C for 60 minutes. Smoke or deformation: failed.", "3 pcs", "OK, no change", "pass"),
        Check("Smell and taste", "EN 1230; smell stronger than 2.5 is a major fault.", "3 pcs", "OK, 1.0", "pass"),
        Check("Weight", "Weigh 5 mats.", "5 pcs", "OK, 118 - 121 g", "pass"),
        Check("Tear", "Pull by hand at the edge.", "3 pcs", "OK", "pass"),
        Check("Food contact paper", "Ask for the supplier's test report.", "-", "Not asked for by client", "na"),
    ),
    measures=(
        Measure("Length", "400", "±2", ("400", "401", "399", "400")),
        Measure("Width", "300", "±2", ("300", "299", "301", "300")),
        Measure("Thickness", "0.75", "±0.05", ("0.76", "0.75", "0.74", "0.75")),
    ),
    general_photos=(
        ("EAN on header card", "label"),
        ("EAN as ordered", "label"),
        ("Export cartons", "carton"),
        ("Carton mark", "carton"),
    ),
    picture="mat",
    colour=(186, 66, 58),
)

WORDS = Words(
    title="Final Random Inspection",
    results={"pass": "PASSED", "fail": "FAILED", "pending": "PENDING", "na": "N/A"},
    left=(
        ("Report no.", "report_no"),
        ("Date of inspection", "date_text"),
        ("Order no.", "po"),
        ("Article no.", "item"),
        ("Service", "service"),
    ),
    right=(("Customer", "client"), ("Supplier", "supplier"), ("Factory", "factory"), ("Inspected by", "inspector")),
    overall="Conclusion",
    sections="Result overview",
    remarks="Remarks",
    quantities="Quantity",
    quantity_heads=(("Order quantity", "ordered"), ("Produced", "produced"), ("Packed", "packed")),
    plan="AQL",
    plan_line="Standard: {standard}    Inspection level: {level}",
    severities=("Critical", "Major", "Minor"),
    plan_rows=("AQL", "Sample size", "Accept"),
    workmanship="Visual inspection",
    sample="Sample size",
    pieces="Defective units",
    found="Defects found",
    allowed="Max. allowed",
    checks="Checklists: Barcode and label, product tests",
    checks_result="fail",
    answers="Finding",
    measures="Dimensions in mm",
    measure_heads=("Dimension", "Target", "Tol.", "Result"),
    photos="Pictures",
    caption="{severity}: {text}",
    small_title="Explanations",
    small_print=(
        (
            "FAILED is given when the visual inspection is beyond AQL or when any checklist has a failed checkpoint. "
            "Critical faults are never accepted. The customer decides about the shipment."
        ),
    ),
)

LOOK = Look(
    header="bar",
    accent="#34495e",
    head_fill="#e9edf1",
    weight=0.4,
    rule="#b4bac2",
    page_text="{page} of {total}",
    footer="Oystergate Inspection - oystergate.example",
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 3, 30),
            "incoterm": "FCA Shuoyang",
            "currency": "EUR",
            "unit_price": Decimal("1.92"),
            "delivery_date": dt.date(2026, 6, 26),
            "latest_shipment": dt.date(2026, 7, 3),
        },
        "buyer": {
            "address": "Backhausweg 5, 70173 Stuttgart, Germany",
            "country": "DE",
            "contact": "Petra Wolke",
            "email": "wolke@backwunder.example",
            "signatory": "Petra Wolke",
            "title": "Einkaufsleiterin",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "朔阳丝瓣硅胶制品有限公司",
            "contact": "Ms. He Yun",
            "email": "he@silkpetal.example",
        },
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {
            "governing_law": "CISG",
            "inspection_right": "4.2",
            "reinspection_cost": "supplier",
            "clauses": ["4.2", "4.5"],
            "language": "en-zh",
        },
        "costs": {"delay_per_day": 35, "rework_days": 3, "rework_per_unit": Decimal("0.06"), "man_day": 280},
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(matrix.draw, REPORT, WORDS, LOOK), REPORT, DEAL)
