"""Where a template comes from: the user's own folder, else the supplied one."""

from importlib.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from toolkit.documents.language import Language
from toolkit.errors import InvalidInputError
from toolkit.resources import data_dir

SIGNER = "signer.docx"


class Template(NamedTuple):
    """*foreign* is one that somebody else has made: it is filled in a process of its own."""

    name: str
    data: bytes
    foreign: bool


def file_name(kind: str, language: Language) -> str:
    """Return the name of a template in a folder of templates."""
    return f"{language.folder}/{kind}.docx" if language.folder else f"{kind}.docx"


def template_at(name: str, templates: Path | None) -> Template:
    """Return the template *name* from the user's folder when it stands there, else the supplied one.

    *name* has the folder of its language before it: ``zh/rework.docx``. A copy of the supplied one that nobody has
    changed is not foreign.

    Raises:
        InvalidInputError: there is none in either folder.
    """
    own: Traversable | None = None if templates is None else templates / name
    supplied = _supplied(name)
    if own is None or not own.is_file():
        if not supplied.is_file():
            raise InvalidInputError(
                f"There is no {'Chinese ' * name.startswith('zh/')}template of this kind yet ({name}).",
                "Write it in English, or put a template of that name into your own folder (--templates).",
            )
        return Template(name, supplied.read_bytes(), foreign=False)
    data = own.read_bytes()
    return Template(name, data, foreign=not supplied.is_file() or data != supplied.read_bytes())


def template_bytes(name: str, templates: Path | None) -> bytes:
    """Return the bytes of the same."""
    return template_at(name, templates).data


def _supplied(name: str) -> Traversable:
    return data_dir("templates") / name
