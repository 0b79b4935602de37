"""The three severity classes of a defect, and values kept one per class."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Severity(StrEnum):
    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"


class BySeverity(msgspec.Struct, Generic[T], frozen=True):
    """One value for each class; ``None`` means that nothing was printed, which is never the same as zero."""

    critical: T | None = None
    major: T | None = None
    minor: T | None = None

    def __getitem__(self, severity: Severity) -> T | None:
        value: T | None = getattr(self, severity)
        return value

    def items(self) -> Iterator[tuple[Severity, T]]:
        """Yield the classes that have a value."""
        for severity in Severity:
            value = self[severity]
            if value is not None:
                yield severity, value

    def __bool__(self) -> bool:
        return any(value is not None for value in (self.critical, self.major, self.minor))


Counts = BySeverity[int]
Rates = BySeverity[float]
