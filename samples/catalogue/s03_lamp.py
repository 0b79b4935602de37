"""Critical failure: bare wires. Totals above the rows, photos between them, a list over several pages (family A)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="03-lamp-critical",
    agency="Tallowmere Surveyors",
    agency_line="",
    report_no="TS/26/3390",
    service="Pre-shipment inspection",
    inspected=dt.date(2026, 10, 6),
    date_text="06-OCT-2026",
    client="Lumivar Verlichting BV",
    supplier="Heshan Moonlantern Electric Co., Ltd.",
    factory="Moonlantern Electric, Plant 1",
    place="Heshan Industrial Park, Block C",
    inspector="Ou Wenli",
    product="Desk lamp with fabric cable, 5 W LED",
    po="LV-70331",
    item="DL-5W-GRN",
    quantities=Quantities(ordered=6200, produced=6200, packed=5580),
    sampling=Sampling(lot=6200, aql=("0", "1.0", "2.5"), standard="ANSI/ASQ Z1.4"),
    defects=(
        Defect("Bare wire visible at the cable entry, insulation cut", "critical", 1),
        Defect("Sharp burr on the base plate, can cut fingers", "critical", 1),
        Defect("Touch switch without function", "major", 1),
        Defect("Shade leans to one side by more than 5 mm", "major", 1),
        Defect("Adapter pins bent", "major", 1),
        Defect("Rating label missing on the adapter", "major", 1),
        Defect("Paint dust under the lacquer of the arm", "minor", 2),
        Defect("Finger marks on the shade", "minor", 2),
        Defect("Small pit in the base, 0.5 mm", "minor", 1),
        Defect("Corner of gift box crushed", "minor", 2),
        Defect("Instruction leaflet folded askew", "minor", 1),
    ),
    sections=(
        Section("Quantity and packing progress", "pass", ""),
        Section("Appearance, function, workmanship", "fail", "R1"),
        Section("Safety and on-site tests", "fail", "R1, R2"),
        Section("Data and label check", "pass", ""),
        Section("Shipping marks and cartons", "pass", ""),
    ),
    remarks=(
        (
            "CRITICAL - bare wire at the cable entry of one lamp, burr on the base of another. The lamps were sealed "
            "and left with the factory."
        ),
        "The cable clamp differs in position between two assembly lines; the reason was not examined.",
        "620 pcs were not yet in cartons.",
    ),
    aql_result="fail",
    overall="fail",
    checks=(
        Check(
            "Hi-pot 3 kV, 1 s", "Breakdown is CRITICAL; stop and inform the office.", "200 pcs", "No breakdown", "pass"
        ),
        Check(
            "Switch-on test",
            "All samples, full range of brightness.",
            "200 pcs",
            "1 pc without function, see list",
            "fail",
        ),
        Check("Cable pull 60 N", "25 pulls of 1 s each; movement over 2 mm is failed.", "5 pcs", "Max. 0.8 mm", "pass"),
        Check("Stability 15°", "Lamp may not tip over.", "5 pcs", "Stable", "pass"),
        Check("Colour temperature", "2700 K ± 150 K", "3 pcs", "2690 / 2715 / 2722", "pass"),
    ),
    measures=(
        Measure("Height", "420 mm", "±5", ("421", "419", "420")),
        Measure("Cable length", "1800 mm", "±30", ("1805", "1798", "1811")),
        Measure("Base diameter", "160 mm", "±1", ("160", "160", "160.5")),
    ),
    general_photos=(
        ("Warehouse", "carton"),
        ("Carton 118 opened", "carton"),
        ("Rating label", "label"),
        ("Gift box", "label"),
        ("Drop test", "carton"),
        ("Shipping mark", "carton"),
    ),
    picture="lamp",
    colour=(88, 132, 104),
)

WORDING = Wording(
    title="INSPECTION REPORT",
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
        "small_print",
        "photos",
    ),
    results={"pass": "Passed", "fail": "Failed", "pending": "On hold", "na": "Not applicable"},
    facts_title="I. General",
    facts=(
        ("Report number", "report_no"),
        ("Service", "service"),
        ("Customer", "client"),
        ("Vendor", "supplier"),
        ("Manufacturer", "factory"),
        ("Location", "place"),
        ("Inspection date", "date_text"),
        ("Inspector", "inspector"),
        ("Article description", "product"),
    ),
    fact_columns=1,
    order_title="II. Order",
    order=(
        ("Purchase order", "po"),
        ("Article no.", "item"),
        ("PO quantity", "ordered"),
        ("Finished", "produced"),
        ("Packed in cartons", "packed"),
    ),
    sections_title="III. Findings by section",
    section_heads=("#", "Section", "Finding", "Remark"),
    overall_label="IV. General result",
    plan_title="VI. AQL",
    plan_facts=(("Sampling standard", "standard"), ("General level", "level")),
    plan_heads=("", "Cri.", "Maj.", "Min."),
    plan_rows=(("AQL", "aql"), ("Sample size", "size")),
    defects_title="VII. Defects (appearance, function, workmanship)",
    defect_heads=("#", "Defects", "Cri.", "Maj.", "Min."),
    found="Found:",
    allowed="Allowed:",
    verdict="AQL conclusion",
    totals_above=True,
    photos_between=True,
    remarks_title="V. Remarks",
    checks_title="VIII. Tests on site",
    check_heads=("Test", "Method", "Qty tested", "Observation", "Result"),
    measures_title="IX. Sizes",
    measure_heads=("Dimension", "Drawing", "Tol.", "Result"),
    photos_title="XI. General photos",
    print_title="X. Classes of defects",
    small_print=(
        (
            "A critical defect is one that can harm a person or property or that breaks a regulation. Where one is "
            "found the result is FAILED whatever the other figures are. A major defect spoils the use, a minor one "
            "only the look."
        ),
    ),
    examples_heads=("For example", "Cri.", "Maj.", "Min."),
    examples=(("Live part can be touched", "x", "", ""), ("No light", "", "x", ""), ("Dust in lacquer", "", "", "x")),
)

LOOK = Look(
    header="box",
    accent="#5b2a6e",
    head_fill="#d9d9d9",
    rule="#333333",
    weight=0.6,
    size=8.5,
    side=19,
    top=28,
    footer="Tallowmere Surveyors issues this report under its general conditions of service.",
    pad=2.5,
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 7, 2),
            "incoterm": "FOB Nansha",
            "currency": "EUR",
            "unit_price": Decimal("11.20"),
            "delivery_date": dt.date(2026, 10, 12),
            "latest_shipment": dt.date(2026, 10, 19),
        },
        "buyer": {
            "address": "Lampkade 21, 3511 Utrecht, Netherlands",
            "country": "NL",
            "contact": "Joost Verhaal",
            "email": "joost@lumivar.example",
            "signatory": "Joost Verhaal",
            "title": "Quality Manager",
        },
        "supplier": {
            "country": "CN",
            "name_zh": "鹤山月灯电器有限公司",
            "address": "Heshan Industrial Park, Block C",
            "contact": "Ms. Mo Ruyi",
            "email": "mo@moonlantern.example",
        },
        "payment": {"method": "L/C", "deposit_percent": 0, "balance_percent": 100, "balance_paid": False},
        "contract": {
            "governing_law": "CISG",
            "inspection_right": "5.1",
            "reinspection_cost": "silent",
            "clauses": ["5.1"],
            "language": "en-zh",
        },
        "costs": {
            "delay_per_day": 260,
            "rework_days": 7,
            "sort_days": 5,
            "rework_per_unit": Decimal("0.40"),
            "sort_per_unit": Decimal("0.30"),
            "man_day": 310,
            "return_cost": 9800,
            "return_share": Decimal("0.04"),
        },
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
