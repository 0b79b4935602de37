"""The styles of a letter in two languages: a little smaller, and with lines of one height whatever script is in them.

A second language makes a letter half as long again. Chinese fonts also differ by a quarter in how high they make a
line, and a line of Latin letters is lower than either; a fixed height sets both languages alike and on each machine.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.documents.wordtext import W

LARGEST, SMALLEST = 22, 16  # half points: styles in between, which are not titles, get smaller
STEP = 1  # half point
LEADING = 1.13  # of the size of the letters
SPACE = 0.6  # of the space between paragraphs
_TWIPS_OF_HALF_POINT = 10


def compact(styles: etree._Element) -> None:
    """Make the text of *styles* half a point smaller and its lines of one height, in place."""
    named = {str(style.get(f"{W}styleId")): style for style in styles.iter(f"{W}style")}
    running = {name: size for name in named if (size := _size(name, named)) is not None and size <= LARGEST}
    for name, size in running.items():
        smaller = max(min(size, SMALLEST), size - STEP)
        own = named[name].find(f"{W}rPr/{W}sz")
        if own is not None:
            own.set(f"{W}val", str(smaller))
        spacing = named[name].find(f"{W}pPr/{W}spacing")
        if spacing is not None and spacing.get(f"{W}line") and spacing.get(f"{W}lineRule", "auto") == "auto":
            spacing.set(f"{W}line", str(round(smaller * _TWIPS_OF_HALF_POINT * LEADING)))
            spacing.set(f"{W}lineRule", "exact")
        if spacing is not None:
            _closer(spacing)


def _closer(spacing: etree._Element) -> None:
    for side in (f"{W}before", f"{W}after"):
        if (space := spacing.get(side, "")).isdigit():
            spacing.set(side, str(round(int(space) * SPACE)))


def _size(name: str, named: Mapping[str, etree._Element]) -> int | None:
    """Return the size that the style *name* has of its own or from the style under it, in half points."""
    sizes = (style.find(f"{W}rPr/{W}sz") for style in _grounds(name, named))
    told = next((size.get(f"{W}val") for size in sizes if size is not None), None)
    return int(told) if told is not None and told.isdigit() else None


def _grounds(name: str, named: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """Yield the style *name* and those that it rests on."""
    seen: set[str] = set()
    while name in named and name not in seen:
        seen.add(name)
        yield named[name]
        base = named[name].find(f"{W}basedOn")
        name = "" if base is None else str(base.get(f"{W}val"))
