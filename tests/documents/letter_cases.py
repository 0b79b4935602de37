"""A failed kettle order, and the ways in which the tests bend it."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from msgspec.structs import replace
from PIL import Image

from toolkit.documents import Document, draft
from toolkit.documents.annex import Annex, File, Sent, cuts
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.drafting import drafted
from toolkit.documents.language import Language
from toolkit.documents.templates import Template, template_at
from toolkit.model import order as terms
from toolkit.model.order import Order
from toolkit.model.picture import Picture
from toolkit.model.report import (
    Defect,
    Photo,
    Quantities,
    Report,
    Results,
    Sampling,
    Section,
    Source,
)
from toolkit.model.resolution import (
    DefectDecision,
    Failure,
    Plan,
    Rate,
    Resolution,
    UnitRange,
    Verdict,
)
from toolkit.model.severity import BySeverity

AS_OF = dt.date(2026, 11, 24)
# Letters to the supplier on a lot that did not pass, all letters, and all papers.
KINDS = ("notice", "rework", "sorting", "concession", "rejection", "capa")
LETTERS = (*KINDS, "reinspection", "release")
ALL_KINDS = (*LETTERS, "evidence")


def photo(page: int, number: int) -> Photo:
    return Photo(page=page, number=number, bbox=(10.0, 10.0, 100.0, 100.0))


ROWS = (
    (
        "Scratch on housing, longer than 20 mm",
        5,
        "major",
        "yes",
        "visual",
        "Polish out; replace the housing if it stays",
    ),
    ("Lid does not lock", 4, "major", "yes", "test", "Replace lid latch and spring, then lock and open ten times"),
    ("Water gauge window cloudy", 2, "major", "unknown", "visual", None),
    ("Wrong plug type (Schuko instead of BS 1363)", 2, "major", "no", "visual", None),
    ("Logo print off-centre by more than 2 mm", 4, "minor", "depends", "measurement", None),
    ("Glue residue at the base", 3, "minor", "yes", "visual", "Wipe off with isopropyl alcohol, leave no halo"),
    ("Dirty mark on the handle", 2, "minor", "yes", "visual", "Clean with a damp lint-free cloth"),
)


def defect(index: int) -> Defect:
    text, count, severity, *_ = ROWS[index]
    return Defect(
        description=str(text),
        major=int(count) if severity == "major" else 0,
        minor=int(count) if severity == "minor" else 0,
        page=2,
        bbox=(50.0, 100.0 + 14 * index, 540.0, 112.0 + 14 * index),
        photos=tuple(photo(5, number) for number in range(index + 1, index + 2 + index % 3)),
    )


REPORT = Report(
    source=Source(
        file="QM-26-1107.pdf", sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", format="pdf"
    ),
    agency="Quillmark Inspection",
    report_no="QM-26-1107",
    inspection_type="Pre-shipment inspection",
    inspection_date="2026-11-23",
    inspector="H. Quan",
    client="Harbour & Brook Ltd.",
    supplier="Ningbo Tinwhistle Appliance Co., Ltd.",
    factory="Tinwhistle Appliance, Workshop 2, Cixi",
    product="Electric kettle 1.7 l, stainless steel",
    po_numbers=("HB-450118",),
    items=("KT-17-SS",),
    quantities=Quantities(ordered=3600, lot=3600, unit="pcs"),
    sampling=Sampling(
        standard="ANSI/ASQ Z1.4-2003",
        level="II",
        sample_size=BySeverity(200, 200, 200),
        aql=BySeverity(0.0, 2.5, 4.0),
    ),
    defects=tuple(defect(index) for index in range(len(ROWS))),
    found=BySeverity(0, 13, 9),
    allowed=BySeverity(0, 10, 14),
    results=Results(aql="fail", overall="fail"),
    sections=(Section(name="Workmanship", result="fail", page=2), Section(name="Packaging", result="pass", page=6)),
    remarks=("The factory asks to ship as soon as possible and says the goods are approved.",),
)

RESOLUTION = Resolution(
    verdict=Verdict(result="fail", because=("major 13 > Ac 10",)),
    failure=Failure(
        pattern="scattered",
        repairable="partly",
        rate=BySeverity(major=Rate(0.065, 0.035, 0.109)),
        units_in_lot=BySeverity(major=UnitRange(126, 391), minor=UnitRange(75, 302)),
    ),
    path="rework",
    per_defect=tuple(
        DefectDecision(
            description=str(text),
            repairable=repairable,  # type: ignore[arg-type]
            detectable=detectable,  # type: ignore[arg-type]
            path="rework" if method else "ask",
            method=method,
            standard="No mark visible at 60 cm in daylight" if method and detectable == "visual" else None,
        )
        for text, _, _, repairable, detectable, method in ROWS
    ),
    respond_by=dt.date(2026, 11, 25),
    reinspection=Plan(
        severity_level="tightened",
        level="II",
        lot_size=3600,
        sample_size=BySeverity(200, 200, 200),
        accept=BySeverity(0, 8, 12),
        reject=BySeverity(1, 9, 13),
        aql=BySeverity(0.0, 2.5, 4.0),
    ),
)

ORDER = Order(
    order=terms.OrderTerms(
        number="HB-450118",
        date=dt.date(2026, 8, 14),
        item="KT-17-SS",
        incoterm="FOB Ningbo",
        currency="USD",
        unit_price=Decimal("8.50"),
        quantity=3600,
        delivery_date=dt.date(2026, 12, 10),
        latest_shipment=dt.date(2026, 12, 15),
        season_deadline=dt.date(2027, 1, 20),
    ),
    buyer=terms.Buyer(
        name="Harbour & Brook Ltd.",
        address="12 Quay Street\nBristol BS1 4DA\nUnited Kingdom",
        country="GB",
        contact="Priya Anand",
        email="priya.anand@harbourbrook.example",
        signatory="Priya Anand",
        title="Sourcing Manager",
    ),
    supplier=terms.Supplier(
        name="Ningbo Tinwhistle Appliance Co., Ltd.",
        name_zh="宁波锡哨电器有限公司",
        address="88 Xinxing Road, Cixi\nNingbo, Zhejiang 315300\nP.R. China",
        country="CN",
        contact="Ms Lin Xiaoyu",
        email="lin@tinwhistle.example",
    ),
    payment=terms.Payment(method="T/T", deposit_percent=Decimal(30), balance_percent=Decimal(70), balance_paid=False),
    contract=terms.Contract(inspection_right="7.2", reinspection_cost="supplier", clauses=("7.4",)),
    concession=terms.Concession(
        remedy="price_reduction",
        amount=Decimal(1530),
        note="Delay would cost more than the marks on the housings.",
        approved_by="Priya Anand",
    ),
    goods=terms.Goods(location="factory"),
    inspection=terms.Inspection(
        agency="Meridian Checkpoint Ltd.",
        address="Room 1203, 66 Pier Road\nShenzhen, P.R. China",
        contact="Booking desk",
        email="booking@meridian.example",
        place="9 Canal Street, Cixi",
        place_contact="Mr Shen, +86 574 5550 0188",
        ready_date=dt.date(2026, 12, 2),
        presented=3600,
    ),
    release=terms.Release(approved_by="Tom Reyes", title="Head of Quality"),
)

NEXT = terms.NextOrder(
    number="HB-450233",
    item="KT-17-SS",
    quantity=5000,
    part_finished=dt.date(2027, 2, 3),
    cause="Operators on line 2 were new",
)

PASSED = replace(
    REPORT,
    report_no="QM-26-1180",
    inspection_type="Re-inspection",
    found=BySeverity(0, 2, 9),
    defects=REPORT.defects[2:3] + REPORT.defects[4:],
    results=Results(aql="pass", overall="pass"),
    sections=(Section(name="Packaging", result="pass", page=6),),
)
FREE = replace(RESOLUTION, verdict=Verdict(result="pass"), path="none", per_defect=(), reinspection=None)


TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def letter(
    kind: str,
    report: Report = REPORT,
    resolution: Resolution = RESOLUTION,
    order: Order = ORDER,
    templates: Path | None = None,
) -> Document:
    if kind == "release" and (report, resolution) == (REPORT, RESOLUTION):
        report, resolution = PASSED, FREE
    annex = annex_of(report) if kind == "evidence" else Annex()
    if (
        (order, templates, annex) == (ORDER, None, Annex())
        and report in (REPORT, PASSED)
        and resolution in (RESOLUTION, FREE)
    ):
        return _as_it_stands(kind, report, resolution)
    brief = Brief(kind=Kind(kind), report=report, resolution=resolution, order=order, as_of=AS_OF, annex=annex)
    return drafted(brief, Language.ENGLISH, lambda name: as_supplied(name, templates))


def as_supplied(name: str, templates: Path | None) -> Template:
    """Return the template *name* as one of ours, which needs no process of its own: the checks are the same."""
    return template_at(name, templates)._replace(foreign=False)


def annex_of(report: Report) -> Annex:
    """Return an annex with a grey picture for each that the report has to show, a letter and a file."""
    pictures = tuple(grey(90, 60) if cut.box else grey(595, 842) for cut in cuts(report))
    sent = Sent(
        kind="notice", reference="NCN-HB-450118-20261124", day=AS_OF, file=file_of("notice-HB-450118.docx", "1")
    )
    return Annex(
        pictures=pictures, without=None, size=1_234_567, letters=(sent,), files=(file_of("sealed sample.jpg", "2"),)
    )


def file_of(name: str, digit: str) -> File:
    return File(name=name, sha256=digit * 64, size=int(digit) * 1000)


@cache
def grey(width: int, height: int) -> Picture:
    kept = io.BytesIO()
    Image.new("RGB", (width, height), "grey").save(kept, "JPEG")
    return Picture(jpeg=kept.getvalue(), width=width, height=height)


_MADE: dict[tuple[str, bool, bool], Document] = {}


def _as_it_stands(kind: str, report: Report, resolution: Resolution) -> Document:
    key = (kind, report == REPORT, resolution == RESOLUTION)
    if key not in _MADE:
        _MADE[key] = draft(kind, report, resolution, ORDER, as_of=AS_OF)
    return _MADE[key]


def judged(result: str, report: Report = REPORT) -> tuple[Report, Resolution]:
    """Return *report* and a resolution with the verdict *result*."""
    verdict = Verdict(result=result, because=("two points are open",))  # type: ignore[arg-type]
    printed = Results(overall=result)  # type: ignore[arg-type]
    return replace(report, results=printed), replace(RESOLUTION, verdict=verdict, path="ask")


def pending() -> tuple[Report, Resolution]:
    """Return a report whose counts pass and whose checklist is open."""
    sections = (
        Section(name="Carton drop test", result="pending", page=7, remark="Not performed: no spare carton"),
        Section(name="Workmanship", result="pass", page=2),
    )
    within = replace(REPORT, defects=REPORT.defects[4:], found=BySeverity(0, 0, 9), sections=sections)
    return judged("pending", replace(within, remarks=("Shipping mark differs from the order. Client to decide.",)))


def aborted() -> tuple[Report, Resolution]:
    """Return a report of a visit that found too little packed to draw a sample."""
    nothing = replace(REPORT, defects=(), found=BySeverity(), allowed=BySeverity(), sections=())
    return judged("aborted", replace(nothing, remarks=("Only 40 % of the goods were packed on arrival.",)))


def with_critical() -> tuple[Report, Resolution]:
    touchable = replace(REPORT.defects[0], critical=2, major=0, description="Live part can be touched")
    report = replace(REPORT, defects=(touchable, *REPORT.defects[1:]), found=BySeverity(2, 8, 9))
    return report, replace(RESOLUTION, path="reject")


def booked_for(purpose: str, **following: object) -> Order:
    """Return the order with a visit for *purpose*, and a next order with *following* changed."""
    visit = replace(ORDER.inspection, purpose=purpose)
    return replace(ORDER, inspection=visit, next_order=replace(NEXT, **following))


def silent(order: Order = ORDER) -> Order:
    """Return *order* without any contract term."""
    return replace(order, contract=terms.Contract())


def words(docx: bytes) -> str:
    """Return the text of a Word file, read without the code under test: one line for each paragraph."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = [
            name for name in archive.namelist() if name.startswith(("word/document", "word/header", "word/footer"))
        ]
        trees = [ET.fromstring(archive.read(name)) for name in parts]  # noqa: S314  made by the test itself
    paragraphs = (paragraph for tree in trees for paragraph in tree.iter(f"{_W}p"))
    return "\n".join("".join(node.text or "" for node in p.iter(f"{_W}t")) for p in paragraphs)


def rows(docx: bytes) -> list[list[str]]:
    """Return the cells of every table row of the body, paragraphs of a cell joined by a space."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        tree = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314  made by the test itself
    return [[_cell(cell) for cell in row.iter(f"{_W}tc")] for row in tree.iter(f"{_W}tr")]


def _cell(cell: ET.Element) -> str:
    return " ".join("".join(t.text or "" for t in p.iter(f"{_W}t")) for p in cell.iter(f"{_W}p"))


def body(template: bytes) -> str:
    """Return the XML of the body of a template."""
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        return archive.read("word/document.xml").decode()


def changed(template: bytes, change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    """Return a copy of *template* with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as archive, zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            data = archive.read(name)
            target.writestr(name, change(data.decode()).encode() if name == part else data)
    return out.getvalue()


def supplied(kind: str) -> bytes:
    return (TEMPLATES / f"{kind}.docx").read_bytes()


def own_templates(folder: Path, kind: str, template: bytes) -> Path:
    """Put *template* into *folder* as the buyer's own for *kind*."""
    (folder / f"{kind}.docx").write_bytes(template)
    return folder
