"""Where files live. Importing this module makes and reads nothing."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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
        return Places(base / "data", base / "config", base / "state", shared)
    return Places(
        _xdg(environ, "XDG_DATA_HOME", ".local/share"),
        _xdg(environ, "XDG_CONFIG_HOME", ".config"),
        _xdg(environ, "XDG_STATE_HOME", ".local/state"),
        shared,
    )


def _xdg(environ: Mapping[str, str], variable: str, fallback: str) -> Path:
    folder = environ.get(variable, "")
    if folder.startswith("/"):
        return Path(folder) / APP
    try:
        return Path.home() / fallback / APP
    except RuntimeError as fault:
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
