"""The demo's notebook: a believable user with five talks behind them, alive on whatever day it is opened."""

from datetime import datetime
from typing import Any

from tui_interviews.domain.card import Card
from tui_interviews.domain.edits.people import add_cards
from tui_interviews.domain.edits.profile import add_path, choose_path, path_named, set_profile
from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import NewId, Occasion
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.question import Question
from tui_interviews.domain.text import slug, tidy
from tui_interviews.entries import entries_of
from tui_interviews.paths import shipped_templates
from tui_interviews.store.conclusions import decided
from tui_interviews.store.moment import day, moment
from tui_interviews.store.questionfile import question_set_of
from tui_interviews.store.story import tell
from tui_interviews.store.told import Setting, Told
from tui_interviews.strictyaml import read_file

FOLDER = "sample"


def sample_notebook(now: datetime, new_id: NewId) -> Notebook:
    """The sample as it stands at this moment, in the user's zone; the same moment and ids give the same notebook."""
    insights = {
        name: (InsightKind(told["kind"]), tidy(told["text"]))
        for name, told in sample_file("user")["insights"].items()
    }
    setting = Setting(now, new_id, shipped_questions(), insights)
    notebook = sample_user(now, new_id)
    for person in (*sample_file("talked")["people"], *sample_file("others")["people"]):
        notebook = tell(notebook, person, setting)
    return _address_book(decided(notebook, sample_file("user"), now, new_id), now, new_id)


def sample_user(now: datetime, new_id: NewId) -> Notebook:
    """The sample's user and career paths, before anybody is written to."""
    user = sample_file("user")
    return _paths(_user(Notebook(), user, now, new_id), user, now, new_id)


def shipped_questions() -> dict[str, Question]:
    """Every shipped question by its id, whatever the user has put in its place."""
    files = sorted((shipped_templates() / "questions").glob("*.yaml"))
    sets = [question_set_of(entries_of(read_file(path), []), path.stem) for path in files]
    return {question.id: question for one in sets if one for question in one.questions}


def sample_file(name: str) -> dict[str, Any]:
    """What a file of the sample holds."""
    content: Any = read_file(shipped_templates() / FOLDER / f"{name}.yaml").content
    return dict(content)


def _user(notebook: Notebook, user: Told, now: datetime, new_id: NewId) -> Notebook:
    told = user["profile"]
    facts = {name: told[name] for name in ("name", "introduction", "studies", "email", "phone")}
    profile = Profile(**facts, minutes=int(told["minutes"]))
    return set_profile(notebook, Occasion(now, new_id), profile)


def _paths(notebook: Notebook, user: Told, now: datetime, new_id: NewId) -> Notebook:
    """The career paths, the first one chosen, and words to search for that came from reading alone."""
    for told in user["paths"]:
        occasion = Occasion(moment(told["added"], now), new_id)
        notebook = add_path(notebook, occasion, told["name"], told["find_out"])
    for told in user["search_terms"]:
        path = path_named(notebook, told["path"])
        lead = Lead(
            new_id(),
            path.id if path else "",
            LeadKind.SEARCH_TERM,
            tidy(told["text"]),
            moment(told["added"], now),
        )
        notebook = put(notebook, lead)
    first, *_ = notebook.paths
    return choose_path(notebook, Occasion(now, new_id), first)


def _address_book(notebook: Notebook, now: datetime, new_id: NewId) -> Notebook:
    cards = [
        Card(
            new_id(),
            tidy(told["name"]),
            tidy(told["title"]),
            tidy(told["employer"]),
            url=f"https://www.example.com/in/{slug(told['name'])}",
            connected_on=day(told["on"], now),
            source="linkedin",
        )
        for told in sample_file("cards")["cards"]
    ]
    return add_cards(notebook, Occasion(now, new_id), cards)
