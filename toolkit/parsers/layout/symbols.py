"""Characters as they are seen: the marks of Word's symbol fonts at private code points, and radicals that are words.

A PDF may name a Chinese character by the radical that looks like it ("⻓" for "长"), or by another of its forms.
"""

import unicodedata

from toolkit.parsers.layout.pages import UNDECODED

# Wingdings, Wingdings 2 and Symbol, as far as forms use them.
_MARKS = {
    "\uf0fe": "☑", "\uf0fd": "☒", "\uf078": "☒", "\uf053": "☒", "\uf052": "☑", "\uf054": "☒", "\uf051": "☒",
    "\uf0a8": "☐", "\uf06f": "☐", "\uf071": "☐", "\uf0a3": "☐", "\uf072": "☐",
    "\uf0fc": "✓", "\uf0fb": "✗", "\uf050": "✓", "\uf04f": "✗",
    "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf076": "•", "\uf0e8": "→", "\uf0e0": "→",
}  # fmt: skip
# Radicals of the supplement, which have no compatible form, and the characters that they are the picture of.
_RADICALS = dict(
    zip(
        "⺎⺝⺟⺠⺩⺫⺬⺳⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻲⻳",
        "兀月母民王目示网西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龜龟",
        strict=True,
    )
)
_RADICAL_FORMS = ("\u2e80", "\u2fdf")
_COMPATIBLE_FORMS = ("\uf900", "\ufaff")
PRIVATE = ("\ue000", "\uf8ff")


def symbol(char: str) -> str:
    """Return *char* as it is seen; a private character that no form uses is undecoded."""
    if "\u00a0" < char <= "\u00ff":  # Word may leave the private offset out
        char = chr(ord(char) + 0xF000) if chr(ord(char) + 0xF000) in _MARKS else char
    if PRIVATE[0] <= char <= PRIVATE[1]:
        return _MARKS.get(char, UNDECODED)
    return plain_form(char)


def plain_form(char: str) -> str:
    """Return the usual character for *char*, a radical or a compatible form of one; any other as it is."""
    if _RADICAL_FORMS[0] <= char <= _RADICAL_FORMS[1] or _COMPATIBLE_FORMS[0] <= char <= _COMPATIBLE_FORMS[1]:
        return _RADICALS.get(char) or unicodedata.normalize("NFKC", char)
    return char


def looks_alike(first: str, second: str) -> bool:
    """Tell whether *first* and *second* can be one printed text, read by two readers.

    A font draws one figure for a common character and for a rare one that looks the same, and a PDF may name either.
    """
    pairs = list(zip(map(plain_form, first), map(plain_form, second), strict=False))
    return len(first) == len(second) and all(a == b or _is_rare(a) or _is_rare(b) for a, b in pairs)


def _is_rare(char: str) -> bool:
    """Tell whether *char* is one of the ideographs that hardly any text has."""
    return "\u3400" <= char <= "\u4dbf" or char > "\U0001ffff"
