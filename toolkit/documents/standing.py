"""How the inspection came out on which a letter rests, where it did not pass."""

from enum import StrEnum

from toolkit.model.resolution import VerdictWord


class Standing(StrEnum):
    FAILED = "failed"
    PENDING = "pending"
    ABORTED = "aborted"


STANDINGS: dict[VerdictWord, Standing] = {
    "fail": Standing.FAILED,
    "pending": Standing.PENDING,
    "aborted": Standing.ABORTED,
}
