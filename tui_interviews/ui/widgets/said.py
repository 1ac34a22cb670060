"""What was said to one question: lines with their stamps, wrapped, the youngest in sight."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import content, shown, wrapped
from tui_interviews.ui.widgets.page import Paragraph

FEW = 2
"""In so few lines there is no room to say that there are others."""
WAITING = "·"
"""Before a line that is not on the disk yet."""


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One line of the talk."""

    stamp: str
    sign: str
    text: str
    is_waiting: bool = False


class Said(Widget):
    """Keys never go here: it shows as many of the youngest lines as there is room for, and older ones when told."""

    DEFAULT_CSS = """
    Said { height: 1fr; min-height: 1; }
    """
    lines: reactive[tuple[SaidLine, ...]] = reactive(())
    before: reactive[tuple[Paragraph, ...]] = reactive(())
    """What stands there while nothing was said."""
    back: reactive[int] = reactive(0)
    """How many lines of the screen are below its lower edge."""

    def watch_lines(self) -> None:
        """The youngest line is in sight again."""
        self.back = 0

    def scroll(self, step: int) -> bool:
        """Half a screenful back or forth; False where there is nothing more."""
        most = max(len(self._drawn(self.size.width)) - self.size.height, 0)
        back = min(max(self.back + step * max(self.size.height // 2, 1), 0), most)
        if back == self.back:
            return False
        self.back = back
        return True

    @property
    def youngest(self) -> Region:
        """Where on the screen the line stands that was kept last."""
        width, height = self.size
        drawn = len(self._drawn(width)) if self.lines else 0
        own = len(tuple(_parts(self.lines[-1], self._stamps, width))) if self.lines else 0
        place = Region(self.region.x, self.region.y + max(min(drawn, height) - own, 0), width, own)
        return place.intersection(self.region)

    @property
    def _stamps(self) -> int:
        return max((len(line.stamp) for line in self.lines), default=0)

    def render(self) -> RenderResult:
        """Exactly as many lines as there is room for, at most."""
        width, height = self.size
        if not self.lines:
            told = [
                content(f" {line}", style) for text, style in self.before for line in wrapped(text, width - 2)
            ]
            if len(told) > height > 0:
                told[height - 1] += content(" …", "$muted")
            return Content("\n").join(told[:height])
        drawn = self._drawn(width)
        end = max(len(drawn) - self.back, 0)
        start = max(end - height, 0)
        seen = drawn[start:end]
        if start and height > FEW:
            hidden = f" {'↑':>6} {start + 1} lines further up: pageup"
            seen[0] = content(hidden, "$muted")
        return Content("\n").join(seen)

    def _drawn(self, width: int) -> list[Content]:
        return [part for line in self.lines for part in _parts(line, self._stamps, width)]


def _parts(line: SaidLine, stamps: int, width: int) -> Iterator[Content]:
    """The stamp in a column of its own, the words hanging beside it."""
    sign = line.sign + " " * max(1 - cell_len(line.sign), 0)
    lead = f"{WAITING if line.is_waiting else ' '}{line.stamp:>{stamps}} "
    room = max(width - cell_len(lead) - cell_len(shown(sign)) - 2, 8)
    for number, words in enumerate(wrapped(line.text, room)):
        if number:
            yield content(" " * (cell_len(lead) + cell_len(shown(sign)) + 1) + words)
        else:
            style = "bold $accent" if line.is_waiting else "$muted"
            yield Content.assemble(content(lead, style), content(f"{sign} ", "bold $accent"), content(words))
