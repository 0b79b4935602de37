"""The terms that a contract defines: in quotes, in bold as English precedents have them, or in a table of terms."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from toolkit.contracts.target.paragraphs import Paragraph, column, text_of
from toolkit.contracts.target.wordfile import W

_DEFINITIONS = (
    re.compile(r"(?<!\w)['‘]([A-Z][^'’“”\"]{1,39})['’]\s+(?:means?|shall mean|ha(?:s|ve) the meaning)\b"),
    re.compile(
        r"[“\"]([^”\"]{2,40})[”\"]\s+(?:means?|shall mean|ha(?:s|ve) the meaning|refers? to|is defined|includes)"
    ),
    re.compile(r"^\s*(?:[（(]?\w{1,3}[)）.]\s*)?[“\"]([^”\"]{2,40})[”\"]\s*[:：–—-]"),
    re.compile(r"\b(?:called|known as|referred to as|hereinafter|is|are)\s+(?:the\s+)?[“\"]([A-Z][^”\"]{1,40})[”\"]"),
    re.compile(r"[“\"]([^”\"]{1,20})[”\"]\s*(?:是指|指|系指|：指)"),
    re.compile(r"以下(?:简称|称|合称)(?:为)?[：:]?\s*[“\"]([^”\"]{1,20})[”\"]"),
)
_BRACKETS = re.compile(r"[(（][^()（）]{0,200}[)）]")
_QUOTED = re.compile(r"[“\"]([^”\"]{1,40})[”\"]")
_QUOTES = frozenset("“”\"'‘’")
_HEADED = re.compile(r"definitions?|interpretation|defined terms?|terms? used|glossary|定义|释义|用语", re.IGNORECASE)
_COLUMN = re.compile(r"(?:defined )?terms?|definitions?|expressions?|术语|词语|定义|用语", re.IGNORECASE)
_LONGEST = 40  # signs of a term
_BOLD_STYLES = ("strong", "bold", "defin")
_TWO = 2


def defined_in(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Return the terms that the contract of *paragraphs* defines."""
    found: set[str] = set()
    whole = tuple(paragraphs)
    for one in whole:
        found.update(_in_words(with_quotes(one)))
    found.update(_in_tables(whole))
    return frozenset(found)


def is_of_definitions(title: str) -> bool:
    """Tell whether a clause with this *title* defines terms."""
    return _HEADED.search(title) is not None


def _in_words(text: str) -> Iterator[str]:
    """Yield the terms that *text* defines: “X” means …, “X”: …, (the “X”), 以下简称“X”."""
    if _QUOTES.isdisjoint(text):
        return
    for pattern in _DEFINITIONS:
        yield from map(_bare, pattern.findall(text))
    for bracket in _BRACKETS.findall(text):
        yield from map(_bare, _QUOTED.findall(bracket))


def _bare(term: str) -> str:
    return term.strip(" ,.;:").removeprefix("the ").removeprefix("The ")


def with_quotes(one: Paragraph) -> str:
    """Return the words of *one* with what is set in bold in quotes, where only some of it is."""
    parts: list[tuple[bool, str]] = []
    for run in one.node.iter(f"{W}r"):
        text = text_of(run, accepted=True) if not _is_gone(run) else ""
        if not text:
            continue
        bold = _is_bold(run)
        if parts and parts[-1][0] is bold:
            parts[-1] = (bold, parts[-1][1] + text)
        else:
            parts.append((bold, text))
    if all(bold or not text.strip() for bold, text in parts):
        return one.text
    return "".join(_quoted(text) if bold else text for bold, text in parts)


def _quoted(text: str) -> str:
    """Return the bold *text* in quotes; the colon and the brackets that are bold with a term stay outside."""
    core = text.strip(" \t\u00a0:：,.;()（）")
    if not core or core[0] in _QUOTES or len(core) > _LONGEST:
        return text
    before, _, behind = text.partition(core)
    return f"{before}“{core}”{behind}"


def _is_gone(run: etree._Element) -> bool:
    return any(one.tag in {f"{W}del", f"{W}moveFrom"} for one in run.iterancestors())


def _is_bold(run: etree._Element) -> bool:
    mark, style = run.find(f"{W}rPr/{W}b"), run.find(f"{W}rPr/{W}rStyle")
    if mark is not None:
        return mark.get(f"{W}val") not in {"0", "false", "off"}
    name = str(style.get(f"{W}val")).casefold() if style is not None else ""
    return any(word in name for word in _BOLD_STYLES)


def _in_tables(paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    """Yield the terms in the first column of a table of definitions, that has such a heading or such heads."""
    heading = ""
    tables: dict[etree._Element, bool] = {}
    for one in paragraphs:
        if "tc" not in one.inside:
            heading = one.words if _is_title(one) else heading
            continue
        table = next(one.node.iterancestors(f"{W}tbl"))
        text = one.text.strip()
        if table not in tables:
            tables[table] = is_of_definitions(heading) or _COLUMN.fullmatch(text) is not None
        if tables[table] and column(one.node) == 0 and 0 < len(text) <= _LONGEST and not _COLUMN.fullmatch(text):
            yield _bare(text.strip("".join(_QUOTES)))


def _is_title(one: Paragraph) -> bool:
    """Tell whether *one* is short enough for a heading, or leads into what comes behind it."""
    words = one.words
    return bool(words) and (len(words) <= _LONGEST * _TWO and not words.endswith((".", "。")))
