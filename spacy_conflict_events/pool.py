"""Run documents through several processes, and outlive those that a document ends.

A process has one batch at a time. When it ends before its time, a new one takes the
documents of the batch one by one, so that the one at fault is known and no other is
lost.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
# What a process does: take batches until there are none, and give their results.
Serve = Callable[[Callable[[], Any], Callable[[Any], None]], None]
# How many batches for each process may be done before their turn.
AHEAD = 4


class _Batch(Generic[Item, Result]):
    """Items that a process takes at once, or one by one."""

    def __init__(self, number: int, items: Sequence[Item]) -> None:
        self.number = number
        self.items = items
        self.results: list[Result] = []
        self.singly = False

    @property
    def rest(self) -> Sequence[Item]:
        start = len(self.results)
        return self.items[start : start + 1] if self.singly else self.items[start:]

    @property
    def done(self) -> bool:
        return len(self.results) == len(self.items)


class _Worker(Generic[Item, Result]):
    """A process and what it works on."""

    def __init__(self, serve: Serve) -> None:
        self._serve = serve
        self.batch: _Batch[Item, Result] | None = None
        self._start()

    def _start(self) -> None:
        self.connection, inner = multiprocessing.Pipe()
        self._process = multiprocessing.Process(
            target=_work, args=(self._serve, inner, self.connection), daemon=True
        )
        self._process.start()
        # Only the process holds it now: its end is the end of the connection.
        inner.close()

    def send(self) -> None:
        """Send what is to be done next of the batch."""
        assert self.batch is not None
        try:
            self.connection.send(self.batch.rest)
        except OSError:
            # It was ended while it had nothing to do.
            self.restart()
            self.connection.send(self.batch.rest)

    def receive(self) -> list[Result] | None:
        """Return the results, None if the process has ended."""
        try:
            results: list[Result] = self.connection.recv()
        except (EOFError, OSError):
            return None
        return results

    def restart(self) -> str:
        """Take another process in its place, and say how this one ended."""
        self._process.join(timeout=5)
        code = self._process.exitcode
        self.end()
        self._start()
        if code is None or code >= 0:
            return f"exit code {code}"
        with suppress(ValueError):
            return signal.Signals(-code).name
        return f"signal {-code}"

    def end(self) -> None:
        """End the process."""
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def run_in_pool(
    serve: Serve,
    items: Iterable[Item],
    *,
    n_process: int,
    batch_size: int,
    give_up: Callable[[Item, str], Result],
) -> Generator[Result, None, None]:
    """Run items through processes.

    serve (Callable): What a process does. It is called in it, with a function that
        returns the next list of items and raises an EOFError after the last, and with
        one that takes the list of their results. It is pickled where processes do not
        begin as copies.
    items (Iterable): The items.
    n_process (int): How many processes work, -1 for one a processor.
    batch_size (int): How many items a process takes at once.
    give_up (Callable): Makes the result of an item that ends its process, of the item
        and of the words for how the process ended.
    YIELDS (Any): A result for each item, in their order.
    """
    number = n_process if n_process > 0 else os.cpu_count() or 1
    batches = _batches(items, batch_size)
    finished: dict[int, _Batch[Item, Result]] = {}
    unreadable: list[Exception] = []
    workers: list[_Worker[Item, Result]] = []
    turn = 0
    more = True
    try:
        while True:
            # Those that are done before their turn must not fill the memory.
            while more and len(finished) < AHEAD * number:
                idle = next((w for w in workers if w.batch is None), None)
                if idle is None and len(workers) == number:
                    break
                try:
                    batch = next(batches, None)
                except Exception as error:
                    # What was read before it comes out first.
                    unreadable.append(error)
                    batch = None
                if batch is None:
                    more = False
                    break
                if idle is None:
                    idle = _Worker(serve)
                    workers.append(idle)
                idle.batch = batch
                idle.send()
            busy = {w.connection: w for w in workers if w.batch is not None}
            if not busy:
                break
            for connection in wait(list(busy)):
                _advance(busy[connection], finished, give_up)  # type: ignore[index]
            while turn in finished:
                yield from finished.pop(turn).results
                turn += 1
    finally:
        for worker in workers:
            worker.end()
    if unreadable:
        raise unreadable[0]


def _batches(items: Iterable[Item], size: int) -> Iterator[_Batch[Item, Any]]:
    rest = iter(items)
    number = 0
    while taken := list(islice(rest, size)):
        yield _Batch(number, taken)
        number += 1


def _advance(
    worker: _Worker[Item, Result],
    finished: dict[int, _Batch[Item, Result]],
    give_up: Callable[[Item, str], Result],
) -> None:
    """Take results of a process, and give it the rest of its batch if there is any."""
    batch = worker.batch
    assert batch is not None
    results = worker.receive()
    if results is not None:
        batch.results.extend(results)
    else:
        how = worker.restart()
        if batch.singly:
            batch.results.append(give_up(batch.rest[0], how))
        batch.singly = True
    if batch.done:
        finished[batch.number] = batch
        worker.batch = None
    else:
        worker.send()


def _work(
    serve: Serve, connection: "Connection[Any, Any]", other: "Connection[Any, Any]"
) -> None:
    """Do the work of a process, until there is no more or nobody waits for it."""
    # Else the end of the program that sends the work would not be seen here.
    other.close()
    # A terminal tells all processes of Ctrl-C. The first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(EOFError, OSError):
        serve(connection.recv, connection.send)
