"""The user's own keys, checked before Textual sees them: it would drop a wrong one without a word."""

from collections.abc import Mapping

from textual.keys import Keys, _character_to_key

from tui_interviews.commands import COMMANDS, Command, Where
from tui_interviews.domain.problem import Problem

FILE = "settings.yaml"
_NAMES = {key.value for key in Keys}
_BESIDE = (Where.EVERYWHERE, Where.ALWAYS, Where.PLACE, Where.LIST)
"""Commands that are alive together with those of any place."""


def checked(wanted: Mapping[str, str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The keys that can be used, in Textual's names, and what is wrong with the others."""
    kept: dict[str, str] = {}
    problems: list[Problem] = []
    for name, keys in wanted.items():
        command = next((one for one in COMMANDS if one.name == name), None)
        if command is None:
            continue
        named = [_named(key) for key in keys.split(",")]
        fault = _fault(command, named, kept)
        if fault:
            problems.append(Problem(FILE, fault, field=name))
        else:
            kept[name] = ",".join(named)
    return kept, tuple(problems)


def _named(key: str) -> str:
    """Textual's name of a key: `question_mark` for `?`."""
    key = key.strip()
    return _character_to_key(key) if len(key) == 1 else key


def _fault(command: Command, keys: list[str], kept: Mapping[str, str]) -> str:
    for key in keys:
        bare = key.rsplit("+", 1)[-1]
        if not bare or (
            len(bare) > 1 and key not in _NAMES and bare not in _NAMES and not _is_character(bare)
        ):
            return f"there is no key {key!r}: write it as u, f5, ctrl+r or pagedown; the default stays"
        taken = next(
            (other for other in COMMANDS if _meets(command, other) and key in _keys(other, kept)), None
        )
        if taken is not None:
            return f"{key} is the key of {taken.name} already; the default stays"
    return ""


def _is_character(name: str) -> bool:
    """Whether this is how Textual names a printable character, such as `question_mark`."""
    return any(_character_to_key(chr(code)) == name for code in range(33, 127))


def _meets(one: Command, other: Command) -> bool:
    """Whether two commands can be alive at the same time."""
    if one.name == other.name:
        return False
    wheres = {one.where, other.where}
    if wheres == {Where.LIST, Where.GRID}:
        return False
    is_beside = len(wheres) == 1 or wheres == {Where.MATRIX, Where.GRID}
    return is_beside or one.where in _BESIDE or other.where in _BESIDE


def _keys(command: Command, kept: Mapping[str, str]) -> list[str]:
    return kept.get(command.name, command.key).split(",")
