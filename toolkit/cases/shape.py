"""The revision of the database that this program knows, apart from the library that makes it: a look needs none."""

NEWEST = "0002"
KNOWN = ("0001", "0002")
