"""Pages of a PDF by PDFium: the only module that knows pypdfium2."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from toolkit.errors import EncryptedReportError, LimitReachedError, UnreadableReportError
from toolkit.parsers.pages import UNDECODED, Box, CheckBox, Page, Rule, Word

MAX_PAGES = 300
MAX_CHARACTERS = 200_000  # of one page
MAX_SEGMENTS = 60_000  # of one page: a drawing, not a table
MAX_DEPTH = 8  # of drawings within drawings

OVERLAP = 0.2  # heights of the letters by which two letters of one word may overlap
THIN = 2.6  # a filled shape no thicker than this is a ruling line
SLANT = 0.6  # how far the ends of a level line may differ
CHECKBOX = (4.5, 20.0)  # smallest and largest side of a check box

# Word's symbol fonts put their marks at private code points; these are the ones forms use.
SYMBOLS = {
    "\uf0fe": "☑", "\uf0fd": "☒", "\uf078": "☒", "\uf053": "☒", "\uf052": "☑", "\uf054": "☒", "\uf051": "☒",
    "\uf0a8": "☐", "\uf06f": "☐", "\uf071": "☐", "\uf0a3": "☐", "\uf072": "☐",
    "\uf0fc": "✓", "\uf0fb": "✗", "\uf050": "✓", "\uf04f": "✗",
    "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf076": "•", "\uf0e8": "→", "\uf0e0": "→",
}  # fmt: skip

Point = tuple[float, float]
Flip = Callable[[float, float], Point]


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Return the pages of the PDF in *data*.

    Raises:
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it has more pages than a report has.
        UnreadableReportError: it is damaged beyond reading.
    """
    document = _open(data)
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise LimitReachedError(
                f"The PDF has {count} pages; at most {MAX_PAGES} are read.",
                "Print the pages of the inspection report into a file of their own and try again.",
            )
        if count == 0:
            raise UnreadableReportError("The PDF has no pages.", "Ask the agency for the file again.")
        return tuple(_page(document, index) for index in range(count))
    finally:
        document.close()


