"""One of several writers at the same time: opens cases and adds to a shared one. Run by the tests as a process.

python -m tests.cases.writers STEPS     prints the numbers of the cases that it opened, one a line
"""

import sys

from tests.cases.made import NOW, NUMBER, STAMP, opened, sent, understood
from toolkit.cases.events import Noted
from toolkit.cases.outbox import Change, open_case, take_step
from toolkit.cases.places import home
from toolkit.cases.register import Register
from toolkit.cases.vault import Vault, reference


def write(steps: int, name: str) -> list[str]:
    """Take *steps* steps, by turns: a new case, a remark in the shared one, a paper with a file there."""
    place = home()
    register, vault = Register(place), Vault(place.files)
    numbers = []
    for step in range(steps):
        text = f"{name} {step}"
        if step % 3 == 0:
            numbers.append(open_case(register, vault, Change((opened(report=text), understood())), NOW).id)
        elif step % 3 == 1:
            take_step(register, vault, NUMBER, lambda _, text=text: Change((Noted(**STAMP, text=text),)), NOW)
        else:
            file = reference("paper", f"{text}.docx", text.encode())
            change = Change((sent("evidence", (file,)),), {file: text.encode()})
            take_step(register, vault, NUMBER, lambda _, change=change: change, NOW)
    return numbers


if __name__ == "__main__":
    print("\n".join(write(int(sys.argv[1]), sys.argv[2])))  # noqa: T201
