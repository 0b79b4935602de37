"""The paragraphs of a contract in order: what they say with changes made and unmade, and their numbers."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.markup import MARK
from toolkit.contracts.stroked import STROKED, strangers
from toolkit.contracts.target.numbering import Listed, Lists, style_of
from toolkit.contracts.target.row_labels import RowLabel, labels_of
from toolkit.contracts.target.wordfile import W, WordFile, parsed

_CHINESE_NUMBER = "一二三四五六七八九十百零〇两"
_WORD = r"(?:(?:section|article|clause)\s+|§+\s*)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"  # "3 May 2026" is no number 3
_BETWEEN_ROMAN = r"(?-i:-[A-Z]{1,2}|[A-H])"  # behind a Roman number, as in "Article III-A" or "IIIA"
# A number that somebody typed, most telling form first; the depth is how far below a clause's own number it stands.
_TYPED = (
    (re.compile(rf"第[{_CHINESE_NUMBER}\d]+条(?:之[{_CHINESE_NUMBER}\d]+)?"), 0),
    (re.compile(rf"第[{_CHINESE_NUMBER}\d]+[章编篇节](?:之[{_CHINESE_NUMBER}\d]+)?"), 0),
    (re.compile(rf"第[{_CHINESE_NUMBER}\d]+款"), 1),
    (re.compile(rf"{_WORD}(?:\d+[A-Z]{{0,2}}|[IVXLC]+{_BETWEEN_ROMAN}?)\b(?!\.\d)[.:]?", re.IGNORECASE), 0),
    (re.compile(rf"{_WORD}\d+[A-Z]{{0,2}}(?:\.\d+)+[.:]?", re.IGNORECASE), 1),
    (re.compile(r"\d{1,3}[A-Z]?\.0[.)]?(?=\s)"), 0),
    (re.compile(r"\d{1,3}[A-Z]?(?:-\d{1,2})?(?:\.\d{1,3}){2,}[.)]?(?=\s|[^\d\s.,%])"), 2),
    (re.compile(r"\d{1,3}[A-Z]?(?:-\d{1,2})?\.\d{1,3}[.)]?(?=\s|[A-Z\u4e00-\u9fff])"), 1),
    *((re.compile(one), depth) for depth, one in STROKED),
    (re.compile(rf"\d{{1,3}}[A-Z]?(?:[.)、．](?!\d)|(?=\s+[A-Z])(?!\s+{_MONTH}))"), 0),
    (re.compile(rf"[{_CHINESE_NUMBER}]+(?:之[{_CHINESE_NUMBER}]+)?、"), 0),
    (re.compile(rf"[IVX]{{1,6}}{_BETWEEN_ROMAN}?\.(?=\s)"), 0),
    (re.compile(rf"[（(][{_CHINESE_NUMBER}]+(?:之[{_CHINESE_NUMBER}]+)?[）)]"), 1),
    (re.compile(r"[（(](?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}[A-Z]{0,2})[）)]"), 2),
    (re.compile(r"[A-Z]\d{0,2}\.(?=\s)"), 1),
    (re.compile(r"[a-z]\)(?=\s)"), 2),
)
_GAP = " \t\u00a0\u3000-–—:："  # what stands between a typed number and its words
_FOLLOWED_BY_PAGE = re.compile(r"(?:\t|\.{3,}|…+)\s*(?:\d{1,3}|[ivx]{1,6})$")
_TEXTBOX = f"{W}txbxContent"
_GONE = (f"{W}del", f"{W}moveFrom")
_NEW = (f"{W}ins", f"{W}moveTo")
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_TEXT, _DELETED = f"{W}t", f"{W}delText"
_SILENT = frozenset({f"{W}pPr", f"{W}rPr", f"{W}delText", f"{W}instrText", f"{W}delInstrText", _TEXTBOX})


class Typed(NamedTuple):
    """A number that stands in the text itself; *depth* 0 is a clause's own, 1 and more stand below one."""

    label: str
    depth: int
    pattern: int


