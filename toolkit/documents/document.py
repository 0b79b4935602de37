"""A finished letter: its name, its values, its deadlines, its bytes, and what its signer should know."""

from datetime import date

import msgspec

from toolkit.documents.brief import Kind
from toolkit.documents.deadlines import Deadline
from toolkit.documents.fields import Fields, Plain, Quote
from toolkit.documents.grounds import Ground
from toolkit.documents.language import Language


class SignerSheet(Fields, frozen=True, kw_only=True):
    """*law* is the name of the law that the order file gives; ``None`` where it gives none."""

    title: Quote
    reference: Quote
    buyer: Quote
    date: str
    law: str | None
    grounds: tuple[Ground, ...]
    notes: tuple[Quote, ...]


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """What a letter is called and what it is filled with in one of its languages."""

    language: Language
    title: str
    fields: dict[str, Plain]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """*name* is a safe file stem; *warnings* and *signer* are for the buyer's eyes and stand nowhere in the letter.

    *title* and *fields* are those of the first language in *wordings*, with the titles of all.
    """

    kind: Kind
    name: str
    title: str
    reference: str
    day: date
    fields: dict[str, Plain]
    docx: bytes
    wordings: tuple[Wording, ...]
    signer: SignerSheet
    deadlines: tuple[Deadline, ...] = ()
    warnings: tuple[str, ...] = ()
