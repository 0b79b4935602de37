"""Defects and figures that are told in sentences and lines of words."""
