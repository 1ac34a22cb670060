"""The same little talk as each program writes it down, and what is no transcript at all."""

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.text import tidy
from tui_interviews.domain.transcript import Turn, length, speakers
from tui_interviews.exchange.fault import StoppedError, UnreadableError
from tui_interviews.exchange.heard import Heard
from tui_interviews.exchange.transcript import LIMIT, read_transcript

DIALECTS = Path(__file__).parent / "dialects"
TALK = (
    ("Sam Reyes", "Thank you for making time. What is the dullest part of the job?"),
    ("Ada Okafor", "Spreadsheets. Vendor statistics every week. Nobody mentions them in the advert."),
    ("Sam Reyes", "Which skill separates adequate from good?"),
    ("Ada Okafor", "Writing: people leave at 17:30 & read nothing."),
)
BEGINS = (3, 9, 20, 25)
NAMELESS = ("teams-event.vtt", "whisper.txt", "youtube-rolling.vtt")
NAMED = sorted(path.name for path in DIALECTS.iterdir() if path.name not in NAMELESS)


def read(name: str) -> Heard:
    return read_transcript((DIALECTS / name).read_bytes(), name)


def heard(text: str | bytes) -> list[tuple[str, str]]:
    """Who said what in a file."""
    raw = text.encode() if isinstance(text, str) else text
    return [(turn.speaker, turn.text) for turn in read_transcript(raw, "talk").turns]


def fault(raw: bytes) -> str:
    """The sentence about a file that is none."""
    with pytest.raises(UnreadableError) as said:
        read_transcript(raw, "talk.vtt")
    return str(said.value)


def cues(*said: str, head: str = "WEBVTT\n\n") -> str:
    """A file with a cue of a second for each text."""
    return head + "\n\n".join(
        f"00:00:{n:02}.000 --> 00:00:{n + 1:02}.000\n{text}" for n, text in enumerate(said)
    )


@pytest.mark.parametrize("name", NAMED)
def test_every_dialect_tells_the_same_talk(name: str) -> None:
    names = {"SPEAKER_01": "Sam Reyes", "SPEAKER_00": "Ada Okafor"}
    found = read(name)
    assert [(names.get(turn.speaker, turn.speaker), turn.text) for turn in found.turns] == list(TALK)
    assert found.remarks == ()


@pytest.mark.parametrize("name", NAMED)
def test_every_turn_begins_when_the_file_says(name: str) -> None:
    shift = 3 if name == "zoom-captions.txt" else 0
    begins = [turn.begin_seconds + shift for turn in read(name).turns]
    near = 5 if name == "meet-document.txt" else 1
    assert all(abs(begin - wanted) <= near for begin, wanted in zip(begins, BEGINS, strict=True))


def test_a_file_that_tells_the_time_of_day_keeps_it() -> None:
    assert read("zoom-captions.txt").clock == "14:03:21"
    assert read("zoom-tab.txt").clock == ""


def test_where_nobody_is_named_each_utterance_is_a_turn() -> None:
    assert [turn.text for turn in read("teams-event.vtt").turns] == [text for _, text in TALK]
    assert len(read("whisper.txt").turns) == 5
    assert speakers(read("whisper.txt").turns) == ()


def test_captions_that_roll_say_every_word_once() -> None:
    said = " ".join(turn.text for turn in read("youtube-rolling.vtt").turns)
    assert said == "thank you for making time spreadsheets every week nobody mentions them"


def test_somebody_who_says_the_same_twice_is_not_cut_short() -> None:
    assert heard(cues("Yes.", "Yes.", "No.", "But.", "So.", "Or.", "And.", "Well.")) == [
        ("", word) for word in ("Yes.", "Yes.", "No.", "But.", "So.", "Or.", "And.", "Well.")
    ]


def test_a_word_document_of_teams_is_read_as_it_is() -> None:
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{who}</w:t></w:r><w:r><w:t xml:space='preserve'>   0:0{n}</w:t></w:r></w:p>"
        f"<w:p><w:r><w:br/><w:t>{text} &amp; so on</w:t></w:r></w:p>"
        for n, (who, text) in enumerate(TALK[:2], 1)
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document><w:body>{paragraphs}</w:body></w:document>")
    assert heard(packed.getvalue()) == [(who, f"{text} & so on") for who, text in TALK[:2]]


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b""), ("cp1252", b"")],
)
def test_letters_of_any_encoding_are_the_same_letters(encoding: str, bom: bytes) -> None:
    raw = bom + cues("Zoë Müller: Bücher – viele").encode(encoding)
    assert heard(raw) == [("Zoë Müller", "Bücher – viele")]
    remarks = read_transcript(raw, "talk.vtt").remarks
    assert bool(remarks) is (encoding == "cp1252")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<v Ada Okafor>one</v>", [("Ada Okafor", "one")]),
        ("<v.loud.first Ada Okafor>one\ntwo", [("Ada Okafor", "one two")]),
        ("<v Ada>one</v> <v Sam>two</v>", [("Ada", "one"), ("Sam", "two")]),
        ("<v Esme&#769;e>a &lt;b&gt; &amp; c</v>", [("Esmée", "a <b> & c")]),
        ("<i>one</i> <00:00:00.500><c.yellow>two</c>", [("", "one two")]),
        ("a < b and <Acme> > c", [("", "a < b and <Acme> > c")]),
        ("{\\an8}one", [("", "one")]),
        ("Speaker 1: one", [("Speaker 1", "one")]),
        ("17:30 is late", [("", "17:30 is late")]),
        ("Note: nobody said this name", [("", "Note: nobody said this name")]),
        ("[Music]", [("", "[Music]")]),
        (">> Ada Okafor: one", [("Ada Okafor", "one")]),
        ("Dr. Ada B. Okafor (she/her): one", [("Dr. Ada B. Okafor (she/her)", "one")]),
        ("the rule is this: read", [("", "the rule is this: read")]),
        ("佐藤 美咲： はい", [("佐藤 美咲", "はい")]),
        ("one &#x202e;two&#8238;", [("", "one two")]),
    ],
)
def test_what_stands_in_a_cue(text: str, said: list[tuple[str, str]]) -> None:
    assert heard(cues(text)) == said


