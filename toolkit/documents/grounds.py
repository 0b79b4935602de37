"""How the inspection came out on which a letter rests, where it did not pass."""

from enum import StrEnum

from toolkit.model.resolution import VerdictWord


class Ground(StrEnum):
    FAILED = "failed"
    PENDING = "pending"
    ABORTED = "aborted"


GROUNDS: dict[VerdictWord, Ground] = {"fail": Ground.FAILED, "pending": Ground.PENDING, "aborted": Ground.ABORTED}
