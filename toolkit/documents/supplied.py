"""The supplied templates as a catalogue: one for each kind and language, with what it may use."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from toolkit.documents.brief import Kind
from toolkit.documents.drafting import fields_of
from toolkit.documents.language import Language, written_in
from toolkit.documents.mail import TEMPLATE as MAIL
from toolkit.documents.proofread.missing import meaning_of
from toolkit.documents.shape import Sort, shape_of
from toolkit.documents.signer import TEMPLATE as SIGNER
from toolkit.documents.signer import TITLE as SIGNER_TITLE
from toolkit.documents.templates import file_name, template_at
from toolkit.documents.words import title
from toolkit.errors import InvalidInputError
from toolkit.resources import data_dir

VERSION_DIGITS = 12
TERMS = "terms.docx"  # the base of a schedule of terms: its styles, numbers and foot
OTHERS = (SIGNER, MAIL, TERMS)  # no letters: they go with them
WRITTEN = (Language.ENGLISH, Language.CHINESE)


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """*version* is the beginning of the supplied file's SHA-256; *own* is the user's file that takes its place."""

    kind: str
    lang: str
    title: str
    file: str
    version: str
    own: str | None = None
    own_differs: bool = False


class Name(NamedTuple):
    """A name that a template may use, and what it stands for."""

    name: str
    sort: Sort
    values: tuple[str, ...]
    meaning: str


def listed(folder: Path | None) -> Iterator[Listed]:
    """Yield every supplied template, and whether *folder* holds another in its place."""
    for language in WRITTEN:
        for kind in Kind:
            with written_in(language):
                name, told = file_name(kind, language), title(kind)
            if (data_dir("templates") / name).is_file():
                yield _listed(kind, language, told, name, folder)
    yield _listed("signer", Language.ENGLISH, SIGNER_TITLE, SIGNER, folder)
    yield _listed("mail", Language.ENGLISH, "Mail with the letters", MAIL, folder)
    yield _listed("terms", Language.ENGLISH, "Terms of purchase", TERMS, folder)


def named_by(file: str) -> tuple[Kind, Language] | None:
    """Return the kind and the language that the path *file* names: ``…/zh/rework.docx``; ``None`` where it does not."""
    path = Path(file)
    stem = path.stem.casefold()
    kind = next((kind for kind in Kind if kind.value == stem), None)
    language = Language.CHINESE if path.parent.name == Language.CHINESE.folder else Language.ENGLISH
    return (kind, language) if kind is not None else None


def names_of(kind: Kind) -> Iterator[Name]:
    """Yield the names that a template of *kind* may use, lists with their items below them."""
    for name, slot in shape_of(fields_of(kind)).items():
        if not name.endswith("[]"):
            yield Name(name, slot.sort, slot.values, meaning_of(slot.home))


def files_of(kind: str | None, language: str | None) -> dict[str, bytes]:
    """Return the supplied files, by name, of *kind* and *language*; of all where they are ``None``.

    Raises:
        InvalidInputError: there are none.
    """
    chosen = [one for one in listed(None) if kind in (None, one.kind) and language in (None, one.lang)]
    if not chosen:
        told = " ".join(word for word in (kind, language) if word)
        raise InvalidInputError(f"There is no supplied template for {told}.", "See recourse templates list.")
    return {one.file: template_at(one.file, None).data for one in chosen}


def _listed(kind: str, language: Language, told: str, name: str, folder: Path | None) -> Listed:
    used = template_at(name, folder)
    supplied = template_at(name, None).data
    own = folder / name if folder is not None and (folder / name).is_file() else None
    return Listed(
        kind=str(kind),
        lang=language.value,
        title=told,
        file=name,
        version=hashlib.sha256(supplied).hexdigest()[:VERSION_DIGITS],
        own=None if own is None else str(own),
        own_differs=used.foreign,
    )
