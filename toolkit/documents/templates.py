"""Where a template comes from: the user's own folder, else the supplied one."""

from importlib.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from toolkit.resources import data_dir


class Template(NamedTuple):
    """*foreign* is one that somebody else has made: it is filled in a process of its own."""

    name: str
    data: bytes
    foreign: bool


def template_at(name: str, templates: Path | None) -> Template:
    """Return the template *name* from the user's folder when it stands there, else the supplied one.

    *name* has the folder of its language before it: ``zh/rework.docx``. A copy of the supplied one that nobody has
    changed is not foreign.
    """
    own: Traversable | None = None if templates is None else templates / name
    supplied = data_dir("templates") / name
    if own is None or not own.is_file():
        return Template(name, supplied.read_bytes(), foreign=False)
    data = own.read_bytes()
    return Template(name, data, foreign=not supplied.is_file() or data != supplied.read_bytes())


def template_bytes(name: str, templates: Path | None) -> bytes:
    """Return the bytes of the same."""
    return template_at(name, templates).data
