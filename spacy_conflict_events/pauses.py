"""Puts off garbage collection where many objects are made that stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection(*, stays: bool = False) -> Iterator[None]:
    """Put off the search for objects that only hold one another.

    It goes through all that a pipeline keeps, again and again while patterns or
    Docs are made, and takes up to half of the time of that. Also a decorator.

    stays (bool): Whether what is made meanwhile stays, so that it is counted among the
        old objects at once and not gone through when the search goes on.
    YIELDS (None): While it lasts.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on and stays and not gc.get_freeze_count():
            # all that there is, put with what is kept, and back with what is old
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()
