"""Text without what is set around it to be seen: signs, stars, quotes, brackets."""

from toolkit.parsers.words.remembered import remembered

SIGNS = "✔✓✅✖✗✘❌☑☒●◆■►▶★☆⚠➔→»«›‹*=~_|–—-•·>< \ufe0f"
STARS = frozenset("★☆*=~#►◄●◆■")  # on both sides of what is stamped
_MARKS = f"{SIGNS}\"'“”„‘’「」『』!.。！"
_PAIRS = {"[": "]", "(": ")", "【": "】", "（": "）", "〔": "〕", "《": "》"}


@remembered
def unframed(text: str) -> str:
    """Return *text* without the signs, quotes and brackets around all of it: "✖ *** REJECTED ***" gives "REJECTED"."""
    plain, before = text, ""
    while plain != before:
        before = plain
        plain = plain.strip(_MARKS)
        if len(plain) > 2 and _PAIRS.get(plain[0]) == plain[-1]:  # noqa: PLR2004 - more than the brackets
            plain = plain[1:-1]
    return plain
