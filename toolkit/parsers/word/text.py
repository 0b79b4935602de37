"""The text of a paragraph as it is seen: kept changes, symbols and ticks; nothing deleted, hidden or struck out."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from toolkit.parsers.layout.symbols import symbol

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
UNSEEN = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr", f"{MC}Fallback", f"{W}tbl"}
TAB = "\u3000"  # a tab parts what stands beside it
TITLE = 28  # half points: letters as large as this are a title
_WIDE = re.compile(r"(?<=\S)[^\S\u3000]{3,}(?=\S)")  # and so do spaces that stand in for one
_SPACES = re.compile(r"[^\S\u3000]+")  # an ideographic space parts what stands beside it, as a column does


def text_of(paragraph: Any) -> str:
    """Return the text of *paragraph* in one line, its own line breaks kept."""
    lines = "".join(_texts(paragraph)).split("\n")
    plain = [_SPACES.sub(" ", _WIDE.sub(TAB, line)).strip() for line in lines]
    return "\n".join(plain if not _has_box(paragraph) else filter(None, plain)).strip()


def _has_box(paragraph: Any) -> bool:
    """Tell whether *paragraph* holds a text box, whose paragraphs are lines of their own."""
    return next(paragraph.iter(f"{W}txbxContent"), None) is not None


def is_heading(paragraph: Any) -> bool:
    """Tell whether *paragraph* has the style or the letters of a heading."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    named = style is not None and style.get(f"{W}val", "").casefold().startswith(("heading", "title", "berschrift"))
    sizes = [int(size.get(f"{W}val", 0)) for size in paragraph.iter(f"{W}sz")]
    return named or bool(sizes and max(sizes) >= TITLE)


def _texts(element: Any) -> Iterator[str]:
    for child in element:
        if not isinstance(child.tag, str) or child.tag in UNSEEN or (child.tag == f"{W}r" and _is_hidden(child)):
            continue
        if made := _MADE.get(child.tag):
            yield made(child)
        elif child.tag == f"{W}p":  # of a text box: a line of its own
            yield "\n"
            yield from _texts(child)
            yield "\n"
        else:
            yield from _texts(child)


def _is_hidden(run: Any) -> bool:
    """Tell whether *run* is hidden, or struck out: whoever crossed it out took it back."""
    marks = (run.find(f"{W}rPr/{W}{name}") for name in ("vanish", "strike", "dstrike"))
    return any(mark is not None and mark.get(f"{W}val", "true") not in ("0", "false", "off") for mark in marks)


def _form_box(box: Any) -> str:
    """Return the tick of a form field, which is drawn by Word and is no text of the file."""
    state = box.find(f"{W}checked")
    if state is None:
        state = box.find(f"{W}default")
    return "☒" if state is not None and state.get(f"{W}val", "1") not in ("0", "false", "off") else "☐"


def _symbol(sym: Any) -> str:
    return symbol(chr(int(sym.get(f"{W}char", "20"), 16)))


# What each kind of element within a run is seen as; all others are asked for what they hold.
_MADE: dict[str, Callable[[Any], str]] = {
    f"{W}t": lambda text: text.text or "",
    f"{W}tab": lambda _: TAB,
    f"{W}ptab": lambda _: TAB,
    f"{W}br": lambda _: "\n",
    f"{W}cr": lambda _: "\n",
    f"{W}noBreakHyphen": lambda _: "-",
    f"{W}sym": _symbol,
    f"{W}checkBox": _form_box,
}
