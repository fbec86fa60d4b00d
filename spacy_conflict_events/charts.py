"""The charts of the report: Vega-Lite draws them, the page's script brings the data."""

from typing import Any

import altair as alt
import vl_convert

from .palette import VIOLENCE

_FONT = "system-ui, 'Liberation Sans', sans-serif"
_BLUE = "#2a6a9e"


def javascript() -> str:
    """Return Vega, Vega-Lite and Vega-Embed as one script.

    RETURNS (str): The script, which sets `window.vegaEmbed`.
    """
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    # Without a snippet of its own, the bundle sets `window.vegaEmbed`.
    script: str = vl_convert.javascript_bundle(None, vl_version=version)  # type: ignore[arg-type]
    # Inside a page, the end of a script must not stand in it.
    return script.replace("</script", "<\\/script")


def timeline() -> dict[str, Any]:
    """Describe the chart of events over time.

    RETURNS (dict): A Vega-Lite specification; its data set `rows` has `from` and `to`
        (milliseconds, end exclusive), `n` and `label`.
    """
    chart = (
        alt.Chart(alt.NamedData("rows"))
        .mark_bar(color=_BLUE)
        .encode(
            x=_time("from"),
            x2="to:T",
            y2=alt.datum(0),
            y=alt.Y("n:Q", title=None, axis=alt.Axis(tickCount=4, format=",d")),
            tooltip=[
                alt.Tooltip("label:N", title="When"),
                alt.Tooltip("n:Q", title="Events", format=","),
            ],
        )
    )
    return _finish(chart, 180)


def casualties() -> dict[str, Any]:
    """Describe the chart of the killed and injured over time.

    RETURNS (dict): A Vega-Lite specification; its data set `rows` has `from`, `to`,
        `what` (Killed, Injured), `low`, `high` and `label`.
    """
    colour = alt.Color(
        "what:N",
        legend=None,
        scale=alt.Scale(
            domain=["Killed", "Injured"], range=[VIOLENCE.strong, "#9a5b00"]
        ),
    )
    base = alt.Chart().encode(
        x=_time("from"),
        x2="to:T",
        color=colour,
        tooltip=[
            alt.Tooltip("label:N", title="When"),
            alt.Tooltip("what:N", title="What"),
            alt.Tooltip("low:Q", title="At least", format=","),
            alt.Tooltip("high:Q", title="At most", format=","),
        ],
    )
    y = alt.Y("low:Q", title=None, axis=alt.Axis(tickCount=3, format=",d"))
    least = base.mark_bar().encode(y=y, y2=alt.datum(0))
    span = base.mark_bar(opacity=0.4).encode(y=y, y2="high:Q")
    chart = (
        alt.layer(least, span, height=105, width=600)
        .facet(
            row=alt.Row(
                "what:N",
                sort=["Killed", "Injured"],
                title=None,
                header=alt.Header(
                    orient="top", labelAnchor="start", labelFontSize=13, labelPadding=4
                ),
            ),
            data=alt.NamedData("rows"),
            spacing=14,
        )
        .resolve_scale(y="independent")
    )
    return _finish(chart, None)


def _time(field: str) -> alt.X:
    """Describe the axis of time."""
    axis = alt.Axis(labelOverlap="greedy", grid=False, tickCount=8, labelFlush=True)
    return alt.X(f"{field}:T", title=None, axis=axis, scale=alt.Scale(type="utc"))


def _finish(chart: Any, height: int | None) -> dict[str, Any]:
    """Give a chart its looks, and return its specification."""
    if height:
        chart = chart.properties(width="container", height=height)
    chart = chart.configure(font=_FONT, background="transparent").configure_view(
        stroke=None
    )
    chart = chart.configure_axis(
        labelColor="#4a515b",
        labelFontSize=12,
        gridColor="#e3e6ea",
        domainColor="#8b929c",
        tickColor="#8b929c",
    )
    spec: dict[str, Any] = chart.to_dict()
    return spec
