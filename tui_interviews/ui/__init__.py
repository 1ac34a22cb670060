"""The terminal interface: it is given a notebook, a library and a keeper, and never sees a file."""
