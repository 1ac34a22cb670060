"""Connections.csv in every shape that it has been seen in."""

import codecs
import time
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.text import tidy
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.imported import Imported, Skipped
from tui_interviews.exchange.linkedin import read_connections
from tui_interviews.exchange.roster import SEVERAL

NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. '
    'See https://www.linkedin.com/help/a, https://www.linkedin.com/help/b"\n\n'
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ADA = "Ada,Okafor,https://www.linkedin.com/in/ada,ada@tufts.edu,Tufts University,Metadata Librarian,05 Mar 2024\n"
BO = "Bo,Lind,https://www.linkedin.com/in/bo,,,,\n"
WHOLE = NOTES + HEADER + ADA + BO


def read(content: str | bytes, name: str = "Connections.csv") -> Imported:
    """The file, with counted ids."""
    numbers = count(1)
    raw = content.encode() if isinstance(content, str) else content
    return read_connections(raw, name, lambda: f"{next(numbers)}")


def names(content: str | bytes) -> list[str]:
    """Who is in the file."""
    return [card.name for card in read(content).cards]


def test_all_facts_of_a_connection_are_read() -> None:
    ada, bo = read(WHOLE).cards
    assert (ada.name, ada.title, ada.employer) == ("Ada Okafor", "Metadata Librarian", "Tufts University")
    assert (ada.url, ada.email) == ("https://www.linkedin.com/in/ada", "ada@tufts.edu")
    assert (ada.connected_on, ada.source, bo.connected_on) == (date(2024, 3, 5), "linkedin", None)


@pytest.mark.parametrize(
    "raw",
    [
        WHOLE.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + WHOLE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WHOLE.encode("utf-16-be"),
        WHOLE.encode("utf-16-le"),
        WHOLE.replace("\n", "\r\n").encode(),
        WHOLE.replace("\n", "\r").encode(),
        WHOLE.replace("\n", "\r\n", 4).encode(),
        WHOLE.removeprefix(NOTES).encode(),
        WHOLE.removesuffix("\n").encode(),
        ("\n" * 40 + WHOLE).encode(),
        ('Notes: "unbalanced\n"' + WHOLE).encode(),
        ("sep=,\n" + WHOLE.removeprefix(NOTES)).encode(),
        WHOLE.replace(ADA, f"\n{ADA}\n \n").encode(),
        WHOLE.replace("First Name,Last Name", '"First Name"," Last Name "').encode(),
    ],
)
def test_encoding_line_ends_and_preamble_do_not_matter(raw: bytes) -> None:
    assert names(raw) == ["Ada Okafor", "Bo Lind"]
    assert read(raw).skipped == ()


def test_a_file_that_is_not_utf_8_is_read_as_windows_wrote_it() -> None:
    assert names((HEADER + "José,Müller – Œuvre,,,,,\n").encode("cp1252")) == ["José Müller – Œuvre"]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_are_recognised_by_the_header(delimiter: str) -> None:
    raw = (HEADER + "Ada,Okafor,,,Tufts,Dean,05 Mar 2024\n").replace(",", delimiter)
    assert [(card.employer, card.title) for card in read(raw).cards] == [("Tufts", "Dean")]


@pytest.mark.parametrize(
    "header",
    [
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté(e) le",
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
        "Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
        "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
        "Имя,Фамилия,URL,Email,Company,Position,Connected on",
        "이름,성,URL,Email,Company,Position,Connected on",
        "Adı,Soyadı,URL,Email,Company,Position,Connected on",
        "FIRST NAME,LAST NAME,Url,E-mail address,COMPANY,position,connected on",
    ],
)
def test_headers_of_other_languages_are_known(header: str) -> None:
    expected = read(HEADER + ADA).cards
    assert read(f"{header}\n{ADA}").cards == expected


def test_the_older_header_had_no_url() -> None:
    raw = HEADER.replace("URL,", "") + "Ada,Okafor,ada@tufts.edu,Tufts,Dean,05 Mar 2024\n"
    (ada,) = read(raw).cards
    assert (ada.url, ada.email, ada.employer, ada.title) == ("", "ada@tufts.edu", "Tufts", "Dean")


def test_the_outlook_style_export_says_title_for_the_form_of_address() -> None:
    columns = [
        "Title",
        "First Name",
        "Middle Name",
        "Last Name",
        "Suffix",
        "E-mail Address",
        "E-mail 2 Address",
    ]
    columns += [f"Other {n}" for n in range(50)] + ["Company", "Department", "Job Title", "Mobile Phone"]
    cells = [
        "Dr.",
        "Ada",
        "B.",
        "Okafor",
        "Jr.",
        "",
        "ada@x.org",
        *[""] * 50,
        "Tufts",
        "Tech",
        "Dean",
        "+1 617",
    ]
    (ada,) = read(",".join(columns) + "\n" + ",".join(cells) + "\n").cards
    assert (ada.name, ada.title, ada.employer) == ("Ada B. Okafor Jr.", "Dean", "Tufts")
    assert (ada.email, ada.phone) == ("ada@x.org", "+1 617")


