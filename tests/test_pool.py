import io
import os
import signal
import sys
import time

import pytest

from spacy_conflict_events.pool import run_in_pool

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals")


def serve(receive, send):
    """Answer each item with itself and the process, as some items allow."""
    while True:
        items = receive()
        for item in items:
            if item == "exit":
                os._exit(3)
            if item == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if item == "fail":
                sys.stderr = io.StringIO()
                raise RuntimeError("failed")
            if item == "slow":
                time.sleep(0.3)
        send([(item, os.getpid()) for item in items])


def run(items, *, n_process=2, batch_size=3):
    results = run_in_pool(
        serve,
        items,
        n_process=n_process,
        batch_size=batch_size,
        give_up=lambda item, how: (item, how),
    )
    return list(results)


@pytest.mark.parametrize("n_process", [1, 2, 3])
@pytest.mark.parametrize("batch_size", [1, 3, 50])
def test_pool_keeps_the_order(n_process, batch_size):
    items = ["slow", *map(str, range(40))]
    found = run(items, n_process=n_process, batch_size=batch_size)
    assert [item for item, _ in found] == items
    processes = {process for _, process in found}
    assert os.getpid() not in processes
    assert len(processes) == (n_process if batch_size < 50 else 1)


def test_pool_without_items():
    assert run([]) == []


def test_pool_names_the_items_that_end_a_process():
    items = ["a", "kill", "b", "c", "exit", "fail", "d", "kill"]
    found = run(items)
    assert [item for item, _ in found] == items
    told = {"kill": "SIGKILL", "exit": "exit code 3", "fail": "exit code 1"}
    for item, how in found:
        assert how == told[item] if item in told else isinstance(how, int)


def test_pool_outlives_a_process_that_is_ended_from_outside():
    results = run_in_pool(
        serve, map(str, range(30)), n_process=1, batch_size=1, give_up=None
    )
    first, process = next(results)
    os.kill(process, signal.SIGKILL)
    rest = list(results)
    assert [first, *(item for item, _ in rest)] == [str(n) for n in range(30)]
    assert process not in {other for _, other in rest[2:]}
    assert len({other for _, other in rest[2:]}) == 1


def test_pool_reads_no_further_than_it_must():
    taken = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield "slow" if number == 0 else str(number)

    results = run_in_pool(serve, items(), n_process=2, batch_size=1, give_up=None)
    assert next(results)[0] == "slow"
    results.close()
    assert max(taken) < 20


def test_pool_does_not_hide_an_error_of_its_input():
    def items():
        yield from ("a", "b")
        raise KeyError("input")

    results = run_in_pool(serve, items(), n_process=2, batch_size=1, give_up=None)
    assert [next(results)[0], next(results)[0]] == ["a", "b"]
    with pytest.raises(KeyError, match="input"):
        next(results)
