"""A small table for each defect that ends with what the factory did about it, which is no defect."""

import pytest

from tests.parsers.drawn import report

HEAD = """
{title}

{day} | 14.10.2025

[ | {classes}
[ {found} | 0 | 3 | 3
"""


def read(head: dict[str, str], labels: str, cards: list[str]) -> list[tuple[str, int, int]]:
    names = labels.split(" | ")
    blocks = [
        "\n".join(f"[ {name.format(number)} | {value}" for name, value in zip(names, card.split(" | "), strict=True))
        for number, card in enumerate(cards, start=1)
    ]
    made = report(HEAD.format(**head) + "\n" + "\n\n".join(blocks))
    assert not [problem for problem in made.problems if problem.level == "error"]
    return [(each.description, each.major or 0, each.minor or 0) for each in made.defects]


@pytest.mark.parametrize(
    ("head", "labels", "cards"),
    [
        (
            {
                "title": "Informe de inspección",
                "day": "Fecha de inspección",
                "classes": "Críticos | Mayores | Menores",
                "found": "Encontrados",
            },
            "Defecto nº {} | Clasificación | Unidades afectadas | Acción",
            [
                "Pata coja | Mayor | 2 | Sustituida en fábrica",
                "Tornillo flojo | Mayor | 1 | Apretado",
                "Hilo suelto | Menor | 3 | Cortado",
            ],
        ),
        (
            {"title": "Prüfbericht", "day": "Prüfdatum", "classes": "Kritisch | Haupt | Neben", "found": "Gefunden"},
            "Fehler Nr. {} | Einstufung | Betroffene Stück | Maßnahme",
            [
                "Pata coja | Hauptfehler | 2 | Vom Werk ersetzt",
                "Tornillo flojo | Hauptfehler | 1 | Nachgezogen",
                "Hilo suelto | Nebenfehler | 3 | Abgeschnitten",
            ],
        ),
        (
            {
                "title": "Rapporto di ispezione",
                "day": "Data ispezione",
                "classes": "Critici | Maggiori | Minori",
                "found": "Trovati",
            },
            "Difetto n. {} | Classificazione | Unità interessate | Azione correttiva",
            [
                "Pata coja | Maggiore | 2 | Sostituita dal produttore",
                "Tornillo flojo | Maggiore | 1 | Stretta",
                "Hilo suelto | Minore | 3 | Tagliato",
            ],
        ),
    ],
)
def test_the_words_beside_the_numbered_defect_describe_it(head: dict[str, str], labels: str, cards: list[str]) -> None:
    assert read(head, labels, cards) == [("Pata coja", 2, 0), ("Tornillo flojo", 1, 0), ("Hilo suelto", 0, 3)]
