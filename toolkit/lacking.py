"""What a report finds missing beside the goods: a paper that is to be sent, or a label, mark or manual to be put on.

Neither is put right by work on the goods, so advice, questions and letters have to tell both from their faults alike.
What is not understood is of the goods: a clause counts only where its words are known, or say which paper or label.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from toolkit.model.report import Report, Section
from toolkit.resources import package_table

Lack = Literal["paper", "label"]
_SENTENCE = re.compile(r"(?<=[.!?;])(?<!\bno\.)(?<!\bnr\.)(?<!\bnos\.)\s+|(?<=[。；])", re.IGNORECASE)
_PART = re.compile(
    r"[,;，；、]|:(?=\s|$)(?!\s*(?:none|nil|no)\W*$)|：|\s(?:and|or|but|&)\s|/(?=\D)|[和及或但]|(?<=\w)[.!?。]+\s*$",
    re.IGNORECASE,
)


class _Part(NamedTuple):
    """A clause: the *kind* of label or paper it names, whether it *lacks* that, and whether it says more *besides*.

    Without a kind it lacks what the clause before it, or the name of the check, speaks of: "not presented".
    """

    text: str
    kind: Lack | None
    lacks: bool
    besides: bool

    @property
    def names(self) -> bool:
        """Return whether it only names a label or paper; another clause may say that it is missing."""
        return self.kind is not None and not self.lacks and not _is("in_order", self.text)


def labels_missing(report: Report) -> tuple[str, ...]:
    """Return, as printed, what says that a label, mark, code or manual is missing or wrong."""
    return _missing(report, "label", "attached")


def labels_of_law_missing(report: Report) -> tuple[str, ...]:
    """Return, of the labels that are missing or wrong, those that the law may ask for: no agreement gives them away."""
    return _missing(report, "label")


def papers_missing(report: Report) -> tuple[str, ...]:
    """Return, as printed, what says that a test report, a certificate or a declaration was not shown."""
    told = ((text, _missing_of(_parts(text))) for text in _told(report))
    return tuple(dict.fromkeys(text for text, parts in told if any(part.kind == "paper" for part in parts)))


def lacks_of(check: Section, says: str | None) -> frozenset[Lack]:
    """Return what alone the failed *check* lacks by what the report *says* of it; empty where goods may be at fault.

    A name without a remark ("Test report: fail") tells nothing: what the test report says may be what failed.
    """
    if not says:
        return lacks_in(check.name)
    found: frozenset[Lack] = frozenset()
    for sentence in _sentences(says):
        lacks = _lacks_alone(sentence, check.name)
        if not lacks and _says_more(sentence, _parts(sentence)):
            return frozenset()
        found |= lacks
    return found


def lacks_in(description: str) -> frozenset[Lack]:
    """Return what alone *description*, of a defect or a check, calls missing; empty where it may be of the goods."""
    return _lacks_alone(description, "")


def goods_beside(says: str | None) -> bool:
    """Return whether *says* calls a label or paper missing and says more, which is of no label and no packing."""
    sentences = [_parts(sentence) for sentence in _sentences(says or "")]
    lacking = any(_missing_of(parts) for parts in sentences)
    return lacking and any(part.besides and not _is_of_packing(part) for parts in sentences for part in parts)


def _is_of_packing(part: _Part) -> bool:
    """Return whether *part* is of the packing itself; what lies in a carton is not."""
    named = part.kind is not None and not part.lacks
    return named or _is("packing", _patterns()["placed"].sub(" ", part.text))


def _lacks_alone(sentence: str, name: str) -> frozenset[Lack]:
    """Return what *sentence* calls missing, and nothing where a part of it may be of something else."""
    parts = _parts(sentence)
    if _says_more(sentence, parts):
        return frozenset()
    missing = _missing_of(parts)
    if missing:
        # "3 pcs missing" beside "CE mark missing" is a second find, and nobody says of what.
        second = any(part.lacks and part.kind is None for part in parts) and any(part.lacks for part in missing)
        return frozenset() if second else frozenset(part.kind for part in missing if part.kind is not None)
    named = _kind(name) if any(part.lacks for part in parts) else None  # "not presented": the name says of what
    return frozenset() if named is None else frozenset({named})


def _says_more(sentence: str, parts: tuple[_Part, ...]) -> bool:
    return _is("of_goods", sentence) or any(part.besides for part in parts)


def _missing_of(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """Return those of *parts* that name what is missing: by themselves, or with another that says so."""
    if not any(part.lacks for part in parts):
        return ()
    return tuple(part for part in parts if part.names or (part.lacks and part.kind is not None))


def _missing(report: Report, *kinds: str) -> tuple[str, ...]:
    told = ((text, _missing_of(_parts(text))) for text in _told(report))
    found = (text for text, parts in told if any(_is_label(part, kinds) for part in parts))
    return tuple(dict.fromkeys(found))


def _is_label(part: _Part, kinds: tuple[str, ...]) -> bool:
    return part.kind == "label" and any(_is(kind, part.text) for kind in kinds)


def _told(report: Report) -> Iterator[str]:
    """Yield what the report finds fault with, a sentence of a remark by itself, without a full stop."""
    rows = [row for row in report.defects if row.total]
    yield from (row.description.strip().rstrip(".") for row in rows)
    failed = (one for one in report.sections if one.result in ("fail", "pending"))
    sections = (f"{one.name}: {one.remark}" if one.remark else one.name for one in failed)
    passed = [one for one in report.sections if one.result == "pass"]
    remarks = (text for text in report.remarks_in_all if not any(_is_under(text, one) for one in passed))
    for text in (*sections, *remarks):
        yield from (part.rstrip(".。") for part in _sentences(text))


def _is_under(remark: str, check: Section) -> bool:
    """Return whether *remark* stands under *check*: it is printed there, or begins with its name."""
    printed, name = " ".join(remark.split()).casefold(), " ".join(check.name.split()).casefold()
    own = " ".join((check.remark or "").split()).casefold()
    return printed == own or re.match(rf"{re.escape(name)}\s*[:：–-]", printed) is not None


def _sentences(text: str) -> Iterator[str]:
    return (sentence.strip() for sentence in _SENTENCE.split(text) if sentence.strip())


def _parts(sentence: str) -> tuple[_Part, ...]:
    parts = (" ".join(part.split()).strip(" .") for part in _PART.split(" ".join(sentence.split())))
    return tuple(_part(part) for part in parts if part)


def _part(text: str) -> _Part:
    kind = _kind(text)
    missing = None if _is("not_lacking", text) else _lacking(text, kind)
    return _Part(text, kind, missing is not None, _more(text, kind, missing))


def _kind(text: str) -> Lack | None:
    if _is("paper", text):
        return "paper"
    return "label" if (_is("label", text) or _is("attached", text)) and not _is("no_label", text) else None


def _lacking(text: str, kind: Lack | None) -> re.Match[str] | None:
    """Return the words by which *text* denies the label or paper itself: not "scanned without error"."""
    said = sorted((*_found("lacking", text), *_found("without", text)), key=re.Match.start)
    if kind is None:
        return next((one for one in said if not _rest(text) and not _is("attribute", text)), None)
    return next((one for one in said if _governs(one, text)), None)


def _governs(missing: re.Match[str], text: str) -> bool:
    """Return whether *missing* is said of a label or paper of *text*, or of its content: "without PO number"."""
    things = _things(text)
    behind = next((thing for thing in things if thing.start() >= missing.end()), None)
    if behind is not None and _is("qualifies", text[missing.end() : behind.start()]):
        return True
    if _is("content_last", text[: missing.start()]) or _is("content_first", text[missing.end() :]):
        return True
    return missing.re is _patterns()["lacking"] and any(thing.start() < missing.start() for thing in things)


def _more(text: str, kind: Lack | None, missing: re.Match[str] | None) -> bool:
    """Return whether *text* says more than which label or paper, that it is missing, how many and where."""
    if kind is None:
        return bool(_rest(text)) or (missing is None and _says_lacking(text))
    thing = next(iter(_things(text)))
    if missing is None:
        return not _modifies(text[: thing.start()]) or bool(_rest_of_label(text[thing.end() :]))
    first, last = sorted((thing, missing), key=re.Match.start)
    tail = text[max(first.end(), last.end()) :]
    stray = _strays_after if first is missing else _strays_before
    return stray(first, last, text) or _says_lacking(tail) or bool(_rest_of_label(tail))


def _strays_after(missing: re.Match[str], thing: re.Match[str], text: str) -> bool:
    """Return whether more is said before "no ... label" or within it; "polybag without label" says where."""
    head, between = text[: missing.start()], text[missing.end() : thing.start()]
    bearer = "on " if _is("without", missing[0]) else ""
    strays = _says_lacking(head) or _rest_of_label(bearer + head)
    return bool(strays) or not (_is("qualifies", between) or not _rest_of_label(between))


def _strays_before(thing: re.Match[str], missing: re.Match[str], text: str) -> bool:
    """Return whether more is said before "label ... missing" or within it."""
    return not _modifies(text[: thing.start()]) or _is("counts", text[thing.end() : missing.start()])


def _modifies(head: str) -> bool:
    """Return whether *head* only says which label or paper it is: "German", "food contact", "on 3 cartons the"."""
    return _is("qualifies", head) or not _rest_of_label(head)


def _says_lacking(text: str) -> bool:
    return _is("lacking", text) or _is("without", text)


def _rest(text: str) -> str:
    """Return what of *text* is left without the words that are known to tell of no other fault."""
    for what in ("lacking", "known", "without", "paper", "label", "attached", "content"):
        text = _patterns()[what].sub(" ; ", text)
    return "".join(re.findall(r"[^\W_]+", text))


def _rest_of_label(text: str) -> str:
    """Return what is left of a part of a clause that names a label or paper."""
    return _rest(_patterns()["own"].sub(" ; ", text))


def _things(text: str) -> list[re.Match[str]]:
    found = (match for what in ("paper", "label", "attached") for match in _found(what, text))
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def _found(what: str, text: str) -> list[re.Match[str]]:
    return list(_patterns()[what].finditer(text))


def _is(what: str, text: str) -> bool:
    return bool(_patterns()[what].search(" ".join(text.split())))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = package_table("toolkit", "lacking.toml")
    return {name: re.compile(fields["is"], re.IGNORECASE | re.VERBOSE) for name, fields in table.items()}
