"""Names of a package that load at first use, so that whoever needs one of them does not wait for the others."""

from collections.abc import Callable, Mapping
from importlib import import_module


def at_first_use(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of *package*, whose names live in the modules *homes*."""

    def found(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(homes[name]), name)

    return found
