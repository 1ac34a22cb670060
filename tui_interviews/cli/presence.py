"""What this process says of itself to others on the same notebook."""

import os
import pwd
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from tui_interviews.domain.presence import Presence
from tui_interviews.domain.text import tidy


def own_presence(opened_at: datetime, environ: Mapping[str, str]) -> Presence:
    """Who runs it, on which machine, and where they sit."""
    return Presence(
        user=tidy(_user(environ)),
        host=tidy(os.uname().nodename),
        opened_at=opened_at,
        terminal=tidy(_terminal()),
        ssh_from=tidy(environ.get("SSH_CONNECTION", "").partition(" ")[0]),
        pid=os.getpid(),
    )


def _user(environ: Mapping[str, str]) -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return environ.get("LOGNAME") or environ.get("USER") or str(os.geteuid())


def _terminal() -> str:
    with suppress(OSError):
        return os.ttyname(0).removeprefix("/dev/")
    return ""
