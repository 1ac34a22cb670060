"""Whatever stands in a paste is text, however it arrives."""

from collections.abc import Iterable
from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START
from textual.drivers import linux_driver
from textual.message import Message

from tests.ui.desk import at_desk, sample, setup
from tests.ui.stage import on_stage
from tui_interviews.ui import lenient, pastes
from tui_interviews.ui.pastes import PasteParser, Pastes, Run
from tui_interviews.ui.widgets.editor import Editor
from tui_interviews.ui.widgets.line import Line

QUIT = "\x11"
TEXTS = st.text(st.sampled_from(["\x1b", "[", "2", "0", "1", "~", "a", "\r", QUIT, "é"]))
PASTED = TEXTS.filter(lambda text: START not in text and END not in f"{text}{END}"[:-1])


def cut(text: str, places: list[int]) -> list[str]:
    """The text in pieces."""
    edges = [0, *sorted({place % (len(text) + 1) for place in places}), len(text)]
    return [text[begin:end] for begin, end in pairwise(edges)]


def joined(runs: Iterable[Run]) -> list[Run]:
    """Neighbours of one kind as one."""
    groups = groupby((run for run in runs if run.text), lambda run: run.is_paste)
    return [Run("".join(run.text for run in group), is_paste) for is_paste, group in groups]


def scanned(pieces: list[str]) -> list[Run]:
    """All that comes of the pieces, arriving without a pause, without the marks."""
    scanner = Pastes()
    runs = [run for piece in pieces for run in scanner.take(piece, 0)]
    whole = joined([*runs, *scanner.wait(pastes.QUIET_SECONDS)])
    return joined(run if run.is_paste else Run(run.text.replace(START, "").replace(END, "")) for run in whole)


@given(PASTED, st.lists(st.integers(0, 200)))
def test_a_paste_in_any_pieces_is_the_paste(text: str, places: list[int]) -> None:
    pieces = cut(f"j{START}{text}x{END}k", places)
    assert scanned(pieces) == [Run("j"), Run(f"{text}x", is_paste=True), Run("k")]


@given(PASTED, PASTED, st.lists(st.integers(0, 200)))
def test_an_end_mark_inside_a_paste_ends_nothing(first: str, second: str, places: list[int]) -> None:
    """Its two halves are text, and the mark itself is left out."""
    pieces = cut(f"{START}{first}{END}{QUIT}{second}{END}", places)
    assert scanned(pieces) == [Run(f"{first}{QUIT}{second}", is_paste=True)]


def test_two_pastes_with_a_key_between_them() -> None:
    runs = scanned([f"{START}one{END}\r{START}two{END}"])
    assert runs == [Run("one", is_paste=True), Run("\r"), Run("two", is_paste=True)]


def test_keys_behind_a_paste_are_held_for_a_moment_only() -> None:
    scanner = Pastes()
    list(scanner.take(f"{START}one{END}", 0))
    assert [run.text for run in scanner.take("k", 0.05)] == [""]
    assert [run.text for run in scanner.wait(0.16)] == ["k"]
    assert [run.text for run in scanner.take("j", 0.17)] == ["j"]


def test_a_key_that_is_kept_down_behind_a_paste_is_not_held_for_ever() -> None:
    scanner = Pastes()
    list(scanner.take(f"{START}one{END}", 0))
    seen = [
        run.text for tick in range(60) for run in (*scanner.take("j", tick / 100), *scanner.wait(tick / 100))
    ]
    assert "".join(seen) == 60 * "j"


def test_a_paste_that_stalls_is_shown_as_far_as_it_has_come_and_goes_on() -> None:
    scanner = Pastes()
    list(scanner.take(f"{START}first half\x1b[2", 0))
    assert [run.text for run in scanner.wait(2.1)] == ["first half"]
    assert list(scanner.wait(2.2)) == []
    rest = f"{END[3:]}{QUIT} is the second half{END}"
    texts = [run.text for run in scanner.take(rest, 5) if run.is_paste]
    assert texts == ["", f"{QUIT} is the second half"]


def test_the_keyboard_comes_back_when_the_end_of_a_paste_was_lost() -> None:
    scanner = Pastes()
    list(scanner.take(f"{START}all of it", 0))
    list(scanner.wait(2.1))
    assert list(scanner.take(QUIT, 5)) == [Run(END), Run(QUIT)]


def parsed(*pieces: str) -> list[Message]:
    parser = PasteParser()
    return [message for piece in (*pieces, "") for message in parser.feed(piece)]


def test_escape_sequences_in_a_paste_stay_where_they_were() -> None:
    messages = parsed(f"{START}A\x1b[2J\x1b[AB{END}")
    assert [message.text for message in messages if isinstance(message, events.Paste)] == ["A\x1b[2J\x1b[AB"]
    assert [message for message in messages if isinstance(message, events.Key)] == []


def test_keys_around_a_paste_are_keys() -> None:
    keys = [one.key for one in parsed(f"j{START}d{END}", "\x1b[Bk") if isinstance(one, events.Key)]
    assert keys == ["j", "down", "k"]


def test_textual_still_looks_for_its_reader_where_ours_is_put() -> None:
    """Should these names go, stray bytes and prepared pastes would end the app again."""
    for name in (lenient.DECODER, lenient.PARSER):
        assert name in linux_driver.LinuxDriver.run_input_thread.__code__.co_names


async def test_the_lines_of_a_paste_stay_lines_whatever_the_terminal_sends_for_their_ends() -> None:
    editor = Editor()
    async with on_stage(editor) as (pilot, _):
        pilot.app.post_message(events.Paste("one\rtwo\r\nthree\nfour\x1b[2J\x9b\u202e\x00"))
        await pilot.pause()
        assert editor.text == "one\ntwo\nthree\nfour[2J"


async def test_a_paste_where_nothing_takes_text_presses_no_key_and_says_so() -> None:
    async with at_desk(setup(sample())) as desk:
        for place in "1234567":
            await desk.press(place)
            before = desk.notebook, desk.place, desk.shown
            await desk.paste("xdnq\rG/u\x11")
            assert (desk.notebook, desk.place, desk.shown) == before
            assert "Nothing here takes text" in desk.toasts[-1]


async def test_a_paste_into_a_filter_is_words_to_find() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("7", "slash")
        await desk.paste("Ing\rrid\x1b[2J")
        assert "/Ing rid[2J" in desk.text


async def test_after_a_long_paste_into_one_line_its_end_is_in_sight() -> None:
    line = Line()
    async with on_stage(line) as (pilot, _):
        pilot.app.post_message(events.Paste("https://example.org/" + "x" * 200 + "ZEBRA"))
        await pilot.pause()
        assert "ZEBRA" in line.render_line(0).text
