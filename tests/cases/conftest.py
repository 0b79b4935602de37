"""Homes of empty registers, for every test of cases that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases.made import QUICK
from tests.cases.servers import is_there, postgresql
from toolkit.cases.places import Home, home

KINDS = (
    "sqlite",
    "without the library",
    pytest.param("postgresql", marks=pytest.mark.skipif(not is_there(), reason="no PostgreSQL here")),
)


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Home]:
    """A home of an empty register, of each kind of database."""
    if request.param != "postgresql":
        if request.param != "sqlite":
            request.getfixturevalue("monkeypatch").setenv(QUICK, "1")
        yield home({"RECOURSE_DB": str(tmp_path / "cases.db")})
        return
    with postgresql(tmp_path) as url:
        yield home({"RECOURSE_DB": url, "RECOURSE_FILES": str(tmp_path / "files")})
