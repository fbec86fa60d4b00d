"""Rows of incidents in the layouts of the field: PLOVER, CAMEO-coded data, ACLED, UCDP.

They are made of the rows of one document's events, as `extract` writes them. What the
text negates, plans or fears stays out: these layouts hold what is told as a fact.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from .acled import acled_type
from .export import VERSIONS, kept_columns

Row = dict[str, Any]

# PLOVER manual, draft 0.8: the four quads of its sixteen event types.
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
QUAD_NAMES = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
# CAMEO names two of PLOVER's sectors otherwise, and knows no paramilitaries.
CAMEO_ROLES = {"JRN": "MED", "MED": "HLH", "PRM": "UAF", "PTY": "GOV", "SOC": "CVL"}
PLOVER_COLUMNS = (
    *("incident_id", "doc_id", "date", "date_end", "date_source"),
    *("event_type", "mode", "quad", "actor", "recipient"),
    *("dead_low", "dead_high", "injured_low", "injured_high", "size_low", "size_high"),
    *("location", "country", "latitude", "longitude", "text", "events"),
)
CAMEO_COLUMNS = (
    *("event_id", "date", "source", "source_code", "target", "target_code"),
    *("cameo", "cameo_root", "quad_class", "source_country", "source_role"),
    *("target_country", "target_role", "location", "location_country"),
    *("latitude", "longitude", "doc_id", "text"),
)
ACLED_COLUMNS = (
    *("event_id", "event_date", "event_date_end", "event_type", "sub_event_type"),
    *("actor1", "actor2", "iso3", "location", "latitude", "longitude"),
    *("fatalities", "best", "low", "high", "notes", "doc_id"),
)


def plover_rows(rows: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Make PLOVER-style rows, one an incident.

    An event without a PLOVER category makes no incident of its own.

    rows (Sequence[Mapping]): The rows of one document's events.
    RETURNS (list[dict]): For each incident the event type and mode, its quad, actors
        and recipients with country and sector, dead, injured and size (protesters or
        captives) with their bounds, date, place and sentence, and the ids of its
        events. Days are ISO dates, ends inclusive.
    """
    found = []
    for group in _incidents(rows):
        main = _main(group)
        if main["plover"] is None:
            continue
        found.append(
            {
                "incident_id": _name(main),
                "doc_id": main["doc_id"],
                **_kept(main),
                **_when(main, group),
                "event_type": main["plover"],
                "mode": _first(group, "mode"),
                "quad": QUAD_NAMES.get(QUADS.get(main["plover"], 0)),
                "actor": [_party(filler) for filler in _slot(main, group, "actor")],
                "recipient": [
                    _party(filler) for filler in _slot(main, group, "target")
                ],
                **_bounds("dead", toll(group, "KILL")),
                **_bounds("injured", toll(group, "INJURE")),
                **_bounds("size", _size(main)),
                **_where(main, group),
                "text": main["sentence"]["text"],
                "events": [row["event_id"] for row in group],
                **{name: main.get(name) for name in VERSIONS},
            }
        )
    return found


