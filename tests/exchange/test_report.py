"""A report that can be shown: whole, well-formed, for every reader, and nobody's words are more than words."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.domain.builders import NOW
from tests.exchange.pages import read
from tests.exchange.test_markdown import WORDS, talk
from tests.ui.desk import sample
from tui_interviews.domain.careerpath import CareerPath, Verdict
from tui_interviews.domain.insight import Mastery
from tui_interviews.domain.interview import Interest, Promise
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.exports import FORMATS, Wanted, make
from tui_interviews.exchange.paperhtml import STYLES

PAGES = [(what, kind) for what, kinds in FORMATS.items() for kind in kinds if kind in ("html", "md")]
ANY = st.one_of(WORDS, st.text("<>&\"'=/ ab!-[]", max_size=24), st.just("</title><script>alert(1)</script>"))


def taken(what: str, kind: str, notebook: Notebook | None = None, path_id: str = "") -> str:
    """The file, of the sample unless another notebook is given."""
    made = make(
        Wanted(what, kind, path_id=path_id), sample() if notebook is None else notebook, Method(), NOW
    )
    return made.content.decode()


def first_path() -> CareerPath:
    """The career path with the most talks."""
    return next(path for path in sample().paths.values() if path.name.startswith("Competitive"))


@pytest.fixture(scope="module")
def report() -> str:
    """The page about one career path of the sample."""
    return taken("report", "html", path_id=first_path().id)


@pytest.mark.parametrize("what", ["report", "notes", "everything"])
def test_a_page_is_well_formed_html_in_which_every_link_leads_somewhere(what: str) -> None:
    page = read(taken(what, "html"))
    assert page.faults == []
    assert len(set(page.ids)) == len(page.ids)
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner <= set(page.ids)
    assert [link for link in page.links if not link.startswith(("#", "https://", "http://"))] == []


@pytest.mark.parametrize("what", ["report", "notes", "everything"])
def test_a_page_has_one_title_and_no_heading_skips_a_level(what: str) -> None:
    levels = read(taken(what, "html")).headings
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_page_says_its_language_runs_nothing_and_fetches_nothing(report: str) -> None:
    assert report.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "default-src &#x27;none&#x27;" in report
    assert not re.search(r"<script|<link|<img|src=|@import|url\(", report)


def test_a_page_is_made_for_light_dark_narrow_and_paper() -> None:
    styles = STYLES.read_text(encoding="utf-8")
    for words in ("prefers-color-scheme: dark", "@media print", "max-width: 34rem", "break-before: page"):
        assert words in styles


def test_every_colour_reads_well_on_its_ground() -> None:
    from tui_interviews.palette import contrast

    for block in re.findall(r":root \{(.*?)\}", STYLES.read_text(encoding="utf-8"), re.DOTALL):
        colours = {
            name: value if len(value) == 7 else "#" + "".join(2 * one for one in value[1:])
            for name, value in re.findall(r"--(\w+): (#\w+);", block)
        }
        for text in ("text", "faint", "accent"):
            for ground in ("ground", "tint"):
                assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


def test_the_career_path_comes_first_then_the_people_then_their_talks(report: str) -> None:
    titles = re.findall(r"<h2[^>]*>(.*?)</h2>", report)
    assert titles == [
        "Contents",
        "What people in the work say",
        "People",
        "Interview with José Álvarez Quintero",
        "Interview with Priya Raghunathan",
        "Interview with Wojciech Dąbrowski",
    ]
    assert re.findall(r"<h3[^>]*>(.*?)</h3>", report)[:7] == [
        "What I wanted to find out",
        "What it takes",
        "What is good about it",
        "What is bad about it",
        "Pay",
        "Titles and words to search for",
        "What several people said",
    ]


def judged() -> Notebook:
    """The sample once the user has made up their mind."""
    notebook, path = sample(), first_path()
    facts = [one for one in notebook.insights.values() if one.path_id == path.id]
    degree = next(one for one in facts if one.text.startswith("The library degree is not asked for"))
    sift = next(one for one in facts if one.text.startswith("Where the post sits"))
    write = next(one for one in facts if one.text.startswith("Write like a brief"))
    return put(
        notebook,
        replace(
            path,
            answered=path.find_out[:1],
            verdict=Verdict.PURSUE,
            verdict_on=NOW.date(),
            verdict_words=("I like <the> asking.",),
            verdict_reasons=(write.id,),
        ),
        replace(degree, contradicts=(sift.id,), answers=path.find_out[:1]),
        replace(sift, contradicts=(degree.id,)),
        replace(write, mastery=Mastery.LEARNING),
        Lead(
            "5" * 12, path.id, LeadKind.OPENING, "Analyst", NOW, employer="Halden", status=LeadStatus.APPLIED
        ),
    )


def test_the_verdict_stands_on_top_and_with_its_reasons() -> None:
    text = read(taken("report", "html", judged(), first_path().id)).text
    assert "Verdict pursue, 26 Nov 2026" in text
    assert "Verdict I like <the> asking. Write like a brief" in text
    assert "1 of 3 people said so Facts" in text


def test_requirements_say_where_the_user_stands_and_wishes_what_came_of_them() -> None:
    text = read(taken("report", "html", judged(), first_path().id)).text
    assert "rests on. [learning] 1 of 3 people said so" in text
    assert "close none? (answered) The library degree is not asked for" in text
    assert "Which titles hide this work? (so far) Search for: market intelligence" in text
    assert "proves I can do it? (still to find out)" in text


def test_a_contradiction_is_two_voices_side_by_side_once() -> None:
    text = read(taken("report", "html", judged(), first_path().id)).text
    both = text.split("Where they contradict each other")[-1].split("Verdict")[0]
    assert both.replace("says The", "saysThe").startswith(
        " One saysAnother saysThe library degree is not asked for"
    )
    assert both.count("Where the post sits") == 1
    assert "first sift. — Priya Raghunathan" in both


def test_several_paths_are_compared_before_each_has_its_page() -> None:
    report = taken("report", "html")
    table = report[report.index('<table class="beside"') : report.index("</table>")]
    heads = re.findall(r'<th scope="col"[^>]*><a href="#path-\w+">(.*?)</a></th>', table)
    assert heads == [path.name for _, path in sorted(sample().paths.items())]
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', table) == [
        *("Verdict", "Rests on", "What it takes", "What is good about it", "What is bad about it"),
        *("Pay", "Still to find out"),
    ]
    assert "<strong>keep looking</strong>, 25 Nov 2026" in table
    assert '7 things<span class="faint"> (3 have, 2 learning, 1 missing)</span>' in table
    assert "and 1 more" in table
    assert "nothing yet" in table
    assert report.index("Side by side</h2>") < report.index('<section id="path-')
    assert "Side by side" not in taken("report", "html", path_id=first_path().id)


def test_in_markdown_and_on_a_phone_the_paths_are_compared_below_each_other() -> None:
    page = taken("report", "md")
    assert "### Verdict\n\n- Competitive intelligence researcher\n  - **keep looking**, 25 Nov 2026\n" in page
    assert "### Pay\n\n- Competitive" in page
    assert "\n- Research data and digital asset management\n  - nothing yet\n" in page
    phone = STYLES.read_text(encoding="utf-8").partition("@media screen and (max-width: 44rem)")[2]
    assert "table.beside td { display: block;" in phone
    assert "table.beside .of { display: block;" in phone


def test_more_than_three_paths_are_compared_in_several_tables() -> None:
    paths = [CareerPath(f"{n}" * 12, f"Path {n}", NOW) for n in range(1, 6)]
    report = taken("report", "html", put(Notebook(), *paths))
    tables = report.split('<table class="beside"')[1:]
    assert [one.count('scope="col"') - 1 for one in tables] == [3, 2]


@pytest.mark.parametrize("what", ["report", "notes", "everything"])
@pytest.mark.parametrize("kind", ["html", "md"])
def test_every_page_says_whose_it_is_and_of_when(what: str, kind: str) -> None:
    one = next(c.id for c in sample().contacts.values() if c.name.startswith("Priya"))
    talk = make(Wanted("notes", kind, one), sample(), Method(), NOW).content.decode()
    for page in (taken(what, kind), talk):
        assert "Informational interviews of Robin Achterberg, as of 26 Nov 2026." in page


def test_an_opening_says_at_whom_and_how_far_it_has_got() -> None:
    assert "Analyst, Halden (applied)" in read(taken("report", "html", judged(), first_path().id)).text


def test_a_debrief_of_several_answers_has_a_title_for_each() -> None:
    notebook, interview = talk()
    debriefed = replace(
        interview, debrief_fit=("Yes.",), interest=Interest.UNSURE, debrief_interest=("Pay.",)
    )
    page = taken("notes", "md", put(notebook, debriefed))
    assert "## Debrief\n\n### What did I learn?\n\nIt went well." in page
    assert "### How does it fit my skills, values and interests?\n\nYes." in page
    assert "### Am I still interested, and why?\n\nNot sure.  \nPay." in page


def test_a_promise_is_a_task_that_says_whose_it_is_and_whether_it_was_kept() -> None:
    notebook, interview = talk()
    kept = replace(interview, promises=(Promise("n3", is_mine=True, done_at=NOW),))
    assert "- [ ] sends a guide (4:00)" in taken("notes", "md", notebook)
    assert "- [x] sends a guide (I promised it) (4:00)" in taken("notes", "md", put(notebook, kept))
    assert 'aria-label="done">☑</span> sends a guide' in taken("notes", "html", put(notebook, kept))


def test_each_talk_begins_a_page_on_paper(report: str) -> None:
    assert len(re.findall(r'<section id="talk-[0-9a-v]{12}" class="page">', report)) == 3


def test_every_entry_says_how_many_of_those_asked_said_so_and_in_which_words(report: str) -> None:
    text = read(report).text
    assert "2 of 3 people said so" in text
    assert "“A client pays for the sentence after the facts.” Wojciech Dąbrowski" in text


def test_what_several_people_said_names_them(report: str) -> None:
    assert (
        "Every morning begins with the same news from five vendors, sorted by hand. "
        "2 of 3 people said so: José Álvarez Quintero, Priya Raghunathan" in read(report).text
    )


def test_leads_stand_with_what_they_are_for(report: str) -> None:
    text = read(report).text
    words, resources = (
        text.index("Titles and words to search for", 800),
        text.index("What to read and use", 800),
    )
    assert words < text.index("win/loss analyst") < resources
    assert "Association's mentor list: sign up for the spring round, until 8 Dec 2026" in text


def test_a_path_that_nobody_was_asked_about_says_so() -> None:
    notebook = put(Notebook(), CareerPath("1" * 12, "Archivist", NOW, ("Is it quiet?",)))
    page = read(taken("report", "html", notebook)).text
    assert "Nobody was talked with about this path yet." in page
    assert "Is it quiet?" in page


def test_everything_has_whoever_was_never_talked_with_and_what_was_written_to_them() -> None:
    page = read(taken("everything", "html")).text
    contacts = sample().contacts.values()
    assert [one.name for one in contacts if one.name not in page] == []
    assert [
        m.id for m in sample().messages.values() if tidy(" ".join(m.body)) and m.body[0] not in page
    ] == []
    assert "The address book is not on this page" in page


@settings(max_examples=60)
@given(ANY, ANY)
def test_whatever_was_said_adds_no_element_and_no_attribute(name: str, said: str) -> None:
    def page(name: str, said: str) -> str:
        notebook, interview = talk(name, said)
        path = CareerPath("1" * 12, name, NOW, (said,))
        notebook = put(notebook, path, replace(interview, path_id=path.id))
        return taken("everything", "html", notebook)

    plain, odd = read(page("A", "a")), read(page(f"A{tidy(name)}", f"a{tidy(said)}"))
    assert odd.faults == []
    assert odd.elements == plain.elements
    assert f"a{tidy(said)}" in odd.text


@settings(max_examples=40)
@given(WORDS, WORDS)
def test_whatever_was_said_adds_no_markup_to_markdown(name: str, said: str) -> None:
    def tokens(name: str, said: str) -> list[str]:
        notebook, interview = talk(name, said)
        path = CareerPath("1" * 12, name, NOW, (said,))
        notebook = put(notebook, path, replace(interview, path_id=path.id))
        found = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        return [token.type for token in found.parse(taken("everything", "md", notebook))]

    assert tokens(f"A{tidy(name)}", f"a{tidy(said)}") == tokens("A", "a")
