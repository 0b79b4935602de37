"""What is known of a kind of defect, found by the inspector's wording. No match is better than a wrong one.

An entry answers only when all words of one of its names stand in one clause of the description, when no word there
states a fault that the entry does not know, when no other clause speaks against it, when no other entry of the same
family says as much and means something else, and when its family fits the product. Where the words say a material, no
entry of another material is asked, and what every article with a part of it may have is, whatever the article is
called. Where a thing beside the body of the goods is at fault, only what knows that thing and its kind is asked; one
that is the same on all goods (a zipper, a screw) has kinds of its own, and a finish rules those of another out. No
name is taken from the words for a place: "rivet of seat joint" speaks of no seat.
A kind that is of one thing, a label or a screen, is named only where a word of that thing is said.
Misspelt words are corrected towards the vocabulary first; nothing else is fuzzy.
"""

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.resolver.aim import Aim, aim_of, asks_of_another, knows_aim, speaking_of_aim
from toolkit.resolver.defect_book import Book, Knowledge, supplied, vocabulary
from toolkit.resolver.families import GENERAL, PACKING, families_of, search_order
from toolkit.resolver.likeness import denied_words, likely, likeness, share_of
from toolkit.resolver.materials import known_of_any
from toolkit.resolver.narrowed import narrowed
from toolkit.resolver.own_entries import by_its_text
from toolkit.resolver.said_only import has_its_thing
from toolkit.resolver.spelling import corrected
from toolkit.resolver.subject import is_of_another, is_of_any_goods
from toolkit.resolver.wordforms import clauses, words
from toolkit.resolver.written import written_match
from toolkit.resolver.written_likeness import likely_written

__all__ = ["Knowledge", "entries", "families_of", "look_up"]

# By how much a name must outweigh those that mean something else; a word weighs from one to two.
_A_WORD = 1.0
_NONE: frozenset[str] = frozenset()
_MARGIN = 0.1
# From which likeness an entry of the product's own families speaks against one of another family.
_RIVAL = 0.6
_AS_GOOD = 0.1
_BETTER = 0.3


def entries() -> tuple[Knowledge, ...]:
    """Return the whole knowledge base, in its file's order."""
    return supplied().entries


@lru_cache(maxsize=4096)
def look_up(
    description: str, families: tuple[str, ...] = (), book: Book | None = None, material: str | None = None
) -> Knowledge | None:
    """Return the kind of defect *description* means for a product of *families*; ``None`` when that is not certain.

    Without a family every family is asked, and an answer counts only when all that answer agree on what to do, and when
    any goods may have it or it is a hazard; where several do, none of their methods is sure to suit. An entry of a
    strange family names the defect and no more. Where the goods are of one *material*, none of another is asked, unless
    the description says or names it. A user's own entry with the very text as a name is meant whatever the goods are.
    """
    known = book or supplied()
    if known.own and (mine := by_its_text(description, families, known)):
        return mine
    found = _looked_up(description, families, known, material)
    # A kind whose thing nobody says is a likeness of words, and so would be what comes next to it.
    return found if found and has_its_thing(found.id, description, families, known, material) else None


def _looked_up(description: str, families: tuple[str, ...], known: Book, material: str | None) -> Knowledge | None:
    """Return what *known* has for *description*, narrowed to what the material, the finish and the thing may have."""
    known, families, said = narrowed(description, families, material, known)
    found = (None if families else _common(description, said, known)) or _found(description, families, known)
    if found is None or not (families or is_of_any_goods(found, description)):
        return _common(description, said, known)
    # What goods of any name may have is done and judged as the entry says; its family is only where it is kept.
    suits = _suits(found, families) or found.id in known_of_any(said)
    return found if suits else replace(found, rework=None, standard=None)


def _common(description: str, said: frozenset[str], book: Book) -> Knowledge | None:
    """Return what *description* means among the faults that any article with a part of the materials *said* may have.

    A lamp may have a shade that is sewn and a base that is glazed, and its name need not tell. The other faults of the
    families that know these faults are asked as well: what is more like one of them is none that all may have.
    """
    known = known_of_any(said)
    families = tuple(dict.fromkeys(entry.family for entry in book.entries if entry.id in known))
    found = _found(description, families, book) if families else None
    return found if found and found.id in known else None