class Paragraph(NamedTuple):
    """One paragraph: *text* with all changes accepted, *before* with all of them rejected.

    *label* is the number that a reader sees before it, Word's own or a typed one; *inside* says in what it stands
    beside the text: "tc" for a cell with others beside it, "txbxContent" for a box; *gone* and *new* say that the
    paragraph itself is a deletion or an insertion. *row* is by what its row is cited in a table of terms.
    """

    at: int
    node: etree._Element
    text: str
    before: str
    style: str | None
    listed: Listed | None
    typed: Typed | None
    label: str
    outline: int | None
    inside: frozenset[str]
    gone: bool
    new: bool
    row: RowLabel | None = None

    @property
    def words(self) -> str:
        """Return the text without the number that was typed before it, and the dash between them."""
        return (
            self.text.strip().removeprefix(self.typed.label).lstrip(_GAP).strip() if self.typed else self.text.strip()
        )

    @property
    def in_contents(self) -> bool:
        """Tell whether it is a line of a table of contents: of such a style, or words and the number of a page."""
        style = (self.style or "").casefold()
        return style.startswith(("toc", "verzeichnis")) or _FOLLOWED_BY_PAGE.search(self.text.strip()) is not None

    @property
    def depth(self) -> int | None:
        """Return how deep it stands in the lists: 0 for a clause of its own; ``None`` where it has no number."""
        if self.listed is not None:
            return self.listed.level
        return self.typed.depth if self.typed else None


def paragraphs(file: WordFile) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the body of *file*, those in tables and boxes among them."""
    lists = Lists(file.parts)
    found = _with_own_numbers([_paragraph(number, node, lists) for number, node in enumerate(nodes(file.body))])
    rows = dict(_rows(found))
    return tuple(_of_row(one, rows[one.at]) if one.at in rows else one for one in found)


def _with_own_numbers(found: list[Paragraph]) -> tuple[Paragraph, ...]:
    """Return what was *found*; "24/7" and "1/2" before their words number nothing."""
    strange = strangers([one.label for one in found])
    return tuple(
        one._replace(typed=None, label="") if at in strange and one.typed is not None else one
        for at, one in enumerate(found)
    )


def _rows(found: Iterable[Paragraph]) -> Iterator[tuple[int, RowLabel]]:
    """Yield by what the rows of tables of terms are cited, for each paragraph in them."""
    tables: dict[etree._Element, list[Paragraph]] = {}
    for one in found:
        if one.inside == {"tc"}:
            tables.setdefault(next(one.node.iterancestors(f"{W}tbl")), []).append(one)
    for table, inside in tables.items():
        cells: dict[etree._Element, list[Paragraph]] = {}
        for one in inside:
            cells.setdefault(next(one.node.iterancestors(f"{W}tc")), []).append(one)
        rows = [[cells.get(cell, []) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")]
        said = [["\n".join(one.text for one in cell) for cell in row] for row in rows]
        for row, label in zip(rows, labels_of(said), strict=True):
            if label is not None:
                yield from ((one.at, label) for cell in row for one in cell)


def _of_row(one: Paragraph, label: RowLabel) -> Paragraph:
    """Return *one* as part of a row: figures at its beginning, as those of a date, are no number of a clause."""
    return one._replace(row=label) if one.listed is not None else one._replace(row=label, typed=None, label="")


def footnotes(file: WordFile) -> dict[int, tuple[str, ...]]:
    """Return by paragraph the notes at the foot of the page that it refers to, tracked changes accepted."""
    found: dict[int, tuple[str, ...]] = {}
    for kind in ("footnote", "endnote"):
        part = file.parts.get(f"word/{kind}s.xml")
        if part is None:
            continue
        try:
            told = {one.get(f"{W}id"): _note(one) for one in parsed(part).iterfind(f"{W}{kind}")}
        except etree.XMLSyntaxError:
            continue
        for number, node in enumerate(nodes(file.body)):
            notes = (told.get(one.get(f"{W}id"), "") for one in node.iter(f"{W}{kind}Reference"))
            found[number] = (*found.get(number, ()), *filter(None, notes))
    return {number: notes for number, notes in found.items() if notes}


def _note(note: etree._Element) -> str:
    return " ".join(text_of(one, accepted=True).strip() for one in note.iter(f"{W}p")).strip()


class Numbered(NamedTuple):
    node: etree._Element
    label: str


def numbered(file: WordFile, also: Collection[etree._Element] = ()) -> Iterator[Numbered]:
    """Yield the paragraphs of *file* that bear a bookmark, and those that are asked for *also*, with their numbers."""
    lists = Lists(file.parts)
    for node in nodes(file.body):
        listed = lists.listed(node)
        counted = listed is not None and not (is_gone(node) and not text_of(node, accepted=True).strip())
        label = lists.label(listed).strip() if counted and listed is not None else ""
        if node in also or next(node.iter(f"{W}bookmarkStart"), None) is not None:
            typed = typed_label(text_of(node, accepted=True)) if not label else None
            if typed is not None and "/" in typed.label and typed.label in _strange(file):
                typed = None
            yield Numbered(node, typed.label if typed else label)


def _strange(file: WordFile) -> frozenset[str]:
    """Return what looks like a number with a stroke in *file* and is none."""
    typed = (typed_label(text_of(node, accepted=True)) for node in nodes(file.body))
    labels = [one.label if one is not None else "" for one in typed]
    return frozenset(labels[at] for at in strangers(labels))


def text_of(paragraph: etree._Element, *, accepted: bool) -> str:
    """Return the words of *paragraph* with every tracked change accepted, or with every one rejected."""
    found: list[str] = []
    _gather(paragraph, found, accepted=accepted)
    return "".join(found)


def is_changed(paragraph: etree._Element) -> bool:
    """Tell whether anything in *paragraph* is tracked: if not, it reads the same accepted and rejected."""
    return next(paragraph.iter(*_GONE, *_NEW, _DELETED), None) is not None


def is_gone(paragraph: etree._Element) -> bool:
    """Tell whether the end of *paragraph* is marked as deleted."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def is_new(paragraph: etree._Element) -> bool:
    """Tell whether the end of *paragraph* is marked as inserted."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}ins") is not None


def typed_label(text: str) -> Typed | None:
    """Return the number that is typed at the beginning of *text*; ``None`` where there is none."""
    plain = text.strip()
    for number, (pattern, depth) in enumerate(_TYPED):
        hit = pattern.match(plain)
        if hit:
            return Typed(hit.group().strip(), depth, number)
    return None


def nodes(body: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs in order; what a drawing falls back on is the same text again."""
    for node in body.iter(f"{W}p"):
        if not any(one.tag.endswith("}Fallback") for one in node.iterancestors()):
            yield node


