"""A finished letter: its name, its values, its deadlines and its bytes."""

from datetime import date

import msgspec

from toolkit.documents.brief import Kind
from toolkit.documents.deadlines import Deadline
from toolkit.documents.fields import Plain


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """*name* is a safe file stem; *warnings* are for the buyer's eyes and stand nowhere in the letter."""

    kind: Kind
    name: str
    title: str
    reference: str
    day: date
    fields: dict[str, Plain]
    docx: bytes
    deadlines: tuple[Deadline, ...] = ()
    warnings: tuple[str, ...] = ()
