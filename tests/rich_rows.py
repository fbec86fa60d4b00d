"""Rows of events in which every field holds something."""

VERSIONS = {"package_version": "0.1.0", "model": "en_fake-1.0", "patterns_version": "p"}
TEXT = "Gunmen killed at least 18 farmers in Borno on Monday, police said."


def words(text, within=TEXT):
    start = within.index(text)
    return {"text": text, "start": start, "end": start + len(text)}


def party(text, country=None, sector=None, coded_by=None, refers_to=None):
    codes = {"country": country, "sector": sector, "coded_by": coded_by}
    return {**words(text), **codes, "refers_to": refers_to}


def full_row(doc_id="a", kind="KILL", **changes):
    """Return a row as `extract` writes it."""
    trigger = words("killed")
    name = f"{kind}:{trigger['start']}:{trigger['end']}"
    row = {
        "doc_id": doc_id,
        "event_id": f"{doc_id}#{name}",
        "id": name,
        "type": kind,
        "mode": "shooting",
        "plover": "ASSAULT",
        "cameo": "180",
        "trigger": trigger,
        "actor": [party("Gunmen", None, "UAF", "roles:gunman", words("farmers"))],
        "target": [party("at least 18 farmers", "NGA", "AGR", "roles:farmer")],
        "about": [words("farmers")],
        "count": {**words("at least 18"), "low": 18, "high": None},
        "location": [
            {**words("Borno"), "country": "NGA", "latitude": 11.5, "longitude": 13.0}
        ],
        "time": [
            {**words("Monday"), "start_date": "2024-03-11", "end_date": "2024-03-11"}
        ],
        "weapon": [],
        "attribution": [party("police", None, "COP", "roles:police")],
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "pattern": "kill.verb",
        "sentence": words(TEXT),
        "part_of": None,
        "incident": name,
        **VERSIONS,
    }
    return {**row, **changes}
