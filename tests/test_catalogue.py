from pathlib import Path

from pattern_files import good_file, good_pattern, write

from spacy_conflict_events.catalogue import EventType, catalogue, catalogue_page
from spacy_conflict_events.loader import load_patterns

PAGE = Path(__file__).parent.parent / "docs" / "event_types.md"


def test_catalogue_describes_a_type(tmp_path):
    battle = good_pattern(id="kill.battle", cameo="190", mode="battle", matches=[])
    guard = good_pattern(id="kill.guard", suppress=True)
    del guard["slots"], guard["matches"]
    file = good_file(guard, good_pattern(), battle, modes={"knifing": ["kill"]})
    write(tmp_path / "kill.json", file)
    assert catalogue(load_patterns(tmp_path)) == (
        EventType(
            type="KILL",
            plover="ASSAULT",
            cameo="180",
            finer=("190",),
            description="People are killed.",
            modes=("battle", "knifing"),
            example="Troops killed him.",
        ),
    )


def test_catalogue_knows_types_without_codes_and_examples(tmp_path):
    pattern = good_pattern(id="tax.verb", matches=[], rejects=[])
    file = good_file(pattern, event_type="TAX", plover=None, cameo=None)
    write(tmp_path / "tax.json", file)
    (entry,) = catalogue(load_patterns(tmp_path))
    assert entry.to_dict() == {
        "type": "TAX",
        "plover": None,
        "cameo": None,
        "finer": [],
        "description": "People are killed.",
        "modes": [],
        "example": None,
    }
    assert "- PLOVER: none\n- CAMEO: none\n" in catalogue_page([entry])


def test_catalogue_covers_the_shipped_types():
    names = [entry.type for entry in catalogue()]
    assert names == sorted({p.event_type for p in load_patterns().patterns})
    assert [entry.type for entry in catalogue() if entry.plover is None] == [
        "CLAIM_RESPONSIBILITY",
        "DENY",
        "WARN",
    ]


def test_catalogue_covers_all_categories_of_plover():
    categories = {entry.plover for entry in catalogue()} - {None}
    assert len(categories) == 16


def test_catalogue_page_is_current():
    # if not: python -m spacy_conflict_events.catalogue > docs/event_types.md
    assert PAGE.read_text(encoding="utf-8") == catalogue_page(catalogue())
