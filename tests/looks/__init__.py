"""Golden pictures of every screen; the README shows them, so that they cannot go stale."""
