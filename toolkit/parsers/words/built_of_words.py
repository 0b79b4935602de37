"""Labels that no list holds: which particulars they may name, by the words they are built of."""

from collections.abc import Sequence
from functools import cache

from toolkit.parsers.words import building, folding, lexicon
from toolkit.parsers.words.in_packs import outside_packs
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.remembered import remembered

# What a label is built of: the concept, a family that it needs, a second one, families that may stand beside.
PARTICULARS = (
    ("packed", "packed", "", ("quantity", "produced")),
    ("packed", "both_states", "", ("quantity",)),
    ("sample_size", "sample", "", ("quantity",)),
    ("sample_size", "seen", "quantity", ()),
    ("sample_size", "looked", "", ("quantity",)),
    ("lot", "lot", "", ("quantity",)),
    ("audited_lot", "audited_lot", "", ("quantity",)),  # no state of the goods, as heads of a table of these are
    ("ordered", "ordered", "", ("quantity",)),
    ("produced", "produced", "", ("quantity",)),
    ("inspection_date", "visit", "date", ("when",)),
    ("inspection_date", "visit", "when", ()),
    ("inspection_date", "visit", "", ("place",)),
    ("inspection_date", "date", "", ("when", "visit", "place")),
    ("inspection_date", "when", "", ()),
    ("po_numbers", "order", "number", ("client", "supplier", "name")),
    ("items", "item", "number", ("client", "supplier", "factory")),
    ("items", "code", "", ()),
    ("report_no", "paper", "number", ("visit",)),
    ("report_date", "issued_papers", "issued", ("date", "when", "visit")),
    ("client", "client", "", ("name",)),
    ("supplier", "supplier", "", ("name",)),
    ("factory", "factory", "", ("name",)),
    ("place", "place", "", ()),
    ("product", "goods", "", ("name",)),
    ("defective_units", "defective", "counted", ("quantity", "number")),
    ("unit", "unit", "", ()),
)


@remembered
def particulars_in(label: str) -> tuple[str, ...]:
    """Return the particulars that *label* may name; none where a list knows it, or it is of one class."""
    plain = label.strip(" :：.")
    if not plain or len(plain.split()) > LONGEST_LABEL or lexicon.is_of_another_paper(plain):
        return ()
    known = concept_of(plain)
    if known is None and len({quantity_built(part) for part in plain.split("/")} - {None}) > 1:
        return ()  # "完成/装箱" names two
    if known is not None:
        return ("ordered",) if known == "po_numbers" and "ordered" in _built([plain]) else ()
    tested = lexicon.mentions("plan_words", "tests", plain)  # "Sample size (retained)" is not that of the plan
    told = _labels().meanings(lexicon.readings(plain))
    return tuple(concept for concept in told if not (tested and concept == "sample_size"))


def is_built(label: str) -> bool:
    """Tell whether *label* is built of the words for a particular, though no list knows it: "Inspection place"."""
    return bool(particulars_in(label))


@remembered
def quantity_built(label: str) -> str | None:
    """Return the quantity that *label* is built of, be it a mere word for the state of the goods ("Emballée")."""
    if (goods := outside_packs(label)) and "packed" in _built(lexicon.readings(goods)):
        return "packed"
    told = _built(lexicon.readings(label))
    return next((concept for concept in ("packed", "lot", "ordered", "produced") if concept in told), None)


@remembered
def number_built(label: str) -> str | None:
    """Return the kind of number that *label* is built of: "N.º pedido" is one of orders, "Artikelcode" of items."""
    told = _built(lexicon.readings(label))
    return next((concept for concept in ("po_numbers", "items") if concept in told), None)


def _built(labels: Sequence[str]) -> tuple[str, ...]:
    return _labels().meanings(map(folding.key, labels))


@cache
def _labels() -> building.Labels:
    words = folding.words_of("label_words")
    return building.Labels(
        (
            concept,
            building.built_of(
                words[first], words.get(second, ()), (*words["beside"], *(w for name in others for w in words[name]))
            ),
        )
        for concept, first, second, others in PARTICULARS
    )
