"""Every failing defect is a fused misprint, which nothing repairs (family C)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import ledger
from layouts.frame import Look
from layouts.ledger import Words
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling

REPORT = Report(
    name="07-tumbler-irreparable",
    agency="Wexcombe Bureau",
    agency_line="Glass, ceramics and tableware",
    report_no="WXB 26-0772",
    service="Pre-shipment inspection",
    inspected=dt.date(2026, 10, 21),
    date_text="21-10-2026",
    client="Skaldic Beverage Co.",
    supplier="Luotan Glassbell Household Co., Ltd.",
    factory="Glassbell Household, Decal Kiln 3",
    place="Luotan, Kiln Street 12",
    inspector="Pei Shuang",
    product="Glass tumbler with fired decal, measuring line 0.3 L",
    po="SKB-1907",
    item="GT-03-BLU",
    quantities=Quantities(ordered=900, lot=900, packed=900),
    sampling=Sampling(lot=900, aql=("0", "1.5", "4.0"), standard=None),
    defects=(
        Defect("Decal misprint fused into the glass: 0.3 L line sits at 0.2 L", "major", 34, code="D-11", photos=3),
        Defect("Decal fused out of position, over the rim", "major", 4, code="D-14"),
        Defect("Bubble in the glass wall, under 1 mm", "minor", 3, code="G-02", photos=1),
        Defect("Faint mould line on the base", "minor", 2, code="G-05", photos=1),
    ),
    sections=(),
    remarks=(
        "The decal is fired at 560 °C and cannot be taken off without marking the glass.",
        "Glasses with a right and a wrong line lie mixed in the same cartons.",
        "All 900 pcs were packed.",
    ),
    aql_result="fail",
    overall="fail",
    checks=(
        Check("Volume at the line", "Fill to the line. Outside 3 % is failed.", "13 pcs", "5 of 13 at 0.2 L", "fail"),
        Check("Thermal shock", "Oven 90 °C, water 20 °C. A burst glass is critical.", "5 pcs", "No breakage", "pass"),
        Check("Decal adhesion", "Dishwasher liquid, 24 h, rub.", "3 pcs", "No change", "pass"),
        Check("Inner pack", "Divider between glasses.", "3 ctns", "As ordered", "pass"),
        Check("Drop test", "From 61 cm.", "1 ctn", "No broken glass", "pass"),
    ),
    measures=(
        Measure("Height", "140 mm", "±1", ("140.2", "139.8", "140.0", "140.4"), "Good"),
        Measure("Rim diameter", "78 mm", "±0.8", ("78.1", "78.0", "77.7", "78.3"), "Good"),
        Measure("Weight", "310 g", "±12", ("308", "314", "311", "305"), "Good"),
    ),
    general_photos=(("Pallets in store", "carton"), ("Carton mark", "carton")),
    picture="tumbler",
    colour=(44, 82, 150),
)

WORDS = Words(
    title="INSPECTION SHEET",
    facts=(
        ("Customer", "client"),
        ("Inspection No.", "report_no"),
        ("Order No.", "po"),
        ("Date of Inspection", "date_text"),
        ("Model", "item"),
        ("Kind of inspection", "service"),
        ("Product", "product"),
        ("Quantity ordered", "ordered"),
        ("Supplier", "supplier"),
        ("Lot quantity", "lot"),
        ("Factory", "factory"),
        ("Quantity packed", "packed"),
        ("Place", "place"),
        ("Inspector", "inspector"),
    ),
    aql_label="AQL (CR / MA / MI)",
    sample_label="Sample quantity",
    verdict={"pass": "PASSED - within AQL", "fail": "FAILED - beyond AQL"},
    summary="Defect summary",
    summary_heads=("Severity", "Defects found", "Acceptance limit", "Judgement"),
    classes=("CR - Critical", "MA - Major", "MI - Minor"),
    statuses=("OK", "NG"),
    defects="List of findings",
    defect_heads=("No", "Severity", "Finding", "Code", "Quantity"),
    quantity="pcs",
    checks="Tests and checks",
    check_heads=("Test", "Condition", "Number", "Observation", "Result"),
    results={"pass": "OK", "fail": "NG", "pending": "-", "na": "/"},
    measures="Measured values",
    measure_heads=("Value", "Nominal", "Tolerance", "Judgement"),
    remarks="Comments of the inspector",
    photos="Picture annex",
    caption="{n}: {text}",
    small_title="Sampling",
    small_print=(
        (
            "Extract of the table for single sampling, General Level II, accept / reject. CR: not allowed. A finding "
            "counts once for each piece that shows it."
        ),
    ),
    plan_extract=("Lot quantity", "Samples", "AQL 2.5 (Ac / Re)", "AQL 4.0 (Ac / Re)"),
    signed="Made by {inspector} and read by the duty desk of Wexcombe Bureau",
)

LOOK = Look(
    header="line",
    accent="#1c4f9c",
    head_fill="#1c4f9c",
    head_ink="#ffffff",
    rule="#7f93b5",
    side=18,
    page_text="Sheet {page} / {total}",
    footer="Wexcombe Bureau - tableware desk",
    font="Times-Roman",
    bold="Times-Bold",
    size=9.5,
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 8, 3),
            "incoterm": "FOB Qingdao",
            "currency": "USD",
            "unit_price": Decimal("2.15"),
            "delivery_date": dt.date(2026, 10, 30),
            "latest_shipment": dt.date(2026, 11, 6),
        },
        "buyer": {
            "address": "9 Skald Yard, Dublin, Ireland",
            "country": "IE",
            "contact": "Aoife Brannigan",
            "email": "aoife@skaldic.example",
            "signatory": "Aoife Brannigan",
            "title": "Supply Chain Lead",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "罗潭玻铃日用品有限公司",
            "contact": "Mr. Du Heng",
            "email": "du@glassbell.example",
            "refuses_correction": False,
            "failed_before": 0,
        },
        "payment": {"method": "T/T", "deposit_percent": 40, "balance_percent": 60, "balance_paid": False},
        "contract": {
            "governing_law": "CISG",
            "inspection_right": "7.2",
            "reinspection_cost": "supplier",
            "clauses": ["7.2"],
            "language": "en-zh",
        },
        "costs": {
            "delay_per_day": 30,
            "sort_days": 2,
            "sort_per_unit": Decimal("0.08"),
            "man_day": 270,
            "margin_per_unit": Decimal("1.10"),
        },
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(ledger.draw, REPORT, WORDS, LOOK), REPORT, DEAL)
