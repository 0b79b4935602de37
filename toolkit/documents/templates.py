"""Where a template comes from: the user's own folder, else the supplied one."""

from importlib.abc import Traversable
from pathlib import Path

from toolkit.resources import data_dir


def template_bytes(name: str, templates: Path | None) -> bytes:
    """Return the template *name* from the user's folder when it stands there, else the supplied one.

    *name* has the folder of its language before it: ``zh/rework.docx``.
    """
    own: Traversable | None = None if templates is None else templates / name
    found = own if own is not None and own.is_file() else data_dir("templates") / name
    return found.read_bytes()
