"""The particulars of an inspection: who, what, when, how many."""
