"""The cells of ISO 2859-1 Table 2-A (single sampling, normal, Level II) that the sample reports use."""

LARGEST_LOT = ((280, "G"), (500, "H"), (1200, "J"), (3200, "K"), (10000, "L"), (35000, "M"))
SAMPLE_SIZE = {"G": 32, "H": 50, "J": 80, "K": 125, "L": 200, "M": 315}
ACCEPTS = {
    "G": {"2.5": 2, "4.0": 3},
    "H": {"1.5": 2, "2.5": 3, "4.0": 5},
    "J": {"1.0": 2, "1.5": 3, "2.5": 5, "4.0": 7},
    "K": {"1.0": 3, "1.5": 5, "2.5": 7, "4.0": 10},
    "L": {"1.0": 5, "1.5": 7, "2.5": 10, "4.0": 14},
    "M": {"1.0": 7, "1.5": 10, "2.5": 14, "4.0": 21},
}


def letter(lot: int) -> str:
    """Return the code letter of General Level II for a lot of 151 to 35,000 units."""
    return next(code for largest, code in LARGEST_LOT if lot <= largest)


def sample_size(lot: int) -> int:
    return SAMPLE_SIZE[letter(lot)]


def accepts(lot: int, aql: str) -> int:
    """Return the acceptance number Ac; an AQL of 0 accepts nothing."""
    return 0 if aql == "0" else ACCEPTS[letter(lot)][aql]
