"""Word templates to letters: the one module that knows docxtpl, Jinja and python-docx.

docxtpl trusts its input: it runs code in templates, prints a missing value as nothing, and mends broken XML by dropping
text.
Here templates may only name, loop, choose and filter; missing values and broken XML are errors.
"""

import io
from collections.abc import Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

import jinja2
import msgspec
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import nsmap
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import nodes
from lxml import etree

from toolkit.documents.fields import CLOSE, OPEN, Fields, Plain, field_paths, plain
from toolkit.documents.grammar import ENVIRONMENT, ONLY, TEXT_ENVIRONMENT, forbidden, used_names, word_for
from toolkit.documents.package import inspect, unpacked, unpressed
from toolkit.errors import InvalidInputError

_W = f"{{{nsmap['w']}}}"


class About(msgspec.Struct, frozen=True):
    """What Word shows of a file under Info; the day is the letter's, so that equal input gives equal bytes."""

    title: str
    author: str
    day: date


def render(template: bytes, fields: Fields, *, name: str, about: About) -> bytes:
    """Return *template* filled with *fields*, quotations still between their marks; ``unmarked`` takes these out."""
    return fill(template, plain(fields, marked=True), field_paths(type(fields)), name=name, about=about)


def fill(template: bytes, values: Plain, known: frozenset[str], *, name: str, about: About) -> bytes:
    """Return *template* filled with *values*; it may use the names *known* and no others."""
    made = _prepared(template, name)
    parts = dict(made.parts)
    try:
        for part, source in made.sources.items():
            _refuse_unknown(source.names, known, name)
            tree = _sound(source.code.render(values), name)
            parts[part] = made.body_in(tree) if part == made.body else serialize_part_xml(tree)
    except jinja2.TemplateError as fault:
        raise InvalidInputError(
            f"Template {name} cannot be filled: {fault}.", "Compare with the supplied one."
        ) from fault
    parts[made.about] = _described(parts[made.about], about)
    return unpressed(parts)


def unmarked(docx: bytes) -> bytes:
    """Return the file without the marks around quotations."""
    signs = (OPEN.encode(), CLOSE.encode())
    return unpressed({name: _without(data, signs, name) for name, data in unpacked(docx).items()})


def prepare(template: bytes, name: str) -> None:
    """Read and compile *template*, which ``fill`` then finds done.

    Raises:
        InvalidInputError: as ``fill`` does.
    """
    _prepared(template, name)


def template_names(template: bytes, name: str) -> frozenset[str]:
    """Return every dotted name that *template* uses in its body, headers and footers."""
    return frozenset().union(*(source.names for source in _prepared(template, name).sources.values()))


def fill_text(template: str, values: Mapping[str, Plain], *, name: str) -> str:
    """Return the text *template* filled with *values*, by the same rules and without escaping."""
    tree = _parse(template, name)
    _refuse_code(tree, name)
    try:
        return TEXT_ENVIRONMENT.from_string(template).render(values)
    except jinja2.TemplateError as fault:
        raise InvalidInputError(
            f"Template {name} cannot be filled: {fault}.", "Compare with the supplied one."
        ) from fault


class _Source(NamedTuple):
    code: jinja2.Template
    names: frozenset[str]


class _Prepared(NamedTuple):
    """A template read once: its *parts*, the code of those that are filled, and the document around its body.

    *body* and *about* are the names of the parts that hold the text and the properties, *shell* is the document without
    its body.
    """

    parts: Mapping[str, bytes]
    sources: Mapping[str, _Source]
    body: str
    about: str
    shell: bytes

    def body_in(self, tree: etree._Element) -> bytes:
        """Return the document with the filled body *tree*, which docxtpl mends where a loop added columns."""
        if not _grids_fit(tree):
            tree = DocxTemplate.fix_tables(None, etree.tostring(tree, encoding="unicode"))
        for number, drawing in enumerate(tree.iter(f"{{{nsmap['wp']}}}docPr"), start=1001):
            drawing.set("id", str(number))
        document = parse_xml(self.shell)
        document.replace(document.body, tree)
        return bytes(serialize_part_xml(document))


