"""What a contract already says of each clause type: present, weaker, adverse, absent or uncertain, with its words.

Every sentence is brought to a common form (roles.py) and held against the phrases of playbook.toml and against the
sentences of the library itself. A grant stands only where nothing in its sentence and none beside it takes it back
(reserving.py); what speaks of a type without being understood is uncertain. What is found is quoted with its place;
nothing is weighed that cannot be shown.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from toolkit.contracts.clause import Clause, Position
from toolkit.contracts.library import Library
from toolkit.contracts.passages import Passage, Sentence, sentences, sentences_in
from toolkit.contracts.points import points
from toolkit.contracts.reserving import marks, points_back, reservations, usual_limits
from toolkit.contracts.roles import figureless, normal, roles
from toolkit.resources import package_table

ALIKE = 0.72  # share of a library sentence's words that a sentence must have, and the other way round
_WORD = re.compile(r"[a-z][a-z'-]+|[\u4e00-\u9fff]")
_COMMON = frozenset(
    {"the", "of", "and", "or", "to", "in", "is", "a", "an", "by", "that", "it", "for", "with", "on", "be", "as"}
)
_BLANK = re.compile(r"\{\{[^}]*\}\}")
_FEWEST_WORDS = 5
_BY_WORDS = "the library's"
# What makes a sentence the one to cite; how many more its clause has counts one each.
_BY_PHRASE, _IN_ITS_WORDS = 4, 2
# What a word means grants nothing yet.
_DEFINES = re.compile(r"\s*[“\"][^”\"]{1,60}[”\"]\s*(?:means?\b|shall mean|has the meaning|是指|系指|指)")
_CHINESE, _LATIN = re.compile("[\u4e00-\u9fff]"), re.compile("[a-z]")
_ROLE = re.compile(r"\b(?:buyer|seller)\b|买方|卖方")
_NEGATION = re.compile(r"\b(?:not|no|never|neither|nor|without|cannot)\b|[不无未非]")


# A sentence that takes back what its whole clause grants, not only what stands right before it.
_CLAUSE_WIDE = re.compile(r"\b(?:clause|article|section)\b|本条")


# "It is agreed that" has no subject in the sentence before.
_IMPERSONAL = re.compile(r"it (?:is|was|shall be|being)(?: \w+)? (?:the case|agreed|understood|true|intended|clear)\b")


class Status(StrEnum):
    PRESENT = "present"
    WEAKER = "weaker"
    ADVERSE = "adverse"
    ABSENT = "absent"
    UNCERTAIN = "uncertain"


class Evidence(NamedTuple):
    """A sentence that speaks for a status; *because* is the phrase found, or the library's position that it repeats."""

    status: Status
    sentence: Sentence
    because: str
    position: Position | None = None


class Verdict(NamedTuple):
    """What the contract says of one clause type; *evidence* begins with what decided."""

    type: str
    library: str
    status: Status
    evidence: tuple[Evidence, ...]
    position: Position | None


class Kind(NamedTuple):
    """One clause type of the playbook, the phrases in its patterns put in."""

    type: str
    library: str
    both: Status
    words: tuple[str, ...]
    heading: tuple[str, ...]
    patterns: Mapping[Status, tuple[str, ...]]
    never: tuple[str, ...]
    headed: tuple[str, ...]
    cues: tuple[str, ...]
    otherwise: tuple[str, ...]
    figures: Mapping[str, str]


class _Read(NamedTuple):
    """A sentence with its normalised *text*."""

    sentence: Sentence
    text: str


def check(passages: tuple[Passage, ...], known: Library, types: Collection[str] | None = None) -> tuple[Verdict, ...]:
    """Return the verdict on the clause *types*, by default on all of the playbook, for the contract of *passages*."""
    asked = [kind for kind in kinds() if types is None or kind.type in types]
    who = roles(passage.text for passage in passages)
    found: dict[str, list[Evidence]] = {kind.type: [] for kind in asked}
    familiar = _familiar(known, tuple(kind.library for kind in asked))
    read: list[_Read] = []
    for sentence in sentences(passage for passage in passages if not passage.is_heading):
        if _DEFINES.match(sentence.text):
            continue
        text = _with_subject(normal(sentence.text, who), read[-1].text if read else "")
        read.append(_Read(sentence, text))
        heading = normal(sentence.passage.heading, who)
        known_again = dict(familiar.alike(text, sentence))
        for kind in asked:
            # A sentence of the library is known better by its words than by any phrase in it.
            told = judged(text, kind, sentence) or _under_heading(heading, text, kind, sentence)
            again = known_again.get(kind.type)
            if again is not None and told is not None and told.status is again.status:
                again = again._replace(because=told.because)
            evidence = again or told
            if evidence is not None:
                found[kind.type].append(evidence)
    headings = [(passage, normal(passage.text, who)) for passage in passages if passage.is_heading]
    taken = list(_taken_back(read, asked, found))
    for name, one in taken:
        if all(one.sentence != other.sentence for other in found[name]):
            found[name].append(one)
    return tuple(_verdict(kind, _limited(found[kind.type], taken, kind), headings, read) for kind in asked)