def test_a_name_in_small_letters_is_one_when_it_comes_again_and_again() -> None:
    assert heard(cues("sam: one", "ada: two", "sam: three", "ada: four", "sam: five", "ada: six"))[:2] == [
        ("sam", "one"),
        ("ada", "two"),
    ]


def test_a_word_before_a_colon_is_nobody_where_hardly_any_cue_has_one() -> None:
    said = [f"word {n}" for n in range(20)]
    assert heard(cues(*said, "Remember: ask"))[-1] == ("", "Remember: ask")


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n00:01.000 --> 00:02.000\nSam: one\n00:03.000 --> 00:04.000\nAda: two",
        "1\n00:00:01,000-->00:00:02,000\nSam: one\n2\n00:00:03,000 --> 00:00:04,000\nAda: two\n3\n",
        "﻿webvtt\r\r1\r00:00:01.000 --> 00:00:02.000\rSam: one\r\r2\r00:00:03.000 --> 00:00:04.000\rAda: two\r",
        "1\n00:00:01,0 → 00:00:02,0\n\nSam:\none\n\n\n7\n0:0:3 -> 0:0:4\nAda: two\n",
        "WEBVTT\n\n00:00:01.000 -->\nSam: one\n\n00:00:03.000 -->   \nAda: two\n",
        "WEBVTT\n\n00:00:01.000 --&gt; 00:00:02.000\nSam: one\n\n00:00:03.000 --&gt; 00:00:04.000\nAda: two\n",
        "**[00:00:01.000 --> 00:00:02.000]** Sam\none\n\n**[00:00:03.000 --> 00:00:04.000]** Ada\ntwo\n",
        "00:01 Sam: one\n00:03 Ada: two\n",
        "(00:01) Sam: one\n(00:03) Ada: two\n",
        "Sam | 00:01\none\n\nAda | 00:03\ntwo\n",
        "Sam - 1:02:01 PM\none\n\nAda - 1:02:03 PM\ntwo\n",
        "Sam: [00:01] one\nAda: [00:03] two\n",
        "[00:00:01 - 00:00:02] Sam: one\n[00:00:03 - 00:00:04] Ada: two\n",
        "SUMMARY KEYWORDS\njob, library\n\nSPEAKERS\nSam, Ada\n\nSam  0:01\none\n\nAda  0:03\ntwo\n",
        "00:00:01\tSam:\tone\n00:00:03\tAda:\ttwo\n",
        "start\tend\ttext\n1000\t2000\tSam: one\n3000\t4000\tAda: two\n",
        "[1.00s -> 2.00s]  Sam: one\n[3.00s -> 4.00s]  Ada: two\n",
        "1\r\r\n00:00:01,0 --> 00:00:02,0\r\r\nSam: one\r\r\n\r\r\n2\r\r\n00:00:03,0 --> 00:00:04,0\r\r\nAda: two\r\r\n",
        "**Sam:** (00:01)\none\n\n**Ada:** (00:03)\ntwo\n",
        "0:01 | Sam\none\n\n0:03 | Ada\ntwo\n",
    ],
)
def test_damaged_and_unheard_of_files_say_what_they_say(text: str) -> None:
    assert heard(text) == [("Sam", "one"), ("Ada", "two")]


def test_where_every_cue_has_a_name_a_telephone_is_one_too() -> None:
    said = cues("Ada Okafor (Host): one", "Sam's iPhone: two", "Ada Okafor (Host): three")
    assert [who for who, _ in heard(said)] == ["Ada Okafor (Host)", "Sam's iPhone", "Ada Okafor (Host)"]


def test_what_was_cut_out_of_a_long_recording_keeps_its_times() -> None:
    found = read_transcript(b"WEBVTT\n\n83:12.000 --> 83:14.500\nHello\n", "talk")
    assert (found.turns[0].begin_seconds, found.clock) == (4992, "")


