"""Sentences that no letter of their kind may be without.

They are sent to the template as values, and a template that does not print every value is refused: so nobody can lose
them by editing one.
"""

import tomllib

from toolkit.resources import data_dir


def statement(name: str) -> str:
    """Return the required sentence *name*, always from the installed templates and never from a user's own folder."""
    text = (data_dir("templates") / "statements.toml").read_text(encoding="utf-8")
    return " ".join(str(tomllib.loads(text)[name]).split())
