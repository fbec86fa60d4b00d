"""Find the word of a Span that governs the others."""

from spacy.tokens import Span, Token


def head_of(span: Span) -> Token:
    """Find the head of a Span, as `Span.root` does.

    `Span.root` counts the words on the way to the root of the sentence, which are
    thousands in a text without marks. It is needed only where several words hang on
    ones outside of the Span.

    span (Span): A Span of a Doc with a parse.
    RETURNS (Token): The head.
    """
    start, end = span.start, span.end
    outer = [token for token in span if not start <= token.head.i < end]
    return outer[0] if len(outer) == 1 and not _has_root(span) else span.root


def _has_root(span: Span) -> bool:
    return any(token.head.i == token.i for token in span)