def test_quoted_cells_hold_commas_quotes_and_line_breaks() -> None:
    raw = HEADER + 'Ada,Okafor,,,"Tufts, ""the""\nUniversity","Dean; Head",05 Mar 2024\n' + BO
    ada, bo = read(raw).cards
    assert (ada.employer, ada.title, bo.name) == ('Tufts, "the" University', "Dean; Head", "Bo Lind")


@pytest.mark.parametrize("row", ["Ada,Okafor\n", "Ada,Okafor,,,,,,,,,more,cells\n", "Ada,Okafor,,,Tufts"])
def test_short_and_long_rows_are_read_as_far_as_they_go(row: str) -> None:
    assert names(HEADER + row) == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("row", "name"), [(",Okafor,,,,,", "Okafor"), ("Ada,,,,,,", "Ada"), (" Ada , ,,,,,", "Ada")]
)
def test_half_a_name_is_a_name(row: str, name: str) -> None:
    assert names(HEADER + row) == [name]


def test_rows_without_a_name_are_skipped_and_told_by_their_line() -> None:
    raw = (
        NOTES
        + HEADER
        + ",,,,,,01 Jan 2020\n"
        + ADA.replace("Tufts", '"T\nufts"').replace('"T\nufts" University', '"T\nufts"')
    )
    raw += ' ,"",https://x.org,,,,\n'
    found = read(raw)
    assert found.skipped == (Skipped(5, "no name"), Skipped(8, "no name"))
    assert len(found.cards) == 1


def test_a_quotation_mark_that_is_never_closed_costs_its_own_row_only() -> None:
    found = read(HEADER + 'Cy,Ng,,,"Acme,Clerk,\n' + ADA + BO)
    assert [card.name for card in found.cards] == ["Ada Okafor", "Bo Lind"]
    assert found.skipped == (Skipped(2, "a quotation mark in it is never closed"),)


def test_names_lose_what_a_terminal_would_obey_and_keep_the_rest() -> None:
    hostile = "[/x]\x1b]0;owned\x07,漢字 👩🏽‍💻\u202e,,,[Acme],\x9b31mDean,\n"
    (card,) = read(HEADER + hostile).cards
    assert (card.name, card.employer, card.title) == ("[/x]]0;owned 漢字 👩🏽‍💻", "[Acme]", "31mDean")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n\n", "is empty"),
        (b"name,mail\nAda,a@b.c\n", "no line names the columns"),
        (b"Dear diary, my first name is my last name\n", "no line names the columns"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "no line names the columns"),
        (b"\x7fELF" + b"\0" * 5000, "no line names the columns"),
        (HEADER.encode(), "nobody is in it"),
        (NOTES.encode() + HEADER.encode() + b"\n\n", "nobody is in it"),
        (b"x" * (32 * 1024 * 1024 + 1), "is larger"),
    ],
)
def test_what_is_no_such_file_is_refused_with_what_to_do(content: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableError, match=complaint) as found:
        read(content)
    assert "Get a copy of your data" in str(found.value)


def test_a_file_without_one_name_is_read_and_says_so() -> None:
    assert read(HEADER + ",,,,,,\n") == Imported((), (Skipped(2, "no name"),), "linkedin")


def test_ten_thousand_rows_and_ten_megabytes_of_prose_take_no_time() -> None:
    started = time.process_time()
    assert len(read(NOTES + HEADER + ADA * 10_000).cards) == 10_000
    with pytest.raises(UnreadableError):
        read("Der Name der Übel, so hieß es\n" * 300_000)
    assert time.process_time() - started < 4


TEXT = st.text(st.characters(codec="utf-8", exclude_characters='"\0'), max_size=12)
CELLS = st.lists(TEXT.filter(lambda text: SEVERAL not in text), min_size=7, max_size=7)


@given(st.lists(CELLS, min_size=1, max_size=6))
def test_every_row_is_either_a_person_or_skipped(rows: list[list[str]]) -> None:
    found = read(HEADER + "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows))
    assert len(found.cards) + len(found.skipped) == len(rows)
    whole = [tidy(f"{tidy(row[0])} {tidy(row[1])}") for row in rows]
    assert [card.name for card in found.cards] == [name for name in whole if name]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for content in (raw, HEADER.encode() + raw, b"PK\x03\x04" + raw):
        try:
            assert read(content).cards is not None
        except UnreadableError as fault:
            assert str(fault).startswith("Connections.csv")  # noqa: PT017 - either way is right
