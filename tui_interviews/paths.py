"""Where files live. Importing this module makes and reads nothing."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from pwd import getpwuid
from zlib import crc32

APP = "tui-interviews"
HOME_VARIABLE = "TUI_INTERVIEWS_HOME"
_PACKAGE = Path(__file__).parent


class NoHomeError(Exception):
    """There is no folder to keep files in; the message says what to set."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one user."""

    data: Path
    config: Path
    state: Path
    shared_config: tuple[Path, ...] = ()
    """Folders of templates that somebody provides for everyone on this machine."""
    refuges: tuple[Path, ...] = ()
    """Where text is put aside while the disk of the state is full too: folders on other disks, by preference."""


def places(home: str | None = None, environ: Mapping[str, str] | None = None) -> Places:
    """The folders: all under `home` or `$TUI_INTERVIEWS_HOME` where given, else those of the XDG rules."""
    environ = os.environ if environ is None else environ
    root = home or environ.get(HOME_VARIABLE)
    shared = tuple(
        Path(folder) / APP
        for folder in environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(":")
        if folder.startswith("/")
    )
    if root:
        base = Path(root).expanduser().absolute()
        data, config, state = base / "data", base / "config", base / "state"
    else:
        data = _xdg(environ, "XDG_DATA_HOME", ".local/share")
        config = _xdg(environ, "XDG_CONFIG_HOME", ".config")
        state = _xdg(environ, "XDG_STATE_HOME", ".local/state")
    return Places(data, config, state, shared, _refuges(environ, data))


def _refuges(environ: Mapping[str, str], data: Path) -> tuple[Path, ...]:
    """Closed folders of this user, one for each notebook: its name there is a sum of its place."""
    own = f"{crc32(os.fsencode(data)):08x}"
    run = environ.get("XDG_RUNTIME_DIR", "")
    temporary = environ.get("TMPDIR", "/tmp")  # noqa: S108 - a folder of our own is made in it, closed to others
    runtime = (Path(run) / APP / own,) if run.startswith("/") else ()
    return (*runtime, Path(temporary) / f"{APP}-{os.getuid()}" / own)


def _xdg(environ: Mapping[str, str], variable: str, fallback: str) -> Path:
    folder = environ.get(variable, "")
    if folder.startswith("/"):
        return Path(folder) / APP
    try:
        home = environ.get("HOME") or getpwuid(os.getuid()).pw_dir
        return Path(home).absolute() / fallback / APP
    except KeyError as fault:
        raise NoHomeError(
            f"no home folder is known, so there is nowhere to keep the notebook: set {HOME_VARIABLE}=DIR"
        ) from fault


def shipped_templates() -> Path:
    """The YAML templates of the product."""
    return _PACKAGE / "templates"


def shipped_themes() -> Path:
    """The colour themes: inside the package once installed, beside it in a checkout."""
    inside = _PACKAGE / "themes"
    return inside if inside.is_dir() else _PACKAGE.parent / "themes"
