"""The tests keep their cases in a register of their own, never in that of whoever runs them."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def _register_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setenv("RECOURSE_DB", str(tmp_path_factory.mktemp("register") / "cases.db"))
    for name in ("RECOURSE_FILES", "RECOURSE_WHO"):
        patch.delenv(name, raising=False)
    yield
    patch.undo()