def _taken_back(
    read: list[_Read], asked: list[Kind], found: Mapping[str, list[Evidence]]
) -> Iterator[tuple[str, Evidence]]:
    """Yield by type the sentences that take back what another of their clause grants.

    They name the subject and put it under a reservation ("set-off requires the consent of the other side"), or point
    back to it ("this right ends with the signature").
    """
    granted = {
        kind.type: {one.sentence.passage.clause for one in found[kind.type] if one.status is Status.PRESENT}
        for kind in asked
    }
    spoken = {
        (kind.type, one.sentence) for kind in asked for one in found[kind.type] if one.status is not Status.WEAKER
    }
    for number, (sentence, text) in enumerate(read):
        clause = sentence.passage.clause
        if not any(clause in places for places in granted.values()):
            continue
        back = points_back(text)
        before = {one.sentence.passage.at for one in read[max(number - 1, 0) : number]} | {sentence.passage.at}
        for kind in asked:
            if clause not in granted[kind.type] or (kind.type, sentence) in spoken:
                continue
            near = any(
                one.status is Status.PRESENT and (one.sentence.passage.at in before or _CLAUSE_WIDE.search(text))
                for one in found[kind.type]
                if one.sentence.passage.clause == clause
            )
            if back and near and not usual_limits((kind.type,)):
                yield kind.type, Evidence(Status.WEAKER, sentence, "takes back what stands before it")
            elif _speaks_of(text, kind):
                told = next(reservations(text, kind.type), None)
                if told is not None:
                    yield kind.type, Evidence(Status(told[0]), sentence, told[1])


def _limited(found: list[Evidence], taken: list[tuple[str, Evidence]], kind: Kind) -> list[Evidence]:
    """Return the evidence, each grant that a sentence of its clause takes back as the weaker one that is left."""
    clauses = {one.sentence.passage.clause for name, one in taken if name == kind.type}
    return [
        one._replace(status=Status.WEAKER)
        if one.status is Status.PRESENT and one.sentence.passage.clause in clauses
        else one
        for one in found
    ]


_FAMILIAR: dict[tuple[str, ...], "Familiar"] = {}


def _familiar(known: Library, wanted: tuple[str, ...]) -> "Familiar":
    """Return the sentences of the clauses *wanted*, gathered once for each state of their files."""
    clauses = [known.clauses[one] for one in wanted if one in known.clauses]
    key = tuple(clause.sha256 for clause in clauses)
    if key not in _FAMILIAR:
        _FAMILIAR.clear()
        _FAMILIAR[key] = Familiar(clauses)
    return _FAMILIAR[key]


