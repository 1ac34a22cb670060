"""The product's colour themes, as Textual understands them."""

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

from tui_interviews.palette import Palette


def theme_of(palette: Palette) -> Theme:
    """One colour theme; what Textual has no parameter for becomes a variable of the style sheets."""
    colours = {
        role: "ansi_default" if colour == "default" else colour for role, colour in palette.colours.items()
    }
    own = (
        BUILTIN_THEMES[f"ansi-{'dark' if palette.is_dark else 'light'}"].variables if palette.is_ansi else {}
    )
    return Theme(
        name=palette.name,
        primary=colours.pop("primary"),
        secondary=colours.pop("secondary", None),
        warning=colours.pop("warning", None),
        error=colours.pop("error", None),
        success=colours.pop("success", None),
        accent=colours.pop("accent", None),
        foreground=colours.pop("foreground", None),
        background=colours.pop("background", None),
        surface=colours.pop("surface", None),
        panel=colours.pop("panel", None),
        dark=palette.is_dark,
        ansi=palette.is_ansi,
        boost="ansi_default" if palette.is_ansi else None,
        variables={**own, **colours},
    )


def with_defaults(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables of the style sheets, completed for a theme that is not ours."""
    found = dict(variables)
    found.setdefault("muted", found.get("text-muted", found["foreground"]))
    found.setdefault("cursor", found["block-cursor-background"])
    found.setdefault("cursor-text", found["block-cursor-foreground"])
    found.setdefault("rule", found["panel"])
    found.setdefault("field", found["surface"])
    found.setdefault("field-focus", found["panel"])
    return found
