"""Rows of events as `extract` writes them, made without a pipeline."""

PLOVER = {"KILL": "ASSAULT", "INJURE": "ASSAULT", "ARREST": "COERCE", "MEET": "CONSULT"}


def filler(text, **codes):
    return {"text": text, "start": 0, "end": len(text), **codes}


def make_row(type_, actor, target, place=None, *, count=None, **fields):
    trigger = f"did {type_.lower()}"
    sentence = f"{actor or 'Someone'} {trigger} {target or 'someone'}."
    start = 100 + sentence.index(trigger)
    low, high = count or (None, None)
    row = {
        "doc_id": "a.txt",
        "date": "2024-03-12",
        "type": type_,
        "mode": None,
        "plover": PLOVER.get(type_),
        "trigger": {"text": trigger, "start": start, "end": start + len(trigger)},
        "actor": [filler(actor)] if actor else [],
        "target": [filler(target)] if target else [],
        "count": {**filler(str(low)), "low": low, "high": high} if count else None,
        "location": [filler(place)] if place else [],
        "time": [],
        "attribution": [],
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "pattern": f"{type_.lower()}.verb",
        "sentence": {"text": sentence, "start": 100, "end": 100 + len(sentence)},
    }
    return {**row, **fields}


NEWS = [
    make_row("KILL", "Gunmen", "farmers", "Kessim", count=(18, None)),
    make_row("KILL", "The gunmen", "two guards", "Haro", count=(2, 2), doc_id="b.txt"),
    make_row("KILL", "Troops", "a rebel", "Haro", count=(1, 1), date="2024-03-14"),
    make_row("INJURE", "Gunmen", "farmers", "Kessim", count=(10, 15)),
    make_row("INJURE", "Rebels", "no soldier", count=(0, 0), polarity="negative"),
    make_row("ARREST", "Police", "six men", "Kessim", count=(6, 6), date="2024-04-02"),
    make_row("ARREST", "Police", "protesters", modality="planned"),
    make_row("MEET", "The minister", "elders", "Port Marlow", date=None),
    make_row("STARE", None, None, certainty="alleged"),
]
