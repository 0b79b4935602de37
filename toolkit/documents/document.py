"""A finished letter: its name, its values, its deadlines, its bytes, and what its signer should know."""

from datetime import date

import msgspec

from toolkit.documents.brief import Kind
from toolkit.documents.deadlines import Deadline
from toolkit.documents.fields import Fields, Plain, Quote
from toolkit.documents.grounds import Ground


class SignerSheet(Fields, frozen=True, kw_only=True):
    """*law* is the name of the law that the order file gives; ``None`` where it gives none."""

    title: Quote
    reference: Quote
    buyer: Quote
    date: str
    law: str | None
    grounds: tuple[Ground, ...]
    notes: tuple[str, ...]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """*name* is a safe file stem; *warnings* and *signer* are for the buyer's eyes and stand nowhere in the letter."""

    kind: Kind
    name: str
    title: str
    reference: str
    day: date
    fields: dict[str, Plain]
    docx: bytes
    signer: SignerSheet
    deadlines: tuple[Deadline, ...] = ()
    warnings: tuple[str, ...] = ()