def test_a_lone_time_in_a_letter_makes_no_transcript_of_it() -> None:
    assert "no times" in fault(b"Dear Ada,\n\n10:30 would suit me.\nBest, Sam\n")


def test_times_that_run_backward_are_put_in_order_and_said() -> None:
    raw = b"1\n00:00:10,000 --> 00:00:12,000\nlate\n\n2\n00:00:05,000 --> 00:00:04,000\nearly\n"
    found = read_transcript(raw, "talk.srt")
    assert [(turn.begin_seconds, turn.end_seconds, turn.text) for turn in found.turns] == [
        (5.0, 5.0, "early"),
        (10.0, 12.0, "late"),
    ]
    assert [
        word in " ".join(found.remarks) for word in ("talk.srt", "backward", "end before they begin")
    ] == [True] * 3


def test_a_second_recording_in_one_file_follows_the_first() -> None:
    parts = [(minute, word) for word in ("first", "second") for minute in range(4)]
    raw = "\n".join(f"00:{m:02}:00.000 --> 00:{m:02}:09.000\n{word} {m}\n" for m, word in parts).encode()
    found = read_transcript(raw, "talk.srt")
    assert [turn.text for turn in found.turns] == [f"{word} {m}" for m, word in parts]
    assert (length(found.turns), len(found.remarks)) == (378, 1)


def test_overlapping_cues_keep_their_own_times() -> None:
    raw = b"00:00:01.000 --> 00:00:09.000\nSam: one\n\n00:00:02.000 --> 00:00:04.000\nAda: two\n"
    assert read_transcript(raw, "talk").turns == (Turn(1, 9, "one", "Sam"), Turn(2, 4, "two", "Ada"))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b"WEBVTT\n\n", "holds no times"),
        (b"WEBVTT\n\n00:00.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\n\n", "nobody says anything"),
        (b"\0\1\2\3" * 4000, "no text"),
        (b"%PDF-1.7\n1 0 obj", "no text"),
        (b"ID3\4" + b"\0" * 99, "a recording and no transcript"),
        (b"\0\0\0\x20ftypM4A ", "a recording and no transcript"),
        (b"PK\3\4" + b"\0" * 99, "broken zip"),
        (b"just words, and no time", "holds no times"),
        (b'{"segments": [{"start": 0.0, "text": "hi"}]}', "holds no times"),
        (b"x" * (LIMIT + 1), "larger than"),
    ],
)
def test_what_is_no_transcript_is_told_in_a_sentence(raw: bytes, words: str) -> None:
    assert words in fault(raw)
    assert fault(raw).startswith("talk.vtt") or "in talk.vtt" in fault(raw)


def test_reading_can_be_watched_and_stopped() -> None:
    raw = cues(*["Sam: one"] * 50).encode()
    shares: list[float] = []
    read_transcript(raw, "talk", shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def stop(_: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        read_transcript(raw, "talk", stop)


@given(st.binary(max_size=400))
def test_no_bytes_at_all_raise_anything_but_the_sentence(raw: bytes) -> None:
    try:
        heard = read_transcript(raw, "x")
    except UnreadableError:
        return
    assert heard.turns


TIMES = r"[0-9]{1,3}:[0-9]{1,2}(:[0-9]{2})?([.,][0-9]{1,3})?"
SCRAPS = [
    "",
    "WEBVTT",
    "NOTE",
    "1",
    "Sam: hi",
    "Sam  0:01",
    "[Ada] 14:00:01",
    "(Ada)",
    "<v Ada>",
    "0:01",
    "{",
    "&#x202e;",
]
TIMINGS = st.from_regex(rf"{TIMES} ?--> ?({TIMES})?", fullmatch=True)
LINES = st.lists(st.one_of(st.text(max_size=30), TIMINGS, st.sampled_from(SCRAPS)), max_size=14)
SAYINGS = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=5)
TALKS = st.lists(st.tuples(st.sampled_from(["Ada Okafor", "Sam Reyes"]), SAYINGS), min_size=1, max_size=12)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_mixture_of_dialects_raises_anything_but_the_sentence(lines: list[str], end: str) -> None:
    try:
        found = read_transcript(end.join(lines).encode("utf-8", "replace"), "x")
    except UnreadableError:
        return
    begins = [turn.begin_seconds for turn in found.turns]
    assert begins == sorted(begins)
    assert all(turn.begin_seconds <= turn.end_seconds and turn.text for turn in found.turns)
    assert all(turn.text == tidy(turn.text) and turn.speaker == tidy(turn.speaker) for turn in found.turns)


@given(TALKS)
def test_joined_turns_keep_every_word_in_its_order(said: list[tuple[str, list[str]]]) -> None:
    found = heard(cues(*(f"{who}: {' '.join(words)}" for who, words in said)))
    assert " ".join(text for _, text in found).split() == [word for _, words in said for word in words]
    assert all(one[0] != two[0] for one, two in pairwise(found))
