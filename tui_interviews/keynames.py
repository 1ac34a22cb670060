"""Keys as the screen writes them."""

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "delete": "del",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


def key_words(key: str) -> str:
    """A key as the screen writes it: the first of several, `?` for `question_mark`."""
    first = key.split(",", 1)[0]
    return _SHOWN.get(first, first)


def all_key_words(key: str) -> str:
    """All keys of a command as the help writes them."""
    return " ".join(key_words(one) for one in key.split(","))