def is_ours(node: etree._Element) -> bool:
    """Tell whether the paragraph *node* begins a clause that was put in by a former run."""
    return any(MARK.match(str(one.get(f"{W}name"))) for one in node.iter(f"{W}bookmarkStart"))


def is_beside(node: etree._Element) -> bool:
    """Tell whether *node* is a cell with another one beside it: no clause goes on in it."""
    return node.tag == f"{W}tc" and len(node.getparent().findall(f"{W}tc")) > 1


def column(node: etree._Element) -> int:
    """Return in which cell of its row *node* stands, from 0."""
    cell = next(node.iterancestors(f"{W}tc"))
    return len(list(cell.itersiblings(f"{W}tc", preceding=True)))


def _paragraph(number: int, node: etree._Element, lists: Lists) -> Paragraph:
    text = text_of(node, accepted=True)
    before = text_of(node, accepted=False) if is_changed(node) else text
    listed = lists.listed(node)
    gone, new = is_gone(node), is_new(node)
    counted = lists.label(listed) if listed is not None and not (gone and not text.strip()) else ""
    typed = typed_label(text) if not counted.strip() else None
    style = style_of(node)
    own = node.find(f"{W}pPr/{W}outlineLvl")
    outline = int(own.get(f"{W}val") or 9) if own is not None else lists.outline(style)
    inside = frozenset(
        str(one.tag).rpartition("}")[2] for one in node.iterancestors() if one.tag == _TEXTBOX or is_beside(one)
    )
    label = counted.strip() or (typed.label if typed else "")
    return Paragraph(number, node, text, before, style, listed, typed, label, outline, inside, gone, new)


def piece(node: etree._Element, *, accepted: bool) -> str:
    """Return the words that *node* gives to the paragraph it stands in."""
    found: list[str] = []
    _gather((node,), found, accepted=accepted)
    return "".join(found)


def _gather(nodes: Iterable[etree._Element], found: list[str], *, accepted: bool) -> None:
    """Add the words of *nodes* to *found*; a list, because every contract is read so several times."""
    left_out = _GONE if accepted else _NEW
    for node in nodes:
        tag = node.tag
        if tag == _TEXT:
            found.append(node.text or "")
        elif tag in _SIGNS:
            found.append(_SIGNS[tag])
        elif tag in _SILENT:
            if tag == _DELETED and not accepted:
                found.append(node.text or "")
        elif tag not in left_out and _speaks(tag):
            _gather(node, found, accepted=accepted)


def _speaks(tag: object) -> bool:
    """Tell whether what stands inside a *tag* belongs to the words of the paragraph around it."""
    return isinstance(tag, str) and not tag.endswith(("}Fallback", "}p"))
