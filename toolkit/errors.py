"""What can go wrong in the user's business, each with the exit code that outside programs rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    DONE = 0
    FAULT = 1
    USAGE = 2
    UNREADABLE = 3
    ENCRYPTED = 4
    MISSING_PART = 5
    LOOK_FIRST = 6
    RULE_REFUSES = 7
    INCOMPLETE = 8
    INVALID_INPUT = 9
    OUTPUT = 10
    LIMIT = 11
    INTERRUPTED = 130


class RecourseError(Exception):
    """A fault the user can mend: one sentence that says what and where, and a hint that says what to do.

    Faults of our own are not of this class and are not caught.
    """

    exit_code = ExitCode.FAULT
    code = "error"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class WrongUseError(RecourseError):
    exit_code = ExitCode.USAGE
    code = "usage"


class UnreadableReportError(RecourseError):
    exit_code = ExitCode.UNREADABLE
    code = "unreadable"


class EncryptedReportError(RecourseError):
    exit_code = ExitCode.ENCRYPTED
    code = "encrypted"


class MissingPartError(RecourseError):
    exit_code = ExitCode.MISSING_PART
    code = "missing_part"


class RuleRefusesError(RecourseError):
    exit_code = ExitCode.RULE_REFUSES
    code = "rule_refuses"


class IncompleteDocumentError(RecourseError):
    exit_code = ExitCode.INCOMPLETE
    code = "incomplete_document"


class InvalidInputError(RecourseError):
    exit_code = ExitCode.INVALID_INPUT
    code = "invalid_input"


class OutputError(RecourseError):
    exit_code = ExitCode.OUTPUT
    code = "output"


class LimitReachedError(RecourseError):
    exit_code = ExitCode.LIMIT
    code = "limit_reached"
