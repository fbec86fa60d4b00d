import json
import pickle
import subprocess
import sys

import pytest
from pattern_files import good_file, good_pattern, write

from spacy_conflict_events.errors import PatternError
from spacy_conflict_events.loader import PatternSet, collect, load_patterns
from spacy_conflict_events.pattern_files import shipped_folder


def attack(**changes):
    pattern = good_pattern(id="attack.verb", trigger=[{"LEMMA": "attack"}])
    return good_file({**pattern, **changes}, event_type="ATTACK")


def guard(**changes):
    pattern = good_pattern(id="attack.heart", suppress=True, **changes)
    del pattern["slots"]
    pattern["matches"] = []
    return good_file(pattern, event_type="ATTACK")


def shared(**content):
    return {"schema_version": 1, "description": "Shared.", **content}


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "own" / "kill.json", good_file())
    return tmp_path / "own"


def ids(patterns):
    return [pattern.id for pattern in patterns.patterns]


def error(call, *args, **kwargs):
    with pytest.raises(PatternError) as caught:
        call(*args, **kwargs)
    return str(caught.value)


# What a pattern becomes


def test_loader_makes_a_pattern(folder):
    (pattern,) = load_patterns(folder).patterns
    assert pattern.id == "kill.verb"
    assert pattern.event_type == "KILL"
    assert pattern.trigger == ({"LEMMA": "kill", "POS": "VERB"},)
    assert pattern.dependency is None
    assert pattern.slots == {"actor": ("subject",), "target": ("object", "prep:of")}
    assert pattern.plover == "ASSAULT"
    assert pattern.cameo == "180"
    assert pattern.count == "target"
    assert pattern.types == ()
    assert pattern.file == "kill.json"
    assert pattern.matches == ({"text": "Troops killed him.", "actor": "Troops"},)
    assert pattern.rejects == ("They killed the bill.",)


def test_loader_lets_a_pattern_refine_its_file(folder):
    pattern = good_pattern(cameo="190", plover=None, count="actor", mode="battle")
    write(folder / "kill.json", good_file(pattern))
    (loaded,) = load_patterns(folder).patterns
    assert (loaded.cameo, loaded.plover, loaded.count) == ("190", None, "actor")
    assert loaded.mode == "battle"


def test_loader_makes_tuples_of_conditions(folder):
    pattern = good_pattern(
        requires={"object": {}}, forbids={"prep:*": [{"LEMMA": "a"}, {"LOWER": "b"}]}
    )
    write(folder / "kill.json", good_file(pattern))
    (loaded,) = load_patterns(folder).patterns
    assert loaded.requires == {"object": ({},)}
    assert loaded.forbids == {"prep:*": ({"LEMMA": "a"}, {"LOWER": "b"})}


def test_loader_gives_a_guard_the_type_of_its_file(folder):
    write(folder / "attack.json", guard())
    pattern = load_patterns(folder).patterns[0]
    assert pattern.types == ("ATTACK",)
    assert pattern.vetoes("ATTACK")
    assert not pattern.vetoes("KILL")


def test_loader_gives_a_guard_the_types_it_names(folder):
    write(folder / "attack.json", guard(types=["*"]))
    assert load_patterns(folder).patterns[0].vetoes("KILL")


def test_loader_maps_words_to_modes(folder):
    data = good_file(modes={"shooting": ["shoot", "@guns"]}, lists={"guns": ["gun"]})
    write(folder / "kill.json", data)
    (pattern,) = load_patterns(folder).patterns
    assert pattern.modes == {"shoot": "shooting", "gun": "shooting"}


# Word lists


@pytest.mark.parametrize("value", ["@kill", {"IN": "@kill"}, {"IN": ["@slay", "kill"]}])
def test_loader_fills_in_lists(value, folder):
    lists = {"kill": ["kill", "@slay"], "slay": ["slay"]}
    if value == {"IN": ["@slay", "kill"]}:
        del lists["kill"]
    write(
        folder / "kill.json",
        good_file(good_pattern(trigger=[{"LEMMA": value}]), lists=lists),
    )
    (pattern,) = load_patterns(folder).patterns
    assert pattern.trigger == ({"LEMMA": {"IN": frozenset({"kill", "slay"})}},)


def test_loader_looks_for_lists_in_the_file_then_in_the_folder(folder):
    token = {"LEMMA": "@mine", "LOWER": {"NOT_IN": "@common"}}
    data = good_file(good_pattern(trigger=[token]), lists={"mine": ["own"]})
    write(folder / "kill.json", data)
    lists = {"mine": ["folder"], "common": ["folder"]}
    write(folder / "_lists.json", shared(lists=lists))
    (pattern,) = load_patterns(folder).patterns
    assert pattern.trigger == (
        {
            "LEMMA": {"IN": frozenset({"own"})},
            "LOWER": {"NOT_IN": frozenset({"folder"})},
        },
    )


