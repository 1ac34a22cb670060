"""Finding people: the ways there are, each with its prompt and its pages to search on."""

from tui_interviews.domain.board import links, search_terms
from tui_interviews.domain.library import boards_of_route
from tui_interviews.domain.route import Route
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.route import RouteDialog
from tui_interviews.ui.forms.newperson import found_person
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

HINT = "The direct ways first. enter shows how to go about one, and where to search."


def find_people(place: Place, at: str = "") -> None:
    """The list of ways; each leads back to it until somebody was found."""
    routes = {route.name: route for route in place.setup.library().routes}
    rows = [Row(route.name, (route.title, route.prompt)) for route in routes.values()]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            _show(place, routes[keys[0]])

    columns = (Column(width=28), Column(share=1))
    dialog = ChoiceDialog(
        "Find people", rows, columns, hint=HINT, at=at, has_whole=True, enter="show how and where"
    )
    place.app.push_screen(dialog, taken)


def _show(place: Place, route: Route) -> None:
    path_id = place.notebook.profile.path_id
    terms = search_terms(place.notebook, path_id)
    employer = place.contact.employer if place.contact else ""
    found = links(boards_of_route(place.setup.library(), route), terms, employer)

    def left(is_found: bool | None) -> None:
        if is_found:
            found_person(place, route.found_via)
        else:
            find_people(place, route.name)

    place.app.push_screen(RouteDialog(route, found, has_path=bool(terms)), left)
