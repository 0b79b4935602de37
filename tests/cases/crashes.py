"""Writers that are killed at each point of the outbox, as a power cut would, and what doctor leaves of it.

    python -m tests.cases.crashes 500 FOLDER        500 kills at each point; prints a line for each

Each writer is a fork of one that has loaded everything, so that a kill costs milliseconds. POSIX only.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.cases.made import NOW, NUMBER, a_register, opened, sent, understood
from toolkit.cases import outbox
from toolkit.cases.case import Case
from toolkit.cases.outbox import Change, Point, open_case, take_step
from toolkit.cases.places import home
from toolkit.cases.register import Register
from toolkit.cases.upkeep import mend
from toolkit.cases.vault import Vault, reference

LARGE = 40_000  # bytes of a paper: more than one write of the system


def killed_at(point: Point, work: Callable[[], object]) -> None:
    """Do *work* in a child that is killed when it reaches *point*."""
    child = os.fork()
    if child == 0:
        outbox.reached = partial(_cut, point)
        try:
            work()
        finally:
            os._exit(1)  # it should have been killed on the way
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"nothing was killed at {point}"


def _cut(wanted: Point, point: Point) -> None:
    if point is wanted:
        os.kill(os.getpid(), signal.SIGKILL)


def paper(number: int) -> Callable[[Case], Change]:
    """Return a step that adds a paper of its own content to a case."""

    def step(case: Case) -> Change:
        data = f"paper {number} of step {case.steps}".encode().ljust(LARGE, b".")
        file = reference("paper", f"notice {number}.docx", data)
        return Change((sent("notice", (file,)),), {file: data})

    return step


def count(kills: int, folder: Path) -> dict[str, dict[str, int]]:
    """Return for each point what was wrong after *kills* kills there, each followed by doctor."""
    return {point.value: _at(point, kills, folder / point.value) for point in Point}


def _at(point: Point, kills: int, folder: Path) -> dict[str, int]:
    place = home({"RECOURSE_DB": str(folder / "cases.db")})
    Register(place)
    register, vault = a_register(place), Vault(place.files)
    open_case(register, vault, Change((opened(), understood())), NOW)
    wrong = {"torn": 0, "missing": 0, "without event": 0, "gaps": 0, "recorded": 0}
    for number in range(kills):
        before = register.case(NUMBER)
        killed_at(point, (_paper if number % 2 else _new)(register, vault, number))
        mend(register, vault)
        _judge(register, vault, wrong)
        wrong["recorded"] += register.case(NUMBER).steps > before.steps
    numbers = [int(one.partition("-")[2]) for one in register.numbers()]
    wrong["gaps"] = int(numbers != list(range(1, len(numbers) + 1)))
    assert not register.unsealed()
    return wrong


def _new(register: Register, vault: Vault, number: int) -> Callable[[], object]:
    data = f"report {number}".encode().ljust(LARGE, b".")
    file = reference("report", "report.pdf", data)
    return lambda: open_case(register, vault, Change((opened(files=(file,)),), {file: data}), NOW)


def _paper(register: Register, vault: Vault, number: int) -> Callable[[], object]:
    return lambda: take_step(register, vault, NUMBER, paper(number), NOW)


def _judge(register: Register, vault: Vault, wrong: dict[str, int]) -> None:
    """Count what is wrong after doctor: files torn or missing, files of no event, intents left."""
    known = {}
    for case in register.standings():
        known[case.id] = frozenset(file.stored for file in case.files)
        for file in case.files:
            path = vault.path(case.id, file)
            wrong["missing"] += not path.exists()
            wrong["torn"] += path.exists() and not vault.keeps(case.id, file)
    wrong["without event"] += len(list(vault.strays(known))) + len(list(vault.staged())) + len(register.intents())


if __name__ == "__main__":
    print(json.dumps(count(int(sys.argv[1]), Path(sys.argv[2])), indent=1))  # noqa: T201
