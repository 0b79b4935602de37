"""Not a report on goods: a factory audit, with points, findings in three classes, and an overall grade."""

from typing import Any

from layouts.frame import Look, Sheet, bound, grid
from layouts.furniture import furniture
from report_data import Pages, Sample
from reportlab.platypus import Spacer

AGENCY = "Harrowdene Compliance"
NUMBER = "HD-FA-2264"
FACTS = (
    ("Audit No.", NUMBER, "Audit date", "11-12 August 2026"),
    ("Factory", "Bailing Copperwren Plastics Co., Ltd.", "Requested by", "Tumblewick Home Ltd."),
    ("Auditor", "Ge Xin", "Scope", "Quality system, social and fire safety"),
    ("Workers", "212 (131 women)", "Last audit", "Grade C, 2025"),
)
SCORES = (
    ("1 Management and documents", "14 / 20", "70 %"),
    ("2 Incoming material control", "9 / 16", "56 %"),
    ("3 Process control", "17 / 24", "71 %"),
    ("4 Final control and AQL sampling", "10 / 20", "50 %"),
    ("5 Calibration", "6 / 8", "75 %"),
    ("6 Working hours and pay", "11 / 18", "61 %"),
    ("7 Fire safety", "8 / 14", "57 %"),
)
FINDINGS = (
    ("1", "Emergency exit of hall 2 blocked by cartons", "1", "", ""),
    ("2", "No record of incoming control for pigments since May", "", "1", ""),
    ("3", "Operators of final control do not know the AQL in use", "", "1", ""),
    ("4", "Work instruction at press 7 is out of date", "", "", "1"),
    ("5", "Two calipers past their calibration date", "", "", "1"),
)
CHECKS = (
    ("4.1", "Is a sampling plan such as ISO 2859-1 used before shipment?", "Partly", "2"),
    ("4.2", "Are failed lots kept apart and re-inspected?", "No", "0"),
    ("4.3", "Is the inspector independent of production?", "Yes", "4"),
    ("7.1", "Are exits free? A blocked exit is a critical finding.", "No", "0"),
    ("7.2", "Was a fire drill held in the past 12 months?", "Yes", "3"),
)


def story(sheet: Sheet) -> list[Any]:
    return [
        sheet.para("Factory Audit Report", bold=True, size=16, ink=sheet.look.accent),
        Spacer(1, 6),
        grid(sheet, FACTS, [2, 6, 2, 5], head=0),
        Spacer(1, 8),
        sheet.para("Overall grade: C - 75 of 120 points (62 %) - improvement plan needed", bold=True, size=11),
        *sheet.heading("Score by chapter"),
        grid(sheet, [("Chapter", "Points", "Share"), *SCORES], [9, 3, 3], centred=(1, 2)),
        *sheet.heading("Findings"),
        grid(
            sheet,
            [("No.", "Finding", "Critical", "Major", "Minor"), *FINDINGS, ("", "Total findings", "1", "2", "2")],
            [1, 10, 2, 2, 2],
            centred=(0, 2, 3, 4),
        ),
        *sheet.heading("Questions (extract)"),
        grid(sheet, [("No.", "Question", "Answer", "Points"), *CHECKS], [1, 10, 2, 2], centred=(0, 2, 3)),
        *sheet.heading("Auditor's note"),
        sheet.para(
            "The audit looked at the factory and its system. No goods were inspected and no samples were drawn."
        ),
    ]


def draw() -> tuple[bytes, Pages]:
    look = Look(header="bar", accent="#3b5a4a", head_fill="#e4ece7", footer=AGENCY, page_text="{page}/{total}")
    return bound(Sheet(look, AGENCY, NUMBER, "Factory Audit Report", Pages()), story, furniture)


SAMPLE = Sample("14-factory-audit", draw, agency=AGENCY, document_no=NUMBER)
