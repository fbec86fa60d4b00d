"""Reads a name with "and" in it as one: "in Jammu and Kashmir"."""

from .tree import Sentence

JOINT = frozenset(
    [
        ("andaman", "nicobar"),
        ("antigua", "barbuda"),
        ("bosnia", "herzegovina"),
        ("brighton", "hove"),
        ("dadra", "nagar"),
        ("daman", "diu"),
        ("jammu", "kashmir"),
        ("newfoundland", "labrador"),
        ("trinidad", "tobago"),
        ("tyne", "wear"),
        ("wallis", "futuna"),
    ]
)
FIRSTS = frozenset(first for first, _ in JOINT)


def one_name(s: Sentence) -> None:
    """Hang the first half of a name on the second: "Jammu and Kashmir".

    The parser takes the halves for two places.
    """
    for i in range(1, len(s) - 1):
        if s.lower[i] not in ("and", "&"):
            continue
        first, second = i - 1, i + 1
        if (s.lower[first], s.lower[second]) not in JOINT:
            continue
        above = s.head[first]
        if s.dep[first] not in ("compound", "nmod") or s.head[second] != above:
            # "in Jammu and Kashmir's Oro district", with the district beside Jammu
            top = second
            while s.head[top] not in (first, top) and s.head[top] > i:
                top = s.head[top]
            if s.head[top] != first:
                continue
            s.head[top], s.dep[top] = above, s.dep[first]
            if above == first:
                s.head[top] = top
            for kid in s.kids[first]:
                if kid not in (i, top):
                    s.head[kid] = top if kid > second else second
        s.head[first], s.dep[first] = second, "nmod"
        s.head[i], s.dep[i] = second, "nmod"
        s.link()
