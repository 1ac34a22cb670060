"""The app in tmux within tmux: the outer one stands for the user's terminal, the inner one runs on the server."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shlex import join

SECONDS = 20.0


@dataclass(frozen=True)
class Nested:
    """Both servers, each with its own socket."""

    folder: Path
    server: str
    """The one to be looked at: the inner one knows which lines are one."""

    def tmux(self, server: str, *command: str) -> str:
        """Ask one of the servers."""
        environment = {**os.environ, "TMUX_TMPDIR": str(self.folder)}
        environment.pop("TMUX", None)
        asked = ["tmux", "-L", server, "-f", "/dev/null", *command]
        return subprocess.run(asked, env=environment, capture_output=True, text=True, check=True).stdout

    @property
    def screen(self) -> str:
        """What the app shows, once it runs; lines that the terminal itself has wrapped are whole again."""
        with suppress(subprocess.CalledProcessError):
            return self.tmux(self.server, "capture-pane", "-p", "-J")
        return ""

    @property
    def clipboard(self) -> str:
        """What has reached the user's terminal; nothing yet is nothing."""
        with suppress(subprocess.CalledProcessError):
            return self.tmux("outer", "show-buffer")
        return ""

    def press(self, *keys: str) -> None:
        """Keys by their tmux names; text as it is."""
        self.tmux(self.server, "send-keys", *keys)

    def wait_for(self, words: str) -> None:
        """Until the words are on the screen."""
        until = time.monotonic() + SECONDS
        while words not in self.screen:
            if time.monotonic() > until:
                raise AssertionError(f"{words!r} never came:\n{self.screen}")
            subprocess.run(["sleep", "0.05"], check=True)


@contextmanager
def nested(home: Path, folder: Path, *, is_screen: bool = False) -> Iterator[Nested]:
    """The app with all defaults of tmux, or of GNU screen, on the server; the user's terminal takes OSC 52, as most do."""
    one = Nested(folder, "outer" if is_screen else "inner")
    app = ["env", f"TUI_INTERVIEWS_HOME={home}", sys.executable, "-m", "tui_interviews"]
    tmux = [f"TMUX_TMPDIR={folder}", "tmux", "-L", "inner", "-f", "/dev/null", "new-session", join(app)]
    screen = [f"SCREENDIR={folder}/screens", "screen", "-c", "/dev/null", *app]
    (folder / "screens").mkdir(mode=0o700)
    try:
        one.tmux("outer", "new-session", "-d", "-x", "80", "-y", "24", "sleep 600")
        one.tmux("outer", "set", "-g", "set-clipboard", "on")
        one.tmux("outer", "set", "-g", "default-terminal", "xterm-256color")
        inside = join(["env", "-u", "TMUX", *(screen if is_screen else tmux)])
        one.tmux("outer", "new-window", inside)
        yield one
    finally:
        for server in ("inner", "outer"):
            with suppress(subprocess.CalledProcessError):
                one.tmux(server, "kill-server")
