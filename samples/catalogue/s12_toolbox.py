"""The printed total is not the sum of the rows: major 4 in the total, 5 in the list (family A)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Counts, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="12-toolbox-totals",
    agency="Zephyrline Check",
    agency_line="",
    report_no="ZC-0059-26",
    service="PSI",
    inspected=dt.date(2026, 11, 3),
    date_text="3 Nov. 2026",
    client="Grindstone & Pell Tools",
    supplier="Tielin Hammerfox Hardware Co., Ltd.",
    factory="Hammerfox Hardware, Press Shop",
    place="Tielin, Anvil Road 60",
    inspector="Wu Dan",
    product="Steel tool box, two trays",
    po="GP-1188",
    item="TB-2T-RED",
    quantities=Quantities(ordered=500, produced=500, packed=500),
    sampling=Sampling(lot=500, aql=("0", "2.5", "4.0")),
    defects=(
        Defect("Powder coat chipped at the lid corner", "major", 2),
        Defect("Latch does not close", "major", 2),
        Defect("Tray hinge pin missing", "major", 1, photos=1),
        Defect("Light scratch inside the box", "minor", 3),
        Defect("Logo sticker askew", "minor", 1, photos=1),
    ),
    sections=(
        Section("Quantity", "pass"),
        Section("Workmanship", "fail"),
        Section("Function", "pass"),
        Section("Packing", "pass"),
        Section("Labelling", "pass"),
    ),
    remarks=("Goods were stored dry.", "The factory's own check list was not shown."),
    problems=("totals_mismatch",),
    aql_result="fail",
    overall="fail",
    misprinted_found=Counts(0, 4, 4),
    checks=(
        Check("Load", "15 kg, lift 20 times; handle that breaks is critical.", "3 pcs", "Holds", "pass"),
        Check("Edges", "Cut edges are critical.", "50 pcs", "Rounded", "pass"),
        Check("Coating thickness", "60 to 90 microns; below = failed.", "5 pcs", "64 - 82", "pass"),
        Check("Barcode", "Scan all samples of one carton.", "4 pcs", "Read", "pass"),
    ),
    measures=(
        Measure("Length", "420", "±2", ("421", "420", "419")),
        Measure("Depth", "200", "±2", ("200", "201", "200")),
        Measure("Sheet", "0.8", "±0.05", ("0.80", "0.79", "0.81")),
    ),
    general_photos=(("Store", "carton"), ("Rating plate", "label")),
    picture="toolbox",
    colour=(172, 46, 40),
)

WORDING = Wording(
    title="PSI Report",
    blocks=(
        "title",
        "overall",
        "facts",
        "order",
        "sections",
        "remarks",
        "plan",
        "defects",
        "checks",
        "measures",
        "photos",
        "small_print",
    ),
    results={"pass": "Passed", "fail": "Rejected", "pending": "On hold", "na": "N/A"},
    facts=(
        ("Ref. No.", "report_no"),
        ("Date of inspection", "date_text"),
        ("Buyer", "client"),
        ("Inspection type", "service"),
        ("Vendor", "supplier"),
        ("Factory name", "factory"),
        ("Product", "product"),
        ("Inspector name", "inspector"),
    ),
    order_title="Shipment",
    order=(
        ("PO#", "po"),
        ("Item#", "item"),
        ("Order Qty", "ordered"),
        ("Produced Qty", "produced"),
        ("Packed Qty", "packed"),
    ),
    sections_title="Overview",
    section_heads=("#", "Section", "Status", "Note"),
    ticks=True,
    cross=False,
    overall_label="Inspection result",
    plan_title="AQL plan",
    plan_facts=(("Sampling standard", "standard"), ("Sampling level", "level")),
    plan_heads=("", "Cr", "Ma", "Mi"),
    plan_rows=(("AQL", "aql"), ("Sample size", "size")),
    defects_title="Defective list",
    defect_heads=("#", "Fault", "Cr", "Ma", "Mi"),
    found="Total defects found",
    allowed="Max allowed",
    verdict="AQL status",
    zero="-",
    remarks_title="Remarks",
    checks_title="Functional checks",
    check_heads=("Check", "Criteria", "Qty", "Finding", "Status"),
    measures_title="Dimension check (mm)",
    photos_title="Photo record",
    caption="Fault: {text}",
    print_title="Terms used",
    small_print=(
        (
            "Cr critical, Ma major, Mi minor. A critical fault makes the inspection failed. Faults are sorted as "
            "agreed with the buyer on the order sheet."
        ),
    ),
    plan_extract=("Lot size", "Sample size", "Ac / Re at 2.5", "Ac / Re at 4.0"),
)

LOOK = Look(header="bar", accent="#8c3b12", head_fill="#f6e7dd", rule="#c0a593", footer="Zephyrline Check")

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 9, 1),
            "incoterm": "FOB Tianjin",
            "currency": "USD",
            "unit_price": Decimal("12.60"),
            "delivery_date": dt.date(2026, 11, 10),
        },
        "buyer": {
            "address": "44 Whetstone Way, Sheffield, United Kingdom",
            "country": "GB",
            "contact": "Gwen Pell",
            "email": "gwen@grindstone.example",
            "signatory": "Gwen Pell",
            "title": "Director",
        },
        "supplier": {"country": "CN", "contact": "Mr. Tie Jun", "email": "tie@hammerfox.example", "failed_before": 2},
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": True},
        "contract": {"governing_law": "UK", "inspection_right": False, "reinspection_cost": "silent"},
        "costs": {"delay_per_day": 25, "rework_days": 3, "rework_per_unit": Decimal("0.35"), "man_day": 280},
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