def test_loader_lets_a_list_extend_the_one_of_the_same_name(folder):
    data = good_file(
        good_pattern(trigger=[{"LEMMA": "@mine"}]), lists={"mine": ["@mine", "own"]}
    )
    write(folder / "kill.json", data)
    write(folder / "_lists.json", shared(lists={"mine": ["folder"]}))
    (pattern,) = load_patterns(folder).patterns
    assert pattern.trigger == ({"LEMMA": {"IN": frozenset({"own", "folder"})}},)


def test_loader_falls_back_to_the_shipped_lists(folder):
    name, words = next(iter(load_patterns().lists.items()))
    pattern = good_pattern(requires={"object": {"LEMMA": f"@{name}", "POS": "PROPN"}})
    write(folder / "kill.json", good_file(pattern))
    (loaded,) = load_patterns(folder).patterns
    assert loaded.requires["object"][0]["LEMMA"] == {"IN": words}


def test_loader_gives_shared_lists_of_the_package_and_of_the_folder(folder):
    write(folder / "_lists.json", shared(lists={"zebra": ["zebra"]}))
    lists = load_patterns(folder).lists
    assert lists["zebra"] == {"zebra"}
    assert set(lists) == {*load_patterns().lists, "zebra"}


def test_loader_reads_quantities_and_lets_users_change_them(folder):
    assert load_patterns(folder).quantities["dozens"] == (24, None)
    quantities = {"dozens": {"low": 36, "high": None}}
    write(folder / "_quantities.json", shared(quantities=quantities))
    assert load_patterns(folder).quantities["dozens"] == (36, None)
    assert load_patterns().quantities["dozens"] == (24, None)


# Which files


def test_loader_reads_a_folder_by_name(folder):
    write(folder / "attack.json", attack())
    write(folder / "schema.json", {})
    write(folder / ".hidden.json", "no JSON")
    write(folder / "notes.txt", "no JSON")
    assert ids(load_patterns(folder)) == ["attack.verb", "kill.verb"]


def test_loader_reads_one_file_with_the_lists_of_its_folder(folder):
    write(folder / "_lists.json", shared(lists={"kill": ["kill"]}))
    write(folder / "kill.json", good_file(good_pattern(trigger=[{"LEMMA": "@kill"}])))
    write(folder / "attack.json", "no JSON")
    assert ids(load_patterns(str(folder / "kill.json"))) == ["kill.verb"]


def test_loader_reads_extra_folders_beside(folder, tmp_path):
    write(tmp_path / "more" / "attack.json", attack())
    both = load_patterns(folder, extra=[tmp_path / "more"])
    assert ids(both) == ["kill.verb", "attack.verb"]
    assert both == load_patterns(folder, extra=str(tmp_path / "more"))


def test_loader_tells_folders_of_one_name_apart(folder, tmp_path):
    write(tmp_path / "x" / "y.json", "")
    write(tmp_path / "x" / "own" / "attack.json", attack())
    both = load_patterns(folder, extra=[tmp_path / "x" / "own"])
    names = [name for name, _ in both.sources if not name.startswith("shipped")]
    assert names == ["own/kill.json", "own-2/attack.json"]


def test_loader_reads_shipped_patterns_beside_extra_ones(tmp_path):
    write(
        tmp_path / "zebra.json",
        good_file(good_pattern(id="zebra.verb"), event_type="ZEBRA"),
    )
    assert ids(load_patterns(extra=[tmp_path])) == [*ids(load_patterns()), "zebra.verb"]


def test_loader_keeps_types(folder):
    write(folder / "attack.json", attack())
    assert ids(load_patterns(folder, types=["KILL"])) == ["kill.verb"]


def test_loader_keeps_guards_of_other_files_that_veto_a_kept_type(folder):
    write(folder / "attack.json", guard(types=["KILL"]))
    assert ids(load_patterns(folder, types=["KILL"])) == ["attack.heart", "kill.verb"]
    write(folder / "attack.json", guard())
    assert ids(load_patterns(folder, types=["KILL"])) == ["kill.verb"]


def test_loader_accepts_a_byte_order_mark(folder):
    text = json.dumps(good_file())
    (folder / "kill.json").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert ids(load_patterns(folder)) == ["kill.verb"]


# Version, sources


def test_loader_names_a_version_by_content(folder):
    version = load_patterns(folder).version
    assert version == load_patterns(folder).version
    assert load_patterns(folder, types=["KILL"]).version == version
    write(folder / "kill.json", good_file(description="Other words."))
    assert load_patterns(folder).version != version


