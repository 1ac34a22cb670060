"""What `tui-interviews` starts with; it imports next to nothing, so that small commands answer at once."""

import gc
import os
import sys

from tui_interviews import __version__


def main(argv: list[str] | None = None) -> int:
    """Runs a subcommand, or without one opens the app. The answer is the exit code."""
    given = sys.argv[1:] if argv is None else list(argv)
    os.umask(0o077)
    if given == ["--version"]:
        sys.stdout.write(f"{__version__}\n")
        return 0
    from tui_interviews.cli.start import start

    return start(given, open_app)


def open_app(home: str | None, *, is_demo: bool = False) -> int:
    """Reads everything and paints the screens until the user leaves."""
    gc.disable()  # what is imported and read stays: to look through it for garbage takes as long as to read it
    from tui_interviews.ui.lastwords import hushed

    with hushed():
        is_barred = "ssl" not in sys.modules
        if is_barred:  # asyncio does without it, which would load it for connections, and the app makes none
            sys.modules["ssl"] = None  # type: ignore[assignment]
        from tui_interviews.composition import open_app as open_it

        if is_barred:
            del sys.modules["ssl"]
        return open_it(home, is_demo=is_demo)


if __name__ == "__main__":
    sys.exit(main())
