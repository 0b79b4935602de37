"""The words of a mail that is a web page: quotes marked as in plain mails, hidden and struck-out words left out."""

import re
from html.parser import HTMLParser

_BREAKS = frozenset(
    {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "table", "ul", "ol", "hr", "blockquote", "section", "pre"}
)
_SILENT = frozenset({"script", "style", "head", "title", "template", "s", "strike", "del"})
_EMPTY = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "source", "embed"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[^;]{0,20}:\s*line-through|mso-hide", re.IGNORECASE
)
_SPACES = re.compile(r"[ \t\xa0\r\n]+")
_DEEPEST = 50  # of quotes in quotes


def text_in_html(page: str) -> str:
    """Return the words that a reader of *page* sees, each block on a line of its own, quotes with ``>`` before them."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._open: list[tuple[str, bool]] = []  # each open element, and whether it is silent
        self._silent = 0
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self._break()
        if tag in _EMPTY:
            return
        silent = tag in _SILENT or any(name == "style" and _HIDDEN.search(value or "") for name, value in attrs)
        self._open.append((tag, silent))
        self._silent += silent
        self._quotes += tag == "blockquote"
        if tag == "li":
            self._line = "- "

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self._break()
        if not any(name == tag for name, _ in self._open):
            return
        while self._open:
            name, silent = self._open.pop()
            self._silent -= silent
            self._quotes -= name == "blockquote"
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._line += data

    def text(self) -> str:
        self._break()
        return "\n".join(self._lines).strip() + "\n" if self._lines else ""

    def _break(self) -> None:
        mark = "> " * min(self._quotes, _DEEPEST)
        words = _SPACES.sub(" ", self._line).strip()
        self._line = ""
        if words and words != "-":
            self._lines.append(f"{mark}{words}")
        elif self._lines and self._lines[-1]:
            self._lines.append("")
