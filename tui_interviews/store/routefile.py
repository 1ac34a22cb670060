"""The file of ways to people."""

from collections.abc import Collection, Iterable

from tui_interviews.domain.route import Route
from tui_interviews.entries import Entries, nearest


def routes_of(entries: Entries, base: Iterable[Route], boards: Collection[str]) -> tuple[Route, ...]:
    """The routes with those of a file: one of a name that is known takes its place, or takes it away."""
    found = {route.name: route for route in base}
    for one in entries.mappings("routes"):
        is_hidden = one.is_yes("hide")
        one.demand(*(("name",) if is_hidden else ("name", "title", "prompt")))
        route = _route_of(one, boards)
        if is_hidden:
            found.pop(route.name, None)
        elif route.name and route.title and route.prompt:
            found[route.name] = route
    entries.finish()
    return tuple(found.values())


def _route_of(entries: Entries, boards: Collection[str]) -> Route:
    route = Route(
        entries.line_of_text("name"),
        entries.line_of_text("title"),
        entries.line_of_text("prompt"),
        entries.texts("how"),
        entries.line_of_text("found_via"),
        entries.texts("boards"),
        entries.line_of_text("source"),
    )
    for name in route.boards:
        if name not in boards:
            entries.report(f"there is no page {name!r} in boards.yaml{nearest(name, boards)}", "boards")
    entries.finish()
    return route
