import pytest


def references(nlp, text):
    return {
        (filler.text, filler.refers_to.text if filler.refers_to else None)
        for event in nlp(text)._.conflict_events
        for slot in ("actor", "target", "attribution")
        for filler in getattr(event, slot)
    }


@pytest.mark.parametrize(
    ("text", "filler", "mention"),
    [
        (
            "Governor Ruth Adeyo visited the town. She condemned the attack.",
            "She",
            "Governor Ruth Adeyo",
        ),
        # nobody is nobody
        (
            "No group claimed the raid. The group condemned the attack.",
            "The group",
            None,
        ),
        # a woman is no "he", and two men are one too many
        ("Queen Anna Larsen arrived. He condemned the attack.", "He", None),
        (
            "President Joel Banda met General Peter Okoro. He condemned the attack.",
            "He",
            None,
        ),
        (
            "President Joel Banda left. A market opened. Banda spoke. He condemned it.",
            "He",
            "President Joel Banda",
        ),
        ("A policeman arrested ten men. They were beaten.", "They", "ten men"),
        ("Soldiers chased the rebels. They were killed.", "They", None),
        (
            "Police arrested ten students. These individuals were beaten.",
            "These individuals",
            "ten students",
        ),
        (
            "The Red Hills Front met in Jos. The group condemned the attack.",
            "The group",
            "The Red Hills Front",
        ),
        (
            "The Free Land Army met the Red Hills Front. The group condemned it.",
            "The group",
            None,
        ),
        (
            "Defense Minister Omar Farid left. The minister condemned the attack.",
            "The minister",
            "Defense Minister Omar Farid",
        ),
        (
            "Gunmen attacked a bus. Troops killed the gunmen.",
            "the gunmen",
            "Gunmen",
        ),
        (
            "Police held ten protesters in Jos and nine protesters in Kano. "
            "Police released the protesters.",
            "the protesters",
            None,
        ),
        ("Police arrested the protesters.", "the protesters", None),
        (
            "The Pakistan army moved. The army killed two rebels.",
            "The army",
            "The Pakistan army",
        ),
    ],
)
def test_references_of_a_filler(text, filler, mention, nlp):
    assert (filler, mention) in references(nlp, text)
