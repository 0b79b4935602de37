"""Whether two reports are on the same goods, as far as order, item and product tell."""

from toolkit.model.lots import failed_names
from toolkit.resolver.families import families_of
from toolkit.resolver.second_case import Again, Call
from toolkit.resolver.second_wording import alike, share_no_language, wording
from toolkit.resolver.wording import listed

_SHORTEST = 3  # signs of a number that may be told from a part of it


def same_goods(again: Again) -> Call:
    """Return whether what both reports print of the goods agrees, and what of it does."""
    first, second = again.first, again.second
    agree: list[str] = []
    for name, ours, theirs in (("order", first.po_numbers, second.po_numbers), ("item", first.items, second.items)):
        if ours and theirs and not any(_same_number(one, other) for one in ours for other in theirs):
            return (
                "disproved",
                f"The {name} differs: {listed(ours)} in the first report, {listed(theirs)} in the second.",
            )
        agree += [name] if ours and theirs else []
    left = _items_left(again)
    if left:
        return "not_shown", f"The second report does not name {listed(left)}."
    product = _same_product(first.product, second.product)
    if product is False and not agree:
        return "disproved", f"The product differs: {first.product} in the first report, {second.product} in the second."
    agree += ["product"] if product else []
    if not agree:
        return "not_shown", "Order, item and product are not printed in both reports, so they cannot be compared."
    return "proved", f"The same {listed(agree)} in both reports."


def _items_left(again: Again) -> list[str]:
    """Return the items of the first report that failed, or may have, and that the second one does not name."""
    theirs, failed = again.second.items, failed_names(again.first)
    left = [name for name in again.first.items if theirs and not any(_same_number(name, one) for one in theirs)]
    passed = [lot.item for lot in again.first.lots if lot.result == "pass"] if failed else []
    return [name for name in left if not any(other and _same_number(name, other) for other in passed)]


def _same_product(first: str | None, second: str | None) -> bool | None:
    """Return whether the names are of one product; ``None`` where they may be, in other words or another language."""
    if not first or not second or share_no_language([first], [second]):
        return None
    if alike(first, second) or set(wording(first).latin) & set(wording(second).latin):
        return True
    families = families_of(first), families_of(second)
    return False if all(families) and not set(families[0]) & set(families[1]) else None


def _same_number(first: str, second: str) -> bool:
    short, long = sorted(("".join(filter(str.isalnum, text.casefold())) for text in (first, second)), key=len)
    at = long.find(short)
    if short == long or at < 0 or len(short) < _SHORTEST:
        return short == long
    # A part of a number ends where its figures do: 12 is no part of 123.
    around = long[at - 1 : at] + long[at + len(short) :][:1]
    return not any(map(str.isdigit, around))