def _suits(entry: Knowledge, families: tuple[str, ...]) -> bool:
    """Return whether the work and the standard of *entry* are meant for goods of *families*.

    What a toy must withstand is asked of toys alone, however well the words of the defect fit.
    """
    near = (kin for family in families for kin in words().kin.get(family, ()))
    return entry.family in {GENERAL, PACKING, *families, *near}


def _found(description: str, families: tuple[str, ...], known: Book) -> Knowledge | None:
    """Return what *description* names, of the thing at fault where an entry knows it, else by the fault itself.

    What is found by the fault and knows nothing of the thing has to be of the goods; of goods that are near to them, it
    has to know more than the fault ("elastic loose", and not "bent"). What is measured is measured on its own part.
    """
    aim = aim_of(description)
    found = _found_in(known, description, families)
    if found and is_of_another(found, description, families, aim.things):
        return None
    if found is None or knows_aim(found, aim):
        return found or _found_in(speaking_of_aim(aim, known), description, families)
    of_thing = _found_in(speaking_of_aim(aim, known), description, families)
    if of_thing or not families or found.found_by == "measurement" or not _suits(found, families):
        return of_thing
    more = frozenset().union(*clauses(description)) - words().fault
    if found.family not in (*families, GENERAL, PACKING) and not more & vocabulary(found):
        return None
    return replace(found, standard=None) if asks_of_another(found.standard, aim) else found


def _found_in(known: Book, description: str, families: tuple[str, ...]) -> Knowledge | None:
    said = tuple(corrected(clause, known) for clause in clauses(description))
    everything = frozenset().union(*said)
    aim = aim_of(description)
    tiers = search_order(families, packing=bool((everything - aim.places) & words().packing))
    if everything & words().circumstance:
        return None
    named = [told for told in (_answer(said, aim, tier, known) for tier in tiers) if told is not None]
    denied = denied_words(description)
    english = _own(_nearest(named, families, known), (said, denied), families, known) if named else None
    written = written_match(description, families, known)
    if english and written:
        return english if english.agrees(written) else None
    if named or written:
        # An English word that states a fault and finds nothing makes what the Chinese says doubtful.
        return english or (None if everything & words().fault else written)
    return likely(said, families, known, denied) if said else likely_written(description, families, known)


def _own(
    found: Knowledge | None,
    told: tuple[tuple[frozenset[str], ...], frozenset[str]],
    families: tuple[str, ...],
    book: Book,
) -> Knowledge | None:
    """Return *found*, unless the wording, *told* in clauses with what they deny, is more like another of the product's.

    An entry of a family that the product does not belong to has to be the only one that fits; packing and print are
    found where a word of theirs is said, and nowhere else.
    """
    if found is None or found.named_only or not families:
        return found
    said, denied = told
    terms = frozenset().union(*said)
    strange = found.family not in (*families, GENERAL, PACKING)
    unsaid = found.family == PACKING and not terms & (words().packing | words().packed)
    its = share_of(found, said, book)
    if its > 1 - _BETTER and not strange and not unsaid:
        return found
    nearer = _nearer(found, families)
    own = likely(said, nearer if strange else families, book, denied)
    if unsaid:
        return own
    ahead = share_of(own, said, book) - its if own else 0.0
    if strange:
        # A name of what is near the product's families counts as theirs, until one of theirs says more of the wording.
        enough = _AS_GOOD if _is_near(found, families) else -_AS_GOOD
        rival = likeness(said, nearer, book) >= max(_RIVAL, its + enough)
        return own if own and ahead > enough else None if rival and not own else found
    return None if own and not own.agrees(found) and ahead >= _BETTER else found


def _is_near(found: Knowledge, families: tuple[str, ...]) -> bool:
    return any(found.family in words().kin.get(family, ()) for family in families)


