"""Tables of people: of Google, of Outlook, in several languages, and of nobody in particular."""

import codecs
from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.card import Card
from tui_interviews.domain.columnmap import ColumnMap
from tui_interviews.exchange.fault import StoppedError, UnknownColumnsError, UnreadableError
from tui_interviews.exchange.imported import MOST, Imported, Skipped
from tui_interviews.exchange.people import guessed, read_people

GOOGLE_OLD = """\
Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Occupation,Notes,\
Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,\
Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value
Ada B. Okafor,Ada,B.,Okafor,,,,,,"a, note",* myContacts,* Work,ada@tufts.example ::: ada@home.example,Other,\
a@x.example,Mobile,+1 617 ::: +1 800,,Tufts,Librarian,Profile,https://www.linkedin.com/in/ada
"""
GOOGLE_NEW = """\
First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,\
Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,\
Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value
Ada,B.,Okafor,,Dr.,,,,Tufts,Librarian,,,,,* myContacts,* Work,ada@tufts.example ::: ada@home.example,Mobile,+1 617,,\
https://www.linkedin.com/in/ada
"""
OUTLOOK_OLD = """\
"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Street",\
"Business Fax","Business Phone","Mobile Phone","E-mail Address","E-mail Type","E-mail 2 Address","Web Page"
"Dr.","Ada","B.","Okafor","","Tufts","Tech","Librarian","1 Main St","+1 999","+1 800","+1 617","ada@tufts.example",\
"SMTP","ada@home.example","https://www.linkedin.com/in/ada"
"""
OUTLOOK_NEW = """\
First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,\
Business Phone,Mobile Phone,Job Title,Department,Company,Office Location,Manager's Name,Web Page,Notes
Ada,B.,Okafor,Dr.,,,ada@tufts.example,ada@home.example,,,,+1 617,Librarian,,Tufts,,,https://www.linkedin.com/in/ada,
"""
OUTLOOK_ABROAD = {
    "german": "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;"
    "Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail 2: Adresse;Webseite",
    "french": "Titre;Prénom;Deuxième prénom;Nom;Suffixe;Société;Service;Fonction;Rue (bureau);"
    "Téléphone (bureau);Tél. mobile;Adresse de messagerie;Type de messagerie;Adresse de messagerie 2;Page Web",
    "spanish": "Tratamiento;Nombre;Segundo nombre;Apellidos;Sufijo;Organización;Departamento;Puesto;"
    "Calle del trabajo;Teléfono del trabajo;Teléfono móvil;Dirección de correo electrónico;"
    "Tipo de correo electrónico;Dirección de correo electrónico 2;Página Web",
    "italian": "Titolo;Nome;Secondo nome;Cognome;Titolo straniero;Società;Reparto;Posizione;Via (uff.);"
    "Ufficio (telefono);Cellulare;Indirizzo posta elettronica;Tipo posta elettronica;"
    "Indirizzo posta elettronica 2;Pagina Web",
    "dutch": "Titel;Voornaam;Middelste naam;Achternaam;Achtervoegsel;Bedrijf;Afdeling;Functie;Werkadres, straat;"
    "Telefoon op werk;Mobiele telefoon;E-mailadres;E-mailtype;E-mail 2 adres;Webpagina",
    "portuguese": "Título;Nome;Segundo nome;Sobrenome;Sufixo;Empresa;Departamento;Cargo;"
    "Rua do endereço comercial;Telefone comercial;Telefone celular;Endereço de email;Tipo de email;"
    "Endereço de email 2;Página da Web",
}
ABROAD = (
    "Dr.;Ada;B.;Okafor;;Tufts;Tech;Librarian;1 Main St;;+1 617;ada@tufts.example;SMTP;ada@home.example;"
    "https://www.linkedin.com/in/ada"
)
OWN = "Wer;Wo;Was;Kontakt\nAda Okafor;Tufts;Librarian;ada@tufts.example\n;MIT;;\nBo Lind;MIT;;\n"
SAID = ColumnMap(
    ("Wer", "Wo", "Was", "Kontakt"), {"name": "wer", "employer": "Wo", "title": "Was", "email": "KONTAKT"}
)


