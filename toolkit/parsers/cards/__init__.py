"""Defects that have a card or a block of their own, as forms and web pages set them."""
