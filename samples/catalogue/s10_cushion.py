"""Family A without a single rule: columns by white space, counts with a leading zero, descriptions over two lines."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="10-cushion-unruled",
    agency="Dunlinver Goods Survey",
    agency_line="",
    report_no="DGS 0926/118",
    service="Pre-Shipment Inspection",
    inspected=dt.date(2026, 9, 2),
    date_text="02/Sep/2026",
    client="Saltmarsh & Daughters Furnishing",
    supplier="Yunpo Loomsparrow Weaving Co., Ltd.",
    factory="Loomsparrow Weaving, Cut and Sew",
    place="Yunpo, Loom Road 3",
    inspector="Cen Rui",
    product="Woven cushion cover 45 x 45 cm, striped",
    po="SD-7740",
    item="CC-45-STR",
    quantities=Quantities(ordered=1200, produced=1200, packed=1200),
    sampling=Sampling(lot=1200, aql=("0", "2.5", "4.0"), standard="ISO 2859-1"),
    defects=(
        Defect(
            "Shade of the back panel differs from the front panel, seen from 1 m in daylight, grade 3 on the grey "
            "scale of 5",
            "major",
            4,
        ),
        Defect("Zip slider comes off at the end of the zip", "major", 2, photos=1),
        Defect(
            "Stripes do not meet at the side seam, step of 8 mm to 12 mm on a length of 45 cm over the whole right "
            "side",
            "major",
            1,
            photos=1,
        ),
        Defect("Slub in the yarn on the front, 2 to 3 cm", "minor", 2, photos=1),
        Defect(
            "Thread ends not trimmed inside the cover, at corner 3 and corner 4 next to the zip end",
            "minor",
            1,
            photos=1,
        ),
        Defect("Hang tag tied to the wrong corner", "minor", 1, photos=1),
    ),
    sections=(
        Section("Quantity", "pass"),
        Section("Workmanship", "fail", "above limit"),
        Section("Style and material", "pass"),
        Section("Measurement", "pass"),
        Section("Packing", "pass"),
    ),
    remarks=(
        "The shade differs within single cartons as well as between cartons.",
        "Twelve cartons out of 40 were opened.",
    ),
    aql_result="fail",
    overall="fail",
    checks=(
        Check("Fibre smell", "Strong smell is a major point.", "3 pcs", "None", "pass"),
        Check("Zip cycles", "25 times. A broken zip is failed.", "5 pcs", "Runs", "pass"),
        Check("Rubbing", "Dry 4, wet 3 at least.", "2 pcs", "4 / 3-4", "pass"),
        Check("Needle control", "Broken needle in goods: CRITICAL.", "log", "No entry", "pass"),
    ),
    measures=(
        Measure("Width", "45.0", "1.0", ("45.2", "44.8", "45.0", "44.6", "45.1")),
        Measure("Height", "45.0", "1.0", ("45.0", "44.9", "45.3", "45.0", "44.7")),
    ),
    general_photos=(("Cartons", "carton"), ("Care label", "label")),
    picture="cushion",
    colour=(92, 116, 148),
)

WORDING = Wording(
    title="REPORT OF PRE-SHIPMENT INSPECTION",
    blocks=(
        "title",
        "facts",
        "order",
        "overall",
        "sections",
        "plan",
        "defects",
        "remarks",
        "checks",
        "measures",
        "small_print",
        "photos",
    ),
    results={"pass": "Pass", "fail": "Fail", "pending": "Pending", "na": "N/A"},
    facts=(
        ("Report no.", "report_no"),
        ("Inspection date", "date_text"),
        ("Client", "client"),
        ("Service", "service"),
        ("Supplier", "supplier"),
        ("Factory", "factory"),
        ("Location", "place"),
        ("Inspector", "inspector"),
        ("Product", "product"),
        ("Item no.", "item"),
    ),
    order_title="1  ORDER",
    order=(
        ("PO no.", "po"),
        ("Item no.", "item"),
        ("Order qty", "ordered"),
        ("Produced qty", "produced"),
        ("Packed qty", "packed"),
    ),
    sections_title="2  RESULTS",
    section_heads=("", "Section", "Result", "Remark"),
    overall_label="OVERALL RESULT",
    plan_title="3  SAMPLING",
    plan_facts=(("Standard", "standard"), ("Level", "level")),
    plan_heads=("", "CRI", "MAJ", "MIN"),
    plan_rows=(("AQL", "aql"), ("Sample size", "size")),
    defects_title="4  DEFECTS FOUND",
    defect_heads=("No", "Defect", "CRI", "MAJ", "MIN"),
    found="Total",
    allowed="Max. allowed",
    verdict="AQL result",
    zero="00",
    digits=2,
    remarks_title="5  REMARKS",
    checks_title="6  CHECKS",
    check_heads=("Check", "Instruction", "Qty", "Finding", "Result"),
    measures_title="7  MEASUREMENTS (cm)",
    measure_heads=("Point", "Spec", "Tol +/-", "Result"),
    photos_title="9  PHOTOS",
    caption="{text}",
    print_title="8  TERMS",
    small_print=(
        (
            "CRI critical: hazard. MAJ major: likely to be returned. MIN minor: does not hinder use. If a critical "
            "defect is found the lot is failed. Counts are defects, not pieces."
        ),
    ),
    plan_extract=("Lot", "Sample", "2.5 Ac/Re", "4.0 Ac/Re"),
)

LOOK = Look(
    header="plain",
    accent="#111111",
    ruled=False,
    pad=1.6,
    font="Courier",
    bold="Courier-Bold",
    size=8,
    side=18,
    top=20,
    page_text="page {page}/{total}",
    footer="Dunlinver Goods Survey",
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 6, 1),
            "incoterm": "FOB Ningbo",
            "currency": "GBP",
            "unit_price": Decimal("3.60"),
            "delivery_date": dt.date(2026, 9, 10),
        },
        "buyer": {
            "address": "The Saltings 1, Norwich, United Kingdom",
            "country": "GB",
            "contact": "Edie Saltmarsh",
            "email": "edie@saltmarsh.example",
            "signatory": "Edie Saltmarsh",
            "title": "Partner",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "云坡织雀纺织有限公司",
            "contact": "Ms. Jiang Nuo",
            "email": "jiang@loomsparrow.example",
        },
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {"governing_law": "UK", "inspection_right": "6.1", "reinspection_cost": "shared", "language": "en"},
        "costs": {"delay_per_day": 45, "sort_days": 2, "sort_per_unit": Decimal("0.07"), "man_day": 280},
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
