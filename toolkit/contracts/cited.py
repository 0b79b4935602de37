"""The numbers of a contract as one cites them: 7.2(a), III b), 第四条第1项.

A number stands below another where its form does: what follows 第四条 in the form 1、 is part of it until 第五条,
whatever depth such a number has in other contracts.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from toolkit.contracts.stroked import STROKED

_CHINESE = "一二三四五六七八九十百零〇两"
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_AFTER = r"(?=\s|[^\d\s.,%])"
_OWN = r"(?:\d+[A-Z]?|[IVXLC]+(?-i:-[A-Z]{1,2}|[A-H])?)"  # 3, 3A, III and III-A behind such a word
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"  # "3 May 2026" is no number 3
_ROW = "row"  # the form of what a row of a table of terms is cited by
_CHAPTER, _ARTICLE, _LETTER, _COUNTED, _PLAIN = "第章", "第条", "A.", "一、", "1."
_DOTTED, _PART, _SIGN = "1.1", "第款", "§"
_WORDED = frozenset({"article", "section", "clause"})
# How deep a form stands by its nature; what is met below another form keeps its place there.
_FORMS = (
    (_CHAPTER, 0.0, re.compile(rf"第[{_CHINESE}\d]+章")),
    (_ARTICLE, 1.2, re.compile(rf"第[{_CHINESE}\d]+条(?:之[{_CHINESE}\d]+)?")),
    (_PART, 3.0, re.compile(rf"第[{_CHINESE}\d]+款")),
    (_DOTTED, 3.0, re.compile(r"(?:section|article|clause)\s+\d+[A-Z]{0,2}(?:\.\d+)+[A-Z]?(?!\w)[.:]?", re.IGNORECASE)),
    ("article", 1.1, re.compile(rf"article\s+{_OWN}(?!\w)[.:]?", re.IGNORECASE)),
    ("section", 1.2, re.compile(rf"section\s+{_OWN}(?!\w)[.:]?", re.IGNORECASE)),
    ("clause", 1.3, re.compile(rf"clause\s+{_OWN}(?!\w)[.:]?", re.IGNORECASE)),
    (_DOTTED, 3.0, re.compile(rf"\d{{1,3}}[A-Z]?(?:-\d{{1,2}})?(?:\.\d{{1,3}}){{2,}}[.)]?{_AFTER}")),
    (_DOTTED, 3.0, re.compile(r"\d{1,3}[A-Z]?(?:-\d{1,2})?\.\d{1,3}[.)]?(?=\s|[A-Z\u4e00-\u9fff])")),
    *((_DOTTED, 3.0, re.compile(one)) if depth else ("1/", 2.0, re.compile(one)) for depth, one in STROKED),
    ("1)", 5.0, re.compile(r"\d{1,3}[A-Z]{0,2}[)）]")),
    ("1、", 2.0, re.compile(r"\d{1,3}[A-Z]{0,2}、")),
    (_PLAIN, 2.0, re.compile(rf"\d{{1,3}}[A-Z]?(?:[.．](?!\d)|(?=\s+[A-Z])(?!\s+{_MONTH}))")),
    (_COUNTED, 1.6, re.compile(rf"[{_CHINESE}]+(?:之[{_CHINESE}]+)?、")),
    ("(一)", 4.0, re.compile(rf"[（(][{_CHINESE}]+(?:之[{_CHINESE}]+)?[）)]")),
    ("(1)", 5.0, re.compile(r"[（(]\d{1,2}[A-Z]{0,2}[）)]")),
    ("(a)", 5.0, re.compile(r"[（(](?:[a-z]{1,2}|[ivx]{1,5})[）)]")),
    ("(A)", 5.0, re.compile(r"[（(][A-Z][）)]")),
    ("a)", 5.0, re.compile(r"(?:[a-z]|[ivx]{1,5})\)(?=\s)")),
    ("a.", 5.0, re.compile(r"[a-z]\.(?=\s)")),
    # Another law's paragraph is no number of the contract: "§ 377 HGB".
    (_SIGN, 1.2, re.compile(r"§{1,2}\s*\d+(?:[a-z]|[A-Z]{1,2})?(?!\w|\.\d)(?!\s+(?:[A-Z]{2,5}\b|para|sent|abs))[.:]?")),
    ("I.", 1.0, re.compile(r"[IVX]{1,5}(?:-[A-Z]{1,2}\.|\.?)(?=\s)(?<!\bI)")),
    (_LETTER, 1.4, re.compile(r"[A-Z]\d{0,2}\.(?=\s)")),
)
_STYLED = 2.5  # depth of a heading without a number that is not of the highest level
_LISTED = 2.0
_ROMAN_DEPTH = 6.0
_WORD = re.compile(r"(?:section|article|clause)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
# What goes on like this speaks of a clause, and is none: "第9条项下的检验", "Clause 7 applies".
_GOES_ON = re.compile(
    r"项下|所[述称列规约]|(?:的?规定|约定)\S|中[的所规]|[的第、款，]|[和及或与至](?=第)"
    r"|\s+[a-z]|\s*(?:,|and\b|or\b|to\b)|\s*\([a-z0-9]+\)\s+[a-z]"
)
_NAMED = frozenset({_ARTICLE, _PART, _SIGN, *_WORDED})
_BEFORE = {"i": "h", "v": "u", "x": "w"}


class Label(NamedTuple):
    """A printed number: *form* is its shape, *depth* how deep that shape stands by its nature."""

    text: str
    form: str
    depth: float


class Line(NamedTuple):
    """What bears a number or a heading: *level* is that of Word's list, *outline* that of its heading style.

    *in_row* says that it stands in a row of a table of terms.
    """

    label: Label | None
    heading: str
    level: int
    outline: int
    begins_again: bool
    in_row: bool = False


class Place(NamedTuple):
    """*place* is the number as one cites it, *above* that of what it stands in, *clause* that of the whole clause."""

    place: str
    above: str
    clause: str
    headings: tuple[str, ...]


class _Entry(NamedTuple):
    key: str
    depth: float
    place: str
    heading: str
    label: str
    above: str


def row_label(cited: str) -> Label:
    """Return the label of a row of a table of terms that is cited by *cited*."""
    return Label(cited, _ROW, 2.0)


def label_of(text: str) -> Label | None:
    """Return the number at the beginning of *text*; ``None`` where there is none, or nothing behind it."""
    plain = text.strip()
    for form, depth, pattern in _FORMS:
        hit = pattern.match(plain)
        if hit and hit.group():
            return None if _is_reference(form, plain, hit.end()) else Label(hit.group().strip(), form, depth)
    return None


def _is_reference(form: str, text: str, end: int) -> bool:
    """Tell whether *text* only names a clause of this *form*: its number ends at *end*, and a sentence goes on."""
    names = form in _NAMED or (form == _DOTTED and text[:1].isalpha())
    return names and _GOES_ON.match(text, end) is not None


def placed(lines: Iterable[Line]) -> list[Place]:
    """Return the place of each line. A number that runs on from one part of the contract into the next stands alone."""
    listed = list(lines)
    trial = _Places(frozenset())
    for line in listed:
        trial.of(line)
    counted = _Places(frozenset(trial.running))
    return [counted.of(line) for line in listed]


class _Places:
    """The numbers and headings above a line, kept while its contract is gone through."""

    def __init__(self, alone: frozenset[str]) -> None:
        self._alone = alone
        self._stack: list[_Entry] = []
        self._met: set[tuple[str, str]] = set()
        self.running: set[str] = set()

    def of(self, line: Line) -> Place:
        if line.begins_again:
            self._stack.clear()
        if not line.in_row and self._stack and self._stack[-1].key == _ROW:
            self._stack.pop()
        if line.label is not None:
            self._number(line, line.label)
        elif line.heading:
            depth = 0.0 if line.outline <= 0 else _STYLED + line.outline / 100
            self._pop_to(depth)
            above = self._stack[-1].place if self._stack else ""
            self._stack.append(_Entry("", depth, above, line.heading, "", above))
        top = self._stack[-1] if self._stack else None
        return Place(
            top.place if top else "",
            top.above if top else "",
            self._clause(),
            tuple(entry.heading for entry in self._stack if entry.heading),
        )

    def _number(self, line: Line, label: Label) -> None:
        label = self._told(label)
        key = label.form if line.level <= 0 else f"{label.form} {line.level}"
        depth = label.depth if line.level <= 0 else max(label.depth, _LISTED + line.level)
        same = next((number for number, entry in enumerate(self._stack) if entry.key == key), None)
        if same is not None:
            del self._stack[same:]
        else:
            self._pop_to(depth, label.form)
        above = next((entry for entry in reversed(self._stack) if entry.label), None)
        place = self._joined(above, label)
        self._stack.append(_Entry(key, depth, place, line.heading, label.text, above.place if above else ""))

    def _told(self, label: Label) -> Label:
        """Return *label* as a Roman number where it is one: (i) does not follow (h), nor i) h)."""
        inner = label.text.strip("()（）. ").lower()
        if label.form not in {"(a)", "a)", "I."} or _ROMAN.fullmatch(inner) is None:
            return label
        siblings = [entry for entry in self._stack if entry.key.partition(" ")[0] in {label.form, _LETTER}]
        last = siblings[-1].label.strip("()（）. ").lower() if siblings else ""
        if label.form == "I.":
            is_letter = len(inner) == 1 and last == _BEFORE.get(inner) and siblings[-1].key == _LETTER
            return label._replace(form=_LETTER, depth=1.4) if is_letter else label
        if len(inner) == 1 and last == _BEFORE.get(inner):
            return label
        return label._replace(form=label.form.replace("a", "i"), depth=_ROMAN_DEPTH)

    def _pop_to(self, depth: float, form: str = "") -> None:
        while self._stack:
            top = self._stack[-1]
            # Recitals A, B, C have sentences and no headings: the first clause does not stand in one of them.
            is_recital = top.key == _LETTER and not top.heading and form in {_PLAIN, _DOTTED, *_WORDED}
            nests = form == "(一)" or (form in {_PLAIN, "1、"} and top.key == "(一)")
            if not is_recital and (top.depth < depth or (nests and top.label)):
                return
            self._stack.pop()

    def _joined(self, above: _Entry | None, label: Label) -> str:
        own = _WORD.sub("", label.text).rstrip(".、．:/").strip()
        if above is None or label.form in {_CHAPTER, _ARTICLE, _DOTTED, *_WORDED} or above.key == _CHAPTER:
            return own
        if label.form in {_PLAIN, "1、"} and self._runs_on(above, label, own):
            return own
        if own.startswith(("(", "（", "第")):
            return f"{above.place} {own}" if above.key == _SIGN else f"{above.place}{own}"
        if "第" in above.place or above.place.endswith(("）", "项")):
            return f"{above.place}第{own.rstrip(')）')}项"
        if above.key == _COUNTED:
            return f"{above.place}、{own}"
        return f"{above.place}, {own}" if above.place[-1].isdigit() and own[0].isdigit() else f"{above.place} {own}"

    def _runs_on(self, above: _Entry, label: Label, own: str) -> bool:
        """Tell whether the numbers of this form go on from one clause to the next, as those of statutes do."""
        first = (label.form, above.place) not in self._met
        self._met.add((label.form, above.place))
        number = _NUMBER.match(own)
        if first and number is not None and number.group() != "1":
            self.running.add(label.form)
        return label.form in self._alone

    def _clause(self) -> str:
        whole = next((entry.place for entry in self._stack if entry.label and entry.key != _CHAPTER), "")
        return whole.partition(".")[0].partition("/")[0]
