"""What a sentence says with the one before, to which its first words point back: "it may", "after this it has"."""

import re

SIDE = re.compile(r"\b(?:buyer|seller)\b|买方|卖方")
# What depends on something is the sentence before.
_THIS_DEPENDS = re.compile(
    r"this (?:payment |instal?ment |balance )?(?:is|shall be|will be) "
    r"(?=(?:subject|conditional|conditioned|contingent)\b)"
)
# What comes after a time, or otherwise, does so by what the sentence before says: "after this, buyer has accepted",
# "thereafter all claims are lost".
_THEN = re.compile(
    r"(?:after (?:this|that|such|the)(?: (?:period|time|date|deadline))?|thereafter|afterwards|from then on|otherwise|"
    r"failing (?:this|that|which|such \w+)|(?:when|once) (?:this|that|they|it|the period) (?:has|have|is|are) "
    r"(?:passed|over|expired|elapsed|run out))\b,? (?=[^.;]*\b(?:accepted|(?:rights?|claims?|complaints?|objections?)\b"
    r"[^.;]*\b(?:los[te]\w*|forfeit\w*|lapse\w*|\w*-?barred|exclu\w+|waived|expires?|made))\b)"
)
# When it is so, told in a sentence of its own: "if the goods fail twice, the following applies".
_WHEN = re.compile(
    r"((?:if|where|when|should|once|after|in (?:the )?(?:case|event))\b[^.;]{4,160}?),? (?:then )?the following"
    r"(?: \w+){0,2}? (?:shall |will )?(?:appl(?:y|ies)|governs?|is agreed)\W*$"
)
# "It is agreed that" has no subject in the sentence before.
_IMPERSONAL = re.compile(r"it (?:is|was|shall be|being)(?: \w+)? (?:the case|agreed|understood|true|intended|clear)\b")

# Who is charged, where one side alone is named before: "seller mends them and the next visit is charged to it".
_CHARGED = re.compile(r"\b((?:charged|billed|invoiced|debited|passed on) to|(?:paid|borne|met|carried) by) it\b")
# Whose right it is that goes on: "the buyer may reject. This right survives the payment".
_GOES_ON = re.compile(
    r"((?:this|that|such|the said) (?:right|option|power|entitlement))"
    r"(?= (?:(?:also|still|shall|will|always) )*(?:continues?|survives?|remains?|stays?|persists?|subsists?|"
    r"(?:is|be) not (?:\w+ )?(?:lost|affected|waived|ended|barred|prejudiced)|"
    r"not be (?:\w+ )?(?:lost|affected|waived))\b)"
)
_ITS_RIGHT = re.compile(
    r"\b(buyer|seller) (?:may|can|(?:is|shall be|will be) entitled|(?:has|shall have|will have) the right)\b"
)


def with_before(text: str, before: str) -> str:
    """Return *text* with the side that "it" means at its beginning: the first that the sentence before names.

    "This is subject to acceptance" has all of that sentence before it, as "after this the goods are accepted" has.
    """
    if (bound_to := _THIS_DEPENDS.match(text)) is not None:
        return f"{before.rstrip('.;')}, {text[bound_to.end() :]}" if before else text
    if before and _THEN.match(text):
        return f"{before.rstrip('.;')}; {text}"
    if _GOES_ON.match(text) and len(sides := set(_ITS_RIGHT.findall(before))) == 1:
        return _GOES_ON.sub(rf"\1 of {sides.pop()}", text)
    if text.startswith(("it ", "they ")) and not _IMPERSONAL.match(text) and (hit := SIDE.search(before)):
        text = f"{hit.group()} {text.partition(' ')[2]}"
    return _CHARGED.sub(_side_charged, text)


def condition_told(text: str) -> str:
    """Return on what all that follows in its passage hangs by *text*, a sentence of its own; empty for any other."""
    when = _WHEN.match(text)
    return when.group(1) if when is not None else ""


def _side_charged(hit: re.Match[str]) -> str:
    sides = set(SIDE.findall(hit.string[: hit.start()]))
    return f"{hit.group(1)} {sides.pop()}" if len(sides) == 1 else hit.group()
