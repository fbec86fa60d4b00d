"""The page of `conflict-events app`, which `pages/start.py` shows under Streamlit.

What comes from a text goes to the page as plain text or escaped, never as Markdown,
which could fetch pictures.
"""

import argparse
import base64
import io
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc

from spacy_conflict_events import workbench
from spacy_conflict_events.corpus import SAMPLE
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.export import CsvWriter, JsonlWriter, RowMaker, flatten
from spacy_conflict_events.loader import PatternSet, load_patterns
from spacy_conflict_events.pipeline import get_versions, load_pipeline
from spacy_conflict_events.render import describe_type, render
from spacy_conflict_events.tables import describe_count

NEW = "New file …"
LONGEST = 100_000
STYLE = """<style>
.stMainBlockContainer{padding-top:2.2rem;max-width:1400px}
h3{font-size:1.15rem!important;padding-bottom:.2rem!important}
h1{font-size:1.9rem!important;padding-bottom:.2rem!important}
.stTextArea textarea{font-size:.95rem}
.st-key-editor textarea{font:13px/1.5 "DejaVu Sans Mono","Liberation Mono",monospace}
.found{list-style:none;margin:0!important;padding:0!important}
.found li{margin-left:0!important}
.found li{margin:0 0 .45rem;padding:.35rem .6rem;border-left:4px solid;
  font-size:.92rem;background:#f4f5f7}
.found b{margin-right:.4rem}.gained{border-color:#1a7464!important}
.lost{border-color:#b3372a!important}.changed{border-color:#9a5b00!important}
.arcs{overflow-x:auto}.arcs img{max-width:none}
</style>"""


def main() -> None:
    """Draw the page."""
    options = read_options()
    st.set_page_config(page_title="Conflict events", layout="wide")
    st.html(STYLE)
    st.title("Conflict events")
    st.write("Paste a news text, see its events, and change the patterns beside it.")
    try:
        nlp = get_pipeline(options.model)
    except ConflictEventsError as error:
        st.error("The pipeline cannot be loaded.")
        st.code(str(error), language=None, wrap_lines=True)
        return
    left, right = st.columns([7, 5], gap="large")
    with left:
        text = choose_text()
        doc = parse(nlp, text)
    with right:
        edit_patterns(nlp, doc, options.folder)
    with left:
        show_results(nlp, doc, get_patterns(options.folder))


def read_options() -> argparse.Namespace:
    """Read what the command passes on."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=Path("my-patterns"))
    parser.add_argument("--model", default=None)
    return parser.parse_args()


@st.cache_resource(show_spinner="Loading the pipeline …")
def get_pipeline(model: str | None) -> Language:
    """Load the pipeline once."""
    return load_pipeline(model)


def parse(nlp: Language, text: str) -> Doc:
    """Parse the text, unless it is the one before."""
    kept = st.session_state.get("parsed")
    if kept is None or kept[0] != text:
        kept = (text, nlp(text))
        st.session_state["parsed"] = kept
    doc: Doc = kept[1]
    return doc


def choose_text() -> str:
    """Let one paste or upload a text."""
    state = st.session_state
    state.setdefault("text", SAMPLE.read_text("utf-8"))

    def take_upload() -> None:
        if state["upload"] is not None:
            state["text"] = state["upload"].getvalue().decode("utf-8-sig", "replace")

    # In a form, a click sends what was typed along with it.
    with st.form("reading", border=False):
        st.text_area("Text", key="text", height=170, max_chars=LONGEST)
        st.form_submit_button("Find events", type="primary")
    with st.popover("Upload a text file"):
        st.file_uploader(
            "A text file (UTF-8)", ["txt"], key="upload", on_change=take_upload
        )
    text: str = state["text"].replace("\r\n", "\n")
    return text


def get_patterns(folder: Path) -> PatternSet:
    """Load the patterns; where one's own cannot be used, the shipped ones alone."""
    try:
        return workbench.load_all(folder)
    except ConflictEventsError:
        st.warning("A file of your own cannot be used: only the shipped patterns run.")
        return load_patterns()


def edit_patterns(nlp: Language, doc: Doc, folder: Path) -> None:
    """Let one edit a pattern file, run it, and see what it changes."""
    state = st.session_state
    own = workbench.own_names(folder)
    shipped = [name for name in workbench.shipped_names() if name not in own]
    st.subheader("Patterns")
    names = [NEW, *own, *shipped]
    if state.get("saved") in names:
        state["file"] = state.pop("saved")
    file = st.selectbox(
        "Pattern file",
        names,
        key="file",
        format_func=lambda name: f"{name} (shipped)" if name in shipped else name,
    )
    if state.get("loaded") != file:
        state["loaded"] = file
        new = file == NEW
        state["editor"] = workbench.START if new else workbench.read_file(folder, file)
        state["name"] = "flee.json" if new else file
    if file in shipped:
        st.caption(
            "The shipped file stays as it is. What you save is a copy in your folder, "
            "which stands in for it here."
        )
    with st.form("patterns", border=False):
        if file == NEW:
            st.text_input("Name of the new file", key="name")
        st.text_area("Content of the pattern file", key="editor", height=310)
        run = st.form_submit_button("Save and run", type="primary")
    if run:
        name = state["name"] if file == NEW else file
        try:
            trial = workbench.try_file(nlp, doc, folder, name, state["editor"])
        except (ConflictEventsError, OSError) as error:
            state["trial"] = str(error)
        else:
            state["trial"] = trial
            state["saved"] = state["loaded"] = name
            st.rerun()
    st.text(f"Your files lie in the folder {folder}")
    if "trial" in state:
        show_trial(state["trial"])


