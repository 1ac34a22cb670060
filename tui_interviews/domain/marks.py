"""First characters that say what sort of line a note is."""

from tui_interviews.domain.method import Method


def mark_of_sign(line: str, method: Method) -> str:
    """The mark's name where the line is its sign and nothing else."""
    return next((mark.name for mark in method.marks if mark.sign and mark.sign == line.strip()), "")


def marked(line: str, method: Method) -> tuple[str, str]:
    """The mark's name and the rest of the line; a sign with nothing behind it is no mark, but the line."""
    bare = line.strip()
    for mark in method.marks:
        rest = bare.removeprefix(mark.sign).strip()
        if mark.sign and bare.startswith(mark.sign) and rest:
            return mark.name, rest
    return "", bare
