"""Web mailers as a YAML file."""

from pathlib import Path

from tests.store.test_templates import home, told
from tui_interviews.paths import Places
from tui_interviews.store.templates import files_in_use, read_compose_pages


def with_pages(folder: Path, text: str) -> Places:
    found = home(folder)
    (found.config / "templates").mkdir(parents=True, exist_ok=True)
    (found.config / "templates" / "compose.yaml").write_text(text, encoding="utf-8")
    return found


def test_the_shipped_pages_have_no_faults_and_say_where_they_are_from(tmp_path: Path) -> None:
    pages, problems = read_compose_pages(home(tmp_path))
    assert problems == ()
    assert [page.name for page in pages] == [
        "gmail",
        "outlook",
        "outlook-work",
        "yahoo",
        "proton",
        "fastmail",
    ]
    assert all(page.title and page.source and page.checked_on for page in pages)
    assert "compose.yaml" in [file.name for file in files_in_use(home(tmp_path))]


def test_a_page_of_the_user_is_one_more_or_takes_the_place_of_its_name(tmp_path: Path) -> None:
    text = (
        "pages:\n  - name: gmail\n    title: Mail\n    url: https://mail.example/?to=${to}\n"
        "  - name: office\n    title: The office\n    url: https://office.example/new?to=${to}\n    longest: 8000\n"
    )
    pages, problems = read_compose_pages(with_pages(tmp_path, text))
    assert problems == ()
    assert (pages[0].name, pages[0].title, pages[0].longest) == ("gmail", "Mail", 2000)
    assert (pages[-1].name, pages[-1].longest) == ("office", 8000)


def test_a_faulty_page_is_left_out_and_named(tmp_path: Path) -> None:
    text = (
        "pages:\n"
        "  - name: gmail\n    title: x\n    url: http://mail.example/?to=${to}\n"
        "  - name: b\n    title: x\n    url: https://b.example/?to=${too}\n"
        "  - name: c\n    title: x\n    url: https://c.example/?a=$5&to=${to}\n"
        "  - name: d\n    titel: x\n    title: x\n    url: https://d.example/${to}\n    longest: many\n"
    )
    found = with_pages(tmp_path, text)
    pages, _ = read_compose_pages(found)
    assert [page.name for page in pages][-1] == "d"
    assert pages[0].url.startswith("https://mail.google.com")
    assert told(found) == [
        "compose.yaml:4, url: the address of a web page begins with https:// and has no blanks",
        "compose.yaml:7, url: unknown placeholder ${too}; did you mean to?",
        "compose.yaml:7, url: it does not say to whom the message goes: it needs ${to} or ${mailto}",
        "compose.yaml:10, url: a $ begins a placeholder such as ${to}; in an address it is written %24",
        "compose.yaml:15, longest: 'many' is not a whole number from 100 to 100000",
        "compose.yaml:12, titel: unknown key; did you mean title?",
    ]
