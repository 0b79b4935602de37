"""A register with a case in it, for the tests."""

from tests.cases.made import NOW, a_register, opened, understood
from toolkit.cases.outbox import Change, open_case
from toolkit.cases.places import Home
from toolkit.cases.register import Register
from toolkit.cases.vault import Vault


def a_case(place: Home) -> tuple[Register, Vault]:
    Register(place)
    register, vault = a_register(place), Vault(place.files)
    open_case(register, vault, Change((opened(), understood())), NOW)
    return register, vault