def _nearer(found: Knowledge, families: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of *families* that are asked before that of *found*: to the first that it is near to, or all."""
    near = (place for place, family in enumerate(families, 1) if _is_near(found, (family,)))
    return families[: next(near, len(families))]


def _nearest(named: list["_Told"], families: tuple[str, ...], book: Book) -> Knowledge | None:
    """Return the answer of the first tier that names anything, be it that its names contradict each other.

    What holds for goods of every kind goes before it where its name says a whole word more, or a thing outside the
    product (a tag, a manual, a puller) of which the other says nothing, or where the other is of a strange family.
    """
    first, later = named[0], [told for told in named[1:] if told.entry and told.entry.family in (GENERAL, PACKING)]
    its = book.shelf(first.entry.family).terms_of.get(first.entry.id, _NONE) if first.entry else _NONE
    outside = [told for told in later if told.words & words().outside - first.words - its]
    enough = first.weight + (0.0 if first.entry and first.entry.family not in (*families, PACKING) else _A_WORD)
    heavier = [told for told in later if told.entry and told.entry.family == GENERAL and told.weight >= enough]
    return next(iter((*outside, *heavier)), first).entry


def _answer(said: tuple[frozenset[str], ...], aim: Aim, tier: frozenset[str], book: Book) -> "_Told | None":
    """Return what one tier of families makes of the clauses: what the first naming one names, unless another objects.

    Where no clause names anything by itself, all of them together may: "Barcode: not scannable".
    """
    everything = frozenset().union(*said)
    answers = [_clause_match(clause, (everything, aim), tier, book) for clause in said]
    named = [told for told in answers if told is not None]
    if not named:
        return _clause_match(everything, (everything, aim), tier, book) if len(said) > 1 else None
    main = next((told for told in named if told.entry), named[0])
    if not main.entry or not all(told.bears(main.entry) for told in named):
        return main._replace(entry=None)
    unnamed = frozenset().union(*(clause for clause, told in zip(said, answers, strict=True) if told is None))
    # A fault of another clause that this entry does not know: a family further off may know both.
    return (
        None
        if unnamed & words().fault - book.shelf(main.entry.family).terms_of.get(main.entry.id, frozenset())
        else main
    )


def _clause_match(
    clause: frozenset[str], whole: tuple[frozenset[str], Aim], tier: frozenset[str], book: Book
) -> "_Told | None":
    """Return the entry whose name in *clause* says most, without one when others that say nearly as much disagree."""
    everything, aim = whole
    told_of = _said(clause, aim, tier, book).values()
    said = [told for told in told_of if _may_answer(told, clause, everything, book)]
    if not said:
        return None
    best = max(said, key=lambda told: told.weight)
    near = [told.entry for told in said if told.entry and told.weight > best.weight - _MARGIN]
    best = best._replace(near=frozenset(entry.id for entry in near))
    if not best.entry or not all(map(best.entry.agrees, near)):
        return best._replace(entry=None)
    if len({entry.family for entry in near}) > 1:
        return best._replace(entry=replace(best.entry, id="", rework=None, standard=None, cause=""))
    return best


class _Told(NamedTuple):
    """An entry that a clause names: what its weightiest name weighs, and all words of its names there.

    The entry is ``None`` where several are named and contradict each other; *near* are the ids of all that are named.
    """

    entry: Knowledge | None
    weight: float
    words: frozenset[str]
    near: frozenset[str] = frozenset()

    def bears(self, main: Knowledge) -> bool:
        """Return whether *main* can be what this clause names too."""
        return main.id in self.near or (self.entry is not None and main.agrees(self.entry))


_NOTHING = _Told(None, 0.0, frozenset())


def _said(clause: frozenset[str], aim: Aim, tier: frozenset[str], book: Book) -> dict[str, _Told]:
    told: dict[str, _Told] = {}
    shelves = [book.shelf(family) for family in sorted(tier)]
    for by_term, term in product((shelf.by_term for shelf in shelves), sorted(clause)):
        for name in by_term.get(term, ()):
            said = name.said_by(clause)
            if said and not aim.misses(said):
                _, most, known, _ = told.get(name.entry.id, _NOTHING)
                weight = sum(book.weight[word] for word in said)
                told[name.entry.id] = _Told(name.entry, max(most, weight), known | said)
    return told


def _may_answer(told: _Told, clause: frozenset[str], everything: frozenset[str], book: Book) -> bool:
    """Return whether nothing speaks against an entry: no word that rules it out, no fault that it does not know."""
    if told.entry is None:
        return False
    faults = clause & (words().fault | words().denial)
    shelf, key = book.shelf(told.entry.family), told.entry.id
    return not everything & shelf.unless[key] and faults <= told.words | shelf.terms_of[key]
