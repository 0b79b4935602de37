"""Finds the files that are not code: inside the package in a wheel, beside it in a checkout."""

from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Traversable


def data_dir(name: str) -> "Traversable":
    """Return the folder *name* (``templates`` or ``clauses``), wherever this installation keeps it."""
    from importlib.resources import files  # loads much that the reading of a report does without
    from pathlib import Path

    packaged = files("toolkit") / name
    return packaged if packaged.is_dir() else Path(__file__).resolve().parent.parent / name


def package_file(package: str, name: str) -> bytes:
    """Return the bytes of the data file *name* that stands beside the modules of *package*."""
    data = get_data(package, name)
    if data is None:
        raise FileNotFoundError(f"{package} has no file {name}; install the program again")
    return data


@cache
def package_table(package: str, name: str) -> dict[str, Any]:
    """Return the TOML file *name* that stands beside the modules of *package*, read once; nobody changes it."""
    return toml(package_file(package, name).decode("utf-8"))


def data_table(folder: str, *names: str) -> dict[str, Any]:
    """Return the TOML file at *names*, read from the folder ``templates`` or ``clauses`` of this installation on."""
    file = data_dir(folder)
    for name in names:
        file = file / name
    return toml(file.read_text(encoding="utf-8"))


def toml(text: str) -> dict[str, Any]:
    """Return *text* parsed.

    Raises:
        ValueError: it is no TOML (both parsers have a class of their own for it).
    """
    try:
        from tomli import loads
    except ImportError:  # the same parser, not compiled
        from tomllib import loads

    return loads(text)
