"""Steps of a case as a program takes them: on one day, with the case or the refusal as JSON."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Outcome, recourse


def own_register(folder: Path, patch: pytest.MonkeyPatch, name: str = "register/cases.db") -> None:
    """Let the cases of a test lie in its own *folder*, entered by A. Berg."""
    patch.setenv("RECOURSE_DB", str(folder / name))
    patch.setenv("RECOURSE_WHO", "A. Berg")


def case(*words: object, day: str = "2026-09-11") -> Outcome:
    return recourse("case", *words, "--as-of", day, "--json", "-q")


def went_well(seen: Outcome) -> dict[str, Any]:
    """Return the case after a step that has to go well."""
    assert seen.code == 0, seen.err or seen.text
    return dict(seen.json)
