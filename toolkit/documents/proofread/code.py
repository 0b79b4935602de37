"""The code of a template, tag by tag: what cannot be read, what is not allowed, which names there are not."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import jinja2
from jinja2 import nodes

from toolkit.documents.grammar import ENVIRONMENT, ONLY, all_names, dotted, forbidden, inner_scope, word_for
from toolkit.documents.proofread.faults import Fault
from toolkit.documents.proofread.nesting import BETWEEN, CLOSING, OPENING, WORDS, Nesting, unit_faults
from toolkit.documents.proofread.tags import Tag
from toolkit.documents.shape import Shape, Sort

_PRINTED = {
    Sort.LIST: ("is a list", "Walk through it: {% for x in … %} and print the names of x."),
    Sort.GROUP: ("is a group of names", "Print one of its names."),
    Sort.YES_NO: ("is yes or no", "Ask for it: {% if … %}…{% endif %}."),
}


class Code:
    """Reads tags in their order; *printed* and *asked* are the names that were used so far."""

    def __init__(self, shape: Shape) -> None:
        self.shape, self.nesting = shape, Nesting()
        self.printed: set[str] = set()
        self.asked: set[str] = set()

    def part(self, tags: Iterable[Tag]) -> Iterator[Fault]:
        """Yield the faults of the *tags* of one part."""
        for tag in tags:
            yield from unit_faults(tag)
            if tag.sign == "{{":
                yield from self._expression(tag)
            elif tag.sign == "{%":
                yield from self._statement(tag)
        yield from self.nesting.end()

    def _expression(self, tag: Tag) -> Iterator[Fault]:
        tree, faults = _parsed(tag, f"{{{{ {tag.body} }}}}")
        yield from faults
        if tree is not None:
            names = all_names(tree, self.nesting.scope)
            self.printed |= names
            yield from self._names(tag, names)
            yield from self._printed(tag, tree)

    def _statement(self, tag: Tag) -> Iterator[Fault]:
        word = tag.body.split(" ")[0] if tag.body else ""
        if word not in WORDS:
            yield tag.fault("forbidden_code", f"{tag.text} is code that templates may not use", ONLY)
        elif word in CLOSING:
            yield from self.nesting.leave(CLOSING[word], tag)
        else:
            if word in BETWEEN:
                yield from self.nesting.between(word, tag)
            yield from self._condition(word, tag)

    def _condition(self, word: str, tag: Tag) -> Iterator[Fault]:
        if word == "else":
            return
        source = tag.body.removeprefix("el")
        tree, faults = _parsed(tag, f"{{% {source} %}}{{% end{source.split(' ')[0]} %}}")
        yield from faults
        scope = self.nesting.scope
        if tree is not None:
            yield from self._names(tag, all_names(tree, scope))
            yield from self._compared(tag, tree)
            loop = tree.find(nodes.For)
            if loop is not None:
                yield from self._walked(tag, dotted(loop.iter, scope))
                scope = inner_scope(loop, scope)
        if word in OPENING:
            self.nesting.enter(word, tag, scope)

    def _names(self, tag: Tag, names: Iterable[str]) -> Iterator[Fault]:
        self.asked |= set(names)
        for name in sorted(names):
            walked = f"{name.partition('[]')[0]}[]"  # a list that there is not is told where it is walked through
            if name not in self.shape and "?" not in name and ("[]" not in name or walked in self.shape):
                meant = self._nearest(name)
                better = f"Write {meant}." if meant else "Take one of the names in the list of this kind."
                hint = f" (meant {meant}?)" if meant else ""
                yield tag.fault("unknown_name", f"{name}{hint} is no name of this letter", better)

    def _nearest(self, name: str) -> str | None:
        """Return the name that was meant; one in the same list or group before any other."""
        group, _, _ = name.rpartition(".")
        near = [known for known in self.shape if known.rpartition(".")[0] == group]
        return next(iter((*get_close_matches(name, near, n=1), *get_close_matches(name, self.shape, n=1))), None)

    def _printed(self, tag: Tag, tree: nodes.Template) -> Iterator[Fault]:
        for output in tree.find_all(nodes.Output):
            for node in output.nodes:
                name = dotted(_inside(node), self.nesting.scope)
                slot = self.shape.get(name)
                if slot is not None and slot.sort in _PRINTED:
                    told, better = _PRINTED[slot.sort]
                    yield tag.fault("not_printable", f"{name} {told} and cannot be printed", better)

    def _walked(self, tag: Tag, name: str) -> Iterator[Fault]:
        slot = self.shape.get(name)
        if slot is not None and slot.sort is not Sort.LIST:
            yield tag.fault("not_a_list", f"{name} is no list; there is nothing to walk through", "Print it once.")

    def _compared(self, tag: Tag, tree: nodes.Template) -> Iterator[Fault]:
        """Yield each value that a state is compared with and never has: what depends on it is never printed."""
        for compare in tree.find_all(nodes.Compare):
            slot = self.shape.get(dotted(compare.expr, self.nesting.scope))
            for operand in compare.ops:
                value = operand.expr.value if isinstance(operand.expr, nodes.Const) else None
                if slot is not None and slot.values and isinstance(value, str) and value not in slot.values:
                    name = dotted(compare.expr, self.nesting.scope)
                    yield tag.fault("never_so", f"{name} is never “{value}”", f"It can be {', '.join(slot.values)}.")


def _inside(node: nodes.Node) -> nodes.Node:
    """Return what a filter is applied to."""
    while isinstance(node, nodes.Filter) and node.node is not None:
        node = node.node
    return node


def _parsed(tag: Tag, source: str) -> tuple[nodes.Template | None, tuple[Fault, ...]]:
    try:
        tree = ENVIRONMENT.parse(source)
    except (jinja2.TemplateSyntaxError, RecursionError) as fault:
        told = str(getattr(fault, "message", "") or "it is nested too deep").rstrip(".")
        return None, (
            tag.fault("unreadable_tag", f"{tag.text} cannot be read: {told}", "Check its braces, quotes and words."),
        )
    kinds = dict.fromkeys(map(word_for, forbidden(tree)))
    if not kinds:
        return tree, ()
    told = f"{tag.text} uses {', '.join(kinds)}, which templates may not"
    return None, (tag.fault("forbidden_code", told, ONLY),)
