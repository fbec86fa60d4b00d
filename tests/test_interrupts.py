import signal
import sys
import threading

import pytest

from spacy_conflict_events.interrupts import Interrupts, interruptible

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="needs signals")


@needs_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupts_come_at_once(number):
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), interruptible():
        signal.raise_signal(number)
    assert signal.getsignal(number) is before


@needs_signals
def test_interrupts_wait_for_what_is_held():
    done = []

    def write():
        with interrupts.held():
            signal.raise_signal(signal.SIGINT)
            done.append("written")
        done.append("too late")

    with interruptible() as interrupts, pytest.raises(KeyboardInterrupt):
        write()
    assert done == ["written"]


def test_interrupts_are_held_once():
    interrupts = Interrupts()
    done = []
    with interrupts.held():
        interrupts.interrupt()
        with pytest.raises(KeyboardInterrupt):
            interrupts.interrupt()
        interrupts._asked = False
        done.append("written")
    assert done == ["written"]


def test_interrupts_leave_other_threads_alone():
    handlers = []

    def work():
        with interruptible():
            handlers.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert handlers == [signal.getsignal(signal.SIGINT)]
