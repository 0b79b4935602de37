"""The side that a contract writes beside the name of a party: "Party A (buyer)", "甲方（供方）".

What a party does is told by many sentences, of which some are about somebody else; a role that stands beside the name
alone is meant for it. So it goes before all acts, unless the roles of both sides are written beside one name. A firm's
own name ("Customer Care BV") and what somebody makes for others ("the manufacturer of cars") are no such role.
"""

import re
from functools import cache, lru_cache

from toolkit.contracts.acting import BUYER, SELLER
from toolkit.resources import package_table

_START = 6000  # signs in which a contract says who is who
_PLAIN_WORD = re.compile(r"[a-z ]+|[\u4e00-\u9fff]+")
_LEAD = (  # what may stand between a bracket and the word in it
    r"(?:(?:here(?:in|by)?(?:after)?|below|also|referred to as|called|being|as|or|and|an?|the|"
    r'以下(?:简)?称|下称|简称|即|或|为|[,"/]) ?)*'
)
_OTHER = rf'(?:[^()¶:："]{{1,40}}[,"/] ?)?{_LEAD}'  # another name may stand before it, parted by a comma or quotes
_ENDS = (
    r'"?(?= ?(?:[),"/;]|of the (?:goods|products|equipment|materials)\b|和|及|与))'  # "(Customer Care BV)" is a firm
)
_STOPS = r"(?= ?(?:[.,;)¶。，；、）]|and\b|$))"  # "is the manufacturer of cars" says nothing of this contract
# NAME stands for the party, ROLE for a word of one side; no form goes over another bracket or paragraph.
_FORMS = (
    rf'NAME"?,? ?\({_OTHER}ROLE{_ENDS}',  # Party A (hereinafter the "Buyer")
    rf'\({_OTHER}NAME"?,? {{0,1}}{_LEAD}ROLE{_ENDS}',  # (Party A, the buyer)
    rf'\({_OTHER}ROLE"?,? {{0,1}}{_LEAD}NAME"?\)',  # ("Buyer" or "Party A")
    rf'(?:^|¶ ?|[ "；;])ROLE"? ?\({_LEAD}NAME"?\)',  # Buyer (Party A), 买方（甲方）
    rf'(?:^|¶ ?|[.。] ?)(?:the )?ROLE ?[:：] ?[^()¶:：]{{2,80}}\({_LEAD}NAME"?\)',  # Seller: Orval (Party B)
    rf"NAME ?[:：] ?[^()¶:：]{{2,80}}\({_OTHER}ROLE{_ENDS}",  # 甲方：恒泰公司（供应商）
    rf"NAME ?[:：] ?[^()¶:：]{{2,80}}?, (?:as )?(?:the )?ROLE{_STOPS}",  # Party A: Orval Ltd., the Supplier
    rf"NAME ?[:：=] ?(?:the )?ROLE{_STOPS}",  # Party A: the Buyer
    rf'NAME"?\)?,? (?:as|being|acting as|acts as|is) (?:the |an? )?ROLE{_STOPS}',  # ("Orval"), as purchaser
    rf"NAME, the ROLE{_STOPS}",  # Party A, the Buyer
    rf"NAME(?:为|是|即|系)ROLE{_STOPS}",
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
    return re.compile("|".join(form.replace("NAME", said).replace("ROLE", role) for form in _FORMS), re.IGNORECASE)


@cache
def _roles(side: str) -> tuple[str, ...]:
    """Return the words of the tables for *side*, the longer ones first, without those that are so in places only."""
    table = package_table("toolkit.contracts", "roles.toml")
    words = (*table[side], *table["labels"][side])
    return tuple(sorted((word for word in words if _PLAIN_WORD.fullmatch(word)), key=len, reverse=True))
