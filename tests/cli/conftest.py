"""What one process of the tests has read of a sample it does not read again: each reading takes a child of its own.

The first reading is a real one, and the tests of how files are read, and of what befalls the child, read each time.
"""

from collections.abc import Callable, Hashable
from typing import Any

import pytest

from toolkit.cli import ahead, annexing, reports

READING = frozenset(
    {"test_held_once", "test_inputs", "test_isolation", "test_program", "test_read", "test_reports", "test_run"}
)
_known: dict[Hashable, Any] = {}


@pytest.fixture(autouse=True)
def _read_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.module.__name__.rpartition(".")[2] in READING:
        return
    monkeypatch.setattr(ahead, "begin", lambda _: None)  # no child is started before it is known that one is needed
    for place, name in ((reports, "read_supervised"), (annexing, "cut_supervised")):
        monkeypatch.setattr(place, name, _once(getattr(place, name)))


def _once(read: Callable[..., Any]) -> Callable[..., Any]:
    def known(*asked: Hashable, **beside: Hashable) -> object:
        key = (read.__name__, *asked, *beside.items())
        if key not in _known:
            _known[key] = read(*asked, **beside)
        return _known[key]

    return known