def nothing(_: Sequence[str]) -> None:
    """Nobody has said anything."""


def read(content: str | bytes, name: str = "people.csv", **how: object) -> Imported:
    numbers = count(1)
    raw = content.encode() if isinstance(content, str) else content
    return read_people(raw, name, lambda: f"{next(numbers)}", **how)  # type: ignore[arg-type]


def ada(source: str) -> Card:
    return Card(
        "1",
        "Ada B. Okafor",
        "Librarian",
        "Tufts",
        "ada@tufts.example",
        "+1 617",
        "https://www.linkedin.com/in/ada",
        source=source,
        other_addresses=("ada@home.example",),
    )


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (GOOGLE_OLD.replace("a@x.example", ""), "google"),
        (GOOGLE_NEW, "google"),
        (OUTLOOK_OLD, "outlook"),
        (OUTLOOK_NEW, "outlook"),
    ],
    ids=["google-old", "google-new", "outlook-old", "outlook-new"],
)
def test_old_and_new_headers_are_recognised_by_what_is_in_them(content: str, kind: str) -> None:
    found = read(content, "whatever.txt")
    assert (found.kind, found.cards) == (kind, (ada(kind),))
    assert read(content, kind=kind).cards == found.cards


@pytest.mark.parametrize("header", OUTLOOK_ABROAD.values(), ids=OUTLOOK_ABROAD)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_outlook_speaks_other_languages(header: str, encoding: str) -> None:
    found = read(f"{header}\r\n{ABROAD}\r\n".encode(encoding))
    assert (found.kind, found.cards) == ("outlook", (ada("outlook"),))


def test_every_address_of_a_row_is_kept_once() -> None:
    (card,) = read(GOOGLE_OLD).cards
    assert (card.email, card.other_addresses) == ("ada@tufts.example", ("ada@home.example", "a@x.example"))


def test_linkedin_and_vcard_are_recognised_too() -> None:
    linkedin = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Okafor,,,,,\n"
    assert read(linkedin, "x.vcf").kind == "linkedin"
    assert read("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", "x.csv").kind == "vcard"


def test_a_table_of_unknown_columns_asks_and_shows_its_first_rows() -> None:
    with pytest.raises(UnknownColumnsError, match="Wer, Wo, Was, Kontakt") as asked:
        read(OWN, recall=nothing)
    assert asked.value.header == SAID.header
    assert asked.value.samples[0] == ("Ada Okafor", "Tufts", "Librarian", "ada@tufts.example")


@pytest.mark.parametrize("before", ["", "\n\n", "Export of 2024\n\n", "sep=;\n"])
def test_a_table_whose_columns_were_explained_is_read(before: str) -> None:
    found = read(before + OWN, recall=lambda _: SAID)
    first, bo = found.cards
    assert (first.name, first.employer, first.title, first.email) == (
        "Ada Okafor",
        "Tufts",
        "Librarian",
        "ada@tufts.example",
    )
    assert (bo.name, first.source, found.kind) == ("Bo Lind", "csv", "csv")
    assert found.skipped == (Skipped(before.count("\n") + 3, "no name"),)


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Name,Phone,Phone,2024\nAda,1,2,3\n", ("Name", "Phone", "Phone", "2024")),
        ("Made on Monday, by Bo\nName;Firm;Mail\nAda;Tufts;\n", ("Name", "Firm", "Mail")),
        ("When,What is your whole name, as you write it?\n1,Ada\n", None),
        (f"When,{'What is your name? ' * 8}\n1,Ada\n", ("When", "What is your name? " * 8)),
        ("Name,Firm,Mail\nAda,Tufts\n", None),
        ("Name,Firm\nAda,Tufts,more\n", ("Name", "Firm")),
        ('Name,"What do\nyou do?",Mail\nAda,"much\nand more",\n', ("Name", "What do\nyou do?", "Mail")),
        ("Name|Firm\tMail\nAda\t\n", ("Name|Firm", "Mail")),
        ("Name,,Firm,\nAda,,Tufts,\n", ("Name", "", "Firm", "")),
    ],
)
def test_a_header_is_told_by_the_line_below_it(text: str, header: tuple[str, ...] | None) -> None:
    asked: tuple[str, ...] | None = None
    try:
        read(text)
    except UnknownColumnsError as fault:
        asked = fault.header
    except UnreadableError:
        pass
    assert asked == header


