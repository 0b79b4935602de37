"""The kinds of text that made_forms.py knows: what draws each, and what reads it."""

from collections.abc import Callable, Mapping
from functools import partial

from tests.parsers.made_cards import cards
from tests.parsers.made_forms import Made, Reading, counted
from tests.parsers.made_headers import header, told
from tests.parsers.made_headers_more import MORE as FURTHER
from tests.parsers.made_headers_more import said_more
from tests.parsers.made_letterheads import letterhead
from tests.parsers.made_letterheads import told as told_of_letterhead
from tests.parsers.made_letters import letter
from tests.parsers.made_letters import told as told_of_letter
from tests.parsers.made_lists import listing
from tests.parsers.made_lists_apart import APART
from tests.parsers.made_lists_more import MORE
from tests.parsers.made_meaning import meaning, reported
from tests.parsers.made_options import options
from tests.parsers.made_plans import plan
from tests.parsers.made_results import whole
from tests.parsers.made_told import TOLD
from tests.parsers.made_verdicts import judged, verdict

KINDS: Mapping[str, tuple[Callable[[int], Made], Callable[[Made], Reading]]] = {
    "plans": (plan, counted),
    "lists": (listing, counted),
    "further lists": (partial(listing, forms=MORE), counted),
    "lists apart": (partial(listing, forms=APART), counted),
    "cards": (cards, counted),
    "told lists": (partial(listing, forms=TOLD), counted),
    "verdicts": (verdict, judged),
    "results": (whole, judged),
    "options": (options, judged),
    "meanings": (meaning, reported),
    "letterheads": (letterhead, told_of_letterhead),
    "letters": (letter, told_of_letter),
    "headers": (header, told),
    "further headers": (partial(header, forms=FURTHER, change=said_more), told),
}
