"""The clauses that are put into a contract, in its own words, and the comments that say why they are there."""

from toolkit.contracts.clause import Position, Tongue
from toolkit.contracts.granted import law_of
from toolkit.contracts.markup import bookmark
from toolkit.contracts.schedule import Reference, Sentence, article
from toolkit.contracts.target.marks import free, names
from toolkit.contracts.target.places import Place, named
from toolkit.contracts.target.planning import DEFINITIONS, Plan, Planned
from toolkit.contracts.target.wording import Text
from toolkit.contracts.terms import Term

_ADDED = {Tongue.ENGLISH: "Further definitions", Tongue.CHINESE: "补充定义"}
_ADDED_AGAIN = {Tongue.ENGLISH: "Further definitions (continued)", Tongue.CHINESE: "补充定义（续）"}


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
    titles = _ADDED if name not in taken else _ADDED_AGAIN
    return Text(
        DEFINITIONS,
        free(name, taken),
        tuple(titles[tongue] for tongue in made.tongues),
        tuple(
            tuple(_own_words(Sentence(0, (line,)), made, tongue) for line in lines[tongue]) for tongue in made.tongues
        ),
        made.tongues,
    )


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
