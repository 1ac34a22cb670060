"""The method, read from YAML apart from all other templates: it is needed before the first screen stands."""

from tui_interviews.domain.method import Method
from tui_interviews.paths import Places
from tui_interviews.store.layers import Problems, changed, layers
from tui_interviews.store.methodfile import method_of

METHOD = "method.yaml"


def read_method(places: Places) -> tuple[Method, Problems]:
    """The method: each later file changes the entries that it holds, one that is faulty leaves the entry as it was."""
    return changed(layers(places), METHOD, method_of, Method())


def read_timings(places: Places) -> tuple[Method, Problems]:
    """The method without the shipped file, which but for channels and calendars repeats the defaults."""
    return changed(layers(places)[1:], METHOD, method_of, Method())
