"""The tests keep their cases in a register of their own, never in that of whoever runs them."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("tests", deadline=None)  # how fast a machine is says nothing of what is right
settings.load_profile("tests")


@pytest.fixture(autouse=True, scope="session")
def _register_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setenv("RECOURSE_DB", str(tmp_path_factory.mktemp("register") / "cases.db"))
    for name in ("RECOURSE_FILES", "RECOURSE_WHO"):
        patch.delenv(name, raising=False)
    yield
    patch.undo()
