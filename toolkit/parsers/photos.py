"""Which pictures show which defect: by the caption under a picture, else by standing right below the defect's row."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from toolkit.model.report import Defect, Photo
from toolkit.parsers import folding
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.pages import Box, Page

SMALLEST = 40.0  # points: what is smaller is a logo, a tick or an icon
BELOW = 30.0  # points between a picture and its caption
TOUCH = 2.0  # points by which a caption may run into its picture
ALIKE = 88.0  # of 100
_CLASS = re.compile(r"\b(?:CRITICAL|MAJOR|MINOR|CRI|MAJ|MIN)\b\.?$")
_COUNTER = re.compile(r"\(\d{1,3}\)\s*$")
_PREFIX = re.compile(
    r"^\s*(?:(?:defect|photo|picture|fig(?:ure)?)\b[\s.:#]*\d*\s*[:.\-–]?\s*|\d{1,3}\s*[.)]\s*)", re.IGNORECASE
)


def with_photos(defects: Sequence[Defect], rows: Sequence[Row], pages: Sequence[Page]) -> tuple[Defect, ...]:
    """Return *defects* with the pictures that show them."""
    keys = [folding.key(defect.description) for defect in defects]
    taken: dict[int, list[Photo]] = {}
    for page in pages:
        pictures = numbered(page)
        if not pictures:
            continue
        on_page = [row for row in rows if row.page == page.number]
        for number, box in pictures:
            caption = _caption(box, on_page)
            index = _shown(caption.text, keys) if caption else None
            if index is None:
                index = _standing_over(box, page.number, defects) if caption is None else None
            if index is not None:
                photo = Photo(page=page.number, number=number, bbox=box, caption=caption.text if caption else None)
                taken.setdefault(index, []).append(photo)
    return tuple(
        msgspec.structs.replace(defect, photos=tuple(taken[index])) if index in taken else defect
        for index, defect in enumerate(defects)
    )


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
