"""The clauses that are put into a contract, in its own words, and the comments that say why they are there."""

from toolkit.contracts.clause import Position, Tongue
from toolkit.contracts.granted import law_of
from toolkit.contracts.markup import bookmark
from toolkit.contracts.schedule import Reference, Sentence, article
from toolkit.contracts.target.definitions import is_of_definitions
from toolkit.contracts.target.marks import free, names
from toolkit.contracts.target.party_words import PARTIES, PRONOUNS
from toolkit.contracts.target.places import Place, named
from toolkit.contracts.target.planning import DEFINITIONS, Plan, Planned
from toolkit.contracts.target.wording import Text
from toolkit.contracts.terms import Term

# The title by what the contract has already: no definitions, its own, and those of an earlier time as well.
_TITLES = (
    {Tongue.ENGLISH: "Definitions", Tongue.CHINESE: "定义"},
    {Tongue.ENGLISH: "Further definitions", Tongue.CHINESE: "补充定义"},
    {Tongue.ENGLISH: "Further definitions (continued)", Tongue.CHINESE: "补充定义（续）"},
)


def texts(made: Plan, *, definitions: bool) -> list[tuple[Text, Place]]:
    """Return what is written, in order, each with its place: first the definitions that the contract lacks."""
    taken = names(made.file)
    texts = [(_text(one, made, taken), one.place) for one in made.planned]
    missing = made.vocabulary.undefined
    if missing and definitions and texts:
        texts.insert(0, (_definitions(missing, made, taken), made.definitions or texts[0][1]))
    return texts


def _text(one: Planned, made: Plan, taken: set[str]) -> Text:
    clause = one.chosen.clause
    whole = article(one.chosen, 0, {})
    return Text(
        clause.id,
        free(bookmark(clause.id, clause.front.version), taken),
        tuple(made.words(tongue).adapted(clause.title(tongue), tongue) for tongue in made.tongues),
        tuple(
            tuple(_own_words(sentence, made, tongue) for sentence in whole.sentences[tongue]) for tongue in made.tongues
        ),
        made.tongues,
    )


def _own_words(sentence: Sentence, made: Plan, tongue: Tongue) -> Sentence:
    words = made.words(tongue)
    pieces = [piece if isinstance(piece, Reference) else words.adapted(piece, tongue) for piece in sentence.pieces]
    if pieces and isinstance(pieces[-1], str):
        pieces[-1] = pieces[-1].rstrip()
    return sentence._replace(pieces=tuple(pieces))


def _definitions(missing: tuple[Term, ...], made: Plan, taken: set[str]) -> Text:
    lines = {
        Tongue.ENGLISH: [f"“{term.name}” means {term.means}." for term in missing],
        Tongue.CHINESE: [f"“{term.zh}”{term.means_zh}。" for term in missing],
    }
    name = bookmark(DEFINITIONS, 1)
    titles = _TITLES[_times_defined(made, is_again=name in taken)]
    return Text(
        DEFINITIONS,
        free(name, taken),
        tuple(titles[tongue] for tongue in made.tongues),
        tuple(
            tuple(_own_words(Sentence(0, (line,)), made, tongue) for line in lines[tongue]) for tongue in made.tongues
        ),
        made.tongues,
    )


def _times_defined(made: Plan, *, is_again: bool) -> int:
    """Return how often the contract defines terms, or did *is_again* in an earlier addition; its parties are none."""
    heads = [one.title.casefold() for one in made.outline.clauses if is_of_definitions(one.title)]
    if any(further.casefold() in head for head in heads for further in _TITLES[1].values()):
        return 2
    return 1 if heads or is_again or _defined_things(made) else 0


def _defined_things(made: Plan) -> set[str]:
    words = made.vocabulary
    parties = {
        *PARTIES,
        *(words.instead.get(name, name) for name in PARTIES),
        *("甲方", "乙方", "买方", "卖方", "供应商"),
    }
    return {one for one in words.defined if one not in parties and one.capitalize() not in PRONOUNS}


def why(text: Text, place: Place, made: Plan) -> str:
    """Return the comment on an added clause: what it is, why it stands here, what it contradicts."""
    if text.id == DEFINITIONS:
        return "Added: terms that the clauses added here use and that this contract does not define."
    one = next(planned for planned in made.planned if planned.chosen.clause.id == text.id)
    front = one.chosen.clause.front
    told = front.positions.preferred if one.chosen.position is Position.PREFERRED else front.positions.fallback
    lines = [
        f"Added: {front.id}, version {front.version}, {one.chosen.position.value} text. {told}",
        f"Without it: {front.consequence}",
    ]
    lines.append(f"Put {place.told if place.after is None else 'behind ' + named(place.after)}: {place.why}.")
    lines += [f"This contract says otherwise in {words}. Delete or change that." for words in one.against.opposite]
    lines += [f"This contract says it already in {words}. One of the two is enough." for words in one.against.there[:2]]
    cautions = front.cautioned(law_of(made.verdicts.values()), one.chosen.position)
    lines += [f"Before it is signed: {words}" for words in cautions]
    return "\n".join(lines)
