"""Reads a template before it is filled: everything that is wrong with it, each with its place, in one pass."""
