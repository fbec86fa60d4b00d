"""A component that sets the trigger spans again behind one that merges tokens."""

from spacy.language import Language
from spacy.tokens import Doc

from .storage import DEFAULT_KEY, set_trigger_spans


@Language.factory(
    "conflict_trigger_spans",
    assigns=["doc.spans"],
    requires=["doc._.conflict_events"],
    default_config={"key": DEFAULT_KEY},
)
def make_trigger_spans(nlp: Language, name: str, key: str) -> "TriggerSpans":
    """Create the component.

    nlp (Language): The pipeline.
    name (str): The component's name.
    key (str): The key of the component that finds the events.
    RETURNS (TriggerSpans): The component.
    """
    return TriggerSpans(key)


class TriggerSpans:
    """Sets `Doc.spans[key]` to the triggers of the events on a Doc."""

    def __init__(self, key: str = DEFAULT_KEY) -> None:
        """Create the component.

        key (str): The key of the component that finds the events.
        """
        self.key = key

    def __call__(self, doc: Doc) -> Doc:
        """Set the spans of a Doc, in place of those that may have the wrong tokens.

        doc (Doc): A Doc with events, whose tokens were merged or split.
        RETURNS (Doc): The same Doc.
        """
        set_trigger_spans(doc, self.key)
        return doc