def test_what_columns_hold_is_guessed_from_their_titles() -> None:
    header = ("Full name", "Organisation", "Job Title", "E-Mail", "Phone number", "Colour")
    assert guessed(header).facts == {
        "name": "Full name",
        "employer": "Organisation",
        "title": "Job Title",
        "email": "E-Mail",
        "phone": "Phone number",
    }
    assert guessed(("Name", "First name", "Surname", "Last name")).facts == {
        "first": "First name",
        "last": "Last name",
    }


@pytest.mark.parametrize("kind", ["google", "outlook"])
def test_a_file_that_is_not_what_it_is_said_to_be_is_refused(kind: str) -> None:
    with pytest.raises(UnreadableError, match="has not the columns"):
        read("a,b\n1,2\n", kind=kind)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"\0\0\0",
        b"\r\n\r\n",
        b"just words\n",
        b"Dear diary, today\nI met somebody, whom I liked, very much\n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        b"\x7fELF" + b"\0" * 5000,
        b"%PDF-1.7\n\xff\xfe",
        b'{"people": [1, 2], "x": 3}',
        b"<html><body>a,b</body></html>",
        b"1,2,3\n4,5,6\n",
        b"x" * 3_000_000,
        b",;\t" * 500_000,
        b'"' * 500_000,
    ],
    ids=lambda raw: repr(raw[:8]),
)
def test_what_holds_no_people_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableError) as found:
        read(content)
    assert "vCard" in str(found.value) or isinstance(found.value, UnknownColumnsError)


@pytest.mark.parametrize("content", [GOOGLE_NEW, OUTLOOK_OLD, OWN], ids=["google", "outlook", "own"])
def test_a_table_cut_off_anywhere_is_read_or_refused(content: str) -> None:
    raw = content.encode()
    for end in range(len(raw)):
        try:
            assert len(read(raw[:end], recall=lambda _: SAID).cards) <= 2
        except UnreadableError:
            continue


@pytest.mark.parametrize(
    "many",
    [
        "First Name,Last Name,URL\n" + "Ada,Okafor,\n" * (MOST + 600),
        "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n" * (MOST + 1),
    ],
    ids=["table", "vcard"],
)
def test_more_people_than_can_be_searched_are_refused_before_all_are_read(many: str) -> None:
    with pytest.raises(UnreadableError, match="more than 50,000 people"):
        read(many)


def test_reading_can_be_stopped() -> None:
    def enough(share: float) -> None:
        assert 0 < share <= 1
        raise StoppedError

    row = OUTLOOK_NEW.splitlines()[1] + "\n"
    for content in (OUTLOOK_NEW + row * 2000, "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n" * 2000):
        with pytest.raises(StoppedError):
            read(content, progress=enough)


HEADERS = [text.splitlines()[0].encode() for text in (GOOGLE_OLD, GOOGLE_NEW, OUTLOOK_OLD, OUTLOOK_NEW, OWN)]


@given(st.binary(max_size=300), st.sampled_from([b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE]))
def test_any_bytes_are_read_or_refused(raw: bytes, mark: bytes) -> None:
    for head in (b"", *HEADERS, b"BEGIN:VCARD\n", b"PK\x03\x04"):
        for kind in ("", "google", "outlook", "csv", "linkedin", "vcard"):
            try:
                found = read(mark + head + b"\n" + raw, kind=kind, recall=lambda _: SAID)
            except UnreadableError:
                continue
            assert all(card.name for card in found.cards)


@given(st.text(max_size=200))
def test_any_table_is_explained_by_its_guess_or_refused(text: str) -> None:
    header: tuple[str, ...] = ()
    try:
        read(text)
    except UnknownColumnsError as asked:
        header = asked.header
    except UnreadableError:
        pass
    assert {*guessed(header).facts.values()} <= {*header}
