"""Which pictures show which defect: by the caption under a picture, by its number beside the row, or by its place.

The words of a caption go before its number: a column “Photos” may count them. Its figures are numbers of pictures only
where each row has its own, the captions bear them, and no caption names another defect than the row of its number.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

import msgspec

from toolkit.model.report import Defect, Photo
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import Box, Page
from toolkit.parsers.words import folding
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.lexicon import exactly
from toolkit.parsers.words.remembered import remembered

SMALLEST = 40.0  # points: what is smaller is a logo, a tick or an icon
BELOW = 30.0  # points between a picture and its caption
TOUCH = 2.0  # points by which a caption may run into its picture
ALIKE = 88.0  # of 100
_CLASS = re.compile(r"\b(?:CRITICAL|MAJOR|MINOR|CRI|MAJ|MIN)\b\.?$")
_COUNTER = re.compile(r"\(\d{1,3}\)\s*$")
_PREFIX = Lazy(
    r"^\s*(?:(?:defect|photo|picture|fig(?:ure)?)\b[\s.:#]*\d*\s*[:.\-–]?\s*|\d{1,3}\s*[.)]\s*)", re.IGNORECASE
)
_NUMBERED = re.compile(r"^\s*([^\W\d][^\d:]*?)[\s.:#№]*(\d{1,3})(?!\d)")
_CODED = re.compile(r"\s*([^\W\d_]{1,2})[-.]?(\d{1,3})(?!\d)")  # “P5 Volume key”: an office's own short sign
_BARE = re.compile(r"\d{1,3}(?=[\s.):]+[^\W\d])")
_SPAN = re.compile(
    r"\s*(?P<sign>[^\W\d][^\d]*?)(?P<first>\d{1,3})\s*(?:to|bis|à|a|al|đến|至|到|[-–~])\s*(?:[^\W\d][^\d]*?)?(?P<last>\d{1,3})\s*",
    re.IGNORECASE,
)
LEVEL = 20.0  # points between the tops of pictures that stand in one row
_ONE = r"\D{0,8}\d{1,3}"
_FIGURES = Lazy(rf"{_ONE}(?:\s*[,;/&+、]\s*{_ONE})*")


def with_photos(defects: Sequence[Defect], rows: Sequence[Row], pages: Sequence[Page]) -> tuple[Defect, ...]:
    """Return *defects* with the pictures that show them."""
    seen = [photo for page in pages for photo in _one_by_one(list(_photos(page, rows)))]
    named = _named(seen, defects)
    by_number = _by_number(seen, named, defects, rows) if len(named) < len(seen) else {}
    taken: dict[int, list[Photo]] = {}
    for at, photo in enumerate(seen):
        index = named.get(at, by_number.get(at))
        index = _level_with(photo.bbox, photo.page, defects) if index is None else index
        if index is None and photo.caption is None:
            index = _standing_over(photo.bbox, photo.page, defects)
        if index is not None:
            taken.setdefault(index, []).append(photo)
    return tuple(
        msgspec.structs.replace(defect, photos=tuple(taken[index])) if index in taken else defect
        for index, defect in enumerate(defects)
    )


@remembered
def is_caption(text: str) -> bool:
    """Tell whether *text* begins with the number of a picture: "Photo 9: run near foot, sample 3"."""
    match = _NUMBERED.match(text) if ";" not in text and text.count(":") < 2 else None  # noqa: PLR2004 - other labels
    return match is not None and _speaks_of_pictures(match[1])


def _photos(page: Page, rows: Sequence[Row]) -> Iterator[Photo]:
    """Yield the photographs of *page* in reading order, each with the text right under it."""
    pictures = numbered(page)
    on_page = [row for row in rows if row.page == page.number] if pictures else []
    for number, box in pictures:
        caption = _caption(box, on_page)
        yield Photo(page=page.number, number=number, bbox=box, caption=caption.text if caption else None)


def _one_by_one(seen: Sequence[Photo]) -> list[Photo]:
    """Return the photos *seen* on a page, each of a row of them with its own number where one caption is for all.

    "P01 to P04" under four pictures are P01, P02, P03 and P04; under three nobody can say which is missing.
    """
    found = list(seen)
    for at, photo in enumerate(seen):
        span = _SPAN.fullmatch(photo.caption or "")
        if span is None:
            continue
        level = [k for k, other in enumerate(seen) if abs(other.bbox[1] - photo.bbox[1]) < LEVEL]
        alone = all(seen[k].caption is None for k in level if k != at)
        first, last = int(span["first"]), int(span["last"])
        fits = alone and level[:1] == [at] and last - first + 1 == len(level)
        for step, k in enumerate(level if alone else ()):
            own = f"{span['sign']}{first + step}" if fits else photo.caption
            found[k] = msgspec.structs.replace(found[k], caption=own)
    return found


def _named(seen: Sequence[Photo], defects: Sequence[Defect]) -> dict[int, int]:
    """Return the defect of each photo whose caption names it, both by their place in their list."""
    keys = [folding.key(defect.description) for defect in defects]
    shown = ((at, _shown(photo.caption, keys)) for at, photo in enumerate(seen) if photo.caption)
    return {at: index for at, index in shown if index is not None}


def numbered(page: Page) -> list[tuple[int, Box]]:
    """Return the photographs of *page* with their numbers, counted in reading order."""
    large = [box for box in page.pictures if min(box[2] - box[0], box[3] - box[1]) >= SMALLEST]
    return list(enumerate(sorted(set(large), key=lambda box: (round(box[1] / 20), box[0])), start=1))


def _caption(picture: Box, rows: Sequence[Row]) -> Piece | None:
    """Return the text set right under *picture*."""
    for row in rows:
        if row.ruled or not -TOUCH <= row.top - picture[3] <= BELOW:
            continue
        for piece in row.pieces:
            if picture[0] - 8 <= (piece.ink[0] + piece.ink[2]) / 2 <= picture[2] + 8:
                return piece
    return None


def _shown(caption: str, keys: Sequence[str]) -> int | None:
    """Return the defect that *caption* names; ``None`` when it names none, or more than one equally well."""
    texts = [text for text in _readings(caption) if _shares_words(text, keys)]
    if not texts:
        return None
    from rapidfuzz import fuzz

    for text in texts:
        scores = [fuzz.ratio(text, key) if not key.startswith(text) or len(text) < 12 else 95.0 for key in keys]  # noqa: PLR2004
        best = max(scores, default=0.0)
        if best >= ALIKE and scores.count(best) == 1:
            return scores.index(best)
    return None


def _shares_words(text: str, keys: Sequence[str]) -> bool:
    """Tell whether half of the words of *text* stand in one of *keys*: only then is it worth a closer look."""
    words = set(text.split())
    return any(2 * len(words & set(key.split())) >= len(words) for key in keys) or any(text[:8] in key for key in keys)


def _readings(caption: str) -> Iterator[str]:
    text = _COUNTER.sub("", _PREFIX.sub("", caption.strip(), count=1).strip()).strip()
    yield folding.key(text)
    yield folding.key(_CLASS.sub("", text))


def _by_number(
    seen: Sequence[Photo], named: dict[int, int], defects: Sequence[Defect], rows: Sequence[Row]
) -> dict[int, int]:
    """Return the defect of each photo whose number stands in the row of the defect; nothing where that is doubtful."""
    if not any(photo.caption for photo in seen):
        return {}
    rows_of, signs = _rows_of_numbers(defects, rows)
    numbers = ((at, _number(photo.caption, signs)) for at, photo in enumerate(seen))
    captions = {at: number for at, number in numbers if number is not None} or _in_order(seen)
    doubtful = any(rows_of.get(captions[at], index) != index for at, index in named.items() if at in captions)
    if doubtful or len(set(captions.values())) < len(captions):
        return {}
    return {at: rows_of[number] for at, number in captions.items() if number in rows_of}


def _number(caption: str | None, signs: AbstractSet[str]) -> int | None:
    """Return the number that a caption gives its picture: 2 for "Picture 2: zip jams", "P2" with P among *signs*."""
    found = _NUMBERED.match(caption or "")
    if found and _speaks_of_pictures(found[1]):
        return int(found[2])
    coded = _CODED.match(caption or "")
    return int(coded[2]) if coded and coded[1].casefold() in signs else None


def _in_order(seen: Sequence[Photo]) -> dict[int, int]:
    """Return the numbers that stand bare before all captions, where they run on: "11 Loose magnet", "12 Splinter"."""
    begun = {at: _BARE.match(photo.caption) for at, photo in enumerate(seen) if photo.caption}
    numbers = [int(match[0]) for match in begun.values() if match]
    runs_on = len(numbers) > 1 and all(second == first + 1 for first, second in pairwise(numbers))
    return dict(zip(begun, numbers, strict=True)) if runs_on and len(numbers) == len(begun) else {}


def _rows_of_numbers(defects: Sequence[Defect], rows: Sequence[Row]) -> tuple[dict[int, int], AbstractSet[str]]:
    """Return the defect of each number in the column of pictures, and the short signs before the numbers there.

    Nothing where two rows have one number, or where numbers stand behind several signs: “P1” and “D1” are two pictures.
    """
    found: dict[int, int] = {}
    signs: set[str] = set()
    by_page: dict[int, list[Row]] = {}
    for row in rows:
        by_page.setdefault(row.page, []).append(row)
    heads: dict[int, list[tuple[float, Piece]]] = {}
    for page in sorted(by_page):  # a list may go on over the page, without its heads
        before = [(0.0, head) for _, head in heads.get(page - 1, [])[-1:]]
        heads[page] = [*before, *_heads(by_page[page])]
    for index, defect in enumerate(defects):
        for text in _references(defect, by_page.get(defect.page or 0, ()), heads.get(defect.page or 0, ())):
            signs.update(coded[0].casefold() for coded in _CODED.findall(text))
            for number in map(int, re.findall(r"\d+", text)):
                if number in found:
                    return {}, set()
                found[number] = index
    return ({}, set()) if len(signs) > 1 else (found, signs)


def _heads(rows: Sequence[Row]) -> Iterator[tuple[float, Piece]]:
    """Yield the heads of columns of pictures, each with the top of its row."""
    yield from ((row.top, piece) for row in rows for piece in row.pieces if _speaks_of_pictures(piece.text))


def _references(defect: Defect, rows: Sequence[Row], heads: Sequence[tuple[float, Piece]]) -> tuple[str, ...]:
    """Return the cells of figures beside *defect* under the last of the *heads* over it: "3", "P5, P6"."""
    box = defect.bbox
    if box is None:
        return ()
    over = [one for one in heads if one[0] < box[1]]
    if not over:
        return ()
    _, head = max(over, key=lambda one: one[0])
    level = [row for row in rows if row.top <= (box[1] + box[3]) / 2 <= row.bottom]
    told = [piece.text for row in level for piece in row.pieces if head.box[0] - 8 <= piece.center <= head.box[2] + 8]
    return tuple(text for text in told if _FIGURES.fullmatch(text))


@remembered
def _speaks_of_pictures(text: str) -> bool:
    """Tell whether *text* is a word for pictures, be it with one for numbers: "Photo No."."""
    words = set(folding.key(text).split())
    pictures = {word for word in words if exactly("pictures", word) == "word"}
    return bool(pictures) and all(exactly("pictures", word) == "number" for word in words - pictures)


def _level_with(picture: Box, page: int, defects: Sequence[Defect]) -> int | None:
    """Return the only defect in whose row *picture* stands whole, as in a column, or that stands whole beside it."""
    rows = [(defect.bbox, index) for index, defect in enumerate(defects) if defect.page == page and defect.bbox]
    level = [(box, index) for box, index in rows if box[1] - TOUCH <= picture[1] and picture[3] <= box[3] + TOUCH]
    if len(level) > 1:  # cards side by side
        level = [(box, index) for box, index in level if box[0] < picture[2] and picture[0] < box[2]]
    if not level:  # a card of few lines beside a picture
        inside = [one for one in rows if picture[1] - TOUCH <= one[0][1] and one[0][3] <= picture[3] + TOUCH]
        level = [(box, index) for box, index in inside if box[0] >= picture[2] or box[2] <= picture[0]]
    return level[0][1] if len(level) == 1 else None


def _standing_over(picture: Box, page: int, defects: Sequence[Defect]) -> int | None:
    """Return the last defect row above *picture* on its page when the picture stands among the rows of the list."""
    rows = [(defect.bbox, index) for index, defect in enumerate(defects) if defect.page == page and defect.bbox]
    above = [(box[3], index) for box, index in rows if box[3] <= picture[1] + 4]
    below = [box for box, _ in rows if box[1] >= picture[3] - 4]
    if not above:
        return None
    bottom, index = max(above)
    near = picture[1] - bottom < 2 * (picture[3] - picture[1]) + BELOW
    return index if below or near else None
