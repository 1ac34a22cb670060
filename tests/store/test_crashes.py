"""Real processes that write, and are killed while they do."""

import random
import signal
import subprocess
import sys
from pathlib import Path

from tinydb import TinyDB

from tests.store.builders import ADA, TALK, added, texts
from tests.store.writer import PATH, WANDERER
from tui_interviews.store.opening import open_store

KILLS = 25


def writer(data: Path, name: str, count: int) -> subprocess.Popen[str]:
    """A session that has begun."""
    command = [sys.executable, "-m", "tests.store.writer", str(data), name, str(count)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def go(session: subprocess.Popen[str]) -> None:
    """Both have the notebook open before either writes."""
    assert session.stdin is not None
    session.stdin.write("go\n")
    session.stdin.flush()


def test_two_sessions_of_fifty_notes_each_lose_none(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA, TALK))
    sessions = [writer(tmp_path, name, 50) for name in ("one", "two")]
    for session in sessions:
        go(session)
    for session in sessions:
        session.communicate()
    assert [session.returncode for session in sessions] == [0, 0]
    found = texts(open_store(tmp_path).notebook.interviews[TALK.id].notes)
    assert sorted(found) == sorted(f"{name} {n}" for name in ("one", "two") for n in range(50))
    for name in ("one", "two"):
        assert [text for text in found if text.startswith(name)] == [f"{name} {n}" for n in range(50)]


def test_a_session_killed_at_any_moment_keeps_all_that_it_called_saved(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA, TALK, PATH, WANDERER))
    moments = random.Random(2026)
    promised: set[str] = set()
    for kill in range(KILLS):
        name = f"k{kill:02}"
        promised |= {f"{name} {n}" for n in said_before_death(writer(tmp_path, name, 10_000), moments)}
        opened = open_store(tmp_path)
        assert opened.problems == ()
        assert list(opened.notebook.insights) == [WANDERER.id]
        assert promised <= set(texts(opened.notebook.interviews[TALK.id].notes))
        assert list(tmp_path.rglob(".tmp-*")) == list(tmp_path.glob(".intent-*")) == []
    for path in tmp_path.glob("*/*.json"):
        with TinyDB(path) as database:
            assert all(database.table(table).all() for table in database.tables())


def said_before_death(session: subprocess.Popen[str], moments: random.Random) -> list[int]:
    """Lets a session save a few notes and kills it somewhere within the next save; answers with what it said."""
    assert session.stdout is not None
    go(session)
    said = [session.stdout.readline() for _ in range(moments.randint(1, 8))]
    for _ in range(moments.randrange(40_000)):
        pass
    session.send_signal(signal.SIGKILL)
    rest, _ = session.communicate()
    return [int(line) for line in (*said, *rest.splitlines())]
