"""Tables of the pages that ``make bench`` writes."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return it as Markdown; the first column holds names, the others figures."""
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def percent(part: float, whole: float = 1.0) -> str:
    """Return ``part`` of ``whole`` with one digit behind the point; a dash of nothing."""
    return f"{100 * part / whole:.1f}" if whole else "–"
