"""Draws the reliability plot as SVG, readable on light and on dark pages."""

from collections.abc import Sequence

from benchmarks.answers.reliability import Bin

SIDE = 320
MARGIN = 48
_SMALLEST, _LARGEST = 3.0, 12.0
_STYLE = """
  .ink { stroke: #57606a; fill: none } .ideal { stroke-dasharray: 4 4 }
  .words { fill: #57606a; font: 12px sans-serif; text-anchor: middle }
  .found { stroke: #0969da; fill: none; stroke-width: 2 } .point { fill: #0969da }
  @media (prefers-color-scheme: dark) {
    .ink { stroke: #9198a1 } .words { fill: #9198a1 }
    .found { stroke: #4493f8 } .point { fill: #4493f8 }
  }
"""


def draw(bins: Sequence[Bin]) -> str:
    """Return the picture: confidence to the right, share of right ones upwards."""
    most = max((one.questions for one in bins), default=1)
    points = [(*place(one.confidence, one.share), one.questions) for one in bins]
    left, bottom = place(0, 0)
    right, top = place(1, 1)
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
    whole = SIDE + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" '
        f'width="{whole}" height="{whole}" role="img" aria-label="Reliability">',
        f"<style>{_STYLE}</style>",
        f'<rect class="ink" x="{left}" y="{top}" width="{SIDE}" height="{SIDE}"/>',
        f'<line class="ink ideal" x1="{left}" y1="{bottom}" x2="{right}" y2="{top}"/>',
        f'<polyline class="found" points="{line}"/>',
        *(_point(x, y, questions / most) for x, y, questions in points),
        *(_tick(share / 4) for share in range(5)),
        _words(whole / 2, whole - 8, "confidence"),
        f'<g transform="rotate(-90)">{_words(-whole / 2, 12, "share right")}</g>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def place(confidence: float, right: float) -> tuple[float, float]:
    """Return where a point lies in the picture, whose origin is at the top left."""
    return MARGIN + SIDE * confidence, MARGIN + SIDE * (1 - right)


def _point(x: float, y: float, share: float) -> str:
    # By area, so that twice the questions look twice as many.
    radius = max(_SMALLEST, _LARGEST * share**0.5)
    return f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'


def _tick(share: float) -> str:
    x, bottom = place(share, 0)
    left, y = place(0, share)
    return _words(x, bottom + 16, f"{share:g}") + _words(left - 18, y + 4, f"{share:g}")


def _words(x: float, y: float, words: str) -> str:
    return f'<text class="words" x="{x:.1f}" y="{y:.1f}">{words}</text>'
