"""Find who did what to whom in news, with rules over spaCy's parse."""

from typing import TYPE_CHECKING, Any

from .copies import copy_events
from .errors import ActorError, ConflictEventsError, PatternError
from .event import Count, Event, Filler, Party, Period, Place
from .incidents import Incident, incidents
from .storage import set_trigger_spans

if TYPE_CHECKING:
    from .loader import PatternSet, load_patterns

__version__ = "0.1.0"
__all__ = [
    "ActorError",
    "ConflictEventsError",
    "Count",
    "Event",
    "Filler",
    "Incident",
    "Party",
    "PatternError",
    "PatternSet",
    "Period",
    "Place",
    "copy_events",
    "incidents",
    "load_patterns",
    "set_trigger_spans",
]


def __getattr__(name: str) -> Any:
    """Import the loader when it is asked for, which keeps the package light."""
    if name in {"PatternSet", "load_patterns"}:
        from . import loader

        return getattr(loader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
