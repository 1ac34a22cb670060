"""The one place that knows both the store and the screens: what `tui-interviews` starts with."""

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
    from functools import cache
    from pathlib import Path

    from tui_interviews.cli.clock import new_ids, now_in
    from tui_interviews.palette import read_palettes, theme_for
    from tui_interviews.paths import places as places_of
    from tui_interviews.settings import own_keys, read_settings
    from tui_interviews.store.opening import StoreClosedError, open_store
    from tui_interviews.store.templates import read_library, read_method

    places = places_of(home)
    try:
        opened = open_store(places.data)
    except StoreClosedError as fault:
        sys.stderr.write(f"tui-interviews: {fault}\n")
        return 1
    settings, setting_faults = read_settings(places)
    if os.environ.get("SSH_CONNECTION") or not settings.animation:
        os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    palettes, palette_faults = read_palettes(places)
    method, method_faults = read_method(places)

    from tui_interviews.ui.app import InterviewsApp
    from tui_interviews.ui.setup import Setup

    setup = Setup(
        notebook=opened.notebook,
        keeper=opened.keeper,
        method=method,
        library=cache(lambda: read_library(places)),
        clock=lambda: now_in(app.notebook.profile.timezone),
        new_id=new_ids(),
        palettes=palettes,
        theme=settings.theme or theme_for(os.environ),
        keymap=own_keys(settings),
        problems=(*opened.problems, *setting_faults, *palette_faults, *method_faults),
        exports=Path.cwd(),
        is_demo=is_demo,
        is_colourless=bool(os.environ.get("NO_COLOR")),
    )
    app = InterviewsApp(setup)
    app.run(mouse=True)
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
