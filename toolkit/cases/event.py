"""What every event of a case says, and the values that events hold."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from toolkit.model.resolution import Path

Role = Literal[
    "report",
    "reading",
    "order",
    "policy",
    "knowledge",
    "logo",
    "decision",
    "paper",
    "reply",
    "signed",
    "comparison",
    "agreed",
]


class FileRef(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the case: the *name* it had, what it is in the case, and its content by hash and size in bytes."""

    role: Role
    name: Annotated[str, msgspec.Meta(pattern=r"^(?!\.)[\w\-.]{1,200}\Z")]  # no path leads out of a case's folder
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
    size: int

    @property
    def stored(self) -> str:
        """Return the name it is kept under: the same content under the same name is one file."""
        return f"{self.sha256[:16]}-{self.name}"


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="what", tag=str.lower):
    """*at* is the moment it was written (UTC), *day* the day it counts for, *who* the person who did it."""

    at: datetime
    day: date
    who: str
    files: tuple[FileRef, ...] = ()

    @property
    def what(self) -> str:
        """Return the word that events of this kind are known by."""
        return str(self.__struct_config__.tag)

    @property
    def line(self) -> str:
        """Return the one line that a reader of the log needs beside *what*."""
        return ""


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """One path, and whether the rules leave it open on the report at hand."""

    path: Path
    allowed: bool
    why: tuple[str, ...] = ()


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """Something that has to be done by *day*: what, by which side, how the day was counted, and by which *paper*.

    *first* is the day that the paper named, or that was counted at first, where another one was agreed since.
    """

    what: str
    day: date
    side: Literal["supplier", "buyer"]
    rule: str = ""
    paper: str | None = None
    first: date | None = None


class Remedy(msgspec.Struct, frozen=True, kw_only=True):
    """What a concession record gives the buyer for taking the lot; *amount* is in the order's currency."""

    kind: str
    amount: Decimal | None = None


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """What the supplier says of one condition, with the sentence itself."""

    condition: str
    text: str
    stand: Literal["accepted", "refused", "silent", "unclear"]
    quote: str = ""