def judged(text: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    """Return what the normalised sentence *text* says of *kind*; ``None`` where it says nothing."""
    if not any(word in text for word in kind.words):
        return None
    scripts = (_CHINESE.search(text) is not None, _LATIN.search(text) is not None)
    if any(_found(pattern, text, scripts) for pattern in kind.never):
        return None
    for status in (Status.ADVERSE, Status.WEAKER, Status.PRESENT):
        for pattern in kind.patterns[status]:
            hit = _found(pattern, text, scripts)
            if hit:
                taken = next(reservations(text, kind.type), None) if status is not Status.ADVERSE else None
                if taken is None:
                    return Evidence(status, sentence, hit.group())
                return Evidence(Status(taken[0]), sentence, taken[1])
    return None


def _speaks_of(text: str, kind: Kind) -> bool:
    """Tell whether *text* deals with the subject of *kind*, in words that are none of another subject's."""
    scripts = (_CHINESE.search(text) is not None, _LATIN.search(text) is not None)
    return any(_found(cue, text, scripts) for cue in kind.cues) and not any(
        _found(other, text, scripts) for other in (*kind.never, *kind.otherwise, *_elsewhere())
    )


def _under_heading(heading: str, text: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    """Return what *text* says with the *heading* above it; a phrase of the heading alone is none of the sentence."""
    if not any(word in text for word in kind.headed):
        return None
    told = judged(f"{heading}: {text}", kind, sentence)
    return told if told is not None and told.because not in heading else None


def _found(pattern: str, text: str, scripts: tuple[bool, bool]) -> re.Match[str] | None:
    """Return the place of *pattern* in *text*; one in a script that *text* has nothing of is not even compiled."""
    return _compiled(pattern).search(text) if scripts[0 if _is_chinese(pattern) else 1] else None


@cache
def _is_chinese(pattern: str) -> bool:
    return _CHINESE.search(pattern) is not None


class Familiar:
    """The sentences of the library by their words, to know them again in other people's contracts."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._sentences: list[tuple[str, Status, Position, frozenset[str], tuple[str, ...], str]] = []
        self._by_word: dict[str, list[int]] = {}
        types = {kind.library: kind.type for kind in kinds()}
        nobody = roles(())
        for clause in clauses:
            for (position, _), section in clause.sections.items():
                for sentence in (one for point in points(section) for one in sentences_in(point.words)):
                    self._add(types[clause.id], position, normal(sentence, nobody))

    def alike(self, text: str, sentence: Sentence) -> Iterator[tuple[str, Evidence]]:
        """Yield the types whose library sentences *text* repeats, each with its evidence."""
        own = content(text)
        if len(own) < _FEWEST_WORDS:
            return
        shared = Counter(number for word in own for number in self._by_word.get(word, ()))
        best: dict[str, tuple[float, Evidence]] = {}
        told = _sense(text)
        reserved: frozenset[int] | None = None
        for number, times in shared.items():
            kind_type, status, position, words, sense, own_text = self._sentences[number]
            share = times / max(len(own), len(words))
            if share >= ALIKE and sense == told and share > best.get(kind_type, (0.0, None))[0]:
                reserved = marks(text) if reserved is None else reserved
                if reserved != marks(own_text):
                    continue
                because = f"{_BY_WORDS} {position.value.replace('_', ' ')} text"
                best[kind_type] = (share, Evidence(status, sentence, because, position))
        yield from ((kind_type, evidence) for kind_type, (_, evidence) in best.items())

    def _add(self, kind_type: str, position: Position, text: str) -> None:
        words = content(text)
        if len(words) < _FEWEST_WORDS:
            return
        status = Status.ADVERSE if position is Position.WALK_AWAY else Status.PRESENT
        for word in words:
            self._by_word.setdefault(word, []).append(len(self._sentences))
        self._sentences.append((kind_type, status, position, words, _sense(text), _BLANK.sub("2", text)))


def content(text: str) -> frozenset[str]:
    """Return the words of *text* that carry its meaning: no figures, no little words; of Chinese its pairs of signs."""
    plain = _BLANK.sub(" ", figureless(text))
    words = _WORD.findall(plain)
    pairs = {one + other for one, other in pairwise(words) if len(one) == len(other) == 1}
    return frozenset({word for word in words if len(word) > 1 and word not in _COMMON} | pairs)


def _sense(text: str) -> tuple[str, ...]:
    """Return what turns the meaning of words round: who stands first, and every negation, in order."""
    first = _ROLE.search(text)
    return (first.group() if first else "", *_NEGATION.findall(text))


def _with_subject(text: str, before: str) -> str:
    """Return *text* with the side that "it" means at its beginning: the first that the sentence before names."""
    if not text.startswith(("it ", "they ")) or _IMPERSONAL.match(text):
        return text
    hit = re.search(r"\b(?:buyer|seller)\b", before)
    return f"{hit.group()} {text.partition(' ')[2]}" if hit else text


def _verdict(kind: Kind, found: list[Evidence], headings: list[tuple[Passage, str]], read: list[_Read]) -> Verdict:
    by_status = {status: [one for one in found if one.status is status] for status in Status}
    good = [*by_status[Status.PRESENT], *by_status[Status.WEAKER]]
    bad = by_status[Status.ADVERSE]
    if good and bad:
        whole = kind.both is Status.PRESENT and _stands(by_status[Status.PRESENT], bad)
        status = Status.PRESENT if whole else Status.WEAKER
        first = good if whole else bad
        return _told(kind, status, [*first, *(bad if first is good else good)])
    if bad:
        return _told(kind, Status.ADVERSE, bad)
    if by_status[Status.PRESENT]:
        return _told(kind, Status.PRESENT, good)
    if good:
        return _told(kind, Status.WEAKER, good)
    unclear = tuple(_not_understood(kind, headings, read))
    if unclear:
        return Verdict(kind.type, kind.library, Status.UNCERTAIN, unclear, None)
    return Verdict(kind.type, kind.library, Status.ABSENT, (), None)


def _stands(granted: list[Evidence], bad: list[Evidence]) -> bool:
    """Tell whether one of *granted* stands apart from every sentence that says the opposite."""
    against = {one.sentence.passage.at for one in bad}
    return any(one.sentence.passage.at not in against for one in granted)


def _not_understood(kind: Kind, headings: list[tuple[Passage, str]], read: list[_Read]) -> Iterator[Evidence]:
    """Yield what deals with the subject without a phrase that is known: sentences, else the one below its heading."""
    spoken = [one.sentence for one in read if _speaks_of(one.text, kind)]
    if spoken:
        yield from (Evidence(Status.UNCERTAIN, one, "speaks of it") for one in spoken)
        return
    named = [passage for passage, text in headings if any(word in text for word in kind.heading)]
    for passage in named:
        below = [one for one in read if one.sentence.passage.heading.endswith(passage.text)]
        open_ones = [one for one in below if not _says_otherwise(one.text, kind)]
        near = [one for one in open_ones if any(word in one.text for word in kind.words)]
        if near or (open_ones and len(open_ones) == len(below)):
            yield Evidence(Status.UNCERTAIN, (near or open_ones)[0].sentence, "the heading")
            return


def _says_otherwise(text: str, kind: Kind) -> bool:
    scripts = (_CHINESE.search(text) is not None, _LATIN.search(text) is not None)
    return any(_found(other, text, scripts) for other in (*kind.never, *kind.otherwise))


def _told(kind: Kind, status: Status, evidence: list[Evidence]) -> Verdict:
    evidence = sorted(evidence, key=lambda one: (one.status is not evidence[0].status, -_weight(one, evidence)))
    positions = Counter(one.position for one in evidence if one.position in {Position.PREFERRED, Position.FALLBACK})
    position = positions.most_common(1)[0][0] if positions else None
    return Verdict(kind.type, kind.library, status, tuple(evidence), position)


def _weight(one: Evidence, among: list[Evidence]) -> int:
    """Return how well *one* can be cited: the library's words and a phrase in them, in the clause that says most."""
    own = one.sentence.passage.clause
    near = sum(other.sentence.passage.clause == own for other in among if other.status is one.status)
    has_phrase = not one.because.startswith(_BY_WORDS)
    return (_IN_ITS_WORDS if one.position else 0) + (_BY_PHRASE if has_phrase else 0) + near


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the clause types that the playbook knows."""
    data: Mapping[str, Any] = package_table("toolkit.contracts", "playbook.toml")
    phrases = data["phrases"]
    return tuple(_kind(name, table, phrases) for name, table in data["types"].items())


@cache
def _elsewhere() -> tuple[str, ...]:
    data: Mapping[str, Any] = package_table("toolkit.contracts", "playbook.toml")
    return tuple(data["elsewhere"])


def _kind(name: str, table: Mapping[str, Any], phrases: Mapping[str, str]) -> Kind:
    return Kind(
        name,
        table["library"],
        Status(table["both"]),
        tuple(table["words"]),
        tuple(table["heading"]),
        {
            status: tuple(_whole(table.get(status.value, ()), phrases))
            for status in (Status.PRESENT, Status.WEAKER, Status.ADVERSE)
        },
        tuple(_whole(table.get("never", ()), phrases)),
        tuple(table.get("headed", ())),
        tuple(_whole(table.get("cues", ()), phrases)),
        tuple(_whole(table.get("otherwise", ()), phrases)),
        table.get("figures", {}),
    )


def _whole(patterns: Iterable[str], phrases: Mapping[str, str]) -> Iterator[str]:
    """Yield *patterns* with their phrases put in."""
    for pattern in patterns:
        yield re.sub(r"\{([a-z]+)\}", lambda hit: phrases[hit.group(1)], pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return *pattern* compiled at its first use: there are hundreds, and a contract needs few of them."""
    return re.compile(pattern)
