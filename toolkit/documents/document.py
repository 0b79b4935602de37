"""A finished letter: its name, its values and its bytes."""

import msgspec

from toolkit.documents.brief import Kind
from toolkit.documents.fields import Plain


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """*name* is a safe file stem; *warnings* are for the buyer's eyes and stand nowhere in the letter."""

    kind: Kind
    name: str
    title: str
    reference: str
    fields: dict[str, Plain]
    docx: bytes
    warnings: tuple[str, ...] = ()
