"""Leads and the tree of referrals by keys, on a real store."""

import base64
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.ui.desk import Desk
from tests.ui.reality import at_real_desk, on_row
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus


def lead(desk: Desk, words: str) -> Lead:
    return next(one for one in desk.notebook.leads.values() if words in one.text)


async def test_an_opening_by_hand_has_employer_link_day_status_and_who_mentioned_it(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("L", "n")
        await desk.type("Taxonomy intern", "enter")
        await desk.type("Oatfield Foods", "enter")
        await desk.type("https://www.example.com/intern", "enter")
        await desk.type("3 dec", "enter", "right", "enter")
        await desk.type("nobody of that name", "f10")
        assert "no contact has that name" in desk.text
        await desk.replace("priya", "f10")
        one = lead(desk, "Taxonomy intern")
        assert (one.kind, one.employer, one.url) == (
            LeadKind.OPENING,
            "Oatfield Foods",
            "https://www.example.com/intern",
        )
        assert (one.due_on, one.status) == (date(2026, 12, 3), LeadStatus.LOOKED_AT)
        await on_row(desk, "Taxonomy intern")
        assert "mentioned by Priya Raghunathan" in " ".join(desk.text.split())
        await desk.press("o")
        assert desk.place == "follow_up"
        assert "Priya Raghunathan" in desk.text


async def test_one_key_moves_an_opening_on_and_closing_it_is_being_done(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("L")
        await on_row(desk, "Intelligence assistant")
        await desk.press(*"tttt")
        assert (lead(desk, "Intelligence").status, lead(desk, "Intelligence").is_done) == (
            LeadStatus.CLOSED,
            True,
        )
        await on_row(desk, "Intelligence assistant")
        await desk.press("x")
        assert not lead(desk, "Intelligence").is_done


async def test_each_search_term_has_a_link_per_job_board_handshake_first_shown_in_full_and_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        sent: list[str] = []
        driver = desk.app._driver
        assert driver is not None
        monkeypatch.setattr(driver, "write", sent.append)
        await desk.press("L")
        await on_row(desk, "win/loss analyst")
        await desk.press("j")
        assert "Handshake" in next(line for line in desk.lines if line.startswith("›"))
        url = f"https://app.joinhandshake.com/job-search?query={quote('win/loss analyst', safe='')}"
        assert url in "".join(line.strip() for line in desk.lines[-6:-2])
        await desk.press("c")
        await desk.until(lambda: any("52;c;" in one for one in sent))
        told = next(one for one in sent if "52;c;" in one).split(";")[2].rstrip("\x07")
        assert base64.b64decode(told).decode() == url
        await desk.press("j")
        assert "LinkedIn" in next(line for line in desk.lines if line.startswith("›"))


async def test_a_term_that_is_done_has_no_links_any_more(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data", size=(80, 50)) as desk:
        await desk.press("L")
        many = desk.text.count("Handshake")
        await on_row(desk, "strategic insights")
        await desk.press("x")
        assert lead(desk, "strategic").is_done
        assert desk.text.count("Handshake") == many - 1


async def test_a_named_person_opens_in_their_stage_and_a_resource_at_its_line(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("L")
        await on_row(desk, "Read one public rate filing")
        await desk.press("enter")
        assert "rate filings are public" in next(line for line in desk.lines if "│›" in line)
        await desk.press("L")
        await on_row(desk, "Wojciech")
        await desk.press("enter")
        assert desk.interview.contact_id == lead(desk, "Wojciech Dąbrowski").person_id


async def test_the_page_of_the_path_leads_to_its_leads_and_back(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6", "G")
        assert "of them 2 openings" in desk.text
        await desk.press("enter")
        assert desk.place == "leads"
        await desk.press("escape")
        assert desk.place == "insights"


async def test_the_tree_shows_who_led_to_whom_and_opens_them(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("7", "t")
        await desk.until(lambda: "name: ask" in desk.line("└ Siobhán"))
        assert "led to 7" in desk.line("José Álvarez Quintero")
        assert desk.line("├ Priya").index("├") < desk.line("├ Annelise").index("├")
        await on_row(desk, "Prof. Ada Halloran")
        await desk.press("enter")
        assert "No contact has that name" in desk.toasts[-1]
        await on_row(desk, "Ingrid")
        await desk.press("enter")
        assert desk.place == "contact"
        await desk.press("7", "escape")
        assert "└" not in desk.text
