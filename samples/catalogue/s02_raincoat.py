"""Scattered failure: twelve kinds of fault, none of them leading (family B)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import matrix
from layouts.frame import Look
from layouts.matrix import Words
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="02-raincoat-scattered",
    agency="Brindlewave QC",
    agency_line="",
    report_no="BW-880213",
    service="Pre-Shipment Inspection",
    inspected=dt.date(2026, 8, 20),
    date_text="20-Aug-2026",
    client="Nordglimt Kids AS",
    supplier="Guangling Paperkite Garments Co., Ltd.",
    factory="Paperkite Garments, Sewing Hall B",
    place="Guangling New Street 77",
    inspector="Tao Yibei",
    product="Children's rain jacket with hood",
    po="NK-5521",
    item="RJ-KID-YLW",
    quantities=Quantities(ordered=2880, produced=2880, packed=2592),
    sampling=Sampling(lot=2880, aql=("0", "1.5", "4.0"), standard="ISO 2859-1", level="II", inspection="normal"),
    defects=(
        Defect("Broken stitches at cuff", "major", 3),
        Defect("Seam tape lifting inside hood", "major", 2),
        Defect("Zip slider jams halfway", "major", 2),
        Defect("Snap button comes off by hand", "major", 2),
        Defect("Skipped stitches at pocket flap", "major", 2),
        Defect("Open side seam 12 mm", "major", 1, photos=1),
        Defect("Care label missing", "major", 1, photos=1),
        Defect("Oil stain on front panel", "major", 1, photos=1),
        Defect("Untrimmed thread ends (MIN)", "minor", 6, photos=1),
        Defect("Puckering around armhole", "minor", 3),
        Defect("Uneven hem, 5 mm", "minor", 2, photos=1),
        Defect("Chalk mark on lining", "minor", 2, photos=1),
    ),
    sections=(
        Section("Quantity", "pass", "90 % packed, 80 % expected"),
        Section("Workmanship", "fail", "MAJ and MIN beyond the accept point"),
        Section("Style, material and colour", "pass", "Compared with the sealed sample"),
        Section("Measurements", "pass", "20 pcs, 4 sizes"),
        Section("Packing and labels", "pass"),
    ),
    remarks=(
        "The faults come from several sewing lines and sizes.",
        "288 pcs were still being packed when the inspector left.",
    ),
    aql_result="fail",
    overall="fail",
    defective_units=23,
    checklist_name="Rain jacket: visual faults",
    checks=(
        Check(
            "Free choice of cartons",
            "Could the inspector choose the cartons freely? If not, the inspection is failed.",
            "24 ctns",
            "Yes",
            "pass",
        ),
        Check(
            "Water spray",
            "Spray the closed jacket for 10 minutes; wet lining is a CRITICAL point for this client.",
            "3 pcs",
            "Lining dry",
            "pass",
        ),
        Check(
            "Snap pull test",
            "Pull with 70 N for 10 s. A part that comes off counts as major in the list above.",
            "5 pcs",
            "70 N held on 5 pcs",
            "pass",
        ),
        Check("Drawcords", "No cord at hood or neck (EN 14682). Any cord: critical.", "125 pcs", "No cord", "pass"),
        Check("Hangtag barcode", "Scan and compare with the order.", "13 pcs", "Matches", "pass"),
        Check("Metal detection", "Ask for the factory's record. Needle found = failed.", "-", "Record seen", "na"),
    ),
    measures=(
        Measure("Chest 1/2, size 110", "40.0", "±1.0", ("40.2", "39.8", "40.0", "40.5", "39.6")),
        Measure("Sleeve, size 110", "43.0", "±1.0", ("43.1", "42.6", "43.4", "43.0", "42.5")),
        Measure("Body length, size 122", "54.0", "±1.0", ("54.2", "53.7", "54.0", "54.4", "53.8")),
    ),
    general_photos=(("Stacked cartons", "carton"), ("Hangtag", "label")),
    picture="raincoat",
    colour=(228, 182, 46),
)

WORDS = Words(
    title="Pre-Shipment Inspection",
    results={"pass": "Pass", "fail": "Fail", "pending": "Pending", "na": "N/A"},
    left=(("Inspection ref.", "report_no"), ("Inspection date", "date_text"), ("PO ref", "po"), ("Style no.", "item")),
    right=(("Client", "client"), ("Vendor", "supplier"), ("Production site", "factory"), ("Inspector", "inspector")),
    overall="Overall result",
    sections="Result by part",
    remarks="Inspector's remarks",
    quantities="Quantities",
    quantity_heads=(("Ordered quantity", "ordered"), ("Produced quantity", "produced"), ("Packed quantity", "packed")),
    plan="Inspection standard",
    plan_line="Sampling by {standard}, single, normal. General level - {level}",
    severities=("CRI", "MAJ", "MIN"),
    plan_rows=("AQL", "Sample size", "Accept point"),
    workmanship="Workmanship",
    sample="Sample size",
    pieces="Defective pieces",
    found="Total defects found",
    allowed="Total defects allowed",
    checks="Checkpoints",
    checks_result="pass",
    answers="Answer",
    measures="Measurements in cm",
    measure_heads=("Point of measure", "Spec", "Tol.", "Judgement"),
    photos="Photo pages",
    caption="{text} {sev}",
    small_title="How to read this report",
    small_print=(
        (
            "CRI: a danger, or against the law of the country of sale; one is enough for Fail. MAJ: a buyer would "
            "bring the piece back. MIN: a departure that most buyers would not see. Each fault is counted, also "
            "several on one piece."
        ),
        "The figure beside a camera is the number of pictures, not of faults.",
    ),
)

LOOK = Look(
    header="line",
    accent="#0c6b74",
    head_fill="#eef1f4",
    weight=0.4,
    rule="#c9ccd1",
    page_text="{page}/{total}",
    footer="Brindlewave QC - brindlewave.example",
    font="Helvetica",
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 5, 11),
            "incoterm": "FOB Shanghai",
            "currency": "USD",
            "unit_price": Decimal("9.80"),
            "delivery_date": dt.date(2026, 8, 31),
            "latest_shipment": dt.date(2026, 9, 7),
            "season_deadline": dt.date(2026, 9, 21),
        },
        "buyer": {
            "address": "Glimtveien 8, 5004 Bergen, Norway",
            "country": "NO",
            "contact": "Ingrid Solheim",
            "email": "ingrid@nordglimt.example",
            "signatory": "Ingrid Solheim",
            "title": "Purchasing Manager",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "广陵纸鸢服装有限公司",
            "address": "Guangling New Street 77",
            "contact": "Mr. Fang Zhou",
            "email": "fang@paperkite.example",
            "failed_before": 1,
        },
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {
            "governing_law": "CISG",
            "inspection_right": "9.1",
            "reinspection_cost": "supplier",
            "clauses": ["9.1", "9.3"],
            "language": "en",
        },
        "costs": {
            "delay_per_day": 420,
            "rework_days": 9,
            "sort_days": 3,
            "rework_per_unit": Decimal("0.55"),
            "sort_per_unit": Decimal("0.18"),
            "man_day": 290,
            "margin_per_unit": Decimal("6.20"),
        },
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(matrix.draw, REPORT, WORDS, LOOK), REPORT, DEAL)
