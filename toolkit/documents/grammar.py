"""What the code of a template may be: names, for, if, comparisons and a few filters; nothing that acts."""

from collections.abc import Iterable, Iterator, Mapping

import jinja2
from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

from toolkit.documents.words import named

FILTERS = ("capitalize", "default", "lower", "named", "upper")
ONLY = f"Names, for, if, comparisons and the filters {', '.join(FILTERS)} are allowed."
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Filter,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Const,
)
_WORDS = {
    "Call": "a call",
    "Getitem": "brackets",
    "Slice": "brackets",
    "Concat": "a joining by ~",
    "Test": "a test by is",
    "Assign": "set",
    "AssignBlock": "set",
    "Include": "include",
    "Import": "import",
    "FromImport": "import",
    "Macro": "a macro",
    "Tuple": "several names at once",
    "List": "a list",
    "Dict": "a table",
}
ENVIRONMENT = SandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=True)
TEXT_ENVIRONMENT = SandboxedEnvironment(
    undefined=jinja2.StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
)
for _environment in (ENVIRONMENT, TEXT_ENVIRONMENT):
    _environment.filters["named"] = named

Scope = Mapping[str, str]


def forbidden(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Yield what *tree* holds that no template may."""
    for node in tree.find_all(nodes.Node):
        allowed = isinstance(node, _ALLOWED)
        if isinstance(node, nodes.Getattr):
            allowed = not node.attr.startswith("_")
        if isinstance(node, nodes.Name):
            allowed = not node.name.startswith("_")
        if isinstance(node, nodes.Filter):
            allowed = node.name in FILTERS
        if not allowed:
            yield node


def word_for(node: nodes.Node) -> str:
    """Return what *node* is, in words for people."""
    match node:
        case nodes.Getattr():
            return f"the hidden name {node.attr}"
        case nodes.Name():
            return f"the hidden name {node.name}"
        case nodes.Filter():
            return f"the filter {node.name}"
        case nodes.BinExpr() | nodes.UnaryExpr():
            return "a sum"
        case _:
            return _WORDS.get(type(node).__name__, f"code ({type(node).__name__.lower()})")


def used_names(tree: nodes.Node, scope: Scope | None = None) -> frozenset[str]:
    """Return the dotted names in *tree*, with loop variables written as the list they walk through.

    *scope* gives the loop variables of the loops that *tree* stands in.
    """
    return frozenset(name for name in all_names(tree, scope or {}) if not name.endswith("[]"))


def all_names(tree: nodes.Node, scope: Scope) -> frozenset[str]:
    """Return the same, and the loop variables that stand for themselves, as ``buyer.address[]``."""
    return frozenset(_names(tree.iter_child_nodes(), scope))


def dotted(node: nodes.Node, scope: Scope) -> str:
    """Return the dotted name that *node* is, ``?`` where it is none."""
    if isinstance(node, nodes.Getattr):
        return f"{dotted(node.node, scope)}.{node.attr}"
    return scope.get(node.name, node.name) if isinstance(node, nodes.Name) else "?"


def inner_scope(loop: nodes.For, scope: Scope) -> Scope:
    """Return the loop variables inside of *loop*."""
    name = loop.target.name if isinstance(loop.target, nodes.Name) else "?"
    return {**scope, name: f"{dotted(loop.iter, scope)}[]", "loop": "loop"}


def _names(found: Iterable[nodes.Node], scope: Scope) -> Iterator[str]:
    for node in found:
        if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
            yield from _names((node.iter,), scope)
            inside = (*([node.test] if node.test else []), *node.body, *node.else_)
            yield from _names(inside, inner_scope(node, scope))
        elif isinstance(node, nodes.Name | nodes.Getattr):
            path = dotted(node, scope)
            if path.split(".")[0] != "loop":
                yield path
        else:
            yield from _names(node.iter_child_nodes(), scope)
