"""The side that a contract writes beside the name of a party: "Party A (buyer)", "甲方（供方）".

What a party does is told by many sentences, of which some are about somebody else; a role beside the name is told once
and surely. So it goes before all acts, wherever the two roles are not written beside one name.
"""

import re
from functools import cache, lru_cache

from toolkit.contracts.acting import BUYER, SELLER
from toolkit.resources import package_table

_START = 6000  # signs in which a contract says who is who
_PLAIN_WORD = re.compile(r"[a-z ]+|[\u4e00-\u9fff]+")
_ASIDE = r"[^()¶:：]{0,24}?"
_AND = r'[",]{0,2}(?: ?(?:,|/|or|and|as|being|i\.e\.|herein(?:after)?|called|the|即|或|以下简称))*? ?["“]?(?:the )?'
_LEAD = r'(?:(?:here(?:in|by)?(?:after)?|below|also|referred to as|called|as|the|以下(?:简)?称|下称|为|[,"]) ?)*'
# NAME stands for the party, ROLE for a word of one side; no form goes over another bracket or paragraph.
_FORMS = (
    rf'NAME"?,? ?\((?:{_ASIDE}[ ,"/])?ROLE(?:[ ,"/]{_ASIDE})?\)',  # Party A (hereinafter the "Buyer")
    rf'\((?:{_ASIDE}[ ,"/])?NAME{_AND}ROLE"?\)',  # (Party A, the buyer)
    rf'\((?:{_ASIDE}[ ,"/])?ROLE{_AND}NAME"?\)',  # ("Buyer" or "Party A")
    rf'(?:^|¶ ?|[ "；;])ROLE"? ?\({_LEAD}NAME"?\)',  # Buyer (Party A), 买方（甲方）
    rf'(?:^|¶ ?|[.。] ?)(?:the )?ROLE ?[:：] ?[^()¶:：]{{2,80}}\({_LEAD}NAME"?\)',  # Seller: Orval (Party B)
    rf'NAME ?[:：] ?[^()¶:：]{{2,80}}\((?:{_ASIDE}[ ,"/])?ROLE"?\)',  # 甲方：恒泰公司（供应商）
    r"NAME ?[:：] ?[^()¶:：]{2,80}?, (?:as )?(?:the )?ROLE(?= ?(?:[.;¶]|$))",  # Party A: Orval Ltd., the Supplier
    r"NAME ?[:：=] ?(?:the )?ROLE(?= ?(?:[.,;。，；¶]|$))",  # Party A: the Buyer
    r'NAME"?\)?,? (?:as|being|acting as|acts as|is) (?:the |an? )?ROLE\b(?!\')',  # ("Orval"), as purchaser
    r"NAME,? the ROLE\b(?! ?(?:may|shall|will|must|has|is|and the)\b)",  # Party A, the Buyer
    r"NAME(?:为|是|即|系)ROLE",
)


@lru_cache(maxsize=256)
def labelled_side(name: str, whole: str) -> str | None:
    """Return the side written beside the *name* of a party in the contract *whole*; ``None`` where none is, or both."""
    start = whole[:_START]
    if name.lower() not in start.lower():
        return None
    sides = {side for side in (BUYER, SELLER) if _pattern(name, side).search(start) is not None}
    return sides.pop() if len(sides) == 1 else None


@lru_cache(maxsize=256)
def _pattern(name: str, side: str) -> re.Pattern[str]:
    """Return the forms in which a role of *side* stands beside *name*."""
    is_latin = name.isascii()
    said = rf"(?<![\w-]){re.escape(name)}(?!\w)" if is_latin else re.escape(name)
    roles = "|".join(map(re.escape, _roles(side)))
    role = rf"(?:{roles})" if not is_latin else rf"(?<!\w)(?:{roles})(?!\w)"
    forms = (form if is_latin else form.replace(f'(?:{_ASIDE}[ ,"/])?', f"(?:{_ASIDE})?") for form in _FORMS)
    return re.compile("|".join(form.replace("NAME", said).replace("ROLE", role) for form in forms), re.IGNORECASE)


@cache
def _roles(side: str) -> tuple[str, ...]:
    """Return the words of the tables for *side*, the longer ones first, without those that are so in places only."""
    table = package_table("toolkit.contracts", "roles.toml")
    words = (*table[side], *table["labels"][side])
    return tuple(sorted((word for word in words if _PLAIN_WORD.fullmatch(word)), key=len, reverse=True))
