"""The words of a contract that a new clause has to use: its defined terms, and how it calls its own clauses."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from toolkit.contracts.clause import Tongue
from toolkit.contracts.target.definitions import defined_in
from toolkit.contracts.target.grammar import agreeing, is_several, plural, singular, with_article
from toolkit.contracts.target.names import beside_names
from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.party_firms import firms_of, with_firm
from toolkit.contracts.target.party_words import PARTIES, Sides, Words, as_defined, names_of, party_words
from toolkit.contracts.terms import Term

_REFERENCES = re.compile(r"\b(Section|Clause|Article|Paragraph|clause|section|article)s?\s+(?:\d|[IVX]+\b)")
_OF_ROWS = re.compile(r"\b(Term|Item|Point|Clause|term|item|point|clause)s?\s+\d")
_OFTEN = 2
_HEADING = 90  # signs: a longer paragraph is a sentence, also where it begins a clause
_SEVERAL = re.compile(r"the \w{3,}s\b")
_LABEL = 3  # words: a line with no more names something and says nothing
_ORDER = "Order"
# How a contract speaks of itself, and that it is a frame for orders which are not it.
_ITSELF = re.compile(r"\b[Tt]his ((?:[Pp]urchase )?[Oo]rder|[Aa]greement|[Cc]ontract)\b")
_FRAME = re.compile(r"\b(?<![Tt]his )purchase orders?\b", re.IGNORECASE)
_DETERMINED = re.compile(
    r"\b(?:the|this|that|these|those|such|said|each|every|any|no|another|either|a|an|its|their|our|your|his|which) \Z",
    re.IGNORECASE,
)
_LONGEST = 12  # signs in which one of them stands, with the one before it
_MOSTLY = 0.8  # share of the uses of a word that stand in a longer term
_ALWAYS_ONE = frozenset({"Price"})  # a longer term for it is another sum: the whole contract's, or that of a unit


def words_of(
    paragraphs: Iterable[Paragraph],
    heads: Collection[int],
    *,
    of_terms: bool = False,
    own: Sides = (),
    firms: Sides = (),
) -> Words:
    """Return the words of the contract of *paragraphs*, of which those in *heads* begin its clauses.

    *of_terms* says that these are the rows of a table of terms, *own* how it calls its sides by its own definition,
    and *firms* by which names of firms.
    """
    whole = tuple(paragraphs)
    sentences = [one.text for one in whole if one.at not in heads or len(one.text) > _HEADING]
    text = "\n".join(one.text for one in whole)
    return Words(text, "\n".join(sentences), defined_in(whole), of_terms, own, firms)


class Vocabulary(NamedTuple):
    """*instead* gives for terms of the library the contract's own word; *undefined* are those it does not know.

    *doubtful* are words that it uses and never defines, *reference* is what it calls its clauses, *bare* are words that
    it writes without an article, and *this* those that it writes with "this", as of itself. *agreeing* are words that
    are one where that of the library is several, or the other way round; *known_firms* are parties that it defines
    by no word of its own, each with its firm.
    """

    defined: frozenset[str]
    instead: Mapping[str, str]
    undefined: tuple[Term, ...]
    doubtful: tuple[str, ...]
    reference: str
    bare: frozenset[str]
    this: frozenset[str] = frozenset()
    agreeing: tuple[str, ...] = ()
    known_firms: Mapping[str, str] = {}

    def adapted(self, text: str, tongue: Tongue) -> str:
        """Return *text* with the contract's own words for the library's terms; names of laws and firms stay."""

        def own(part: str) -> str:
            changed = adapted(part, self.instead, tongue, self.bare, self.this)
            for word in self.agreeing:
                changed = agreeing(changed, word)
            return changed

        return beside_names(text, tongue, own)

    @property
    def told(self) -> dict[str, str]:
        """Return the words of the library that others take the place of, with these."""
        return {name: own for name, own in self.instead.items() if own != name}


def vocabulary(contract: Words, needed: tuple[Term, ...], tongue: Tongue) -> Vocabulary:
    """Return how the *contract* calls what the terms *needed* name."""
    whole, defined = contract.whole, contract.defined
    instead: dict[str, str] = {}
    undefined, doubtful = [], []
    parties: set[str] = set()
    others = party_words(needed, tongue, contract)
    for term in needed:
        own = others[term.name] if term.name in others else _own_word(term, tongue, contract)
        if own is None:
            undefined.append(term)
            continue
        if term.name in PARTIES:
            parties.add(own)
        is_name = tongue is Tongue.CHINESE or own in contract.named  # the Works is one firm
        shown = own if is_name or _is_collective(term) else singular(own)
        if shown != term.word(tongue):
            instead[term.word(tongue)] = shown
        if own not in defined and term.name not in {*PARTIES, _ORDER}:
            doubtful.append(own)
    said = "\n".join(line for line in whole.splitlines() if len(line.split()) > _LABEL)
    bare = frozenset(name for name in parties if _is_bare(name, said))
    itself = instead.get(_ORDER, _ORDER)
    this = frozenset({itself} if _mostly_this(itself, whole) and tongue is Tongue.ENGLISH else ())
    own_words = {one.word(tongue) for one in needed}
    # A longer term that keeps its name is not changed by the shorter one inside it.
    kept = {name: name for name in own_words - set(instead) if any(other in name for other in instead)}
    kept |= {name: name for name in (bare | this) & own_words if name not in instead}
    words_only = ((name, own) for name, own in instead.items() if name.isascii() and own not in contract.named)
    other = tuple(own for name, own in words_only if is_several(own) is not is_several(name))
    words = {**kept, **instead}
    return _with_firms(
        Vocabulary(defined, words, tuple(undefined), tuple(doubtful), _reference(contract), bare, this, other), whole
    )


def _with_firms(found: Vocabulary, whole: str) -> Vocabulary:
    """Return *found* with a party that has no word of its own defined as the firm that the contract names for it."""
    firms = firms_of(whole)
    known = {term.name: firms[term.name].name for term in found.undefined if term.name in firms}
    return found._replace(undefined=tuple(with_firm(term, firms) for term in found.undefined), known_firms=known)


def _is_collective(term: Term) -> bool:
    """Tell whether *term* names several things at once, so that a plural says no more: "the documents and …"."""
    return is_several(term.name) or _SEVERAL.match(term.means) is not None


def _is_bare(name: str, said: str) -> bool:
    """Tell whether the sentences *said* mostly have *name*, a party's, without an article, as they have a firm's."""
    if not name.isascii():
        return False
    places = [hit.start() for hit in re.finditer(rf"\b{re.escape(name)}\b", said)]
    with_one = sum(_DETERMINED.search(said, max(at - _LONGEST, 0), at) is not None for at in places)
    return len(places) >= _OFTEN and with_one * 3 < len(places)


def _mostly_this(name: str, whole: str) -> bool:
    if f"his {name}" not in whole:
        return False
    this, the = (len(re.findall(rf"\b{one} {re.escape(name)}\b", whole)) for one in ("[Tt]his", "[Tt]he"))
    return this > the


def adapted(
    text: str,
    instead: Mapping[str, str],
    tongue: Tongue,
    bare: frozenset[str] = frozenset(),
    this: frozenset[str] = frozenset(),
) -> str:
    """Return *text* with the contract's own words for the library's terms: plurals as plurals, "an" before vowels."""
    if not instead:
        return text
    names = sorted(instead, key=len, reverse=True)
    if tongue is Tongue.CHINESE:
        return re.sub("|".join(map(re.escape, names)), lambda hit: instead[hit.group()], text)
    inside = "|".join(f"{re.escape(name[:-1])}(?:y|ies)" if name.endswith("y") else re.escape(name) for name in names)
    pattern = rf"\b(?:([Tt]he|[Aa]n?) )?({inside})(e?s)?\b"
    return re.sub(pattern, lambda hit: _instead(hit, instead, bare, this), text)


def _instead(hit: re.Match[str], instead: Mapping[str, str], bare: frozenset[str], this: frozenset[str]) -> str:
    """Return the contract's own word with the article that it takes there."""
    name = hit.group(2).removesuffix("ies") + "y" if hit.group(2).endswith("ies") else hit.group(2)
    own, article = instead.get(name, hit.group(2)), hit.group(1) or ""
    several = hit.group(3) is not None or hit.group(2).endswith("ies")
    word = plural(own) if several else own
    if article.lower() in {"a", "an"}:
        return with_article(article, word)
    if article and own in this and not several:
        article = "This" if article[0].isupper() else "this"
    if article and own in bare:
        article = ""
    return f"{article} {word}" if article else word


