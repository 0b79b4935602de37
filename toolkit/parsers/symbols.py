"""The marks of Word's symbol fonts, which stand at private code points: ticks, boxes, bullets."""

from toolkit.parsers.pages import UNDECODED

# Wingdings, Wingdings 2 and Symbol, as far as forms use them.
_MARKS = {
    "\uf0fe": "☑", "\uf0fd": "☒", "\uf078": "☒", "\uf053": "☒", "\uf052": "☑", "\uf054": "☒", "\uf051": "☒",
    "\uf0a8": "☐", "\uf06f": "☐", "\uf071": "☐", "\uf0a3": "☐", "\uf072": "☐",
    "\uf0fc": "✓", "\uf0fb": "✗", "\uf050": "✓", "\uf04f": "✗",
    "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf076": "•", "\uf0e8": "→", "\uf0e0": "→",
}  # fmt: skip
PRIVATE = ("\ue000", "\uf8ff")


def symbol(char: str) -> str:
    """Return *char* as it is seen; a private character that no form uses is undecoded."""
    if "\u00a0" < char <= "\u00ff":  # Word may leave the private offset out
        char = chr(ord(char) + 0xF000) if chr(ord(char) + 0xF000) in _MARKS else char
    return _MARKS.get(char, UNDECODED) if PRIVATE[0] <= char <= PRIVATE[1] else char
