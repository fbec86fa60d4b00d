"""The colours of event types, by the groups of the PLOVER ontology.

Each group has a strong colour for lines and bars, and a pale one to write on. Text in
`INK` on a pale colour, and the strong colour on white, have a contrast of 4.5 or more
(WCAG 2, level AA). No two groups differ by red and green alone.
"""

from dataclasses import dataclass

INK = "#1c1f24"


@dataclass(frozen=True)
class Group:
    """A group of event types that share a colour.

    name (str): Its name, as a class of CSS.
    title (str): Its name for people.
    strong (str): The colour of lines and bars.
    pale (str): The colour to write on.
    """

    name: str
    title: str
    strong: str
    pale: str


VIOLENCE = Group("violence", "Violence", "#b3372a", "#f8dcd6")
COERCION = Group("coercion", "Coercion and protest", "#74488f", "#e9def1")
VERBAL_CONFLICT = Group("verbal-conflict", "Verbal conflict", "#9a5b00", "#fae5c3")
VERBAL_COOPERATION = Group(
    "verbal-cooperation", "Verbal cooperation", "#2a6a9e", "#d8e8f4"
)
MATERIAL_COOPERATION = Group(
    "material-cooperation", "Material cooperation", "#1a7464", "#d3ebe5"
)
OTHER = Group("other", "Other", "#5a616b", "#e5e7ea")
GROUPS = (
    VIOLENCE,
    COERCION,
    VERBAL_CONFLICT,
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    OTHER,
)

# PLOVER's four quadrants; its material conflict is split into force used against
# people or things, and the rest.
_OF_PLOVER = {
    "ASSAULT": VIOLENCE,
    **dict.fromkeys(("COERCE", "MOBILIZE", "PROTEST", "SANCTION"), COERCION),
    **dict.fromkeys(("ACCUSE", "REJECT", "REQUEST", "THREATEN"), VERBAL_CONFLICT),
    **dict.fromkeys(("AGREE", "CONCEDE", "CONSULT", "SUPPORT"), VERBAL_COOPERATION),
    **dict.fromkeys(("AID", "COOPERATE", "RETREAT"), MATERIAL_COOPERATION),
}


def find_group(plover: str | None) -> Group:
    """Find the group of an event.

    plover (str): Its PLOVER category, None where it has none.
    RETURNS (Group): The group, `OTHER` where the category is unknown.
    """
    return _OF_PLOVER.get(plover or "", OTHER)


def css_variables() -> str:
    """Write the colours as variables of CSS.

    RETURNS (str): Declarations such as `--violence: #b3372a; --violence-pale: …`.
    """
    return " ".join(
        f"--{group.name}: {group.strong}; --{group.name}-pale: {group.pale};"
        for group in GROUPS
    )
