"""How long a transcript of five hours and twenty megabytes takes: to read, and to put under the questions.

Run `python -m tests.benchmarks.transcripts [--rounds 5]`. Each file is made up anew and read as the app and `import`
read it. Times are those of the processor, medians, and beside them how often the same bytes could have been decoded and
cut into lines meanwhile. The budget for reading is two seconds.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median

from tui_interviews.domain.alignment import aligned
from tui_interviews.domain.interview import Focus, Interview
from tui_interviews.domain.passage import passages
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.domain.recording import Recording
from tui_interviews.exchange.transcript import read_transcript

NOW = datetime(2026, 5, 4, 14, 30, tzinfo=UTC)
SECONDS = 5 * 3600
SENTENCE = "Spreadsheets are the job, and nobody says so in the advert. "


def clock(seconds: float) -> str:
    """`00:01:02.500`."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{int(seconds % 1 * 1000):03}"


def captions(cues: int, sentences: int, word: str = "") -> bytes:
    """Two speakers, each with three cues in turn."""
    step = SECONDS / cues
    blocks = (
        f"{n}\n{clock(n * step)} --> {clock((n + 1) * step)}\n"
        f"{'Ada Okafor' if n // 3 % 2 else 'Sam Reyes'}: {n} {word}{SENTENCE * sentences}\n"
        for n in range(cues)
    )
    return ("WEBVTT\n\n" + "\n".join(blocks)).encode()


def headed(turns: int) -> bytes:
    """The same in a text with a time for each turn."""
    return "".join(
        f"{'Ada Okafor' if n % 2 else 'Sam Reyes'}  {clock(n * SECONDS / turns)[:8]}\n{SENTENCE * 19}\n\n"
        for n in range(turns)
    ).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "20 MB, 36,000 cues": lambda: captions(36_000, 9),
    "the same, not ASCII": lambda: captions(36_000, 9, "é "),
    "20 MB, 18,000 turns of text": lambda: headed(18_000),
    "3 MB, 30,000 cues": lambda: captions(30_000, 1),
}


def spent(work: Callable[[], object], rounds: int) -> float:
    """Seconds of the processor, the median."""
    found = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return median(found)


def talk() -> Interview:
    """Live, with a question every ten minutes."""
    plan = tuple(
        PlannedQuestion(f"q{n}", f"What is question number {n} about spreadsheets?") for n in range(30)
    )
    focus = tuple(Focus(NOW + timedelta(minutes=10 * n), one.id) for n, one in enumerate(plan))
    return Interview("i", "c", NOW, plan=plan, started_at=NOW, focus=focus)


def main() -> None:
    """Prints the medians."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wanted.add_argument("--rounds", type=int, default=5)
    rounds = wanted.parse_args().rounds
    for name, made in FILES.items():
        raw = made()
        took = spent(lambda raw=raw: read_transcript(raw, "x"), rounds)  # type: ignore[misc]
        least = spent(lambda raw=raw: raw.decode().split("\n"), rounds)  # type: ignore[misc]
        print(f"{name:<32}{took:6.2f} s   {took / least:5.0f} ×")  # noqa: T201
    turns = read_transcript(captions(30_000, 1), "x").turns
    live, recording = talk(), Recording("r", "c", "i", NOW)
    held = replace(live, focus=())
    for name, work in (
        ("its sentences", lambda: passages((*turns,))),
        ("under questions by the clock", lambda: aligned(live, recording, (*turns,))),
        ("by their words", lambda: aligned(held, recording, (*turns,))),
    ):
        print(f"{name:<32}{spent(work, rounds):6.2f} s   of {len(turns)} turns")  # noqa: T201


if __name__ == "__main__":
    main()
