"""Sentences that no letter of their kind may be without.

They are sent to the template as values, and a template that does not print every value is refused: so nobody can lose
them by editing one.
"""

from functools import cache

from toolkit.documents.language import Language, current
from toolkit.resources import data_table


def statement(name: str) -> str:
    """Return the required sentence *name*, always from the installed templates and never from a user's own folder."""
    return _statements(current())[name]


@cache
def _statements(language: Language) -> dict[str, str]:
    table = data_table("templates", language.folder, "statements.toml")
    return {name: " ".join(str(sentence).split()) for name, sentence in table.items()}
