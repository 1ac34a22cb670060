"""HTML as a strict reader sees it: its elements, its words, and whatever is wrong with it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br"}
KNOWN = {
    *VOID,
    *(
        "html",
        "head",
        "title",
        "style",
        "body",
        "header",
        "nav",
        "main",
        "section",
        "p",
        "ul",
        "li",
        "dl",
        "dt",
        "dd",
    ),
    *("blockquote", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "a", "strong", "span"),
    *(f"h{level}" for level in range(1, 7)),
}
"""All elements that a page has; none of them runs or fetches anything."""
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "dir", "id", "class", "href", "rel", "scope"),
    *("aria-labelledby", "aria-label", "role"),
}


@dataclass
class Read(HTMLParser):
    """A page taken apart."""

    elements: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        names = {name for name, _ in attrs}
        self.faults += [f"<{tag}>"] if tag not in KNOWN else []
        self.faults += [f"{tag} {name}" for name in names - ATTRIBUTES]
        for name, value in attrs:
            self.links += [value or ""] if name == "href" else []
            self.ids += [value or ""] if name == "id" else []
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"<!--{data}-->")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"<?{data}>")

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def headings(self) -> list[int]:
        return [int(one[1]) for one in self.elements if len(one) == 2 and one[0] == "h" and one[1].isdigit()]


def read(page: str) -> Read:
    """A whole page; whatever is open at its end is a fault."""
    found = Read()
    found.feed(page)
    found.close()
    found.faults += [f"{tag} is never closed" for tag in found._open]
    return found
