"""A pass (family C)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import ledger
from layouts.frame import Look
from layouts.ledger import Words
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling

REPORT = Report(
    name="04-shelf-pass",
    agency="Copperlatch Inspection",
    agency_line="Field report made on the tablet at the place of inspection",
    report_no="CLI-2026-1182",
    service="Final inspection",
    inspected=dt.date(2026, 7, 14),
    date_text="2026-07-14",
    client="Fernhollow Interiors Inc.",
    supplier="Meixi Cloudcarpenter Wood Products Co., Ltd.",
    factory="Cloudcarpenter Wood Products",
    place="Meixi Lake Road 5",
    inspector="Bai Lu",
    product="Oak wall shelf 80 cm with iron brackets",
    po="FH-3307",
    item="WS-80-OAK",
    quantities=Quantities(ordered=480, lot=480),
    sampling=Sampling(lot=480, aql=("0", "2.5", "4.0"), standard=None),
    defects=(
        Defect("Bracket hole off centre by 2 mm", "major", 1, code="DRL-02"),
        Defect("Split at board end, 15 mm", "major", 1, code="WOD-07"),
        Defect("Uneven stain on underside", "minor", 2, code="FIN-03"),
        Defect("Rough sanding at back edge", "minor", 1, code="FIN-01"),
        Defect("Hang tag string missing", "minor", 1, code="LBL-04", photos=1),
    ),
    sections=(),
    remarks=(
        "Goods agree with the approved sample of 3 June 2026.",
        "One screw bag was opened and counted: 4 screws, 4 plugs.",
    ),
    aql_result="pass",
    overall="pass",
    checks=(
        Check(
            "Load test",
            "12 kg for 1 hour; if the shelf bends more than 3 mm the item is failed.",
            "2 pcs",
            "1.2 mm",
            "pass",
        ),
        Check("Moisture", "8 to 12 %; above 14 % critical.", "5 pcs", "9.1 - 10.4 %", "pass"),
        Check("Bracket fit", "Mount with the screws of the bag.", "3 pcs", "Fits", "pass"),
        Check("Carton drop", "ISTA 1A", "1 ctn", "No damage", "pass"),
        Check("Barcode", "Scan", "5 pcs", "Read", "pass"),
    ),
    measures=(
        Measure("Length", "800", "±2", ("800", "801", "799", "800"), "In tolerance"),
        Measure("Depth", "200", "±1", ("200", "200", "200.5", "199.5"), "In tolerance"),
        Measure("Thickness", "24", "±0.5", ("24.1", "24.0", "23.8", "24.2"), "In tolerance"),
    ),
    general_photos=(("Lot in warehouse", "carton"), ("Carton label", "label")),
    picture="shelf",
    colour=(196, 150, 96),
)

WORDS = Words(
    title="Quality Inspection Report",
    facts=(
        ("Buyer", "client"),
        ("Report No", "report_no"),
        ("PO No", "po"),
        ("Inspection Date", "date_text"),
        ("Article No", "item"),
        ("Inspection Type", "service"),
        ("Description", "product"),
        ("Order Qty", "ordered"),
        ("Supplier", "supplier"),
        ("Lot Size", "lot"),
        ("Factory", "factory"),
        ("Inspected by", "inspector"),
    ),
    aql_label="AQL Cr / Ma / Mi",
    sample_label="Sample Size",
    verdict={"pass": "RESULT: ACCEPTED", "fail": "RESULT: REJECTED"},
    summary="Summary of Defects",
    summary_heads=("Class", "Found", "AQL Limit", "Status"),
    classes=("Critical", "Major", "Minor"),
    statuses=("Within", "Beyond"),
    defects="Defect Details",
    defect_heads=("#", "Class", "Description", "Code", "Qty"),
    quantity="pcs",
    checks="Checks",
    check_heads=("Check", "Rule", "Checked", "Seen", "Result"),
    results={"pass": "OK", "fail": "NOT OK", "pending": "OPEN", "na": "N/A"},
    measures="Dimensions (mm)",
    measure_heads=("Dimension", "Nominal", "Tol.", "Result"),
    remarks="Remarks",
    photos="Photos",
    caption="{text} ({severity}) {n}",
    small_title="Sampling table (extract)",
    small_print=("Single sampling, normal inspection. The figures are acceptance / rejection numbers.",),
    plan_extract=("Lot", "Sample", "AQL 2.5", "AQL 4.0"),
    signed="Electronic signature of the inspector: {inspector}",
)

LOOK = Look(
    header="plain",
    accent="#7a4a1e",
    head_fill="#efe6da",
    rule="#b9a892",
    page_text="- {page} of {total} -",
    footer="Copperlatch Inspection",
    font="Helvetica",
    side=20,
    top=20,
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 4, 20),
            "incoterm": "FOB Yantian",
            "currency": "USD",
            "unit_price": Decimal("18.40"),
            "delivery_date": dt.date(2026, 7, 20),
        },
        "buyer": {
            "address": "300 Fern Hollow Road, Portland, OR, USA",
            "country": "US",
            "contact": "Dana Whitlock",
            "email": "dana@fernhollow.example",
            "signatory": "Dana Whitlock",
            "title": "Import Manager",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "梅溪云匠木制品有限公司",
            "contact": "Mr. Gu Sen",
            "email": "gu@cloudcarpenter.example",
        },
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {
            "governing_law": "UCC",
            "inspection_right": True,
            "reinspection_cost": "supplier",
            "language": "en",
        },
        "goods": {"location": "factory"},
        "release": {"approved_by": "Ruth Calder", "title": "Quality Manager"},
    }
)

SAMPLE = Sample(REPORT.name, partial(ledger.draw, REPORT, WORDS, LOOK), REPORT, DEAL)
