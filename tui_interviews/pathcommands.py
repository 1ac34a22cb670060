"""The commands of the places about a career path: its page, the matrix, its leads, two paths side by side."""

from tui_interviews.command import Where, declared

INSIGHTS = declared(
    Where.INSIGHTS,
    ("insights.open", "enter", "the line", "Open the line it came from", "enter"),
    ("insights.mastery", "t", "have/missing", "A requirement: have, learning, missing", "mastery"),
    ("insights.verdict", "v", "verdict", "Pursue, keep looking, set aside: and why", "verdict"),
    ("insights.path", "p", "next path", "The next career path", "next_path"),
    ("insights.funnel", "f", "", "The funnel: what became of requests", "app.go('funnel')"),
    ("insights.matrix", "m", "matrix", "Compare answers: question by person", "app.go('matrix')"),
    ("insights.reason", "b", "", "The verdict rests on this, or no longer", "reason"),
    (
        "insights.answers",
        "a",
        "",
        "It answers what you want to find out; on such a line: answered",
        "answers",
    ),
    ("insights.contradicts", "c", "", "It contradicts another insight, or no longer", "contradicts"),
    ("insights.join", "J", "", "The same as another insight: make the two one", "join"),
    ("insights.edit", "e", "", "Change its words or kind", "edit"),
    ("insights.remove", "x,delete", "", "Take the insight out", "remove"),
    ("insights.compare", "C", "", "Two career paths side by side", "app.go('compare')"),
)
FUNNEL = declared(
    Where.FUNNEL,
    ("funnel.scope", "p", "this path / all", "Only requests about this career path, or all", "scope"),
    ("funnel.back", "enter", "back", "Back to the page of the career path", "app.go('insights')"),
)
MATRIX = declared(
    Where.MATRIX,
    ("matrix.open", "enter", "open", "All that they said to this question", "enter"),
    ("matrix.line", "o", "the line", "Go to the line, in its talk", "line"),
    (
        "matrix.compare",
        "c",
        "compare",
        "Two people side by side: the marked ones, or this and the next",
        "compare",
    ),
    ("matrix.category", "f", "category", "Only questions of one category, then of the next", "category"),
    ("matrix.filter", "slash", "", "Only questions with these words, in them or in an answer", "filter"),
    ("matrix.join", "J", "same question", "The same question in other words: make it one row", "join"),
    ("matrix.split", "S", "", "Not the same question after all: make it rows of its own again", "split"),
    ("matrix.mark", "space", "", "Mark the person, to compare two", "mark"),
    ("matrix.path", "p", "", "The next career path", "next_path"),
)
GRID = declared(
    Where.GRID,
    ("grid.down", "j,down", "", "The question below", "move(1, 0)"),
    ("grid.up", "k,up", "", "The question above", "move(-1, 0)"),
    ("grid.right", "l,right", "", "The next person", "move(0, 1)"),
    ("grid.left", "h,left", "", "The person before", "move(0, -1)"),
    ("grid.first", "g,home", "", "The first question", "edge(-1)"),
    ("grid.last", "G,end", "", "The last question", "edge(1)"),
    ("grid.page_down", "ctrl+d,pagedown", "", "A page of questions down", "page(1)"),
    ("grid.page_up", "ctrl+u,pageup", "", "A page of questions up", "page(-1)"),
    ("grid.out", "escape", "", "Back to the page of the career path", "out"),
)
LEADS = declared(
    Where.LEADS,
    ("leads.open", "enter", "open", "Copy its link, else open the line it came from", "enter"),
    ("leads.add", "n", "new", "An opening, a search term, a resource, a person", "new"),
    ("leads.done", "x", "done", "Done with it, or not after all", "done"),
    ("leads.copy", "c", "copy link", "Send its link to the terminal's clipboard", "copy"),
    ("leads.status", "t", "", "An opening: looked at, applied, in talks, closed", "status"),
    ("leads.edit", "e", "", "Change it", "edit"),
    ("leads.line", "o", "", "Open the line it came from", "line"),
    ("leads.path", "p", "", "The next career path", "next_path"),
    ("leads.remove", "d,delete", "", "Take it out", "remove"),
)
COMPARE = declared(
    Where.COMPARE,
    ("compare.open", "enter", "the line", "Open the line it came from", "enter"),
    ("compare.verdict", "v", "verdict", "Pursue, keep looking, set aside: and why", "verdict"),
    ("compare.path", "p", "other path", "Another career path on this side", "next_path"),
)

PATHS = (*INSIGHTS, *FUNNEL, *MATRIX, *GRID, *LEADS, *COMPARE)
