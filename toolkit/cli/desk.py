"""What every command on cases has in hand: the register, the files, the day, and who is at the desk."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.cases.days import at
from toolkit.cases.entering import Stamp
from toolkit.cases.event import FileRef
from toolkit.cases.events import Noted
from toolkit.cases.outbox import Change, take_step
from toolkit.cases.places import DATABASE_VARIABLE, Home, home
from toolkit.cases.register import Register
from toolkit.cases.vault import Vault
from toolkit.cli.case_text import case_text
from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given
from toolkit.cli.options import TEMPLATES_VARIABLE, today
from toolkit.cli.sending import json_document
from toolkit.errors import InvalidInputError, WrongUseError

WHO_VARIABLE = "RECOURSE_WHO"


class Desk(NamedTuple):
    register: Register
    vault: Vault
    stamp: Stamp
    talk: Talk
    json: bool = False
    templates: Path | None = None

    def step(self, number: str, change: Callable[[Case], Change]) -> Case:
        """Take a step in case *number* and return the case after it; a day before the case itself is a slip."""

        def dated(case: Case) -> Change:
            made = change(case)
            if self.stamp.day < case.opened and not all(isinstance(event, Noted) for event in made.events):
                raise InvalidInputError(
                    f"Case {number} was opened on {case.opened}, and {self.stamp.day} lies before it.",
                    "Correct --as-of.",
                )
            return made

        return take_step(self.register, self.vault, number, dated, self.stamp.at)

    def given(self, number: str, file: FileRef) -> Given:
        """Return the content of *file* of case *number*."""
        return Given(self.vault.read(number, file), file.name)

    def newest(self, case: Case, role: str) -> Given | None:
        """Return what came in last as *role*; ``None`` where nothing did."""
        file = case.newest(role)
        return None if file is None else self.given(case.id, file)

    def show(self, case: Case) -> None:
        """Print *case* as it stands on the day of the desk."""
        standing = at(case, self.stamp.day)
        if self.json:
            self.talk.data(json_document(with_places(standing, self.vault.folder)))
        else:
            self.talk.tell(case_text(standing, self.vault.folder, self.stamp.day))


def at_desk(
    talk: Talk, day: dt.date | None, who: str | None, *, json: bool = False, new: bool = False, quick: bool = False
) -> Desk:
    """Return the desk with the register open; *day* and *who* are those that were typed.

    Only what begins a register (*new*) makes one: a slip in RECOURSE_DB would otherwise show an empty one. *quick*
    opens it for one writing that does without the database library.
    """
    place: Home = home()
    if not new and isinstance(place.database, Path) and not place.database.exists():
        raise InvalidInputError(
            f"There is no register at {place.database}.",
            f"{DATABASE_VARIABLE} names another; recourse case new FILE --order order.toml begins one.",
        )
    register = Register(place, quick=quick)
    if register.kept is not None:
        talk.note(f"The register was brought up to date; as it was, it is kept in {register.kept}.")
    refuse_blank("--who", who, "the name of the person")
    stamp = Stamp(_now(), day or today(), who or _person())
    return Desk(register, Vault(place.files), stamp, talk, json, _templates())


def refuse_blank(option: str, text: str | None, what: str, *, name: bool = True) -> None:
    """Raise where *text* was given and shows nothing: a *name* or a reason has a letter, an answer may be a thumb."""
    if text is not None and (not text.strip() or (name and not any(sign.isalnum() for sign in text))):
        raise WrongUseError(f"{option} is blank.", f"Give {what}.")


def with_places(case: Case, folder: Path) -> Case:
    """Return *case* with its papers named by where they lie under *folder*."""
    lying = folder / case.id
    return replace(case, papers=tuple(replace(paper, file=str(lying / paper.file)) for paper in case.papers))


def _person() -> str:
    """Return who is at the desk: as the environment says, else as the computer knows them."""
    import getpass

    named = os.environ.get(WHO_VARIABLE, "").strip()
    try:
        return named or getpass.getuser()
    except (OSError, KeyError, ImportError):  # a service without a name
        return "unknown"


def _templates() -> Path | None:
    """Return the folder of the buyer's own templates, where the environment names one."""
    named = os.environ.get(TEMPLATES_VARIABLE, "").strip()
    return Path(named) if named else None


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)  # noqa: TID251  the one place of a case that asks the clock
