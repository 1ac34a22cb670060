"""Contacts to take away are read by others' programs and by us, whatever stands in them."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
import vobject
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.builders import NOW
from tui_interviews.domain.card import plain_url
from tui_interviews.domain.contact import Contact, Permission
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.contactsfile import FORMATS, contacts_bytes, contacts_name
from tui_interviews.exchange.formula import harmless_cell, meant_cell
from tui_interviews.exchange.imported import Imported
from tui_interviews.exchange.people import read_people
from tui_interviews.exchange.personname import PersonName, name_parts

ANY = st.text(st.characters() | st.sampled_from("\\,;:nN'\"=+-@\r\n\t|漢é👩"), max_size=90)
PAGE = st.builds(
    lambda host, rest: f"https://{host}.example/{rest}",
    st.text("abc", min_size=1, max_size=5),
    st.text("abc\\,;?=&%/#", max_size=90),
)


def somebody(name: str, **facts: Any) -> Contact:
    return Contact("2lbf9ll297af", name, NOW, **facts)


ADA = somebody(
    "Dr. Ada van Dyk, PhD",
    title="Librarian; metadata, rights\\licences",
    employer="Müller, Söhne; 漢字図書館 " + "x" * 80,
    email="ada@tufts.example",
    phone="+1 617 555 0100",
    url="https://www.linkedin.com/in/ada",
    timezone="America/New_York",
    found_via="Alumni",
    referred_by="Bo Lind",
    why="both worlds",
    tags=("museums", "a,b"),
    other_addresses=("ada@home.example", "https://ada.example/x?a=1,2;b"),
)
MARKED = somebody("Cy Rook", is_do_not_contact=True, do_not_contact_reason="asked me\nnot to", tags=("x",))


def read(raw: bytes) -> Imported:
    numbers = count(1)
    return read_people(raw, "people", lambda: f"{next(numbers)}")


def carded(*people: Contact) -> list[Any]:
    """The cards as vobject reads them."""
    return list(vobject.readComponents(contacts_bytes(people, "vcf").decode()))


def rows(*people: Contact) -> list[dict[str, str]]:
    """The table as Python reads it."""
    return list(csv.DictReader(io.StringIO(contacts_bytes(people, "csv").decode("utf-8-sig"), newline="")))


def test_vobject_reads_a_card_as_it_was_meant() -> None:
    (card,) = carded(ADA)
    assert (card.version.value, card.uid.value) == ("3.0", "2lbf9ll297af@tui-interviews")
    assert (card.fn.value, card.title.value, card.org.value) == (ADA.name, ADA.title, [ADA.employer])
    name = card.n.value
    assert (name.prefix, name.given, name.family, name.suffix) == ("Dr.", "Ada", "van Dyk", "PhD")
    assert [one.value for one in card.contents["email"]] == ["ada@tufts.example", "ada@home.example"]
    assert [one.value for one in card.contents["url"]] == [ADA.url, ADA.other_addresses[1]]
    assert card.contents["x-socialprofile"][0].value == ADA.url
    assert (card.tel.value, card.contents["tz"][0].value) == (ADA.phone, ADA.timezone)
    assert card.contents["categories"][0].value == ["museums", "a,b"]
    assert card.note.value == "why them: both worlds\nfound via: Alumni\nreferred by: Bo Lind"


@pytest.mark.parametrize(
    ("said", "cell", "note"),
    [
        (Permission.UNASKED, "", "Bo Lind"),
        (Permission.YES, "yes", "Bo Lind (may be named)"),
        (Permission.NO, "no", "Bo Lind (not to be named)"),
    ],
)
def test_a_referrer_comes_with_whether_they_may_be_named(said: Permission, cell: str, note: str) -> None:
    one = replace(ADA, may_name_referrer=said)
    (row,), (card,) = rows(one), carded(one)
    assert (row["Referred By"], row["May Name Referrer"]) == ("Bo Lind", cell)
    assert card.note.value.splitlines()[-1] == f"referred by: {note}"


def test_a_card_is_broken_only_between_characters_and_within_75_bytes() -> None:
    raw = contacts_bytes((ADA, MARKED), "vcf")
    assert raw.endswith(b"END:VCARD\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@given(ANY, ANY, ANY, PAGE)
def test_whatever_is_written_on_a_card_vobject_and_we_read_it_again(
    name: str, employer: str, reason: str, page: str
) -> None:
    assume(tidy(name) and tidy(employer))
    one = somebody(name, employer=employer, title=reason, url=page)
    raw = contacts_bytes((one,), "vcf")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    (card,) = vobject.readComponents(raw.decode())
    assert (card.fn.value, card.org.value, card.url.value) == (tidy(name), [tidy(employer)], tidy(page))
    (again,) = read(raw).cards
    facts = (again.name, again.employer, again.title, again.url)
    assert facts == (tidy(name), tidy(employer), tidy(reason), tidy(page))


@given(ANY, ANY, ANY, PAGE)
def test_whatever_is_written_in_a_table_comes_back_and_no_cell_of_it_is_run(
    name: str, employer: str, phone: str, page: str
) -> None:
    assume(tidy(name) and " ::: " not in name + employer + phone)
    one = somebody(name, employer=employer, phone=phone, url=page)
    (row,) = rows(one)
    assert not [
        cell for cell in row.values() if cell.strip("\u200b\u2060 ")[:1] in set("=+-@\t\r＝＋－＠") - {""}
    ]
    found = read(contacts_bytes((one,), "csv"))
    (again,) = found.cards
    facts = (again.name, again.employer, again.phone, again.url)
    assert (found.kind, facts) == ("notebook", (tidy(name), tidy(employer), tidy(phone), tidy(page)))


@pytest.mark.parametrize("kind", ["vcf", "csv"])
def test_all_addresses_of_a_person_come_back(kind: str) -> None:
    (again,) = read(contacts_bytes((ADA,), kind)).cards
    assert (again.email, again.phone, again.other_addresses) == (ADA.email, ADA.phone, ADA.other_addresses)
    assert plain_url(again.url) == "linkedin.com/in/ada"


@given(ANY)
def test_a_quote_before_a_formula_is_taken_away_again_and_no_other(cell: str) -> None:
    assert meant_cell(harmless_cell(cell)) == cell


@pytest.mark.parametrize(
    "cell", ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "'=1", "\u200b=1"]
)
def test_a_formula_gets_a_quote(cell: str) -> None:
    assert harmless_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["'t Hooft", "O'Neil", "", "'", "a=b", "49"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert harmless_cell(cell) == cell
    assert meant_cell(cell) == cell


def test_whom_not_to_contact_is_told_in_every_format() -> None:
    (card,) = carded(MARKED)
    assert card.contents["categories"][0].value == ["do not contact", "x"]
    assert card.note.value == "do not contact: asked me not to"
    (row,) = rows(MARKED)
    assert (row["Do Not Contact"], row["Reason"]) == ("yes", "asked me not to")
    (record,) = json.loads(contacts_bytes((MARKED,), "json"))
    assert record["is_do_not_contact"] is True


@pytest.mark.parametrize("kind", ["vcf", "csv"])
def test_whom_not_to_contact_does_not_come_in_through_such_a_file(kind: str) -> None:
    found = read(contacts_bytes((ADA, MARKED), kind))
    assert [card.name for card in found.cards] == [ADA.name]
    assert [row.reason for row in found.skipped] == ["marked “do not contact”"]


def test_the_zip_has_a_card_a_file_whatever_the_names_are() -> None:
    people = [
        Contact(f"2lbf9ll297a{n}", name, NOW) for n, name in enumerate(("../../etc/passwd", "CON", "", "Ada"))
    ]
    with zipfile.ZipFile(io.BytesIO(contacts_bytes(people, "zip"))) as archive:
        names = archive.namelist()
        assert [carded(one)[0].uid.value[:12] for one in people] == [one.id for one in people]
        assert all(archive.read(name).startswith(b"BEGIN:VCARD") for name in names)
    assert names == [
        "etc-passwd-2lbf9ll297a0.vcf",
        "con-2lbf9ll297a1.vcf",
        "unnamed-2lbf9ll297a2.vcf",
        "ada-2lbf9ll297a3.vcf",
    ]


@pytest.mark.parametrize("kind", FORMATS)
def test_the_name_of_the_file_is_that_of_one_person_and_safe(kind: str) -> None:
    assert contacts_name([somebody("../Ada\r\n/Okafor")], kind) == f"ada-okafor.{kind}"
    assert contacts_name([ADA, MARKED], kind) == f"contacts.{kind}"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ada Okafor", PersonName("Okafor", "Ada")),
        ("Ada B. C. Okafor", PersonName("Okafor", "Ada", "B. C.")),
        ("Madonna", PersonName("", "Madonna")),
        ("Ludwig van Beethoven", PersonName("van Beethoven", "Ludwig")),
        ("Juana Inés de la Cruz", PersonName("de la Cruz", "Juana", "Inés")),
        ("Prof. Dr. Ada Okafor", PersonName("Okafor", "Ada", "", "Prof. Dr.")),
        ("Ada Okafor, MLIS, Ph.D.", PersonName("Okafor", "Ada", "", "", "MLIS, Ph.D.")),
        ("Sam Reed Jr.", PersonName("Reed", "Sam", "", "", "Jr.")),
        ("Jack Ma", PersonName("Ma", "Jack")),
        ("Okafor, Ada B.", PersonName("Okafor", "Ada", "B.")),
        ("van Dyk, Ada, PhD", PersonName("van Dyk", "Ada", "", "", "PhD")),
        ("山田 太郎", PersonName("山田", "太郎")),
        ("김 민수", PersonName("김", "민수")),
        ("Dr.", PersonName("", "Dr.")),
        (",", PersonName()),
        ("", PersonName()),
    ],
)
def test_a_name_is_taken_apart_sensibly(name: str, parts: PersonName) -> None:
    assert name_parts(name) == parts


@given(ANY)
def test_no_word_of_a_name_is_lost(name: str) -> None:
    found = name_parts(name)
    words = " ".join((found.prefix, found.given, found.additional, found.family, found.suffix))
    assert sorted(words.replace(",", " ").split()) == sorted(tidy(name).replace(",", " ").split())
