"""The user's own editor on a copy of a text; the copy is kept until what was written there has been taken up.

Each copy lies in a folder of its own, `<state>/editing/<id of the record>-<random>/`, where the editor's swap and backup
files stay together with it: `text.txt` is being written, `before.txt` is how it began and is locked while the app lives.
"""

import fcntl
import secrets
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui_interviews.domain.leftover import EDITING
from tui_interviews.domain.text import Lines, joined, tidy, tidy_lines
from tui_interviews.exchange.fault import UnreadableError, UnwrittenError
from tui_interviews.exchange.files import read_outside, write_new

TEXT, BEFORE = "text.txt", "before.txt"
RESCUED = (TEXT, f"{TEXT}.save", f"#{TEXT}#")
"""Where editors put a text when their terminal goes away: nano the second, Emacs the third."""
LARGEST = 1 << 20
"""Bytes; no letter is longer."""
USUAL = ("vi", "nano")
NO_EDITOR = "No editor is set: put `export EDITOR=nano`, or another, into your shell's profile."


AT_ONCE = 1.0
"""Seconds in which nobody has read a letter; an editor that came back so soon may be open still."""


class UneditedError(Exception):
    """Nothing was taken from the editor; the message says why, and where what was written there lies."""


class TooQuickError(UneditedError):
    """The editor may still be writing, so its copy stays."""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A text that was written in an editor and is not in the notebook yet."""

    record_id: str
    text: str
    path: Path
    """The file that holds it, to be given to `forget` once the text is saved or not wanted."""


def editor_command(environ: Mapping[str, str]) -> tuple[str, ...]:
    """`$VISUAL`, else `$EDITOR`, else what is there. Raises `UneditedError`."""
    for variable in ("VISUAL", "EDITOR"):
        if words := environ.get(variable, "").strip():
            try:
                return tuple(shlex.split(words))
            except ValueError as fault:
                raise UneditedError(f"${variable} cannot be read, for its quotes do not match.") from fault
    for name in USUAL:
        if shutil.which(name):
            return (name,)
    raise UneditedError(NO_EDITOR)


def edited(command: tuple[str, ...], record_id: str, text: str, state: Path) -> LeftBehind:
    """The text as the editor has left it, to be forgotten once it is saved. Raises `UneditedError`."""
    path = _copied(record_id, text, state)
    with (path.parent / BEFORE).open("rb") as mark:
        fcntl.flock(mark, fcntl.LOCK_EX)
        try:
            return LeftBehind(record_id, _written(command, text, path), path)
        except UneditedError as fault:
            if _is_changed(path):
                raise UneditedError(f"{fault} What was written is kept in {path}") from fault
            if not isinstance(fault, TooQuickError):
                forget(path)
            raise


def _copied(record_id: str, text: str, state: Path) -> Path:
    folder = state / EDITING / f"{record_id}-{secrets.token_hex(4)}"
    content = f"{text}\n".encode(errors="replace")
    try:
        folder.mkdir(mode=0o700, parents=True)
        folder.parent.chmod(0o700)
        write_new(folder / BEFORE, content)
        write_new(folder / TEXT, content)
    except (OSError, UnwrittenError) as fault:
        raise UneditedError(f"No copy of the text could be made for the editor: {fault}") from fault
    return folder / TEXT


def _written(command: tuple[str, ...], text: str, path: Path) -> str:
    name, begun = tidy(Path(command[0]).name), time.monotonic()
    _run(command, name, path)
    after = _read(path, name)
    if not after.strip():
        raise UneditedError(f"{name} left nothing, so the text is as it was.")
    if tidy_lines(after) == tidy_lines(text):
        if time.monotonic() - begun < AT_ONCE:
            raise TooQuickError(
                f"{name} came back at once and nothing was changed. If its window is still open, set $VISUAL so that "
                "it waits, as in `code --wait`."
            )
        raise UneditedError(f"Nothing was changed in {name}.")
    return after


def _run(command: tuple[str, ...], name: str, path: Path) -> None:
    try:
        code = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - no shell, the user's own
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise UneditedError(
            f"{name} cannot be started: {reason.lower()}. Set $VISUAL or $EDITOR to an editor that is there."
        ) from fault
    if code:
        how = f"ended with {code}" if code > 0 else f"was ended by signal {-code}"
        raise UneditedError(f"{name} {how}, so the text is as it was.")


def _read(path: Path, name: str) -> str:
    try:
        return read_outside(path, LARGEST).decode("utf-8-sig")
    except UnreadableError as fault:
        raise UneditedError(f"What {name} has written cannot be read: {fault}.") from fault
    except UnicodeDecodeError as fault:
        raise UneditedError(f"What {name} has written is not UTF-8, so the text is as it was.") from fault


def left_behind(state: Path) -> tuple[LeftBehind, ...]:
    """The texts of editors whose app is gone, in the order of their names; what was not changed is cleared away."""
    found = []
    for folder in sorted((state / EDITING).glob("*-*")):
        if not _is_in_use(folder):
            newest = _newest(folder)
            if newest is None:
                forget(folder / TEXT)
            else:
                found.append(LeftBehind(folder.name.rpartition("-")[0], newest[0], newest[1]))
    return tuple(found)


def forget(path: Path) -> None:
    """Once its text has been taken up, or is not wanted: the folder goes with all that the editor has left there."""
    shutil.rmtree(path.parent, ignore_errors=True)


def _is_in_use(folder: Path) -> bool:
    """Whether an app still waits for its editor."""
    with suppress(OSError), (folder / BEFORE).open("rb") as mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _newest(folder: Path) -> tuple[str, Path] | None:
    """The newest text that differs from how it began, however little of it is UTF-8."""
    changed = [path for path in (folder / name for name in RESCUED) if _is_changed(path)]
    if not changed:
        return None
    newest = max(changed, key=lambda path: path.stat().st_mtime_ns)
    return joined(_lines(newest)), newest


def _is_changed(path: Path) -> bool:
    return bool(_lines(path)) and _lines(path) != _lines(path.parent / BEFORE)


def _lines(path: Path) -> Lines:
    """What can be read of it; nothing of a file that is not there."""
    with suppress(UnreadableError):
        return tidy_lines(read_outside(path, sys.maxsize).decode("utf-8-sig", errors="replace"))
    return ()