def show_trial(trial: workbench.Trial | str) -> None:
    """Show what `check` finds, and what the change gained and lost."""
    if isinstance(trial, str):
        st.error("Not saved.")
        st.code(trial, language=None, wrap_lines=True)
        return
    if trial.findings:
        st.subheader("Findings")
        told = "\n".join(str(finding) for finding in trial.findings)
        st.code(told, language=None, wrap_lines=True)
    else:
        st.success("Saved. Nothing is wrong with the file, and its examples pass.")
    st.subheader("What the change does to the text")
    if trial.difference is None:
        st.write("The file cannot be used yet. Mend what is found above.")
        return
    lines = [
        *(("gained", event, "") for event in trial.difference.gained),
        *(("lost", event, "") for event in trial.difference.lost),
        *(
            ("changed", new, f" ({', '.join(fields)})")
            for _, new, fields in trial.difference.changed
        ),
    ]
    if not lines:
        st.write(f"Nothing: all {trial.difference.same} events are as before.")
        return
    items = "".join(
        f'<li class="{kind}"><b>{kind}</b>{escape(summarise(event) + more)}</li>'
        for kind, event, more in lines
    )
    st.html(f'<ul class="found">{items}</ul>')


def summarise(event: Any) -> str:
    """Write an event in one line."""
    words = [describe_type(event), f"“{event['trigger']['text']}”"]
    for slot in ("actor", "target"):
        if event[slot]:
            words.append(
                f"{slot}: {'; '.join(filler['text'] for filler in event[slot])}"
            )
    return " · ".join([*words, event["pattern"]])


def show_results(nlp: Language, doc: Doc, patterns: PatternSet) -> None:
    """Show the events in the text and in a table, the parse, and why not more."""
    events = workbench.find_events(doc, patterns)
    text, table, tree, why = st.tabs(["Text", "Events", "Parse", "Why not?"])
    with text:
        st.html(render(doc, jupyter=False) or "")
    with table:
        show_table(nlp, events)
    with tree:
        show_parse(doc)
    with why:
        show_why(doc, patterns)


def show_table(nlp: Language, events: list[dict[str, Any]]) -> None:
    """Show the events as a table, to be downloaded."""
    if not events:
        st.write("No events in this text.")
        return
    maker = RowMaker(keep=(), versions=get_versions(nlp))
    rows = maker.event_rows("text", events, kept={})
    shown = [
        {
            "type": describe_type(event),
            "actor": flat["actor"],
            "target": flat["target"],
            "low–high": describe_count(event["count"]),
            "place": flat["location"],
            "time": flat["time"],
            "said by": flat["attribution"],
            "pattern": flat["pattern"],
            "sentence": flat["sentence"],
        }
        for event, flat in zip(events, map(flatten, rows), strict=True)
    ]
    st.dataframe(shown, hide_index=True)
    csv, jsonl = io.StringIO(), io.StringIO()
    CsvWriter(csv, columns=maker.event_columns).write(rows)
    JsonlWriter(jsonl).write(rows)
    left, right = st.columns(2)
    left.download_button("Download CSV", csv.getvalue(), "events.csv", "text/csv")
    right.download_button("Download JSONL", jsonl.getvalue(), "events.jsonl")


def show_parse(doc: Doc) -> None:
    """Show how the pipeline read a sentence."""
    sentences = [sentence for sentence in doc.sents if sentence.text.strip()]
    if not sentences:
        st.write("There is no sentence.")
        return
    number = st.selectbox(
        "Sentence",
        range(len(sentences)),
        index=next((n for n, s in enumerate(sentences) if s._.conflict_events), 0),
        format_func=lambda n: " ".join(sentences[n].text.split()),
    )
    sentence = sentences[number]
    arcs = displacy.parse_deps(sentence)
    options = {"compact": True, "distance": 95, "offset_x": 60, "bg": "#ffffff"}
    svg = displacy.render(
        arcs, style="dep", manual=True, jupyter=False, options=options
    )
    picture = base64.b64encode(svg.encode()).decode()
    words = escape(" ".join(sentence.text.split()))
    # A picture, in which no script can run.
    st.html(
        f'<div class="arcs" tabindex="0" role="region" aria-label="Dependency tree">'
        f'<img alt="Dependency tree of: {words}" '
        f'src="data:image/svg+xml;base64,{picture}"></div>'
    )
    st.dataframe(
        [
            {
                "word": token.text,
                "lemma": token.lemma_,
                "part of speech": token.pos_,
                "tag": token.tag_,
                "hangs as": token.dep_,
                "on": token.head.text,
                "entity": token.ent_type_,
            }
            for token in sentence
            if not token.is_space
        ],
        hide_index=True,
    )


def show_why(doc: Doc, patterns: PatternSet) -> None:
    """Show why a pattern found nothing."""
    ids = [pattern.id for pattern in patterns.patterns]
    chosen = st.selectbox("Pattern", ids, index=None, placeholder="kill.verb")
    if chosen is None:
        st.write(
            "Choose a pattern: each word it was tried on is told, with the reason."
        )
        return
    told = workbench.why_not(doc, patterns, chosen)
    st.dataframe(told, hide_index=True)
