"""One of several writers at the same time: opens cases and adds to a shared one. Run by the tests as a process.

python -m tests.cases.writers STEPS     prints the numbers of the cases that it opened, one a line
"""

import sys
from functools import partial

from tests.cases.made import NOW, NUMBER, STAMP, a_register, opened, sent, understood
from toolkit.cases.case import Case
from toolkit.cases.events import Noted
from toolkit.cases.outbox import Change, open_case, take_step
from toolkit.cases.places import home
from toolkit.cases.vault import Vault, reference


def write(steps: int, name: str) -> list[str]:
    """Take *steps* steps, by turns: a new case, a remark in the shared one, a paper with a file there."""
    place = home()
    register, vault = a_register(place), Vault(place.files)
    numbers = []
    for step in range(steps):
        text = f"{name} {step}"
        if step % 3 == 0:
            numbers.append(open_case(register, vault, Change((opened(report=text), understood())), NOW).id)
        else:
            change = _remark(text) if step % 3 == 1 else _paper(text)
            take_step(register, vault, NUMBER, partial(_always, change), NOW)
    return numbers


def _always(change: Change, case: Case) -> Change:
    del case
    return change


def _remark(text: str) -> Change:
    return Change((Noted(**STAMP, text=text),))


def _paper(text: str) -> Change:
    file = reference("paper", f"{text}.docx", text.encode())
    return Change((sent("evidence", (file,)),), {file: text.encode()})


if __name__ == "__main__":
    print("\n".join(write(int(sys.argv[1]), sys.argv[2])))  # noqa: T201
