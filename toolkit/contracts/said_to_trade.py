"""Who buys and who sells where the beginning of a contract says it outright: "Varden orders fittings from the Mill"."""

import re

from toolkit.contracts.acting import BUYER, SELLER, opposite
from toolkit.contracts.party_names import FORMS
from toolkit.contracts.searching import compiled

_NAME = (
    r'(?:"?\b(?:[Tt]he |[Oo]ur )?(?!(?:The|This|These|That|By|It|Our|We|You|If|Each)\b)'
    r"(?!(?:Any|All|No|Such|Whereas|WHEREAS|And|Agreement|Contract|Order|Recitals?|Background)\b)"
    r"(?P<NAME>[A-Z][\w&'-]*(?:\.[\w&'-]+)*(?: (?:& |of )?[A-Z][\w&'-]*(?:\.[\w&'-]+)*){0,4})"
    rf"(?:,? {FORMS}\b)?\.?\"?"
    r'(?: ?\((?:[^()"]{0,60})"(?:[Tt]he )?(?P<SHORT>[A-Z][^"()]{1,30})"[^()]{0,40}\)|'
    r" ?\((?:[Tt]he )?(?P<BARE>Party [A-D]|[A-Z][a-z]+)\))?"
    r"|\b(?P<ROLE>buyer|purchaser|customer|client|importer|seller|supplier|vendor|manufacturer|contractor|factory)\b)"
)
_BUYS = (
    r"(?:(?:also|hereby|wishes to|desires to|intends to|agrees to|shall|will|may) )*"
    r"(?:buys?|purchas(?:e|es)|orders?|acquires?|procures?|pays? the price)\b"
)
_SELLS = (
    r"(?:(?:also|hereby|wishes to|desires to|intends to|agrees to|shall|will) )*"
    r"(?:(?:designs?|makes?|manufactur(?:e|es)|produc(?:e|es)|builds?|constructs?|assembl(?:e|es)|packs?|coats?)"
    r"(?: [a-z-]+){0,4}?,? (?:and |& )?)*"
    r"(?:sells?|suppl(?:y|ies)|furnish(?:es)?)\b"
)
_MAKES = (
    r"(?:makes?|manufactur(?:e|es)|produc(?:e|es)|assembl(?:e|es)|builds?|constructs?|fabricat(?:e|es))"
    r"(?! (?:any |no |all |the |its |due |such )*(?:payments?|warrant\w+|representations?|claims?|use|changes?|"
    r"arrangements?|provisions?|deliver\w+|orders?|offers?|available|evidence)\b)"
)
_HAS_MADE = r"(?:has|have|gets?)(?: [\w'-]+){1,4}? (?:made|manufactured|produced|assembled|built|sewn)(?: for it)? by"
_ENTRUSTS = r"(?:entrusts?|commissions?|engages?|appoints?)"
# What makes who is entrusted the seller: an agent, a carrier or a laboratory is engaged as well.
_WITH_MAKING = (
    r",? (?:(?:with|for) (?:the )?(?:production|manufactur\w+|making|processing|supply|assembly)\b|"
    r"as (?:its |the |an? )?(?:\w+ )?(?:manufacturer|supplier|producer|maker)\b|"
    r"to (?!act|sell|distribut|market|promot|represent|inspect|audit|survey|test|carry|transport|ship|store|insure)\w+)"
)
_WHO = r",? ?(?:(?:which|who|that|as|is|being|acting as)? ?)"
_SAID = (
    (BUYER, rf"{_NAME}{_WHO}{_BUYS}"),
    (SELLER, rf"{_NAME}{_WHO}{_SELLS}"),
    (BUYER, rf"{_NAME},? (?:(?:which is|being|is|as) )?the (?:buy(?:er|ing party)|purchas(?:er|ing party))\b"),
    (SELLER, rf"{_NAME},? (?:(?:which is|being|is|as) )?the (?:seller|(?:selling|supplying) party|party supplying)\b"),
    (BUYER, rf"\b(?:sells?|suppl(?:y|ies)|furnish(?:es)?)\b[^.;:¶]{{1,80}}? to {_NAME}"),
    (BUYER, rf"\b{_MAKES}(?: [^.;:¶]{{1,80}}?)? for {_NAME}"),
    (SELLER, rf"{_NAME}{_WHO}{_MAKES}(?: [^.;:¶]{{1,80}}?)? for {_NAME.replace('?P<', '?P<FOR_')}"),
    (BUYER, rf"{_NAME} (?:hereby )?{_ENTRUSTS} {_NAME.replace('?P<', '?P<FOR_')}{_WITH_MAKING}"),
    (SELLER, rf"\b{_ENTRUSTS} {_NAME}{_WITH_MAKING}"),
    (BUYER, rf"{_NAME} {_HAS_MADE} {_NAME.replace('?P<', '?P<FOR_')}"),
    (SELLER, rf"\b{_HAS_MADE} {_NAME}"),
    (SELLER, rf"\b(?:buys?|purchas(?:e|es)|orders?|acquires?)\b[^.;:¶]{{1,80}}? from {_NAME}"),
)
_START = 1500  # signs in which a contract says so before it goes into its matter
_ENDS = re.compile(r"(?<!\bInc)(?<!\bCo)(?<!\bLtd)(?<!Corp)(?<!\bA)(?<!\bl)(?<!\bNo)\. (?=[A-Z\"])|¶")
_NOBODY = re.compile(
    r"^(?:Agreement|Contract|Order|Goods?|Products?|Articles?|Items?|Materials?|Parts?|Services?|Terms|Conditions|Parties"
    r"|Party(?! [A-D]\b)"
    r"|Schedule|Annex|Customers?|Bidders?|Third|PO|P\.O|Purchase|Supply|Sales?|Article|Section|Clause|Neither|Either|Both|In|On|At|To|As|A|An|Minimum)s?\b"
    r"|'s$"
)

