"""A template filled with a letter: the supplied ones here, a foreign one in a process of its own."""

from pathlib import Path
from typing import NamedTuple, TypeVar

from toolkit.documents.fields import Fields, Plain, field_paths, plain
from toolkit.documents.foreign import fill_foreign, fill_foreign_text
from toolkit.documents.foreign_exchange import Letter
from toolkit.documents.language import Language, current
from toolkit.documents.probe import Probe
from toolkit.documents.render import About, fill, fill_text, prepare, template_names
from toolkit.documents.shape import shape_of
from toolkit.documents.templates import SIGNER, Template, file_name, template_at

Made = TypeVar("Made", bound=Fields)


class Filled(NamedTuple):
    """*marked* is the letter with its quotations between their marks, *probed* the same with a *probe*'s words in it.

    *used* are the names that the template uses.
    """

    marked: bytes
    probe: Fields
    probed: bytes
    used: frozenset[str]


def filled(template: Template, fields: Fields, about: About) -> Filled:
    """Return *template* filled with *fields*, and with a probe of them."""
    probe = Probe().letter(fields)
    values = (plain(fields, marked=True), plain(probe, marked=True))
    if template.foreign:
        asked = Letter(values=values, shape=shape_of(type(fields)), about=about, language=current())
        told = fill_foreign(template.data, template.name, asked)
        return Filled(told.filled[0], probe, told.filled[1], frozenset(told.used))
    known = field_paths(type(fields))
    made = [fill(template.data, value, known, name=template.name, about=about) for value in values]
    return Filled(made[0], probe, made[1], template_names(template.data, template.name))


def made_ready(kind: str, language: Language, templates: Path | None) -> None:
    """Compile what a paper of *kind* in *language* is filled into, and the sheet for its signer, before it is written.

    Somebody else's template is left for the process of its own.
    """
    names = (*(file_name(kind, part) for part in language.parts), SIGNER)
    for template in (template_at(name, templates) for name in names):
        if not template.foreign:
            prepare(template.data, template.name)


def filled_text(template: Template, values: dict[str, Plain]) -> str:
    """Return the text *template* filled with *values*."""
    text = template.data.decode()
    fill_it = fill_foreign_text if template.foreign else fill_text
    return fill_it(text, values, name=template.name)
