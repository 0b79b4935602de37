"""Problems as they are raised: an error stops the answer until a person has looked, a warning goes with it."""

from toolkit.model.report import Problem


def error(code: str, message: str, page: int | None = None) -> Problem:
    return Problem(code=code, level="error", message=message, page=page)


def warning(code: str, message: str, page: int | None = None) -> Problem:
    return Problem(code=code, level="warning", message=message, page=page)
