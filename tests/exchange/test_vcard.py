"""vCards as phones, mail programs and address books write them."""

import base64
import quopri
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.text import tidy
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.imported import Imported, Skipped
from tui_interviews.exchange.people import read_people

APPLE = """\
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.1//EN
N:Okafor;Ada;B.;Dr.;PhD
FN:Dr. Ada B. Okafor PhD
ORG:Tufts University;Tisch Library
TITLE:Metadata Librarian\\, Archives
item1.EMAIL;type=INTERNET;type=HOME:ada@home.example
EMAIL;type=INTERNET;type=WORK;type=pref:ada@tufts.example
TEL;type=WORK;type=FAX:+1 617 555 0199
TEL;type=CELL;type=VOICE:+1 617 555 0100
item2.URL;type=pref:https://library.tufts.example/staff
item2.X-ABLabel:_$!<HomePage>!$_
X-SOCIALPROFILE;type=linkedin;x-user=ada:https://www.linkedin.com/in/ada
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==
END:VCARD
"""
PHONE = """\
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen =
M=C3=BCller
TEL;CELL;PREF:0170 1234567
EMAIL;INTERNET:j@mueller.example
ORG;CHARSET=UTF-8;QUOTED-PRINTABLE:B=C3=BCcherei;Mitte
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ
/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQ
AAAA==

TITLE:Bibliothekar
END:VCARD
"""
FOURTH = """\
BEGIN:VCARD
VERSION:4.0
FN;PREF=1:Zoë Ng
FN:Zoe Ng
KIND:individual
ORG;SORT-AS="Acme":Acme\\; Sons
ROLE:Analyst
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-555-555-5555
EMAIL;PREF=1:zoe@acme.example
URL;TYPE=home:https://example.org/zoe?a=1;b=2
NOTE;ALTID="a:b":first\\nsecond
END:VCARD
"""


def read(content: str | bytes, name: str = "people.vcf") -> Imported:
    numbers = count(1)
    raw = content.encode() if isinstance(content, str) else content
    return read_people(raw, name, lambda: f"{next(numbers)}")


def names(content: str | bytes) -> list[str]:
    return [card.name for card in read(content).cards]


def card(*lines: str) -> str:
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


def test_an_apple_card_with_groups_and_a_photo() -> None:
    (ada,) = read(APPLE).cards
    assert (ada.name, ada.title) == ("Dr. Ada B. Okafor PhD", "Metadata Librarian, Archives")
    assert (ada.employer, ada.phone) == ("Tufts University", "+1 617 555 0100")
    others = ("ada@home.example", "https://library.tufts.example/staff")
    assert (ada.email, ada.other_addresses) == ("ada@tufts.example", others)
    assert (ada.url, ada.source) == ("https://www.linkedin.com/in/ada", "vcard")


def test_an_old_phones_card_with_soft_breaks_and_a_photo_that_is_not_indented() -> None:
    (juergen,) = read(PHONE).cards
    assert (juergen.name, juergen.employer, juergen.title) == ("Jürgen Müller", "Bücherei", "Bibliothekar")
    assert (juergen.phone, juergen.email) == ("0170 1234567", "j@mueller.example")


def test_a_card_of_version_4_with_uris_and_quoted_parameters() -> None:
    (zoe,) = read(FOURTH).cards
    assert (zoe.name, zoe.employer, zoe.title) == ("Zoë Ng", "Acme; Sons", "Analyst")
    assert (zoe.phone, zoe.url) == ("+1-555-555-5555", "https://example.org/zoe?a=1;b=2")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_line_ends_and_encodings_do_not_matter(end: str, encoding: str) -> None:
    raw = (APPLE + PHONE + FOURTH).replace("\n", end).encode(encoding)
    assert names(raw) == ["Dr. Ada B. Okafor PhD", "Jürgen Müller", "Zoë Ng"]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:Ada Ok", " afor"], "Ada Okafor"),
        (["FN:Ada", "\t Okafor"], "Ada Okafor"),
        (["fn:Ada"], "Ada"),
        (["N:Okafor;Ada;;;", "FN:"], "Ada Okafor"),
        (["N:Okafor;Ada;B.;Dr.;Jr."], "Ada B. Okafor Jr."),
        (["N:Okafor"], "Okafor"),
        (["N:;;;;", "NICKNAME:Adi"], "Adi"),
        (["", "FN:Ada", ""], "Ada"),
        (["FN:Ada", "no property at all", "EMAIL;TYPE:a@b.c"], "Ada"),
        (["FN;CHARSET=klingon:Ada"], "Ada"),
        (["FN;CHARSET=unicode_escape:A\\d\\a"], "A\\d\\a"),
        (["FN;CHARSET=utf-\0:Ada"], "Ada"),
        (["FN;ENCODING=QUOTED-PRINTABLE:Ada=ZZ=", " Okafor"], "Ada=ZZ Okafor"),
        (["FN;LANGUAGE=en:Ada \\N Okafor\\\\"], "Ada Okafor\\"),
        (["AGENT:", "BEGIN:VCARD", "VERSION:3.0", "FN:Secretary", "END:VCARD", "FN:Ada"], "Ada"),
        (["item1.FN:Ada"], "Ada"),
        (["FN:[/x]\x1b]0;owned\x07\u202e"], "[/x]]0;owned"),
    ],
)
def test_a_name_is_found_wherever_it_is(lines: list[str], name: str) -> None:
    assert names(card(*lines)) == [name]


