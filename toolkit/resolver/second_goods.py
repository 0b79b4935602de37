"""Whether two reports are on the same goods, as far as order, item and product tell."""

from toolkit.resolver.families import families_of
from toolkit.resolver.second_case import Again, Call
from toolkit.resolver.second_concerned import lots_again, lots_unnamed
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


def _items_left(again: Again) -> tuple[str, ...]:
    """Return the lots and items of the first report that failed, or may have, and that the second one does not name."""
    theirs, left = again.second.items, lots_unnamed(again)
    if left:
        return left
    items = tuple(name for name in again.first.items if theirs and not any(_same_number(name, one) for one in theirs))
    passed = [lot.item for lot in again.passed if lot.item]
    items = tuple(name for name in items if not any(_same_number(name, other) for other in passed))
    return () if _are_of_passed(items, again) else items


def _are_of_passed(items: tuple[str, ...], again: Again) -> bool:
    """Return whether *items* can only be those of lots that passed, where lots have other names than items.

    A second report that names each lot which failed, and is silent of no more items than lots passed, leaves out none.
    """
    lots = [lot.item for lot in (*again.first.lots, *again.passed) if lot.item]
    named_alike = any(_same_number(name, lot) for name in again.first.items for lot in lots)
    return bool(lots_again(again)) and not named_alike and len(items) <= len(again.passed)


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