def _own_word(term: Term, tongue: Tongue, contract: Words) -> str | None:
    """Return the contract's word for *term*: a defined one first, then one that it uses often; ``None`` for neither."""
    names, whole = names_of(term, tongue), contract.whole
    found = next(as_defined(names, contract.defined), None)
    if found is None and term.name not in _ALWAYS_ONE:
        found = next((longer for name in names for longer in _longer(name, tongue, contract)), None)
    if tongue is Tongue.ENGLISH and term.name == _ORDER:
        itself = _itself(whole)
        return itself if found is None or _more_often(itself, found, whole) else found
    if found is not None:
        return found
    counted = _counted(names, tongue, contract.sentences)
    often = [(times, name) for name, times in counted.items() if times >= _OFTEN]
    return max(often, key=lambda entry: entry[0])[1] if often else None


def _longer(name: str, tongue: Tongue, contract: Words) -> Iterator[str]:
    """Yield the defined terms of several words in which *name* stands nearly always: "Contract Products"."""
    chinese = tongue is Tongue.CHINESE
    terms = (one for one in contract.defined if (name in one if chinese else one.endswith(f" {name}")) and one != name)
    longer = sorted(terms, key=len)
    if not longer:
        return
    uses = len(re.findall(re.escape(name) if chinese else rf"\b{re.escape(name)}\b", contract.sentences))
    for term in longer:
        if contract.sentences.count(term) >= max(1, _MOSTLY * uses):
            yield term


