"""Whether clauses may be put into a file at all, and between which of its paragraphs."""

from collections.abc import Iterator

from lxml import etree

from toolkit.contracts.target.wordfile import W, WordFile, looked_at
from toolkit.errors import RuleRefusesError

_SETTINGS = "word/settings.xml"
_OFF = {"0", "false", "off"}


def refuse_unfit(file: WordFile) -> None:
    """Raise with every reason why *file* takes no clauses."""
    reasons = list(_reasons(file))
    if reasons:
        raise RuleRefusesError(
            f"{file.name} {'; '.join(reasons)}. Nothing was written.",
            "Use a copy without that, and send it for signature again.",
        )


def _reasons(file: WordFile) -> Iterator[str]:
    if any(name.startswith("_xmlsignatures/") for name in file.parts):
        yield "is signed digitally, and any change breaks the signature"
    if any(name.casefold().endswith("vbaproject.bin") for name in file.parts):
        yield "holds macros"
    if next(file.body.iter(f"{W}altChunk"), None) is not None or any(
        "afchunk" in name.casefold() for name in file.parts
    ):
        yield "is put together from other files when it is opened"
    if _SETTINGS in file.parts:
        settings = looked_at(file.parts[_SETTINGS])
        protection = settings.find(f"{W}documentProtection")
        if protection is not None and _is_on(protection):
            yield f"is protected against changes ({protection.get(f'{W}edit') or 'Word'})"
        if settings.find(f"{W}writeProtection") is not None:
            yield "is marked read-only"


def _is_on(node: etree._Element) -> bool:
    value = node.get(f"{W}enforcement")
    return value is not None and value not in _OFF