# '"We" buy the goods that "you" make': who "we" are where a sentence at the beginning says it of both, or outright.
_WE_ARE = r'(?i:\bwe)"?(?: \([^()]{1,60}\))?,? (?:are|act as|is|means) (?:the |your |a )?(?:"the )?'
_WE = r'(?i:\bwe)"?(?: \([^()]{1,60}\))?,? (?:(?:hereby|shall|will|may|regularly) )*'
_YOU = r'\b[Yy]ou"?(?: \([^()]{1,60}\))?,? (?:(?:hereby|shall|will|may|design and|make and|who) )*'
_MAKE = r"(?:make|sell|supply|produce|manufacture)\b[^.¶]{0,80}"
_TAKE = r"(?:buy|purchase|order|acquire)\b[^.¶]{0,80}"
_MAKER = "(?:Contractor|Supplier|Seller|Vendor|Manufacturer)"
_WE_TRADE = (
    (BUYER, rf"{_WE_ARE}(?:buyer|purchaser|customer|client|importer)\b"),
    (SELLER, rf"{_WE_ARE}(?:seller|supplier|vendor|manufacturer|maker|exporter)\b"),
    (BUYER, rf'{_WE}{_TAKE}(?:\bfrom "?you\b|{_YOU}{_MAKE})'),
    (SELLER, rf'{_WE}{_MAKE}(?:\bto "?you\b|{_YOU}{_TAKE})'),
    (BUYER, rf"{_YOU}(?:sell|supply)\b[^.¶]{{0,40}}\b(?:to )?us\b"),
    # Beside "us" who we are, or who delivers to us.
    (BUYER, r"\b(?i:to us),? \(?(?:as )?(?:the )?\"?(?i:buyer|purchaser|customer|client|importer)\b"),
    (SELLER, r"\b(?i:from us),? \(?(?:as )?(?:the )?\"?(?i:seller|supplier|vendor|manufacturer|contractor)\b"),
    (BUYER, rf"\b[Tt]he {_MAKER} (?:delivers|supplies|sells)\b[^.¶]{{0,60}}\bto us\b"),
)


def we_trade(whole: str) -> str | None:
    """Return the side that the beginning of *whole* says "we" are; ``None`` where it says nothing, or both."""
    start = whole[:_START]
    sides = {side for side, pattern in _WE_TRADE if compiled(pattern).search(start) is not None}
    return sides.pop() if len(sides) == 1 else None


def said_to_trade(whole: str) -> dict[str, str]:
    """Return the names that one sentence at the beginning of *whole* says to buy or to sell, each with its side.

    It must say so of both sides: "Varden makes and sells tents" alone is said of many a buyer.
    """
    told: dict[str, str] = {}
    for sentence in _ENDS.split(whole[:_START]):
        said = _said(sentence)
        if {BUYER, SELLER} <= set(said.values()):
            told |= said
    return told


def _said(sentence: str) -> dict[str, str]:
    """Return who is said to do what; nothing where one is said to do both, as who sells on does."""
    told: dict[str, str] = {}
    for side, pattern in _SAID:
        for hit in compiled(pattern).finditer(sentence):
            name = (hit["SHORT"] or hit["BARE"] or hit["NAME"] or hit["ROLE"]).rstrip(".")
            if _NOBODY.search(name) is None and told.setdefault(name, side) == opposite(side):
                return {}
    return told
