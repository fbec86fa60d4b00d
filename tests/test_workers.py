import multiprocessing
import signal
import sys
import threading
import time

import pytest

from spacy_conflict_events.workers import (
    end_workers,
    exit_at_once,
    interruptible,
    running_workers,
)


@pytest.fixture
def workers():
    """Start two processes that would run for a minute."""
    context = multiprocessing.get_context("spawn")
    started = [context.Process(target=time.sleep, args=(60,)) for _ in range(2)]
    for process in started:
        process.start()
    yield started
    for process in started:
        process.kill()
        process.join()


def test_workers_end_but_for_those_that_are_spared(workers):
    first, second = workers
    assert {first, second} <= set(running_workers())
    end_workers(spare=[first])
    second.join(timeout=20)
    assert second.exitcode == -signal.SIGTERM
    assert first.is_alive()


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_workers_end_when_the_run_is_interrupted(workers, number):
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), interruptible():
        signal.raise_signal(number)
    for process in workers:
        process.join(timeout=20)
        assert process.exitcode == -signal.SIGTERM
    assert signal.getsignal(number) is before


def test_workers_are_not_interruptible_outside_the_main_thread():
    handlers = []

    def work():
        with interruptible():
            handlers.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert handlers == [signal.getsignal(signal.SIGINT)]


def test_workers_exit_at_once_only_if_something_is_left_unread(monkeypatch):
    registered = []
    monkeypatch.setattr(
        "spacy_conflict_events.workers.atexit.register",
        lambda function, code: registered.append(code),
    )
    exit_at_once(3)
    assert registered == []
    stop = threading.Event()
    feeder = threading.Thread(target=stop.wait, name="QueueFeederThread")
    feeder.start()
    exit_at_once(3)
    stop.set()
    feeder.join()
    assert registered == [3]