def cameo_rows(rows: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Make rows of the tab-separated layout of CAMEO-coded event data.

    One row for each event with a CAMEO code and each pair of a source and a target;
    where one of them is missing, its cells are empty.

    rows (Sequence[Mapping]): The rows of one document's events.
    RETURNS (list[dict]): Rows of `CAMEO_COLUMNS`. `date` is YYYYMMDD, `quad_class` 1
        to 4: verbal cooperation, material cooperation, verbal conflict, material
        conflict. An actor's code is country and role, such as `PAKGOV`.
    """
    found = []
    for row in filter(is_told, rows):
        if row["cameo"] is None:
            continue
        number = 0
        when = _when(row, [row])["date"]
        where = _where(row, [row])
        for source in row["actor"] or [None]:
            for target in row["target"] or [None]:
                number += 1
                found.append(
                    {
                        "event_id": f"{row['event_id']}.{number}",
                        "date": when.replace("-", "") if when else None,
                        **_cameo_actor("source", source),
                        **_cameo_actor("target", target),
                        "cameo": row["cameo"],
                        "cameo_root": row["cameo"][:2],
                        "quad_class": _quad_class(row["cameo"]),
                        "location": where["location"],
                        "location_country": where["country"],
                        "latitude": where["latitude"],
                        "longitude": where["longitude"],
                        "doc_id": row["doc_id"],
                        "text": " ".join(row["sentence"]["text"].split()),
                    }
                )
    return [{name: row[name] for name in CAMEO_COLUMNS} for row in found]


def acled_rows(rows: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Make rows with ACLED's event types and UCDP's bounds of deaths.

    Incidents that ACLED does not record, such as statements and talks, are left out.

    rows (Sequence[Mapping]): The rows of one document's events.
    RETURNS (list[dict]): Rows of `ACLED_COLUMNS`. `fatalities` and `best` are the
        number that the words give, of "at least 18" and of "10 to 18" the lower one;
        0 if the incident tells of no deaths, None if it tells of them without a
        number. `low` and `high` are the bounds, None where the words leave one open.
    """
    found = []
    for group in _incidents(rows):
        types = acled_type(group)
        if types is None:
            continue
        main = _main(group)
        dead = toll(group, "KILL")
        low, high = dead if dead else (0, 0)
        best = high if low is None else low
        when = _when(main, group)
        where = _where(main, group)
        actors = [filler["text"] for filler in _slot(main, group, "actor")]
        targets = [filler["text"] for filler in _slot(main, group, "target")]
        found.append(
            {
                "event_id": _name(main),
                "event_date": when["date"],
                "event_date_end": when["date_end"],
                "event_type": types[0],
                "sub_event_type": types[1],
                "actor1": "; ".join(actors),
                "actor2": "; ".join(targets),
                "iso3": where["country"],
                "location": where["location"],
                "latitude": where["latitude"],
                "longitude": where["longitude"],
                "fatalities": best,
                "best": best,
                "low": low,
                "high": high,
                "notes": main["sentence"]["text"],
                "doc_id": main["doc_id"],
            }
        )
    return found


def is_told(row: Mapping[str, Any]) -> bool:
    """Tell whether an event is told as a fact.

    row (Mapping): The event's row.
    RETURNS (bool): Whether it is positive and actual.
    """
    return bool(row["polarity"] == "positive" and row["modality"] == "actual")


def toll(
    group: Iterable[Mapping[str, Any]], kind: str
) -> tuple[int | None, int | None] | None:
    """Find how many were killed or injured in an incident.

    Of several numbers the greatest counts, as later sentences tell of part of the
    victims; an exact one is preferred to a vague one.

    group (Iterable[Mapping]): The rows of the incident's events.
    kind (str): KILL or INJURE.
    RETURNS (tuple[int, int]): The bounds, None for one that is open; None if the
        incident has no such event.
    """
    events = [row for row in group if row["type"] == kind]
    if not events:
        return None
    bounds = [
        (row["count"]["low"], row["count"]["high"]) for row in events if row["count"]
    ]
    if not bounds:
        return None, None
    exact = [b for b in bounds if b[0] is not None and b[0] == b[1]]
    return max(exact or bounds, key=lambda b: (b[0] or 0, b[1] or 0))


def _incidents(rows: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """Group the events that are told as facts by incident, in their order."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for row in filter(is_told, rows):
        groups.setdefault(row.get("incident") or row["id"], []).append(row)
    return list(groups.values())


def _main(group: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Find the event that the incident is named after, else the first."""
    return next((row for row in group if row["id"] == row.get("incident")), group[0])


def _name(main: Mapping[str, Any]) -> str:
    document = main["event_id"].removesuffix(f"#{main['id']}")
    return f"{document}#{main.get('incident') or main['id']}"


def _kept(row: Mapping[str, Any]) -> Row:
    """Return the columns carried along from the input, which stand in between."""
    kept = (name for name in kept_columns(row) if name not in PLOVER_COLUMNS)
    return {name: row[name] for name in kept}


def _first(group: Iterable[Mapping[str, Any]], field: str) -> Any:
    return next((row[field] for row in group if row[field]), None)


def _slot(
    main: Mapping[str, Any], group: Iterable[Mapping[str, Any]], slot: str
) -> list[Row]:
    """Return the fillers of a slot: the main event's, else another's."""
    return main[slot] or _first(group, slot) or []


def _party(filler: Mapping[str, Any]) -> Row:
    return {name: filler.get(name) for name in ("text", "country", "sector")}


def _bounds(name: str, bounds: tuple[int | None, int | None] | None) -> Row:
    low, high = bounds or (None, None)
    return {f"{name}_low": low, f"{name}_high": high}


def _size(main: Mapping[str, Any]) -> tuple[int | None, int | None] | None:
    count = main["count"]
    if not count or main["type"] in ("KILL", "INJURE"):
        return None
    return count["low"], count["high"]


def _when(main: Mapping[str, Any], group: Sequence[Mapping[str, Any]]) -> Row:
    """Return the days of an incident: the text's, else the document's."""
    for row in (main, *group):
        for filler in row["time"]:
            if filler.get("start_date"):
                days = {"date": filler["start_date"], "date_end": filler["end_date"]}
                return {**days, "date_source": "text"}
    day = _iso_day(main.get("date"))
    source = "document" if day else None
    return {"date": day, "date_end": day, "date_source": source}


def _iso_day(value: Any) -> str | None:
    """Return the day that an ISO date or date and time begins with."""
    try:
        return date.fromisoformat(str(value)[:10]).isoformat()
    except ValueError:
        return None


def _where(main: Mapping[str, Any], group: Sequence[Mapping[str, Any]]) -> Row:
    """Return the place of an incident, the first that has coordinates if one has."""
    places = [filler for row in (main, *group) for filler in row["location"]]
    places.sort(key=lambda filler: filler.get("latitude") is None)
    place = places[0] if places else {}
    names = ("country", "latitude", "longitude")
    return {"location": place.get("text"), **{n: place.get(n) for n in names}}


def _cameo_actor(side: str, filler: Mapping[str, Any] | None) -> Row:
    filler = filler or {}
    country = filler.get("country")
    sector = filler.get("sector")
    role = CAMEO_ROLES.get(sector, sector) if sector else None
    return {
        side: filler.get("text"),
        f"{side}_code": f"{country or ''}{role or ''}" or None,
        f"{side}_country": country,
        f"{side}_role": role,
    }


def _quad_class(cameo: str) -> int | None:
    """Return CAMEO's quad class by its root: 03-05, 06-08, 09-13, 14-20.

    A user's own code may have none.
    """
    if not cameo[:2].isdigit():
        return None
    root = int(cameo[:2])
    if root < 6:
        return 1
    if root < 9:
        return 2
    return 3 if root < 14 else 4
