"""The comparison of two inspections as an annex in Word: landscape, one table of the defects, one of the sample.

It is built here and not from a template: it has no wording that a buyer would want to change, only a table.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from toolkit.documents.compared import (
    CHANGES,
    POINTS,
    counts_text,
    interval_text,
    place_text,
    proof_text,
    rate_text,
    tally,
    wordings,
)
from toolkit.documents.dates import long_date
from toolkit.documents.fields import clean
from toolkit.documents.package import rewrite
from toolkit.model.comparison import Changed, Checked, Comparison
from toolkit.model.report import Place
from toolkit.model.resolution import Rate
from toolkit.model.severity import Counts

TITLE = "Comparison of two inspections"
_FONT, _CHINESE = "Arial", "Microsoft YaHei"
_INK, _QUIET = RGBColor(0x0F, 0x17, 0x2A), RGBColor(0x47, 0x55, 0x69)
_HEAD_FILL, _BOLD_FILL, _SOFT_FILL = "F1F5F9", "0F172A", "E2E8F0"
_LONG_SIDE, _SHORT_SIDE, _MARGIN = 297, 210, 15
_STRONG = ("worse", "recurred", "new", "disproved")
_SOFT = ("unchanged", "not_shown")
_NOTE = (
    "Counts, rates in the sample, and in grey what the lot may have (95 %). A dash: the report does not say. Better or "
    "worse, and fixed, is said only where an exact test at 5 % shows it."
)


class Column(NamedTuple):
    name: str
    width: int


_DEFECTS = (Column("Change", 27), Column("Defect", 72), Column("Class", 19), Column("First", 27), Column("Second", 27))
_CHANGES = (*_DEFECTS, Column("Why", 95))
_FAIR = (Column("Point", 32), Column("State", 27), Column("What shows it", 208))


def comparison_annex(
    comparison: Comparison,
    *,
    as_of: date,
    order_number: str | None = None,
    product: str | None = None,
    supplier: str | None = None,
    author: str = "",
) -> bytes:
    """Return *comparison* as a Word file in English; the facts of the title are left out where they are unknown."""
    word = docx.Document()
    _set_up(word, as_of, author)
    facts = (("Order", order_number), ("Product", product), ("Supplier", supplier), ("Date", long_date(as_of)))
    _title(word, comparison, [(name, clean(value)) for name, value in facts if value])
    _heading(word, "What it means")
    for sentence in comparison.means:
        _text(word.add_paragraph(style="List Bullet"), sentence)
    _heading(word, "Defect by defect")
    _changes(word, comparison.changes)
    _heading(word, "Does the second sample stand for the lot?")
    _fair(word, comparison.fair)
    _without_leftovers(word)
    out = io.BytesIO()
    word.save(out)
    return rewrite(out.getvalue())


def _set_up(word: Word, as_of: date, author: str) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_LONG_SIDE), Mm(_SHORT_SIDE)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    section.header_distance = section.footer_distance = Mm(8)
    for name, size in (("Normal", 9.5), ("Title", 17), ("Heading 1", 12), ("List Bullet", 9.5)):
        _style(word, name, size)
    core = word.core_properties
    core.title, core.author, core.last_modified_by = TITLE, clean(author)[:255], clean(author)[:255]
    core.comments = core.keywords = core.subject = core.category = ""
    core.created = core.modified = datetime.combine(as_of, time())
    core.revision, core.language = 1, "en-GB"
    _page_numbers(section.footer.paragraphs[0])


def _style(word: Word, name: str, size: float) -> None:
    """Give style *name* the fonts of the other papers, so that Chinese wordings print everywhere."""
    style = word.styles[name]
    style.font.size, style.font.color.rgb = Pt(size), _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for kind, font in (("ascii", _FONT), ("hAnsi", _FONT), ("cs", _FONT), ("eastAsia", _CHINESE)):
        fonts.set(qn(f"w:{kind}"), font)
    spacing = style.paragraph_format
    heading = name.startswith("Heading")
    spacing.space_before, spacing.space_after = Pt(10 if heading else 0), Pt(3)
    spacing.line_spacing, spacing.keep_with_next = 1.1, heading
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        border.getparent().remove(border)  # the line under Word's own title


def _title(word: Word, comparison: Comparison, facts: Sequence[tuple[str, str]]) -> None:
    _text(word.add_paragraph(style="Title"), TITLE)
    if facts:
        _text(
            word.add_paragraph(), ". ".join(f"{name}: {value.rstrip('.')}" for name, value in facts) + ".", quiet=True
        )
    _text(word.add_paragraph(), f"First report: {comparison.first}. Second report: {comparison.second}.")
    because = "; ".join(comparison.because)
    line = word.add_paragraph()
    _text(line, f"Verdict of the second report: {comparison.verdict}", bold=True)
    _text(line, f": {because}." if because else ".")
    told = tally(comparison.changes)
    if told:
        _text(word.add_paragraph(), f"Defects: {told}.")
    if comparison.is_contradicted:
        _text(word.add_paragraph(), "Something speaks against the second sample: see the last table.", bold=True)


def _heading(word: Word, text: str) -> None:
    _text(word.add_paragraph(style="Heading 1"), text)


def _changes(word: Word, changes: Sequence[Changed]) -> None:
    if not changes:
        _text(word.add_paragraph(), "Neither report lists a defect.")
        return
    table = _table(word, _CHANGES)
    for change in changes:
        cells = _row(table).cells
        _mark(cells[0], CHANGES[change.change], change.change)
        _defect(cells[1], change)
        _text(cells[2].paragraphs[0], change.severity or "-")
        _found(cells[3], change.first, change.first_rate)
        _found(cells[4], change.second, change.second_rate)
        _text(cells[5].paragraphs[0], change.why)
        if change.by_rework:
            _text(cells[5].add_paragraph(), f"Perhaps from the correction: {change.by_rework}", italic=True)
    note = word.add_paragraph()
    note.paragraph_format.space_before = Pt(4)
    _text(note, _NOTE, quiet=True)


def _defect(cell: _Cell, change: Changed) -> None:
    first, *again = wordings(change)
    _text(cell.paragraphs[0], first, bold=True)
    for text in again:
        _text(cell.add_paragraph(), f"Second report: {text}")
    places = "; ".join(_places(change.first_places, change.second_places))
    if places:
        _text(cell.add_paragraph(), places, quiet=True)


def _places(first: Iterable[Place], second: Iterable[Place]) -> Iterator[str]:
    told = (("first", place_text(first)), ("second", place_text(second)))
    return (f"{name}: {text}" for name, text in told if text)


def _found(cell: _Cell, counts: Counts | None, rate: Rate | None) -> None:
    share = rate_text(rate)
    _text(cell.paragraphs[0], f"{counts_text(counts)} ({share})" if share else counts_text(counts))
    if interval_text(rate):
        _text(cell.add_paragraph(), interval_text(rate), quiet=True)


def _fair(word: Word, points: Sequence[Checked]) -> None:
    table = _table(word, _FAIR)
    for point in points:
        cells = _row(table).cells
        _text(cells[0].paragraphs[0], POINTS[point.point], bold=True)
        _mark(cells[1], proof_text(point), point.proof)
        _text(cells[2].paragraphs[0], point.why)


def _table(word: Word, columns: Sequence[Column]) -> Table:
    """Return a table of fixed widths whose head repeats on every page."""
    table = word.add_table(rows=1, cols=len(columns), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _lines(table)
    head = table.rows[0]
    for cell, column in zip(head.cells, columns, strict=True):
        _text(cell.paragraphs[0], column.name, bold=True)
        _fill(cell, _HEAD_FILL)
    for drawn, column in zip(table.columns, columns, strict=True):
        drawn.width = Mm(column.width)
    for cell, column in zip(head.cells, columns, strict=True):
        cell.width = Mm(column.width)
    _row_property(head, "w:cantSplit")
    _row_property(head, "w:tblHeader")
    return table


def _row(table: Table) -> _Row:
    row = table.add_row()
    for cell, above in zip(row.cells, table.rows[0].cells, strict=True):
        cell.width = above.width
    _row_property(row, "w:cantSplit")
    return row


def _row_property(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001  python-docx has no name for it


def _lines(table: Table) -> None:
    """Draw lines between the rows only, and give the cells some air."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        shown = side in ("top", "bottom", "insideH")
        line.set(qn("w:val"), "single" if shown else "nil")
        if shown:
            line.set(qn("w:sz"), "4")
            line.set(qn("w:color"), "94A3B8")
        borders.append(line)
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", 50), ("left", 90), ("bottom", 20), ("right", 90)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))  # noqa: SLF001
    layout.addprevious(borders)
    layout.addnext(margins)


