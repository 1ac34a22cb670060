"""Records as rows of a list."""
