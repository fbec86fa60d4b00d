"""The mends of words and those of rows alone, to be tried one after the other."""

from spacy_conflict_events.coordination import COORDINATING
from spacy_conflict_events.mends import Mends
from spacy_conflict_events.reattach import REATTACHING

reattach = Mends(REATTACHING).run
coordinate = Mends(COORDINATING).run
