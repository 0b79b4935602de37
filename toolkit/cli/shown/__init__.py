"""What was read, shown on the pages it was read from.

It stands in ``cli`` because it joins what only ``cli`` may join: a report, and the pictures of its pages that the
parsers make. Like the text for the terminal it is a view for people; nothing is decided here.
"""
