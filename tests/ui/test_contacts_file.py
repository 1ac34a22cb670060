"""Contacts are saved as a file from their list."""

import csv
from pathlib import Path

from tests.domain.builders import person
from tests.ui.desk import at_desk, setup
from tui_interviews.domain.notebook import Notebook


def two() -> Notebook:
    notebook, _, _ = person(name="Ada Okafor", employer="Tufts")
    return person(notebook, name="Bo [/x] Lind", start=20, phone="+49 30")[0]


async def test_o_saves_all_contacts_as_vcards_under_a_name_that_can_be_changed(tmp_path: Path) -> None:
    async with at_desk(setup(two(), exports=tmp_path)) as desk:
        await desk.press("7", "o")
        assert "All 2 contacts" in desk.text
        await desk.press("enter")
        assert "contacts.vcf" in desk.text
        await desk.replace("mine.vcf", "enter")
        assert (tmp_path / "mine.vcf").read_text("utf-8").count("BEGIN:VCARD") == 2
        assert desk.toasts[-1].startswith(f"Saved as {tmp_path / 'mine.vcf'} with 2 contacts: vCard 3.0")


async def test_the_person_under_the_cursor_alone_can_be_saved_as_a_table(tmp_path: Path) -> None:
    async with at_desk(setup(two(), exports=tmp_path)) as desk:
        await desk.press("7", "j", "o")
        assert "Only Bo [/x] Lind" in desk.text
        await desk.press("end", "enter", "enter")
        text = (tmp_path / "bo-x-lind.csv").read_text("utf-8-sig")
        (row,) = csv.DictReader(text.splitlines())
        assert (row["Name"], row["Primary Phone"]) == ("Bo [/x] Lind", "'+49 30")


async def test_a_file_that_is_there_is_replaced_only_when_the_user_says_so(tmp_path: Path) -> None:
    (tmp_path / "contacts.vcf").write_text("mine", encoding="utf-8")
    async with at_desk(setup(two(), exports=tmp_path)) as desk:
        await desk.press("7", "o", "enter", "enter")
        await desk.press("enter", "enter")
        assert (tmp_path / "contacts.vcf").read_text("utf-8") == "mine"
        assert (tmp_path / "contacts-2.vcf").read_text("utf-8").startswith("BEGIN:VCARD")


async def test_without_contacts_and_in_the_address_book_o_says_why_there_is_nothing_to_save() -> None:
    async with at_desk(setup(Notebook())) as desk:
        await desk.press("7", "o")
        assert desk.toasts[-1] == "There are no contacts yet to be saved as a file."
        await desk.press("b", "o")
        assert desk.toasts[-1] == "Contacts are saved as a file, from their list: b shows it."
