"""Changes of the user's own facts and of their career paths."""

from dataclasses import replace
from typing import Any

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.edits.deciding import reword_wishes
from tui_interviews.domain.edits.gaps import fill_gaps
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import fold, tidy, tidy_lines


def set_profile(notebook: Notebook, occasion: Occasion, profile: Profile) -> Notebook:
    """The user as they describe themselves now."""
    clean: dict[str, Any] = {
        name: tidy(getattr(profile, name))
        for name in ("name", "introduction", "studies", "email", "phone", "timezone", "days_off")
    }
    return fill_gaps(put(notebook, replace(profile, **clean)), occasion)


def path_named(notebook: Notebook, name: str) -> CareerPath | None:
    """The career path of that name, whatever its case and accents."""
    wanted = fold(tidy(name))
    return next((path for path in notebook.paths.values() if fold(path.name) == wanted), None)


def add_path(notebook: Notebook, occasion: Occasion, name: str, find_out: str = "") -> Notebook:
    """A new career path, which new people are then added to; one of the same name is chosen again, not doubled."""
    existing = path_named(notebook, name)
    path = existing or CareerPath(occasion.new_id(), tidy(name), occasion.now)
    more = tuple(line for line in tidy_lines(find_out) if line not in path.find_out)
    path = replace(path, find_out=(*path.find_out, *more))
    return put(notebook, path, replace(notebook.profile, path_id=path.id))


def describe_path(notebook: Notebook, _: Occasion, path_id: str, name: str, find_out: str) -> Notebook:
    """A career path with other words."""
    path = notebook.paths[path_id]
    return reword_wishes(notebook, replace(path, name=tidy(name) or path.name), tidy_lines(find_out))


def choose_path(notebook: Notebook, _: Occasion, path_id: str) -> Notebook:
    """The career path that new people are added to from now on."""
    return put(notebook, replace(notebook.profile, path_id=path_id))
