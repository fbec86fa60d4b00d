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


AREAS = frozenset(["areas", "camps", "communities", "counties", "districts"])
AREAS |= {"governorates", "islands", "localities", "municipalities", "neighbourhoods"}
AREAS |= {"provinces", "regions", "settlements", "states", "suburbs", "towns"}
AREAS |= {"townships", "villages", "wards"}


def areas_of_row(s: Sentence) -> None:
    """Hang names on what they are: "attacked Rimi and Tudun Wada villages".

    The parser takes the villages for the second place beside the first.
    """
    for i in s.at_any(("appos", "conj"), 4):
        first = s.head[i]
        if s.lower[i] not in AREAS or first > i or s.tag[i] != "NNS":
            continue
        named = s.pos[i - 1] == "PROPN" and s.dep[i - 1] == "compound"
        if s.dep[i] == "appos":
            # "Oro, Ida and Tudun Wada villages"
            named = named and any(s.dep[k] == "nmod" for k in s.kids[i])
        if s.dep[first] == "conj" or not named or s.pos[first] != "PROPN":
            continue
        if s.child(i, "det", "nummod", "poss", "amod") >= 0:
            continue
        if any(
            k < first and s.dep[k] not in ("compound", "nmod") for k in s.kids[first]
        ):
            continue
        s.head[i], s.dep[i] = s.head[first], s.dep[first]
        if s.head[i] == first:
            s.head[i] = i
        for kid in s.kids[first]:
            if kid > i:
                s.head[kid] = i
        s.head[first], s.dep[first] = i, "nmod"
        s.link()


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