def _open(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise EncryptedReportError(
                "The PDF is protected by a password.", "Open it with the password, print it to a new PDF and use that."
            ) from error
        raise UnreadableReportError(
            "The PDF is damaged and cannot be opened.", "Download or ask for the file again."
        ) from error


def _page(document: Any, index: int) -> Page:
    try:
        page = document[index]
    except pypdfium2.PdfiumError as error:
        raise UnreadableReportError(
            f"Page {index + 1} of the PDF is damaged and cannot be read.", "Download or ask for the file again."
        ) from error
    flip, width, height, turn = _view(page)
    textpage = page.get_textpage()
    words = tuple(_words(_glyphs(textpage.raw, flip, turn)))
    drawing = _Drawing(flip)
    drawing.read(page)
    textpage.close()
    page.close()
    return Page(
        number=index + 1,
        width=width,
        height=height,
        words=words,
        rules=drawing.ruling(),
        checkboxes=tuple(drawing.checkboxes(words)),
        pictures=tuple(box for box in drawing.pictures if _visible(box, width, height)),
    )


def _view(page: Any) -> tuple[Flip, float, float, int]:
    """Return how a point of the file is seen (from the top left, rotation applied), the seen size and the rotation."""
    left, bottom, right, top = page.get_bbox()
    turn = int(page.get_rotation()) % 360
    views: dict[int, Flip] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    width, height = right - left, top - bottom
    if turn in (90, 270):
        width, height = height, width
    return views.get(turn, views[0]), width, height, turn


def _visible(box: Box, width: float, height: float) -> bool:
    x0, top, x1, bottom = box
    return x1 > 0 and bottom > 0 and x0 < width and top < height and x1 - x0 > THIN and bottom - top > THIN


# --- characters and words ---------------------------------------------------------------------------------------------


def _glyphs(textpage: Any, flip: Flip, turn: int) -> Iterator[_Glyph | None]:
    """Yield the upright characters in the order of the file, ``None`` for white space."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count > MAX_CHARACTERS:
        raise LimitReachedError(
            f"A page has {count} characters; at most {MAX_CHARACTERS} are read.", "Is this an inspection report?"
        )
    loose = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(count):
        text = _character(textpage, index)
        if not text.strip() or text == "\u200b":
            yield None
            continue
        if not _upright(textpage, index, turn):
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        ax, ay = flip(loose.left, loose.top)
        bx, by = flip(loose.right, loose.bottom)
        base = flip(x.value, y.value)[1]
        yield _Glyph(text, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by), base)


def _character(textpage: Any, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if code == 2:  # noqa: PLR2004 - PDFium's own mark for a hyphen at the end of a line
        return "-"
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code <= 0xDFFF:
        return UNDECODED
    text = chr(code)
    if "\ue000" <= text <= "\uf8ff":
        return SYMBOLS.get(text, UNDECODED)
    if pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1 and not text.isspace():
        return UNDECODED
    return text


def _upright(textpage: Any, index: int, turn: int) -> bool:
    angle = pdfium.FPDFText_GetCharAngle(textpage, index)
    seen = (angle * 57.29578 - turn) % 360
    return seen < 5 or seen > 355  # noqa: PLR2004 - degrees of skew that still read as level


def _words(glyphs: Iterator[_Glyph | None]) -> Iterator[Word]:
    run: list[_Glyph] = []
    for glyph in glyphs:
        if glyph is None:
            if run:
                yield _word(run)
            run = []
            continue
        if run and not _continues(run[-1], glyph):
            yield _word(run)
            run = []
        run.append(glyph)
    if run:
        yield _word(run)


def _continues(last: _Glyph, glyph: _Glyph) -> bool:
    if abs(glyph.base - last.base) > 0.3 * (last.bottom - last.top):
        return False
    if glyph.x0 == last.x0 and glyph.x1 == last.x1:  # the halves of a ligature share one box
        return True
    size = max(last.bottom - last.top, 1.0)
    return -OVERLAP * size < glyph.x0 - last.x1 < 0.2 * size


def _word(run: list[_Glyph]) -> Word:
    return Word(
        text="".join(glyph.text for glyph in run),
        x0=min(glyph.x0 for glyph in run),
        top=min(glyph.top for glyph in run),
        x1=max(glyph.x1 for glyph in run),
        bottom=max(glyph.bottom for glyph in run),
        base=run[0].base,
        size=max(glyph.bottom - glyph.top for glyph in run),
    )


# --- ruling lines, check boxes, pictures ------------------------------------------------------------------------------


class _Drawing:
    """Gathers the straight lines, boxes and pictures of one page."""

    def __init__(self, flip: Flip) -> None:
        self.flip = flip
        self.rules: list[Rule] = []
        self.pictures: list[Box] = []
        self.squares: list[Box] = []
        self.sides: list[tuple[Box, list[Rule]]] = []
        self.marks: list[Box] = []
        self.segments = 0

    def read(self, page: Any) -> None:
        self._objects(
            pdfium.FPDFPage_CountObjects(page.raw), lambda i: pdfium.FPDFPage_GetObject(page.raw, i), (1, 0, 0, 1, 0, 0), 0
        )

    def _objects(
        self, count: int, get: Callable[[int], Any], matrix: tuple[float, ...], depth: int
    ) -> None:
        for index in range(count):
            item = get(index)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(item, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                inner = _times(_matrix(item), matrix)
                self._objects(
                    pdfium.FPDFFormObj_CountObjects(item),
                    lambda i, form=item: pdfium.FPDFFormObj_GetObject(form, i),  # type: ignore[misc]
                    inner,
                    depth + 1,
                )

    def _seen(self, x: float, y: float, matrix: tuple[float, ...]) -> Point:
        a, b, c, d, e, f = matrix
        return self.flip(a * x + c * y + e, b * x + d * y + f)

    def _picture(self, item: Any, matrix: tuple[float, ...]) -> None:
        place = _times(_matrix(item), matrix)
        corners = [self._seen(x, y, place) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
        self.pictures.append(_around(corners))

    def _path(self, item: Any, matrix: tuple[float, ...]) -> None:
        count = pdfium.FPDFPath_CountSegments(item)
        self.segments += max(count, 0)
        if count < 2 or self.segments > MAX_SEGMENTS:  # noqa: PLR2004 - a line has two ends
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
        if not fill.value and not stroke.value:
            return
        place = _times(_matrix(item), matrix)
        runs, curved = self._runs(item, count, place)
        for run in runs:
            self._shape(run, stroked=bool(stroke.value), curved=curved)

    def _runs(self, item: Any, count: int, matrix: tuple[float, ...]) -> tuple[list[list[Point]], bool]:
        """Return the points of each sub-path, and whether any part of it is a curve."""
        x, y = ctypes.c_float(), ctypes.c_float()
        runs: list[list[Point]] = []
        curved = False
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            point = self._seen(x.value, y.value, matrix)
            if kind == pdfium.FPDF_SEGMENT_MOVETO or not runs:
                runs.append([point])
            else:
                runs[-1].append(point)
            curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
            if pdfium.FPDFPathSegment_GetClose(segment):
                runs[-1].append(runs[-1][0])
        return runs, curved

    def _shape(self, run: list[Point], *, stroked: bool, curved: bool) -> None:
        box = _around(run)
        width, height = box[2] - box[0], box[3] - box[1]
        least, most = CHECKBOX
        even = least <= min(width, height) and abs(width - height) <= 0.3 * max(width, height)
        square = max(width, height) <= most and even and _is_box(run)
        if max(width, height) <= most:
            (self.squares if square else self.marks).append(box)
        if curved:
            return
        if min(width, height) <= THIN and max(width, height) > THIN:
            self.rules.append(_rule(box))
        elif stroked:
            sides = [_rule(_around([a, b])) for a, b in pairwise(run) if _straight(a, b)]
            if square:
                self.sides.append((box, sides))
            else:
                self.rules.extend(sides)

    def ruling(self) -> tuple[Rule, ...]:
        """Return the ruling lines: the sides of a square count only where it touches another one, as cells do."""
        cells = [side for box, sides in self.sides if any(_adjoins(box, other) for other, _ in self.sides) for side in sides]
        return (*self.rules, *cells)

    def checkboxes(self, words: tuple[Word, ...]) -> Iterator[CheckBox]:
        """Yield each small square once, ticked when something is drawn, set or pasted inside it."""
        seen: list[Box] = []
        letters = [word.box for word in words if len(word.text) == 1 and word.text in "xX✓✔✗✘√×●■"]
        small = [p for p in self.pictures if p[2] - p[0] <= CHECKBOX[1] and p[3] - p[1] <= CHECKBOX[1]]
        for box in self.squares:
            if any(abs(box[0] - other[0]) < 1.5 and abs(box[1] - other[1]) < 1.5 for other in seen):  # noqa: PLR2004
                continue
            seen.append(box)
            inside = [mark for mark in self.marks if _marks(mark, box)]
            yield CheckBox(box, ticked=any(_marks(mark, box) for mark in (*inside, *letters, *small)))


def _adjoins(box: Box, other: Box) -> bool:
    """Tell whether two boxes share a side."""
    beside = min(abs(box[0] - other[2]), abs(box[2] - other[0])) <= SLANT and abs(box[1] - other[1]) <= SLANT
    below = min(abs(box[1] - other[3]), abs(box[3] - other[1])) <= SLANT and abs(box[0] - other[0]) <= SLANT
    return beside or below


def _is_box(run: list[Point]) -> bool:
    """Tell whether the points go round four level and upright sides."""
    sides = [(a, b) for a, b in pairwise(run) if a != b]
    return len(sides) >= 3 and all(_straight(a, b) for a, b in sides)  # noqa: PLR2004 - the fourth side may be implied


def _marks(mark: Box, box: Box) -> bool:
    """Tell whether *mark* is ink inside *box*, large enough to be a tick and not one of the box's own sides."""
    side = box[2] - box[0]
    x, y = (mark[0] + mark[2]) / 2, (mark[1] + mark[3]) / 2
    within = box[0] - 1 < x < box[2] + 1 and box[1] - 1 < y < box[3] + 1
    return within and min(mark[2] - mark[0], mark[3] - mark[1]) > 0.25 * side


def _matrix(item: Any) -> tuple[float, ...]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(inner: tuple[float, ...], outer: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _around(points: list[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _straight(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= SLANT or abs(a[1] - b[1]) <= SLANT


def _rule(box: Box) -> Rule:
    """Return the middle line of a thin box, whichever way it lies."""
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Rule(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Rule(middle, top, middle, bottom)