def test_in_version_2_1_a_folded_line_keeps_its_blank() -> None:
    assert names(card("FN:Ada", " Okafor").replace("3.0", "2.1")) == ["Ada Okafor"]


@pytest.mark.parametrize("charset", ["ISO-8859-1", "windows-1252", "UTF-8"])
def test_a_line_may_name_its_own_encoding(charset: str) -> None:
    quoted = quopri.encodestring("Jürgen Ärmel".encode(charset)).replace(b"\n", b"")
    plain = f"FN;CHARSET={charset}:Jürgen Ärmel".encode(charset)
    for line in (b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=" + charset.encode() + b":" + quoted, plain):
        assert names(b"BEGIN:VCARD\nVERSION:2.1\n" + line + b"\nEND:VCARD\n") == ["Jürgen Ärmel"]


def test_a_card_that_names_no_encoding_is_read_as_windows_wrote_it() -> None:
    assert names(card("FN:José – Œuvre").encode("cp1252")) == ["José – Œuvre"]


def test_a_fold_within_a_character_is_mended() -> None:
    assert names(card("FN:José").encode().replace(b"\xc3", b"\xc3\r\n ")) == ["José"]


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        (["URL:www.example.org"], "www.example.org"),
        (["X-SOCIALPROFILE;type=linkedin:ada"], "https://www.linkedin.com/in/ada"),
        (["X-SOCIALPROFILE;type=linkedin;x-user=ada:x-apple:ada"], "https://www.linkedin.com/in/ada"),
        (["URL:https://x.org", "SOCIALPROFILE:https://linkedin.com/in/a"], "https://linkedin.com/in/a"),
        (["X-SOCIALPROFILE;type=twitter:ada"], ""),
        (["URL:none"], ""),
    ],
)
def test_the_profile_comes_before_other_pages(lines: list[str], url: str) -> None:
    assert [one.url for one in read(card("FN:Ada", *lines)).cards] == [url]


def test_groups_and_organisations_are_nobody_and_told_by_their_line() -> None:
    found = read(
        card("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group")
        + card("FN:Tufts", "KIND:org")
        + card("FN:Acme", "ORG:Acme", "X-ABShowAs:COMPANY")
        + card("EMAIL:a@b.c")
        + card("FN:Ada")
    )
    assert [one.name for one in found.cards] == ["Ada"]
    assert found.skipped == (
        Skipped(1, "a group, not a person"),
        Skipped(6, "an organisation, not a person"),
        Skipped(11, "an organisation, not a person"),
        Skipped(17, "no name"),
    )


@pytest.mark.parametrize("where", ["first", "last"])
def test_a_card_without_its_end_costs_only_itself(where: str) -> None:
    broken, whole = card("FN:Cut off").removesuffix("END:VCARD\n"), card("FN:Ada")
    found = read(broken + whole if where == "first" else whole + broken)
    assert [one.name for one in found.cards] == ["Ada"]
    line = 1 if where == "first" else 5
    assert found.skipped == (Skipped(line, "it is cut off: END:VCARD is missing"),)


def test_photos_of_megabytes_are_passed_over() -> None:
    photo = base64.b64encode(bytes(range(256)) * 12_000).decode()
    folded = "\n ".join(photo[at : at + 74] for at in range(0, len(photo), 74))
    found = read(
        card("FN:Ada", f"PHOTO;ENCODING=b:{folded}") + card("FN:Bo", f"PHOTO:{photo}") + card("FN:Cy")
    )
    assert [one.name for one in found.cards] == ["Ada", "Bo", "Cy"]


def test_a_quoted_line_that_never_ends_takes_no_more_than_its_card() -> None:
    raw = card("FN;ENCODING=QUOTED-PRINTABLE:Ada=") + card("FN:Bo") * 3
    assert names(raw)[-1] == "Bo"


@pytest.mark.parametrize("whole", [APPLE, PHONE, FOURTH])
def test_a_file_cut_off_anywhere_is_a_person_less_at_most(whole: str) -> None:
    raw = (card("FN:First") + whole).encode()
    for end in range(len(card("FN:First")), len(raw)):
        assert names(raw[:end])[0] == "First"
    for end in range(len(card("FN:First"))):
        try:
            assert len(read(raw[:end]).cards) <= 1
        except UnreadableError:
            continue


@given(st.binary(max_size=400))
def test_any_bytes_in_a_card_harm_nobody_else(raw: bytes) -> None:
    found = read(b"BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\n" + raw + b"\n")
    assert found.cards[0].name == "Ada"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\\"), max_size=40))
def test_a_name_in_quoted_printable_is_the_name(name: str) -> None:
    quoted = quopri.encodestring(name.encode(), quotetabs=True).decode()
    expected = [tidy(name)] if tidy(name) else []
    lines = f"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted}\nEND:VCARD\n"
    assert names(lines) == expected