def _counted(names: Iterable[str], tongue: Tongue, text: str) -> dict[str, int]:
    """Return how often *text* uses each of *names*; one inside a longer one of them is no use of the shorter."""
    found, left = {}, text
    ordered = sorted(names, key=len, reverse=True)
    for place, name in enumerate(ordered):
        found[name] = 0
        if name not in left:
            continue
        found[name] = len(re.findall(_used(name, tongue), left))
        if any(_may_overlap(name, other, tongue) for other in ordered[place + 1 :]):
            left = re.sub(re.escape(name) if tongue is Tongue.CHINESE else rf"\b{re.escape(name)}\b", "\0", left)
    return {name: found[name] for name in names}


def _may_overlap(name: str, other: str, tongue: Tongue) -> bool:
    """Tell whether a use of *other* can have a word of a use of *name*, in Chinese a sign."""
    parts = (set(one) if tongue is Tongue.CHINESE else set(re.findall(r"\w+", one)) for one in (name, other))
    return not next(parts).isdisjoint(next(parts))


def _itself(whole: str) -> str | None:
    """Return what the contract calls itself where it is the order; ``None`` where orders are made under it."""
    words = Counter(_ITSELF.findall(whole))
    word = words.most_common(1)[0][0] if words else None
    is_frame = word is not None and not word.casefold().endswith("order") and _FRAME.search(whole) is not None
    return None if is_frame else word


def _more_often(itself: str | None, defined: str, whole: str) -> bool:
    """Tell whether a contract calls *itself* so more often than it speaks of the paper that it has *defined*."""
    if itself is None or itself == defined:
        return False
    return len(re.findall(rf"\b[Tt]his {itself}\b", whole)) > len(re.findall(rf"\b{re.escape(defined)}\b", whole))


def _used(name: str, tongue: Tongue) -> str:
    """Return a pattern for *name* in use; an English one inside a sentence, where a capital means something."""
    told = re.escape(name)
    # What stands before it is looked at last: a pattern that begins with plain letters is found ten times as fast.
    return told if tongue is Tongue.CHINESE else rf"{told}(?<=[a-z,;] {told})\b"


def _reference(contract: Words) -> str:
    """Return what the contract calls its clauses; the rows of a table may be terms, items or points."""
    pattern, otherwise = (_OF_ROWS, "term") if contract.of_terms else (_REFERENCES, "clause")
    words = Counter(pattern.findall(contract.whole))
    return words.most_common(1)[0][0] if words else otherwise
