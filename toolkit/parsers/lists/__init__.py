"""Lists of defects: the tables that hold them, in all their forms, and which of them count."""
