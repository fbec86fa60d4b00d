"""Puts off garbage collection where many objects are made that stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Put off the search for objects that only hold one another.

    It goes through all that a pipeline keeps, again and again while patterns or
    Docs are made, and takes up to half of the time of that. Also a decorator.

    YIELDS (None): While it lasts.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