@lru_cache(maxsize=16)
def _prepared(template: bytes, name: str) -> _Prepared:
    """Return *template* read and compiled; kept, because a letter is filled twice: with its values and to probe it."""
    word = _open(template, name)
    main, sources = word.docx.part, {}
    body = str(main.partname).lstrip("/")
    sources[body] = _source(word.patch_xml(word.get_xml()), name)
    for uri in (word.HEADER_URI, word.FOOTER_URI):
        for _, part in word.get_headers_footers(uri):
            sources[str(part.partname).lstrip("/")] = _source(word.patch_xml(word.get_part_xml(part)), name)
    if any(_is_code(part.blob) for part in main.package.iter_parts() if "footnotes" in part.partname):
        raise InvalidInputError(f"Template {name} has template code in a footnote.", "Move it into the text.")
    _ = word.docx.core_properties  # which makes the part where there is none
    about = str(main.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).partname).lstrip("/")
    out = io.BytesIO()
    word.docx.save(out)
    main.element.body.clear()
    return _Prepared(unpacked(out.getvalue()), sources, body, about, serialize_part_xml(main.element))


def _is_code(data: bytes) -> bool:
    return b"{{" in data or b"{%" in data


def _grids_fit(tree: etree._Element) -> bool:
    """Return whether every table has as many columns as its widest row has cells."""
    return all(_grid_fits(table) for table in tree.iter(f"{_W}tbl"))


def _grid_fits(table: etree._Element) -> bool:
    columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
    rows = [row.findall(f"{_W}tc") for row in table.iter(f"{_W}tr")]
    spans = [len(cells) + sum(_more(cell) for cell in cells) for cells in rows] if _spanned(table) else map(len, rows)
    return max(map(len, rows), default=0) <= columns <= max(spans, default=0)


def _spanned(table: etree._Element) -> bool:
    return next(table.iter(f"{_W}gridSpan"), None) is not None


def _more(cell: etree._Element) -> int:
    """Return how many columns *cell* takes beside its own."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 0 if span is None else int(span.get(f"{_W}val")) - 1


@lru_cache(maxsize=32)
def _source(text: str, name: str) -> _Source:
    """Return *text* compiled; kept, because the feet of a template are mostly the same on all its pages."""
    tree = _parse(text, name)
    _refuse_code(tree, name)
    return _Source(ENVIRONMENT.from_string(tree), used_names(tree))


def _sound(filled: str, name: str) -> etree._Element:
    """Return the filled part; strictly parsed, because docxtpl's own parser drops what it does not understand."""
    try:
        return parse_xml(filled)
    except etree.XMLSyntaxError as fault:
        raise InvalidInputError(
            f"Template {name} does not make a sound Word file: {fault}.",
            "Loops over table rows need {%tr for … %} and {%tr endfor %} in rows of their own.",
        ) from fault


def _parse(source: str, name: str) -> nodes.Template:
    try:
        return ENVIRONMENT.parse(source)
    except jinja2.TemplateSyntaxError as fault:
        raise InvalidInputError(
            f"Template {name} has a tag that cannot be read: {fault.message}.", "Check its braces, quotes and end tags."
        ) from fault


def _refuse_code(tree: nodes.Template, name: str) -> None:
    for node in forbidden(tree):
        raise InvalidInputError(
            f"Template {name} uses {word_for(node)}, which templates may not (line {node.lineno}).", ONLY
        )


def _refuse_unknown(used: frozenset[str], known: frozenset[str], name: str) -> None:
    unknown = sorted(used - known)
    if not unknown:
        return
    hints = (get_close_matches(path, known, n=1) for path in unknown)
    listed = ", ".join(
        f"{path} (meant {hint[0]}?)" if hint else path for path, hint in zip(unknown, hints, strict=True)
    )
    raise InvalidInputError(
        f"Template {name} uses names that this letter does not have: {listed}.", "Correct the tags."
    )


def _open(template: bytes, name: str) -> DocxTemplate:
    inspect(template, name)
    word = DocxTemplate(io.BytesIO(template))
    try:
        word.render_init()
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as fault:
        raise InvalidInputError(
            f"Template {name} is not a Word document that can be filled: {fault}.",
            "Save it in Word as a plain .docx (not .dotx, .docm or Strict).",
        ) from fault
    return word


def _described(core: bytes, about: About) -> bytes:
    """Return the properties, so that they name the letter and not the tool that once made its template."""
    tree = parse_xml(core)
    told = CoreProperties(tree)
    told.title, told.author, told.last_modified_by = about.title[:255], about.author[:255], about.author[:255]
    told.comments = told.keywords = told.subject = told.category = ""
    told.created = told.modified = datetime.combine(about.day, time())
    told.revision = 1
    return bytes(serialize_part_xml(tree))


def _without(data: bytes, signs: tuple[bytes, ...], name: str) -> bytes:
    if name.endswith((".xml", ".rels")):
        for sign in signs:
            data = data.replace(sign, b"")
    return data


__all__ = ["About", "fill", "fill_text", "prepare", "render", "template_names", "unmarked"]
