"""What an XLSX file says of its cells beyond their values: how many, formulas without a result, hidden rows.

A workbook that a program has written may hold formulas that nobody has calculated: their cells look empty to every
reader, and an empty cell is not zero. A stated range may be too small, too. Source: ECMA-376, part 1, 18.3.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree
from msgspec import Struct

from toolkit.damaged import ZIP_FAULTS
from toolkit.errors import LimitReachedError, UnreadableReportError
from toolkit.model.report import Problem
from toolkit.parsers.markup import SAFE, parsed

MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 100_000, 200, 2_000_000
NAMED = 5  # places named in a message
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
PERCENT_FORMATS = {9, 10}


class Audit(Struct, frozen=True):
    """Facts about one sheet; *cells* is ``None`` where no second count was made (XLS)."""

    cells: int | None = None
    uncalculated: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: bool = False
    percent: frozenset[tuple[int, int]] = frozenset()

    def problems(self, sheet: str, read: int) -> Iterator[Problem]:
        """Yield what a person must know of *sheet*, of which *read* cells have been read."""
        if self.uncalculated:
            where = f"sheet “{sheet}” at {_some(self.uncalculated)}"
            message = f"Formulas without a stored result in {where}: open the file in Excel and save it once."
            yield Problem(code="unread_cells", level="error", message=message)
        if self.cells is not None and self.cells != read:
            message = f"Sheet “{sheet}” holds {self.cells} cells with a value, and {read} were read."
            yield Problem(code="unread_cells", level="error", message=message)
        if self.hidden_rows or self.hidden_columns:
            what = f"rows {_some(tuple(map(str, self.hidden_rows)))}" if self.hidden_rows else "columns"
            message = f"Sheet “{sheet}” has hidden {what}; they were read like the others: do they count?"
            yield Problem(code="hidden_cells", level="error", message=message)


class _Facts(Struct, frozen=True):
    """What holds for the whole workbook."""

    percent_styles: frozenset[str]
    blank_strings: frozenset[str]


def _some(places: tuple[str, ...]) -> str:
    more = f" and {len(places) - NAMED} more" if len(places) > NAMED else ""
    return ", ".join(places[:NAMED]) + more


def column_letters(index: int) -> str:
    """Return the letters of the column *index* (from 0): A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def audits(data: bytes) -> dict[str, Audit]:
    """Return the facts by the name of the sheet; none for a file that is no XLSX."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if "xl/workbook.xml" not in package.namelist():
            return {}
        try:
            facts = _Facts(_percent_styles(package), _blank_strings(package))
            return {name: _audit(package, part, facts) for name, part in _sheets(package)}
        except (*ZIP_FAULTS, etree.XMLSyntaxError, KeyError) as error:
            raise UnreadableReportError(
                "The workbook is damaged and cannot be opened.", "Open it, save it again as .xlsx, and use that."
            ) from error


def _sheets(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in parsed(package.read("xl/_rels/workbook.xml.rels")).iter(f"{_PACKAGE}Relationship")
    }
    for sheet in parsed(package.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(f"{_REL}id"), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if "worksheets/" in part:
            yield sheet.get("name", ""), part


def _percent_styles(package: zipfile.ZipFile) -> frozenset[str]:
    """Return the numbers of the cell styles that show a share as per cent."""
    if "xl/styles.xml" not in package.namelist():
        return frozenset()
    styles = parsed(package.read("xl/styles.xml"))
    own = {int(f.get("numFmtId", 0)) for f in styles.iter(f"{_MAIN}numFmt") if "%" in f.get("formatCode", "")}
    formats = styles.find(f"{_MAIN}cellXfs")
    cells = [] if formats is None else formats.findall(f"{_MAIN}xf")
    return frozenset(
        str(number) for number, xf in enumerate(cells) if int(xf.get("numFmtId", 0)) in own | PERCENT_FORMATS
    )


def _blank_strings(package: zipfile.ZipFile) -> frozenset[str]:
    """Return the numbers of the shared texts that hold no character but blanks."""
    if "xl/sharedStrings.xml" not in package.namelist():
        return frozenset()
    texts = parsed(package.read("xl/sharedStrings.xml")).findall(f"{_MAIN}si")
    return frozenset(str(number) for number, text in enumerate(texts) if not "".join(text.itertext()).strip())


def _audit(package: zipfile.ZipFile, part: str, facts: "_Facts") -> Audit:
    cells = 0
    uncalculated: list[str] = []
    hidden: list[int] = []
    percent: set[tuple[int, int]] = set()
    columns = False
    with package.open(part) as stream:
        for _, element in etree.iterparse(stream, tag=(f"{_MAIN}c", f"{_MAIN}row", f"{_MAIN}col"), **SAFE):
            if element.tag == f"{_MAIN}c":
                place = _within_limits(element.get("r", ""))
                filled = _has_value(element, facts.blank_strings)
                cells += filled
                if cells > MAX_CELLS:
                    raise _too_large()
                if element.find(f"{_MAIN}f") is not None and not filled and not _is_empty_text(element):
                    uncalculated.append(element.get("r", "?"))
                if place is not None and element.get("s") in facts.percent_styles:
                    percent.add(place)
                continue
            if element.tag == f"{_MAIN}row" and element.get("hidden") in ("1", "true") and len(element):
                hidden.append(int(element.get("r", 0)))
            columns = columns or (element.tag == f"{_MAIN}col" and element.get("hidden") in ("1", "true"))
            element.clear()
    return Audit(cells, tuple(uncalculated), tuple(hidden), columns, frozenset(percent))


def _within_limits(reference: str) -> tuple[int, int] | None:
    """Return row and column (from 0) of *reference*; raise where a report has no cells."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    if int(match[2]) > MAX_ROWS or column > MAX_COLUMNS:
        raise _too_large()
    return int(match[2]) - 1, column - 1


def _too_large() -> LimitReachedError:
    return LimitReachedError(
        f"A sheet is larger than {MAX_ROWS:,} rows by {MAX_COLUMNS} columns or {MAX_CELLS:,} cells.",
        "Keep the sheets of the inspection report in a file of their own.",
    )


def _has_value(cell: Any, blank_strings: frozenset[str]) -> bool:
    value = cell.find(f"{_MAIN}v")
    if value is not None:
        blank = cell.get("t") == "s" and value.text in blank_strings
        return bool(value.text and value.text.strip()) and not blank
    return any(text.text and text.text.strip() for text in cell.iter(f"{_MAIN}t"))


def _is_empty_text(cell: Any) -> bool:
    """Tell whether the stored result of a formula is an empty text, as IF(…, "") gives."""
    return cell.get("t") == "str" and cell.find(f"{_MAIN}v") is not None
