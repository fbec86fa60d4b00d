"""End the worker processes of a run that is stopped.

spaCy waits for its workers to finish even when nobody reads what they send any more,
and a worker with much to send then waits too: neither would ever end.
"""

import atexit
import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.process import BaseProcess
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
INTERRUPTED = 130
# What multiprocessing calls the threads that send work to workers.
_FEEDER = "QueueFeederThread"


def running_workers() -> list[BaseProcess]:
    """List the child processes that run.

    RETURNS (list[BaseProcess]): The processes.
    """
    return list(multiprocessing.active_children())


def end_workers(*, spare: Collection[BaseProcess] = ()) -> None:
    """End the child processes.

    spare (Collection[BaseProcess]): Those that go on.
    """
    for worker in running_workers():
        if worker not in spare:
            worker.terminate()


def exit_at_once(code: int) -> None:
    """Let the program end although there is something that no worker reads any more.

    code (int): The exit code.
    """
    if any(thread.name == _FEEDER for thread in threading.enumerate()):
        # multiprocessing waits for these threads in its own exit function, which runs
        # after this one.
        atexit.register(_exit, code)


def _exit(code: int) -> None:
    """End the program without any further exit function."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl-C, and a request to terminate, end the workers before the run.

    Both come as a KeyboardInterrupt. Only the main thread of a program can use it;
    elsewhere it does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    parent = os.getpid()

    def interrupt(number: int, frame: FrameType | None) -> None:
        if os.getpid() != parent:
            # A worker has this handler too, and a terminal tells it of Ctrl-C.
            os._exit(INTERRUPTED)
        # spaCy would warn that the workers did not complete.
        warnings.filterwarnings("ignore", message=r"\[W127\]")
        end_workers()
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in _SIGNALS}
    try:
        with warnings.catch_warnings():
            yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
