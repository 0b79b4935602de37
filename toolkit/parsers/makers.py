"""Who makes the goods and where, in a report that names the place of one step: "Producer | …", "Sewing plant | …"."""

from collections.abc import Mapping, MutableMapping

from toolkit.model.report import Place


def firms_with(works: str | None, texts: Mapping[str, str], places: MutableMapping[str, Place]) -> dict[str, str]:
    """Return the factory where only *works*, the place of a step, names it; a maker beside it supplies what it makes.

    A report that names its supplier, too, calls the factory what it calls so.
    """
    place = places.pop("works", None)
    if works is None or place is None or ("factory" in texts and "supplier" in texts):
        return {}
    maker = texts.get("factory", works)
    if maker == works:
        return {"factory": works} if "factory" in places else _placed(places, place, works)
    places["supplier"] = places["factory"]
    return {"supplier": maker} | _placed(places, place, works)


def _placed(places: MutableMapping[str, Place], place: Place, works: str) -> dict[str, str]:
    places["factory"] = place
    return {"factory": works}
