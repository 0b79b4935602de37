"""Finds the files that are not code: inside the package in a wheel, beside it in a checkout."""

from importlib.abc import Traversable
from importlib.resources import files
from pathlib import Path


def data_dir(name: str) -> Traversable:
    """Return the folder *name* (``templates`` or ``clauses``), wherever this installation keeps it."""
    packaged = files("toolkit") / name
    return packaged if packaged.is_dir() else Path(__file__).resolve().parent.parent / name


def package_file(package: str, name: str) -> bytes:
    """Return the bytes of the data file *name* that stands beside the modules of *package*."""
    return (files(package) / name).read_bytes()
