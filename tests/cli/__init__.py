"""The command line, run as a shell would run it."""
