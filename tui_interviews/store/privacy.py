"""Whether anybody else on the machine could change the notebook."""

import os
import shlex
import stat
from pathlib import Path

from tui_interviews.store.layout import BACKUPS, DAMAGED, FOLDERS, PREVIOUS, SESSIONS, TRASH

INSIDE = (*FOLDERS, PREVIOUS, TRASH, DAMAGED, SESSIONS, BACKUPS)
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def why_not_private(data: Path) -> str:
    """The sentence, with the command that mends it, for a folder that is a link or that others may write to; else empty."""
    for folder in (data, *(data / name for name in INSIDE)):
        try:
            found = os.lstat(folder)
        except OSError:
            continue
        if stat.S_ISLNK(found.st_mode):
            return f"{folder} is a link, which is not followed: put the folder that it leads to in its place"
        if stat.S_ISDIR(found.st_mode) and found.st_mode & OTHERS_WRITE:
            command = f"chmod go-w {shlex.quote(str(folder))}"
            return (
                f"others on this machine can write to {folder}, and so change the notebook: run `{command}`"
            )
    return ""
