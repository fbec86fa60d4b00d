"""The form of an actor dictionary, as pydantic models."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Sector = Literal[
    "GOV",
    "MIL",
    "COP",
    "SPY",
    "JUD",
    "LEG",
    "PTY",
    "OPP",
    "REB",
    "PRM",
    "UAF",
    "CRM",
    "CVL",
    "REF",
    "BUS",
    "LAB",
    "AGR",
    "EDU",
    "JRN",
    "MED",
    "REL",
    "SOC",
    "ELI",
    "UNK",
]
COUNTRY = r"^[A-Z]{3}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

WORDS = r"^\W*[^\W_]"

Words = Annotated[str, StringConstraints(pattern=WORDS)]
Country = Annotated[str, StringConstraints(pattern=COUNTRY)]
Day = Annotated[str, StringConstraints(pattern=DAY)]


class _Model(BaseModel):
    """Refuse unknown keys and silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True)


class CountryEntry(_Model):
    """The words that name a country, its people and its places."""

    country: Country
    names: list[Words] = []
    adjectives: list[Words] = []
    people: list[Words] = []
    capitals: list[Words] = []
    regions: list[Words] = []


class SectorEntry(_Model):
    """The words that name those who belong to a sector."""

    sector: Sector
    description: str = ""
    nouns: list[Words] = []
    weak_nouns: list[Words] = []
    modifiers: list[Words] = []


class PeriodEntry(_Model):
    """What an actor was from one day to another, both inside."""

    country: Country | None = None
    sector: Sector | None = None
    start: Day | None = None
    end: Day | None = None


class ActorEntry(_Model):
    """An actor with a name of its own."""

    names: Annotated[list[Words], Field(min_length=1)]
    country: Country | None = None
    sector: Sector | None = None
    periods: list[PeriodEntry] = []
    case: bool = False


class ActorFile(_Model):
    """A file of an actor dictionary."""

    schema_version: Literal[1]
    description: Annotated[str, StringConstraints(min_length=1)]
    replace_shipped: bool = False
    countries: list[CountryEntry] = []
    sectors: list[SectorEntry] = []
    actors: list[ActorEntry] = []


def is_day(text: str) -> bool:
    """Tell whether a text is a day of the calendar.

    text (str): Such as "2024-02-29".
    RETURNS (bool): Whether there was or will be such a day.
    """
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
