"""What the command line asked for, as one value that the work is done from; light, so that --help stays fast."""

from datetime import date
from pathlib import Path
from typing import NamedTuple


class Wish(NamedTuple):
    """*file*, *order*, *policy*, *knowledge* and *ics* are as typed (``-``: stdin); *as_of* is the day counted from.

    *original* is the file that a report JSON was read from, *attach* are files that an evidence annex names; *case*
    opens a case on the report, *lots* are those that a release names.
    """

    file: str
    order: str | None
    policy: str | None
    as_of: date
    lang: str = "en"
    templates: Path | None = None
    pdf: bool = False
    eml: bool = False
    reviewed: bool = False
    json: bool = False
    force: bool = False
    knowledge: str | None = None
    what_ifs: tuple[str, ...] = ()
    ics: str | None = None
    invite: bool = False
    zip: bool = False
    original: str | None = None
    attach: tuple[str, ...] = ()
    case: bool = False
    lots: tuple[str, ...] = ()
