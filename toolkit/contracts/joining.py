"""What two sentences of one clause grant together: "the seller repairs them" and "it bears the cost of this".

The first says the act, the other only what the type asks for besides (frames.toml: `joined`), and points back to it.
"""

import re
from collections.abc import Iterable
from itertools import islice

from toolkit.contracts.concepts import begun
from toolkit.contracts.construing import IN_OTHER_WORDS
from toolkit.contracts.frame_rules import frames
from toolkit.contracts.frames import Reading, framed
from toolkit.contracts.objects import bound
from toolkit.contracts.playbook import Kind
from toolkit.contracts.searching import compiled
from toolkit.contracts.verdicts import Status

_POINTS = re.compile(
    r"\b(?:this|these|such|thereof|therefor|thereby|associated|it|that|them|so|clause|section|article|foregoing|above)\b"
    r"|由此|因此|为此|上述|前述|前条|上条|该等|相应|此项"
)
_OF_SELLER = re.compile(r"\bseller\b(?!'s)|卖方")
_OF_BUYER = re.compile(
    r"\bbuyer (?:shall|will|must|has to|bears?|pays?|meets?|carries)\b|\bby (?:the )?buyer\b"
    r"|买方(?:应|须|承担|支付|负担|自理|自行)|由买方"
)
# What a sentence leaves to the buyer, no later one puts on the seller: "the cost of such cure is for the buyer".
_FOR_BUYER = re.compile(r"\b(?:is|are|be) (?:for|on) (?:(?:the )?account of )?buyer\b|由买方(?:承担|负担|支付)")
_CHARGES = (
    r"\bbuyer (?:shall |will |must |has to )?(?:bears?|pays?|meets?|carries) [^.;]{0,30}"
    r"\b(?:costs?|expenses?|outlay|charges?)\b[^.;]{0,12} (?:of|for) (?:this|these|it|them|that|so doing)\b"
    r"|\b(?:costs?|expenses?|outlay|charges?) (?:of|for) (?:this|these|it|them|that|so doing)\b[^.;]{0,40}"
    r"\b(?:borne|paid|met|carried) by (?:the )?buyer\b"
    r"|(?:由此|因此|上述)[^。；检验]{0,14}(?:费用|支出)[^。；]{0,8}由买方(?:承担|负担|支付)"
)
_BESIDE = frozenset({Status.PRESENT, Status.WEAKER})
_NEXT = 2


def joined(text: str, kind: str, later: Iterable[str]) -> Reading | None:
    """Return what the normalised sentence *text* grants of *kind* with one of the *later* ones."""
    frame = frames().get(kind)
    if frame is None or not frame.joined or not begun(text) & frame.acts or framed(text, kind) is not None:
        return None
    if _FOR_BUYER.search(text):
        return None
    for other in later:
        # What grants by itself needs none before it.
        if not _adds(other, frame.joins) or framed(bound(other, kind).kept, kind) is not None:
            continue
        both = bound(f"{text.rstrip('.;。；')}; {other}", kind)
        reading = framed(both.sure, kind)
        if reading is not None and reading.status in _BESIDE:
            return reading
    return None


def together(text: str, kind: Kind, later: Iterable[str]) -> str | None:
    """Return the words by which *text* grants *kind* with one of the next two of the *later* sentences, by its pairs.

    Neither says enough alone: "the buyer may have others make them", "the seller pays what it costs".
    """
    if not kind.wordings.begins(text):
        return None
    near = (bound(other, kind.type).kept for other in islice(later, _NEXT))
    words = kind.wordings.says_together(bound(text, kind.type).kept, near)
    return None if words is None else f"{IN_OTHER_WORDS}{words}"


def charged(kind: str, later: Iterable[str]) -> str | None:
    """Return the words by which the next of the *later* sentences makes the buyer pay for what *kind* grants before."""
    frame = frames().get(kind)
    hit = compiled(_CHARGES).search(next(iter(later), "")) if frame is not None and frame.joined else None
    return None if hit is None else hit.group()


def _adds(other: str, wanted: int) -> bool:
    """Tell whether *other* says of the seller alone what is *wanted*, of something said before."""
    is_of_seller = _OF_SELLER.search(other) is not None and _OF_BUYER.search(other) is None
    return is_of_seller and bool(begun(other) & wanted) and _POINTS.search(other) is not None
