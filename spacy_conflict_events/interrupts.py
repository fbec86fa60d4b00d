"""Let Ctrl-C, and a request to terminate, stop a run between two documents."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
INTERRUPTED = 130


class Interrupts:
    """Tells if a run is to stop, and puts it off while something is written."""

    def __init__(self) -> None:
        """Create it."""
        self._held = False
        self._asked = False

    @contextmanager
    def held(self) -> Iterator[None]:
        """Put an interrupt off until the end of a `with` block.

        The second one is not put off: the block may wait for something.
        """
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._asked:
            self._asked = False
            raise KeyboardInterrupt

    def interrupt(self) -> None:
        """Interrupt the run.

        RAISES (KeyboardInterrupt): If it is not put off.
        """
        if self._held and not self._asked:
            self._asked = True
            return
        raise KeyboardInterrupt


@contextmanager
def interruptible() -> Iterator[Interrupts]:
    """Have Ctrl-C, and a request to terminate, come as a KeyboardInterrupt.

    Only the main thread of a program can use it; elsewhere nothing changes.

    YIELDS (Interrupts): What can put them off.
    """
    interrupts = Interrupts()
    if threading.current_thread() is not threading.main_thread():
        yield interrupts
        return
    parent = os.getpid()

    def interrupt(number: int, frame: FrameType | None) -> None:
        if os.getpid() != parent:
            # A process that began as a copy of this one has the handler, too.
            os._exit(INTERRUPTED)
        interrupts.interrupt()

    before = {number: signal.signal(number, interrupt) for number in _SIGNALS}
    try:
        yield interrupts
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
