"""The 54 rules that the decisions and letters follow: each with its sentence, its state and where it acts."""

from functools import cache
from typing import Literal

import msgspec

from toolkit.resources import package_table

RuleKind = Literal["rule", "capability", "default", "warning", "output"]
State = Literal["works", "partly", "planned"]


class GuideRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*acts* names the commands and papers in which the rule shows; *missing* what of it does not act yet."""

    number: int
    name: str
    kinds: tuple[RuleKind, ...]
    state: State
    sentence: str
    acts: tuple[str, ...] = ()
    missing: str | None = None

    @property
    def id(self) -> str:
        """Return the id that reasons carry: ``G11``."""
        return f"G{self.number}"


@cache
def rulebook() -> tuple[GuideRule, ...]:
    """Return the rules by number."""
    table = package_table("toolkit.resolver", "rulebook.toml")
    return msgspec.convert(table["rule"], tuple[GuideRule, ...])
