"""The words below a heading of a clause file as numbered points, through Python-Markdown's own tree."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.contracts.clause import Blank, Link, Part, Point, Section

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BLANK = re.compile(r"\{\{\s*([A-Za-z_]\w*)\s*\}\}")
_ITEM = re.compile(r"\s*\d+[.)]\s")
_WRAPPED = re.compile(r"\s*\n\s*")
_LINKS_ONLY = ("escape", "link")
# A sentence without a sign that Markdown reads in a way of its own, but for blanks and references.
_SIGNS = r"[^\[\]\\<>&`*_#~|!(){}\n]"
_PLAIN = re.compile(
    rf"1?\d\. (?=\S)(?:{_SIGNS}|\((?=[^()]*\)[^()]){_SIGNS}*\)|\{{\{{ \w+ \}}\}}|\[{_SIGNS}+\]\(#[a-z0-9-]+\))*(?<=\S)"
)
_LINK = re.compile(r"\[([^\]]+)\]\(#([a-z0-9-]+)\)")


@cache
def points(section: Section) -> tuple[Point, ...]:
    """Return the numbered sentences of *section*, those below others after them."""
    if all(not line or _PLAIN.fullmatch(line) for line in section.lines):
        return tuple(_plain_points(section))
    root = _tree(section.lines)
    lines = iter([section.line + number for number, line in enumerate(section.lines) if _ITEM.match(line)])
    return tuple(_points(root, 0, lines))


def _plain_points(section: Section) -> Iterator[Point]:
    """Yield the sentences of a section in which Markdown has nothing to read but them."""
    for number, line in enumerate(section.lines):
        if line:
            yield Point(0, tuple(_plain_parts(line.partition(" ")[2])), section.line + number)


def _plain_parts(text: str) -> Iterator[Part]:
    end = 0
    for hit in _LINK.finditer(text):
        yield from _words(text[end : hit.start()])
        yield Link(hit.group(1), hit.group(2))
        end = hit.end()
    yield from _words(text[end:])


def strays(section: Section) -> Iterator[tuple[int, str]]:
    """Yield what in *section* is no item of its one numbered list, with its line."""
    for number, line in enumerate(section.lines):
        if not line.strip() or _ITEM.match(line):
            continue
        if not line.startswith("   "):
            yield section.line + number, line.strip()


def _tree(lines: tuple[str, ...]) -> "Element":
    markdown = _markdown()
    markdown.reset()
    root: Element = markdown.parser.parseDocument(list(lines)).getroot()
    for treeprocessor in markdown.treeprocessors:
        root = treeprocessor.run(root) or root
    return root


@cache
def _markdown() -> Any:
    """Return a reader of Markdown that knows lists and links and leaves every other sign as it is."""
    from markdown import Markdown

    markdown = Markdown(extensions=["sane_lists"])
    patterns: Any = markdown.inlinePatterns
    for name in [item.name for item in patterns._priority]:  # noqa: SLF001  there is no public list of the names
        if name not in _LINKS_ONLY:
            patterns.deregister(name)
    return markdown


def _points(node: "Element", level: int, lines: Iterator[int]) -> Iterator[Point]:
    for item in node.iterfind("./ol/li") if level == 0 else node.iterfind("./li"):
        line = next(lines, 0)
        yield Point(level, tuple(_parts(item)), line)
        for below in item.iterfind("./ol"):
            yield from _points(below, level + 1, lines)


def _parts(item: "Element") -> Iterator[Part]:
    """Yield the pieces of one sentence: words, blanks, references."""
    yield from _words(item.text)
    for child in item:
        if child.tag == "p":
            yield from _parts(child)
        elif child.tag == "a":
            yield Link("".join(child.itertext()), str(child.get("href")).removeprefix("#"))
            yield from _words(child.tail)
        elif child.tag != "ol":
            yield from _words("".join(child.itertext()))
            yield from _words(child.tail)


def _words(text: str | None) -> Iterator[Part]:
    end = 0
    plain = _WRAPPED.sub(lambda wrap: "" if _wide(wrap.string[wrap.start() - 1 : wrap.start()]) else " ", text or "")
    for hit in _BLANK.finditer(plain):
        if hit.start() > end:
            yield plain[end : hit.start()]
        yield Blank(hit.group(1))
        end = hit.end()
    if plain[end:].strip():
        yield plain[end:]


def _wide(sign: str) -> bool:
    """Tell whether *sign* is Chinese, where a wrapped line goes on without a space."""
    return "\u2e80" <= sign <= "\uffef"