def _mark(cell: _Cell, text: str, state: str) -> None:
    """Write *text* so that what must be acted on stands out, on paper without colours too."""
    fill = _BOLD_FILL if state in _STRONG else _SOFT_FILL if state in _SOFT else None
    run = cell.paragraphs[0].add_run(f"\u00a0{clean(text)}\u00a0" if fill else clean(text))
    run.bold = True
    if fill:
        run._r.get_or_add_rPr().append(_shading(fill))  # noqa: SLF001
    if fill == _BOLD_FILL:
        run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def _fill(cell: _Cell, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(_shading(colour))  # noqa: SLF001


def _shading(colour: str) -> BaseOxmlElement:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    return shading


def _text(paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, quiet: bool = False) -> None:
    # A percent sign stays with its figure; a full clean text has no such spaces of its own.
    run = paragraph.add_run(clean(text).replace(" %", "\u00a0%"))
    run.bold, run.italic = bold or None, italic or None
    if quiet:
        _grey(run)


def _grey(run: Run) -> None:
    run.font.color.rgb, run.font.size = _QUIET, Pt(8.5)


def _page_numbers(paragraph: Paragraph) -> None:
    for code in ("PAGE", "NUMPAGES"):
        _grey(paragraph.add_run("Page " if code == "PAGE" else " of "))
        field, shown = OxmlElement("w:fldSimple"), paragraph.add_run("1")
        field.set(qn("w:instr"), code)
        _grey(shown)
        field.append(shown._r)  # noqa: SLF001
        paragraph._p.append(field)  # noqa: SLF001


def _without_leftovers(word: Word) -> None:
    """Take out what the empty file of python-docx brings along: the picture of a page, and styles for Word 2010."""
    for part in (word.part.package, word.part):
        for key, link in list(part.rels.items()):
            if link.reltype.endswith(("/thumbnail", "/stylesWithEffects")):
                del part.rels[key]
