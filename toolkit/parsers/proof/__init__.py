"""What confirms the reading and what speaks against it: every doubt becomes a problem."""
