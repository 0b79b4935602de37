"""The tables of the lexicon, which takes longer to parse than a report to open: kept ready made beside it.

The ready file is made by ``bench/ready_lexicon.py``. It is passed over where the lexicon has changed since.
"""

import zlib
from functools import cache
from typing import Any

import msgspec

from toolkit.resources import package_file, toml

READY = "ready_lexicon.json"


class Ready(msgspec.Struct, frozen=True):
    """The *words* of the lexicon, and wording -> concept for its large simple groups; *of* is the sum of its bytes."""

    of: int
    words: dict[str, Any]
    indexes: dict[str, dict[str, str]]


@cache
def tables() -> dict[str, Any]:
    """Return the lexicon, with "i" for the Turkish "ı": in capitals both may be printed "I"."""
    ready = _ready()
    return _parsed() if ready is None else ready.words


def index_of(group: str) -> dict[str, str] | None:
    """Return wording -> concept of a simple group where it is ready made; ``None`` where it is not."""
    ready = _ready()
    return None if ready is None else ready.indexes.get(group)


def ready_file(indexes: dict[str, dict[str, str]]) -> bytes:
    """Return what the ready file must hold, with *indexes* made of the lexicon as it stands."""
    told = msgspec.json.encode(Ready(zlib.crc32(_lexicon()), _parsed(), indexes))
    return msgspec.json.format(told, indent=1) + b"\n"


@cache
def _ready() -> Ready | None:
    try:
        found = msgspec.json.decode(package_file("toolkit.parsers", READY), type=Ready)
    except (FileNotFoundError, msgspec.DecodeError):  # missing or damaged: the lexicon itself is read, only later
        return None
    return found if found.of == zlib.crc32(_lexicon()) else None


def _parsed() -> dict[str, Any]:
    return toml(_lexicon().decode("utf-8").replace("ı", "i"))


def _lexicon() -> bytes:
    return package_file("toolkit.parsers", "lexicon.toml")
