"""File names made from what somebody else wrote: an order number is a word, never a path."""

import hashlib
import re
import unicodedata

LONGEST = 80
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_UNSAFE = re.compile(r"[^\w\-.]+")


def safe_stem(*words: str) -> str:
    """Return one file stem for *words* that every system takes; two different inputs never share a name."""
    original = "-".join(words)
    folded = unicodedata.normalize("NFKC", original.encode("utf-8", "replace").decode())
    stem = _cut(_UNSAFE.sub("_", folded).strip("._ -"))
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    if stem == original:
        return stem
    digest = hashlib.sha256(original.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{stem or 'document'}-{digest}"


def _cut(text: str) -> str:
    return text.encode()[:LONGEST].decode(errors="ignore").rstrip("._ -")
