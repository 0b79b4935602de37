"""What is told of words that were recognised with doubt."""

from collections.abc import Sequence

from toolkit.model.report import Level, Problem

DOUBTFUL = 0.85  # below this confidence a word is told as doubtful
QUOTED = 6


def doubts(texts: Sequence[str], number: int) -> list[Problem]:
    """Return a problem that names the words of page *number* with these *texts*, whose letters are not sure."""
    if not texts:
        return []
    more = f" and {len(texts) - QUOTED} more" if len(texts) > QUOTED else ""
    quoted = ", ".join(f"“{text}”" for text in texts[:QUOTED])
    message = f"Recognised with doubt on page {number}: {quoted}{more}."
    level: Level = "error" if any(map(str.isdigit, "".join(texts))) else "warning"
    return [Problem(code="unreadable_text", level=level, message=message, page=number)]