def test_loader_makes_the_same_set_from_its_sources(folder, tmp_path):
    write(tmp_path / "more" / "attack.json", attack())
    patterns = load_patterns(folder, extra=[tmp_path / "more"])
    sources = json.loads(json.dumps(patterns.sources))
    assert PatternSet.from_sources(sources) == patterns
    kept = PatternSet.from_sources(sources, types=["KILL"])
    assert ids(kept) == ["kill.verb"]
    assert kept.sources == patterns.sources


def test_loader_sets_survive_pickling(folder):
    patterns = load_patterns(folder)
    assert pickle.loads(pickle.dumps(patterns)) == patterns


def test_loader_loads_what_is_shipped():
    patterns = load_patterns()
    assert collect() == []
    assert {"KILL", "ATTACK", "ARREST"} <= {p.event_type for p in patterns.patterns}
    assert shipped_folder().name == "patterns"


def test_loader_imports_the_schema_only_to_read_files():
    code = (
        "import sys; import spacy_conflict_events.loader;"
        "assert 'spacy_conflict_events.schema' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# What is refused


def test_loader_refuses_a_missing_path(tmp_path):
    path = tmp_path / "gone"
    assert error(load_patterns, path) == f"{path}: no such file or folder"


def test_loader_refuses_an_empty_folder(tmp_path):
    assert error(load_patterns, tmp_path) == (
        f"{tmp_path}: the folder holds no pattern file (a pattern file ends in .json)"
    )


def test_loader_refuses_an_unknown_type(folder):
    write(folder / "attack.json", attack())
    assert error(load_patterns, folder, types=["ATACK"]) == (
        "no pattern file is of the event type 'ATACK'; there are ATTACK, KILL "
        "(did you mean ATTACK?)"
    )


def test_loader_refuses_broken_json(folder):
    write(folder / "kill.json", '{\n  "event_type": KILL\n}')
    assert error(load_patterns, folder) == (
        "kill.json: is not JSON at line 2, column 17: Expecting value"
    )


def test_loader_refuses_other_encodings(folder):
    (folder / "kill.json").write_bytes(b'{"description": "\xff"}')
    assert error(load_patterns, folder) == "kill.json: is not UTF-8 at byte 17"


def test_loader_refuses_a_key_twice(folder):
    pattern = json.dumps(good_pattern())[:-1] + ', "rejects": []}'
    text = json.dumps(good_file()).replace(json.dumps(good_pattern()), pattern)
    write(folder / "kill.json", text)
    assert error(load_patterns, folder) == (
        "kill.json: pattern 'kill.verb', key rejects: stands twice"
    )


def test_loader_refuses_an_id_twice_in_a_file(folder):
    write(folder / "kill.json", good_file(good_pattern(), good_pattern()))
    assert error(load_patterns, folder) == (
        "kill.json: pattern 'kill.verb', key id: the same id stands in own/kill.json "
        "(ids are unique)"
    )


def test_loader_refuses_an_id_twice_in_two_folders(folder, tmp_path):
    write(tmp_path / "more" / "murder.json", good_file())
    assert error(load_patterns, folder, extra=[tmp_path / "more"]) == (
        "murder.json: pattern 'kill.verb', key id: the same id stands in own/kill.json "
        "(ids are unique)"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            {"quantities": {"dozens": {"low": 24}}},
            "_quantities.json: key quantities.dozens.high: is missing",
        ),
        (
            {"quantities": {"dozens": {"low": 24, "high": 12}}},
            "_quantities.json: key quantities.dozens: low is more than high",
        ),
        (
            {"quantity": {}},
            "_quantities.json: key quantity: unknown key (did you mean quantities?)",
        ),
        (
            {"lists": {"a": ["@b"]}},
            "_quantities.json: key lists.a: unknown list @b",
        ),
    ],
)
def test_loader_refuses_faults_in_shared_files(content, message, folder):
    write(folder / "_quantities.json", shared(**content))
    assert error(load_patterns, folder) == message


def test_loader_refuses_a_list_in_two_shared_files(folder):
    write(folder / "_lists.json", shared(lists={"a": ["a"]}))
    write(folder / "_more.json", shared(lists={"a": ["b"]}))
    assert error(load_patterns, folder) == (
        "_more.json: key lists.a: the same list stands in _lists.json"
    )


def test_loader_collects_the_faults_of_all_files(folder):
    write(folder / "attack.json", attack(mood="x"))
    write(folder / "broken.json", "{")
    write(folder / "kill.json", good_file(good_pattern(slots={"actor": "subjct"})))
    assert [(finding.file, finding.key) for finding in collect(folder)] == [
        ("broken.json", None),
        ("attack.json", "mood"),
        ("kill.json", "slots.actor"),
    ]
