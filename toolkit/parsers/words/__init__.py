"""What the words, marks and figures of reports mean, one text at a time."""
