"""The kinds of checks, each a function of a check and a reading."""
