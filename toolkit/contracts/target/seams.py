"""Where clauses meet what stands there: behind which block they go, and whose mark ends the paragraph before them.

A tracked paragraph vanishes with its mark when the change is rejected; what was in it joins the paragraph after it.
The last paragraph of the body, one before a table and one that ends a section keep their marks for good. So where
clauses go behind such a paragraph, its mark goes to the last of them, as Word does it when somebody types there: the
mark that is left to the paragraph itself is the inserted one.
"""

import copy

from lxml import etree

from toolkit.contracts.target.marks import Numbers
from toolkit.contracts.target.paragraphs import is_beside, is_gone, text_of
from toolkit.contracts.target.signing import signs
from toolkit.contracts.target.wordfile import W
from toolkit.contracts.target.wording import Writer
from toolkit.contracts.target.writing import insertion_mark
from toolkit.documents.wordtext import look_of

_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}customXml")
_WRAPS = (f"{W}sdtContent", f"{W}customXml")
_TEXTBOX = f"{W}txbxContent"
_OF_THE_MARK = frozenset({f"{W}rPr", f"{W}sectPr", f"{W}pPrChange"})
_CHANGES = frozenset({f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo", f"{W}rPrChange"})


def last_block(body: etree._Element) -> etree._Element:
    """Return the last block of the text of *body*: what people sign, and what follows it, stands behind the clauses."""
    blocks = [node for node in body if node.tag in _BLOCKS]
    words = [[text_of(one, accepted=True) for one in block.iter(f"{W}p")] for block in blocks]
    signs_of_all = sum(len(text) for texts in words for text in texts)
    before = 0
    for number, texts in enumerate(words):
        if number and before * 2 >= signs_of_all and any(map(signs, texts)):
            while number > 1 and blocks[number - 1].tag == f"{W}p" and not "".join(words[number - 1]).strip():
                number -= 1  # noqa: PLW2901  back to the last words before the signatures
            return blocks[number - 1]
        before += sum(map(len, texts))
    return blocks[-1]


def block(paragraph: etree._Element) -> etree._Element:
    """Return the block behind which a clause that ends with *paragraph* is followed by another.

    Nothing goes into a locked field, a box, or a cell with others beside it; a field that ends there stays whole.
    """
    found = paragraph
    for one in paragraph.iterancestors():
        if one.tag == _TEXTBOX or is_beside(one):
            found = _outer(one)
        elif one.tag == f"{W}sdt" and one.find(f"{W}sdtPr/{W}lock") is not None:
            found = one
    while found.getparent().tag in _WRAPS and _ends_in(found) is not None:
        found = _ends_in(found)
    return found


def _outer(node: etree._Element) -> etree._Element:
    """Return the table or the paragraph that holds *node*, a cell or a box."""
    return next(one for one in node.iterancestors(f"{W}tbl" if node.tag == f"{W}tc" else f"{W}p"))


def _ends_in(node: etree._Element) -> etree._Element | None:
    """Return the field that ends with *node* and is followed by another block; ``None`` where it goes on."""
    wrap = node.getparent() if node.getparent().tag == f"{W}customXml" else node.getparent().getparent()
    is_last = not any(one.tag in _BLOCKS for one in node.itersiblings())
    return wrap if is_last and any(one.tag in _BLOCKS for one in wrap.itersiblings()) else None


def settled(node: etree._Element) -> etree._Element:
    """Return *node*, or the block near it behind which something stays when all changes are accepted.

    A paragraph whose mark somebody deleted runs on into the next one, and nothing can stand between the two.
    """
    found: etree._Element | None = node
    while found is not None and found.tag == f"{W}p" and is_gone(found) and not text_of(found, accepted=True).strip():
        found = found.getprevious()
    if found is None or found.tag not in _BLOCKS:
        found = node
    while found.tag == f"{W}p" and is_gone(found) and found.getnext() is not None and found.getnext().tag in _BLOCKS:
        found = found.getnext()
    return found


def is_needed(anchor: etree._Element, last: etree._Element, *, tracked: bool) -> bool:
    """Tell whether the mark of *anchor* has to go to *last*, the last of the paragraphs put behind it."""
    if anchor.tag != f"{W}p" or last.tag != f"{W}p":  # a table goes with its rows
        return False
    following = last.getnext()
    is_last = following is None or following.tag != f"{W}p"  # a table takes nothing in
    return anchor.find(f"{W}pPr/{W}sectPr") is not None or (tracked and is_last)


def wants_paragraph(anchor: etree._Element, last: etree._Element) -> bool:
    """Tell whether a paragraph has to stand behind *last*, a table put behind *anchor*, to end what *anchor* did."""
    return last.tag == f"{W}tbl" and (closes_body(last) or anchor.find(f"{W}pPr/{W}sectPr") is not None)


def closes_body(node: etree._Element) -> bool:
    following = node.getnext()
    return following is None or following.tag == f"{W}sectPr"


def sew(anchor: etree._Element, last: etree._Element, writer: Writer, numbers: Numbers) -> bool:
    """Give the mark of *anchor*, with the section that it ends, to *last*; a tracked one is left an inserted mark.

    Return whether *last* has another look than *anchor*, kept as a change of ours.
    """
    if writer.author is None:
        look_of(last).extend(look_of(anchor).findall(f"{W}sectPr"))
        return False
    properties = look_of(anchor)
    kept = copy.deepcopy(properties)
    changed = False
    if kept.find(f"{W}pPrChange") is not None:  # somebody else has changed this look: it goes on as it is
        last.replace(look_of(last), kept)
    else:
        changed = _take_mark(look_of(last), kept, writer, numbers)
    for child in list(properties):
        if child.tag in _OF_THE_MARK:
            properties.remove(child)
    marks = copy.deepcopy(kept.find(f"{W}rPr"))
    marks = marks if marks is not None else etree.Element(f"{W}rPr")
    for child in list(marks):
        if child.tag in _CHANGES:
            marks.remove(child)
    marks.insert(0, insertion_mark(writer, numbers))
    properties.append(marks)
    if not len(look_of(last)):
        last.remove(look_of(last))
    return changed


def _take_mark(properties: etree._Element, kept: etree._Element, writer: Writer, numbers: Numbers) -> bool:
    """Put what belongs to the mark *kept* into *properties*, and its look, where another, as the one to go back to."""
    for child in properties.findall(f"{W}rPr"):
        properties.remove(child)
    looks, before = _looks(properties), _looks(kept)
    properties.extend([copy.deepcopy(child) for child in kept if child.tag in _OF_THE_MARK])
    if etree.tostring(looks, method="c14n") == etree.tostring(before, method="c14n"):
        return False
    change = etree.SubElement(properties, f"{W}pPrChange")
    for name, value in (("id", str(numbers.next())), ("author", writer.author or ""), ("date", writer.date)):
        change.set(f"{W}{name}", value)
    change.append(before)
    return True


def unmark(node: etree._Element) -> None:
    """Take the mark of an insertion from the end of *node*."""
    properties = node.find(f"{W}pPr")
    marks = properties.find(f"{W}rPr") if properties is not None else None
    if properties is not None and marks is not None:
        for child in marks.findall(f"{W}ins"):
            marks.remove(child)
        if not len(marks):
            properties.remove(marks)


def restored(properties: etree._Element, *, changed: bool) -> etree._Element:
    """Return the paragraph properties that *properties*, those of a mark that was given away, were before."""
    change = properties.find(f"{W}pPrChange/{W}pPr") if changed else None
    if change is None:
        return copy.deepcopy(properties)
    found = copy.deepcopy(change)
    found.extend(copy.deepcopy(child) for child in properties if child.tag in {f"{W}rPr", f"{W}sectPr"})
    return found


def _looks(properties: etree._Element) -> etree._Element:
    """Return what of *properties* is the look of the paragraph, without what belongs to its mark."""
    found = copy.deepcopy(properties)
    for child in list(found):
        if child.tag in _OF_THE_MARK:
            found.remove(child)
    return found
