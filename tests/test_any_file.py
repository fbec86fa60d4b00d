"""Any pattern file and actor dictionary: it loads, or one error says what is wrong."""

import json
import os
import pickle

import pytest
import spacy
from any_docs import Drawn
from any_files import (
    actor_bases,
    any_bytes,
    mutate,
    pattern_bases,
    shared_bases,
    small_shipped,
    write_bytes,
)
from hypothesis import given
from hypothesis import strategies as st
from pattern_files import good_file, good_pattern, write
from test_any_text import examples
from test_odd_texts import HEADLINE, make

from spacy_conflict_events import (
    check,
    codebook,
    jsonfile,
    lists,
    loader,
    pattern_files,
    workbench,
)
from spacy_conflict_events.codebook import load_codebook
from spacy_conflict_events.errors import ActorError, ConflictEventsError, PatternError
from spacy_conflict_events.extractor import Extractor
from spacy_conflict_events.loader import collect, load_patterns
from spacy_conflict_events.regexes import compile_regex

BYTES = st.binary(min_size=60, max_size=400)
DEEP = "is nested too deeply: more than 40 lists and objects in one another"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Take small files for those that are shipped, so that each load takes no time."""
    folder = small_shipped(tmp_path_factory.mktemp("small") / "shipped")
    with pytest.MonkeyPatch.context() as patch:
        for module in (pattern_files, codebook, check):
            patch.setattr(module, "shipped_folder", lambda: folder)
        yield folder


@pytest.fixture(scope="module")
def folder(small):
    own = small.parent / "own"
    own.mkdir()
    return own


@pytest.fixture
def clean(folder):
    for path in folder.iterdir():
        path.unlink()
    return folder


def clear(folder):
    for path in folder.iterdir():
        path.unlink()


def error(call, *args, **kwargs):
    with pytest.raises((PatternError, ActorError)) as caught:
        call(*args, **kwargs)
    # as a process hands it to another one
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    return str(caught.value)


# Mutated files


# Before the others, since these files have to be made of what is shipped.
pattern_bases(), shared_bases(), actor_bases()


def fault_of(call, *args):
    """Return what a call raises of our errors, None if it does well."""
    try:
        call(*args)
    except (PatternError, ActorError) as fault:
        return fault
    return None


def is_usable(folder, docs):
    fault = fault_of(load_patterns, folder)
    if fault is None:
        engine = Extractor(load_patterns(folder))
        for doc in docs:
            engine(doc)
        return True
    assert fault.file in ("kill.json", "_lists.json")
    assert str(fault).isprintable()
    assert str(fault) in map(str, collect(folder))
    return False


@pytest.fixture(scope="module")
def blank():
    return spacy.blank("en")


@pytest.fixture(scope="module")
def docs(blank):
    vocab = blank.vocab
    return [make(vocab, HEADLINE, 3, sentences=each) for each in (True, False)]


@given(data=BYTES)
@examples(150)
def test_any_file_of_patterns_loads_or_says_what_is_wrong(data, folder, docs):
    clear(folder)
    chance = Drawn(data)
    data = mutate(chance, chance.choice(pattern_bases()))
    write_bytes(folder, "kill.json", any_bytes(chance, data))
    is_usable(folder, docs)


@given(data=BYTES)
@examples(100)
def test_any_file_of_lists_loads_or_says_what_is_wrong(data, folder, docs):
    clear(folder)
    chance = Drawn(data)
    write(folder / "kill.json", pattern_bases()[1])
    data = mutate(chance, chance.choice(shared_bases()))
    write_bytes(folder, "_lists.json", any_bytes(chance, data))
    is_usable(folder, docs)


@given(data=BYTES)
@examples(100)
def test_any_file_of_actors_loads_or_says_what_is_wrong(data, folder):
    chance = Drawn(data)
    data = mutate(chance, chance.choice(actor_bases()))
    path = write_bytes(folder, "kill.json", any_bytes(chance, data))
    fault = fault_of(load_codebook, [path])
    assert fault is None or fault.file == "kill.json"
    assert str(fault).isprintable()


@given(data=BYTES)
@examples(60)
def test_any_file_is_checked_to_the_end(data, folder, blank):
    clear(folder)
    chance = Drawn(data)
    data = mutate(chance, chance.choice(pattern_bases()))
    write_bytes(folder, "kill.json", any_bytes(chance, data))
    findings = check.check([folder], nlp=blank, alone=True)
    assert findings or fault_of(load_patterns, folder) is None
    assert all(str(finding).isprintable() for finding in findings)


@pytest.mark.parametrize("number", range(len(pattern_bases())))
def test_any_file_that_is_mutated_here_loads_as_it_is(number, clean, docs):
    write(clean / "kill.json", pattern_bases()[number])
    if number < 2:
        assert is_usable(clean, docs)
    else:
        # those that are shipped name lists with words of which few are here
        assert all("lists" in str(found) or found.key for found in collect(clean))


# What a file may hold


TEXT = json.dumps(good_file())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON at line 1, column 1: Expecting value"),
        (b"[" * 100_000, DEEP),
        (b"[" * 300 + b"]" * 300, DEEP),
        (b'{"a":' * 300 + b"1" + b"}" * 300, DEEP),
        (
            TEXT.replace("1,", "1" + "0" * 5000 + ",", 1).encode(),
            "holds a number of too many digits",
        ),
        (TEXT.replace(": 1,", ": NaN,", 1).encode(), "holds NaN, which is no JSON"),
        (
            TEXT.replace(": 1,", ": -Infinity,", 1).encode(),
            "holds -Infinity, which is no JSON",
        ),
        (
            TEXT.replace("People", "\\ud83d", 1).encode(),
            "holds half a character: \\ud83d",
        ),
        (
            TEXT.replace("People", "\\uDC00", 1).encode(),
            "holds half a character: \\udc00",
        ),
        (TEXT.encode("utf-16"), "is not UTF-8 at byte 0"),
        (
            TEXT.replace("People", "\x00", 1).encode(),
            "is not JSON at line 1, column 89: Invalid control character at",
        ),
        (b"1", "must be an object, not 1"),
        (b'"' + b"a" * 999 + b'"', "must be an object, not '" + "a" * 59 + "…"),
    ],
    ids=[
        "empty",
        "open",
        "lists",
        "objects",
        "digits",
        "nan",
        "infinity",
        "high",
        "low",
        "utf-16",
        "nul",
        "number",
        "long",
    ],
)
def test_any_file_that_is_no_plain_data_is_refused(content, message, clean, blank):
    path = write_bytes(clean, "kill.json", content)
    assert error(load_patterns, clean) == f"kill.json: {message}"
    assert [str(found) for found in collect(clean)] == [f"kill.json: {message}"]
    assert [f.file for f in check.check([path], nlp=blank)] == [str(path)]
    assert error(load_codebook, [path]) == f"kill.json: {message}"


def test_any_file_may_have_a_byte_order_mark_and_whole_characters(clean):
    text = TEXT.replace("People", "\\ud83d\\ude00", 1)
    write_bytes(clean, "kill.json", b"\xef\xbb\xbf" + text.encode())
    assert [pattern.id for pattern in load_patterns(clean).patterns] == ["kill.verb"]
    text = json.dumps(actor_bases()[0])
    path = write_bytes(clean, "own.json", b"\xef\xbb\xbf" + text.encode())
    assert load_codebook([path]).sources[-1][0] == "own"


def test_any_file_with_a_key_twice_is_refused(clean):
    words = ", ".join(f'"w{n}": ["x"]' for n in range(30_000))
    text = f'{{"schema_version": 1, "lists": {{{words}, "w7": ["y"]}}}}'
    write_bytes(clean, "kill.json", text.encode())
    assert error(load_patterns, clean) == "kill.json: key w7: stands twice"
    assert error(load_codebook, [clean]) == "kill.json: w7 stands twice"


def test_any_file_has_a_greatest_size(clean, monkeypatch):
    monkeypatch.setattr(jsonfile, "LARGEST", 600)
    write_bytes(clean, "kill.json", TEXT.encode() + b" " * 600)
    write(
        clean.parent / "shipped" / "_lists.json",
        {"schema_version": 1, "description": "-"},
    )
    assert error(load_patterns, clean) == "kill.json: is larger than 600 bytes"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"~plain": 1}, "key ~plain: unknown key"),
        ({"\x1b[2J\u202e": 1}, r"key \x1b[2J\u202e: unknown key"),
        (
            {"cameo": "\u0661\u0668"},
            "key cameo: '\u0661\u0668' is not a CAMEO code (two to four digits)",
        ),
        ({"lists": {"a": None}}, "key lists.a: must be a list, not null"),
        (
            {"lists": {"../a": ["x"]}},
            "key lists.../a: '../a' is not a name (lower case, digits, - and _)",
        ),
        ({"lists": {"a": ["@../_lists"]}}, "key lists.a: unknown list @../_lists"),
        ({"lists": {"a": ["@/etc/passwd"]}}, "key lists.a: unknown list @/etc/passwd"),
        (
            {"lists": {"a": ["@b"], "b": ["@a"]}},
            "key lists.a: the list refers to itself: @a -> @b -> @a",
        ),
        (
            {"lists": {f"l{n}": [f"@l{n + 1}"] for n in range(60)}},
            "key lists.l50: more than 50 lists refer to one another in a row",
        ),
    ],
    ids=[
        "tilde",
        "control",
        "digits",
        "null",
        "name",
        "up",
        "absolute",
        "circle",
        "row",
    ],
)
def test_any_file_with_such_a_key_is_refused(change, message, clean):
    write(clean / "kill.json", good_file(**change))
    assert error(load_patterns, clean) == f"kill.json: {message}"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"trigger": [{"LEMMA": "kill"}] * 31},
            "key trigger: holds more than 30 items",
        ),
        (
            {"trigger": [{"LEMMA": {"IN": None}}]},
            "key trigger[0].LEMMA.IN: must be text in quotes, not null",
        ),
        (
            {"trigger": [{"LEMMA": "kill", "LENGTH": {">=": None}}]},
            "key trigger[0].LENGTH.>=: must be a whole number, not null",
        ),
        (
            {"trigger": [{"LEMMA": "kill", "OP": "{1,99999}"}]},
            "key trigger[0].OP: '{1,99999}' is not an operator "
            "(! ? + * {n} {n,m} {n,} {,m})",
        ),
        (
            {"trigger": [{"LEMMA": "kill", "TEXT": {"REGEX": None}}]},
            "key trigger[0].TEXT.REGEX: must be text in quotes, not null",
        ),
        (
            {"trigger": [{"LEMMA": "kill", "TEXT": {"REGEX": "(a+)+b"}}]},
            "key trigger[0].TEXT.REGEX: '(a+)+b' can run away: a repeat in a repeat "
            '(repeat once, as in "a+" for "(a+)+")',
        ),
        (
            {"id": "kill." + "x" * 5_000 + "Y"},
            "key id: 'kill."
            + "x" * 54
            + "… is not a pattern id (lower case with dots, like kill.lose-lives)",
        ),
    ],
    ids=["long", "in", "length", "operator", "regex", "runaway", "id"],
)
def test_any_file_with_such_a_pattern_is_refused(change, message, clean):
    write(clean / "kill.json", good_file(good_pattern(**change)))
    assert error(load_patterns, clean).endswith(f"', {message}")


def test_any_file_stands_for_a_bounded_number_of_words(clean, monkeypatch):
    monkeypatch.setattr(lists, "_MOST_WORDS", 1_000)
    trigger = [{"LEMMA": {"IN": ["@many", "@more"]}}]
    words = {"many": [f"w{n}" for n in range(600)], "more": ["@many", "x"]}
    write(clean / "kill.json", good_file(good_pattern(trigger=trigger), lists=words))
    assert error(load_patterns, clean) == (
        "kill.json: pattern 'kill.verb', key trigger[0].LEMMA: stands for more than "
        "1,000 words with those before it"
    )


def test_any_file_with_many_faults_tells_some(clean):
    write(clean / "kill.json", good_file(lists={"a": [f"@b{n}" for n in range(5_000)]}))
    found = [str(finding) for finding in collect(clean)]
    assert len(found) == loader.MOST_FINDINGS + 1
    assert found[0] == "kill.json: key lists.a: unknown list @b0"
    assert found[-1] == "kill.json: has more than 200 faults: mend the others first"


@pytest.mark.parametrize("names", [5, {"a": 1}, [], [5], "x", ["\u0301"]])
def test_any_file_of_actors_with_such_names_is_refused(names, clean):
    data = {"schema_version": 1, "description": "-", "actors": [{"names": names}]}
    write(clean / "own.json", data)
    assert error(load_codebook, [clean]).startswith("own.json: entry '")


# What a folder may hold


def test_any_file_that_is_a_folder_is_refused(clean):
    (clean / "kill.json").mkdir()
    assert error(load_patterns, clean) == "kill.json: cannot be read: it is no file"
    assert error(load_codebook, [clean]) == "kill.json: cannot be read: it is no file"
    (clean / "kill.json").rmdir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_any_file_that_never_ends_is_refused(clean):
    os.mkfifo(clean / "kill.json")
    assert error(load_patterns, clean) == "kill.json: cannot be read: it is no file"
    (clean / "kill.json").unlink()
    (clean / "kill.json").symlink_to("/dev/zero")
    assert "is a link that leads out" in error(load_patterns, clean)
    assert error(load_patterns, clean / "kill.json") == (
        "kill.json: cannot be read: it is no file"
    )


def test_any_file_that_may_not_be_read_is_refused(clean, monkeypatch):
    path = write_bytes(clean, "kill.json", TEXT.encode())
    opened = type(path).open

    def refuse(self, *args, **kwargs):
        if self.name == "kill.json":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(type(path), "open", refuse)
    assert error(load_patterns, clean) == "kill.json: cannot be read: Permission denied"
    assert (
        error(load_codebook, [path]) == "kill.json: cannot be read: Permission denied"
    )


def test_any_file_that_is_a_link_stays_in_its_folder(clean, tmp_path):
    outside = write_bytes(tmp_path, "outside.json", TEXT.encode())
    link = clean / "kill.json"
    link.symlink_to(outside)
    message = (
        "kill.json: is a link that leads out of its folder "
        "(copy what it leads to into the folder)"
    )
    assert error(load_patterns, clean) == message
    assert error(load_codebook, [clean]) == message
    # one that is named itself is meant
    assert [pattern.id for pattern in load_patterns(link).patterns] == ["kill.verb"]
    link.unlink()
    link.symlink_to(link)
    assert error(load_patterns, clean) == message
    link.unlink()
    write_bytes(clean, "_kill.txt", TEXT.encode())
    link.symlink_to("_kill.txt")
    assert [pattern.id for pattern in load_patterns(clean).patterns] == ["kill.verb"]


@pytest.mark.parametrize("path", ["~nobody-of-this-name/x", "x" * 5_000, "\x00"])
def test_any_file_at_such_a_path_is_refused(path, small):
    assert "no such file" in (found := error(load_patterns, path)) or "cannot" in found
    assert (
        "no such file" in (found := error(load_codebook, [path])) or "cannot" in found
    )


def test_any_file_name_can_be_saved_with_the_patterns(clean):
    write_bytes(clean, "kill.json", TEXT.encode())
    (clean / "kill.json").rename(os.fsdecode(os.fsencode(clean) + b"/k\xff.json"))
    patterns = load_patterns(clean)
    assert patterns.sources[-1][0] == "own/k\\udcff.json"
    json.dumps(patterns.sources, ensure_ascii=False).encode()


def test_any_file_in_folders_of_one_name(tmp_path, small):
    names = ("a/own", "own-3", "b/own", "c/own")
    for number, name in enumerate(names):
        pattern = good_pattern(id=f"kill.n{number}")
        (tmp_path / name).mkdir(parents=True)
        write(tmp_path / name / "kill.json", good_file(pattern))
    loaded = load_patterns(tmp_path / names[0], extra=[tmp_path / n for n in names[1:]])
    labels = [name for name, _ in loaded.sources if not name.startswith("shipped")]
    assert labels == [f"{n}/kill.json" for n in ("own", "own-3", "own-4", "own-5")]


@pytest.mark.parametrize(
    "name", ["../kill.json", "/kill.json", "a/kill.json", "k\n.json"]
)
def test_any_file_of_the_app_stays_in_its_folder(name, clean):
    with pytest.raises(ConflictEventsError, match="is no name of a pattern file"):
        workbench.read_file(clean, name)
    with pytest.raises(ConflictEventsError, match="is no name of a pattern file"):
        workbench.save_file(clean, name, "{}")


def test_any_file_of_the_app_is_no_link_out_of_its_folder(clean, tmp_path):
    outside = write_bytes(tmp_path, "outside.json", TEXT.encode())
    (clean / "kill.json").symlink_to(outside)
    with pytest.raises(ConflictEventsError, match="is a link that leads out"):
        workbench.save_file(clean, "kill.json", "{}")
    assert outside.read_text() == TEXT
    assert workbench.save_file(clean, "flee.json", "{}").read_text() == "{}"


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"sources": 5}', b'{"sources": [5]}', b"\xff", b"[" * 9_999]
)
def test_any_file_of_a_saved_pipeline_loads_or_says_what_is_wrong(data):
    nlp = spacy.blank("en")
    with pytest.raises(ConflictEventsError, match="cannot be read"):
        nlp.add_pipe("conflict_events").from_bytes(data)


# What a pattern may cost


@pytest.mark.parametrize(
    "expression",
    ["a*a*a*a*a*a*b", "(.*,){9}x", "^(a?){9}a{9}$", r"(\w+\s?)b"],
)
def test_any_file_may_have_a_regex_that_takes_time_by_the_word(expression):
    assert not compile_regex(expression)("a" * 999 + "!")


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("(a", "is no regular expression: missing ), unterminated"),
        ("(?!a)b", "is no regular expression that can be used: look-around"),
        (r"(a)\1", "is no regular expression that can be used: backreferences"),
        ("[[a]&&b]", "is no regular expression: Possible nested set"),
        ("a{99999999999999}", "is no regular expression: the repetition number is too"),
        (r"\w{1,999}", "is no regular expression that can be used: too large"),
        ("a" * 501, "has more than 500 characters"),
        ("(a|b|ab)*c", "can run away: a repeat in a repeat"),
    ],
)
def test_any_file_may_not_have_such_a_regex(expression, problem):
    with pytest.raises(ValueError, match=problem.partition(":")[0]) as fault:
        compile_regex(expression)
    assert str(fault.value).startswith(problem)


def test_any_file_may_have_a_regex_that_is_found_in_a_word():
    assert compile_regex("^1[0-8][0-9]{2}$")("1857")
    assert not compile_regex("^1[0-8][0-9]{2}$")("1957")
    assert compile_regex("b+")("abba")
    assert not compile_regex("b+")("b" * 1_001)


def test_any_file_may_ask_for_a_row_of_any_words(clean, blank):
    doc = make(blank.vocab, HEADLINE, 50, sentences=False)
    row = [{"LEMMA": "kill"}, *[{"OP": "*"}] * 20]
    for last, found in ((["men"], 1), (["women"], 0)):
        pattern = good_pattern(trigger=[*row, {"LOWER": {"IN": last}}])
        write(clean / "kill.json", good_file(pattern))
        events = Extractor(load_patterns(clean))(doc)
        assert bool(events) is bool(found)


def test_any_file_may_ask_for_nodes_anywhere(clean, blank):
    doc = make(blank.vocab, HEADLINE, 50, sentences=False)
    first = {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": "kill"}}
    for last, found in (("men", True), ("women", False)):
        below = {"LEFT_ID": "trigger", "REL_OP": ".*"}
        nodes = [{**below, "RIGHT_ID": f"_{n}", "RIGHT_ATTRS": {}} for n in range(9)]
        end = {**below, "RIGHT_ID": "target", "RIGHT_ATTRS": {"LOWER": last}}
        dependency = [first, *nodes, end]
        pattern = good_pattern(dependency=dependency, slots={"actor": "subject"})
        del pattern["trigger"]
        write(clean / "kill.json", good_file(pattern))
        assert bool(Extractor(load_patterns(clean))(doc)) is found
