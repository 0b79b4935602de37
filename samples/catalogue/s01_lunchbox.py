"""Systematic failure: nearly every sleeve carries the same misprint (family A, totals below)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="01-lunchbox-systematic",
    agency="Quillmark Inspection",
    agency_line="Consumer goods control",
    report_no="QM-26-0417",
    service="Pre-Shipment Inspection",
    inspected=dt.date(2026, 9, 8),
    date_text="8 September 2026",
    client="Tumblewick Home Ltd.",
    supplier="Jiuxi Tinwhistle Metalware Co., Ltd.",
    factory="Tinwhistle Metalware, Workshop 2",
    place="Jiuxi Town, Lanqiao County",
    inspector="H. Quan",
    product="Stainless steel lunch box 900 ml with paper sleeve",
    po="TW-20618",
    item="LB-900-SG",
    quantities=Quantities(ordered=1150, produced=1150, packed=1150, cartons=48),
    sampling=Sampling(lot=1150, aql=("0", "2.5", "4.0")),
    defects=(
        Defect('Misprint on paper sleeve: "Dishwahser safe" instead of "Dishwasher safe"', "major", 61, photos=3),
        Defect("Lid clip loose, does not hold the lid", "major", 1, photos=1),
        Defect("Dent on box body over 10 mm", "major", 1, photos=1),
        Defect("Light scratch on lid, under 20 mm", "minor", 3),
        Defect("Glue residue at the sleeve overlap", "minor", 2),
    ),
    sections=(
        Section("Quantity", "pass"),
        Section("Workmanship and appearance", "fail", "Remark 1"),
        Section("Product specification", "pass"),
        Section("On-site tests", "pass"),
        Section("Packaging and marking", "pass", "Remark 2"),
        Section("Client's special request", "na"),
    ),
    remarks=(
        "The wrong word stands on the sleeves of every carton opened; the sleeves come from one print run of 1,200.",
        "The client's packaging file of 2 July 2026 spells the word correctly.",
        "Cartons 3, 9, 14, 22, 27, 31, 40 and 46 were chosen by the inspector and opened.",
    ),
    aql_result="fail",
    overall="fail",
    defective_units=65,
    checks=(
        Check(
            "Leak test",
            "Fill to 900 ml, close, turn over for 10 min. Any leakage is critical for this client.",
            "5 pcs",
            "No leakage",
            "pass",
        ),
        Check(
            "Lid clip cycles",
            "Open and close 50 times; if a clip breaks the test is failed.",
            "5 pcs",
            "No break",
            "pass",
        ),
        Check("Coating adhesion", "Cross cut and 3M tape.", "3 pcs", "No loss", "pass"),
        Check("Barcode scan", "Scan with two readers; unreadable is a major defect.", "20 pcs", "All read", "pass"),
        Check("Carton drop", "1 corner, 3 edges, 6 faces from 76 cm.", "1 ctn", "No damage", "pass"),
        Check(
            "Sharp edge",
            "Check by hand with glove tester; sharp edge = critical, report at once.",
            "80 pcs",
            "None",
            "pass",
        ),
    ),
    measures=(
        Measure("Length", "205 mm", "±2", ("205", "206", "204", "205", "205")),
        Measure("Width", "140 mm", "±2", ("140", "141", "140", "140", "139")),
        Measure("Net weight", "362 g", "±5 %", ("360", "365", "359", "363", "361")),
        Measure("Wall thickness", "0.50 mm", "±0.05", ("0.49", "0.50", "0.51", "0.50", "0.50")),
    ),
    general_photos=(("Cartons in the warehouse", "carton"), ("Shipping mark", "carton"), ("Sleeve barcode", "label")),
    picture="lunchbox",
    colour=(146, 158, 166),
)

WORDING = Wording(
    title="Pre-Shipment Inspection Report",
    blocks=(
        "title",
        "facts",
        "overall",
        "sections",
        "order",
        "remarks",
        "plan",
        "defects",
        "checks",
        "measures",
        "photos",
        "small_print",
        "sign",
    ),
    results={"pass": "Conform", "fail": "Not conform", "pending": "Pending", "na": "N/A"},
    facts=(
        ("Report No.", "report_no"),
        ("Date of inspection", "date_text"),
        ("Client", "client"),
        ("Type of service", "service"),
        ("Supplier", "supplier"),
        ("Factory", "factory"),
        ("Place", "place"),
        ("Inspector", "inspector"),
        ("Product", "product"),
        ("Item No.", "item"),
    ),
    order_title="2. Quantity",
    order=(
        ("P/O No.", "po"),
        ("Item No.", "item"),
        ("Order quantity", "ordered"),
        ("Produced", "produced"),
        ("Packed", "packed"),
    ),
    sections_title="1. Summary by section",
    section_heads=("No.", "Section", "Result", "See"),
    overall_label="Overall conclusion",
    plan_title="4. Sampling plan",
    plan_facts=(("Standard", "standard"), ("Inspection level", "level")),
    plan_rows=(("AQL", "aql"), ("Sample size (pcs)", "size")),
    defects_title="5. Workmanship and appearance: list of defects",
    found="Total defects found",
    allowed="Acceptance number (Ac)",
    verdict="Workmanship result",
    units="Pieces with one or more defects: {units} of {size}",
    remarks_title="3. Remarks",
    checks_title="6. Checks and tests on site",
    check_heads=("Check", "How it is done", "Pieces", "Seen", "Result"),
    measures_title="7. Measurements",
    measure_heads=("Point", "Specified", "Tol.", "Result"),
    photos_title="8. Photographs",
    caption="{text} - photo {n}",
    print_title="Definitions",
    small_print=(
        (
            "Critical: can hurt the user or break a law or rule; one critical defect and the lot is failed. Major: "
            "the user would complain or return the product. Minor: differs from the approved sample without hindering"
            " use."
        ),
        (
            "This report tells what was found on the pieces drawn at the time and place named. It does not free the "
            "seller from his contract. Whether the goods may be shipped is for the client to decide."
        ),
    ),
    examples_heads=("Examples of classification", "Critical", "Major", "Minor"),
    examples=(
        ("Sharp edge, burr that cuts", "X", "", ""),
        ("Lid does not close", "", "X", ""),
        ("Hairline scratch on base", "", "", "X"),
    ),
    extra={"signed": "Inspector: {inspector}", "countersigned": "Reviewed by: M. Orrel, Quillmark Inspection"},
)

LOOK = Look(header="bar", accent="#23485e", head_fill="#dfe8ee", footer="Quillmark Inspection - quillmark.example")

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 6, 24),
            "incoterm": "FOB Ningbo",
            "currency": "USD",
            "unit_price": Decimal("4.35"),
            "delivery_date": dt.date(2026, 9, 18),
            "latest_shipment": dt.date(2026, 9, 25),
        },
        "buyer": {
            "address": "14 Tumblewick Lane, Leeds, United Kingdom",
            "country": "GB",
            "contact": "Ruth Amberley",
            "email": "ruth.amberley@tumblewick.example",
            "signatory": "Ruth Amberley",
            "title": "Head of Sourcing",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "九溪锡哨金属制品有限公司",
            "address": "Workshop Road 2, Jiuxi Town, Lanqiao County",
            "contact": "Ms. Lin Xiaohe",
            "email": "lin@tinwhistle.example",
            "failed_before": 0,
        },
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {
            "governing_law": "CISG",
            "inspection_right": "7.2",
            "reinspection_cost": "supplier",
            "clauses": ["7.2", "7.4", "8.1"],
            "language": "en-zh",
        },
        "costs": {"delay_per_day": 40, "rework_days": 4, "rework_per_unit": Decimal("0.12"), "man_day": 280},
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
