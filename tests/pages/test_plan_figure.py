"""The timeline of the young person's plan: room for every date, and a track for the markers."""

from __future__ import annotations

from itertools import combinations

import pytest

from macros.pages import figures
from tests.pages.drawing import MODELS, boxes, drawings


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_dates_have_room_at_every_station(model):
    """The longest date fits at each station of a plan and meets nothing."""
    html = figures.plan_timeline(model, "/")
    stations = len(drawings(figures.timeline(model, "/"))[1].findall(".//circle"))
    for svg in drawings(html):
        rooms = [text for text in svg.iter("text") if "data-months" in text.attrib]
        for room in rooms:
            for line, part in zip(list(room) or [room], ["28. september", "2033"], strict=False):
                line.text = part if list(room) else "28. september 2033"
        found = boxes(svg)

        assert stations == len(rooms)
        assert [] == [(one.words, other.words) for one, other in combinations(found, 2) if one.meets(other)]


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_track_of_the_markers_is_the_path(model):
    """At the age of a station the track is at its dot, so that a marker on that day covers it."""
    for svg in drawings(figures.plan_timeline(model, "/")):
        track = next(group for group in svg.iter("g") if "data-track" in group.attrib)
        first, step = int(track.attrib["data-from"]), int(track.attrib["data-step"])
        points = [tuple(map(float, point.split(","))) for point in track.attrib["data-track"].split()]
        months = [int(text.attrib["data-months"]) for text in svg.iter("text") if "data-months" in text.attrib]
        dots = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in svg.iter("circle")]

        for month, dot in zip(months, dots, strict=True):
            assert dot == pytest.approx(points[(month - first) // step], abs=0.2)
