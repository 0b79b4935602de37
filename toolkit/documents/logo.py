"""The buyer's logo, made fit to print: turned upright, no larger than it is shown, nothing else in the file."""

import io
from typing import NamedTuple

from toolkit.errors import InvalidInputError

MOST_BYTES = 5_000_000
MOST_PIXELS = 40_000_000
DOTS_PER_INCH = 220
HIGH_MM, WIDE_MM = 12, 60
_INCH_MM = 25.4
_EMU_PER_INCH = 914_400
_KINDS = {"PNG": "png", "JPEG": "jpeg"}
HINT = "Save it as PNG or JPEG, at most 5 MB, or take [buyer] logo out of the order file."


class Picture(NamedTuple):
    """*wide* and *high* are in the file format's own unit; *words* are for those who cannot see the picture."""

    data: bytes
    kind: str
    wide: int
    high: int
    words: str


def picture(data: bytes, *, name: str, words: str) -> Picture:
    """Return the logo in *data*, of the file *name*; raises ``InvalidInputError`` when no letter can show it."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # only a letter with a logo needs it

    if len(data) > MOST_BYTES:
        raise InvalidInputError(f"The logo {name} is larger than {MOST_BYTES // 1_000_000} MB.", HINT)
    try:
        with Image.open(io.BytesIO(data), formats=tuple(_KINDS)) as opened:
            kind = _KINDS[str(opened.format)]
            if opened.width * opened.height > MOST_PIXELS:
                raise InvalidInputError(f"The logo {name} has too many pixels, {opened.width} × {opened.height}.", HINT)
            upright = ImageOps.exif_transpose(opened)
            shown = upright.convert("RGB" if kind == "jpeg" else "RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as fault:
        raise InvalidInputError(f"The logo {name} is no picture that can be read.", HINT) from fault
    dots = (round(WIDE_MM / _INCH_MM * DOTS_PER_INCH), round(HIGH_MM / _INCH_MM * DOTS_PER_INCH))
    shown.thumbnail(dots)
    wide, high = _size(shown.width, shown.height)
    out = io.BytesIO()
    # Saved anew, without what a camera or a phone wrote beside the picture: the place above all.
    clean = Image.frombytes(shown.mode, shown.size, shown.tobytes())
    clean.save(out, format=kind.upper(), **({"quality": 90} if kind == "jpeg" else {"optimize": False}))
    return Picture(out.getvalue(), kind, wide, high, words)


def _size(dots_wide: int, dots_high: int) -> tuple[int, int]:
    """Return the size on paper: as high as the letterhead allows, or as wide, whichever comes first."""
    scale = min(HIGH_MM / dots_high, WIDE_MM / dots_wide) / _INCH_MM * _EMU_PER_INCH
    return round(dots_wide * scale), round(dots_high * scale)
