"""Which elements of a web page are open at a place, and whether a reader sees what stands there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from knowledge.documents.style_sheets import HIDING, selectors_of

Attributes = Sequence[tuple[str, str | None]]

BREAKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "ul", "ol", "li", "dl", "dt", "dd", "tr"}
    | {"table", "blockquote", "pre", "figure", "figcaption", "body", "form", "address", "hr", "br"}
    | {"aside", "footer", "nav"}
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LARGE = (BREAKS - {"br"}) | HEADINGS.keys() | {"html", "td", "th", "thead", "tbody", "tfoot"}
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg"})
# Pages that show themselves only once their scripts have run hide all of it till then.
_WHOLE_PAGE = frozenset({"html", "body"})
_WITHOUT_END = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_CELLS = frozenset({"td", "th"})
_ENDED_BY = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", *_CELLS}}


@dataclass(frozen=True, slots=True)
class OpenElement:
    """One of them; ``since`` is how many pieces the page had before it."""

    tag: str
    is_unseen: bool
    since: int


class OpenElements:
    """Those that are open, outermost first. Many pages leave out end tags, or forget them.

    What the selectors in ``hidden`` mean is not seen.
    """

    def __init__(self, hidden: Collection[str]) -> None:
        self._hidden = frozenset(hidden)
        self._open: list[OpenElement] = []

    @property
    def is_unseen(self) -> bool:
        """Whether nobody is shown what stands here."""
        return bool(self._open) and self._open[-1].is_unseen

    def is_in(self, tags: Collection[str]) -> bool:
        """Whether one of these is open."""
        return any(element.tag in tags for element in self._open)

    def begin(self, tag: str, attributes: Attributes, since: int) -> None:
        """Open it; that ends a paragraph, an item or a cell that nothing else has ended."""
        ended = _CELLS if tag in _CELLS else _ENDED_BY.get(tag, set())
        while self._open and (
            self._open[-1].tag in ended or (self._open[-1].tag == "p" and tag in _LARGE)
        ):
            self._open.pop()
        if tag not in _WITHOUT_END:
            is_unseen = self.is_unseen or tag in _UNSEEN or self._hides(tag, attributes)
            self._open.append(OpenElement(tag, is_unseen, since))

    def end(self, tag: str) -> OpenElement | None:
        """Close it with all that it holds; ``None`` where it is not open."""
        for place in range(len(self._open) - 1, -1, -1):
            element = self._open[place]
            if element.tag == tag:
                del self._open[place:]
                return element
            if element.tag in _LARGE and tag not in _LARGE:
                break  # A forgotten end of something small ends nothing large.
        return None

    def _hides(self, tag: str, attributes: Attributes) -> bool:
        if tag in _WHOLE_PAGE:
            return False
        said = {name: value or "" for name, value in attributes}
        meant_by = selectors_of(tag, said.get("class", ""), said.get("id", ""))
        is_hidden = "hidden" in said or HIDING.search(said.get("style", "")) is not None
        return is_hidden or not self._hidden.isdisjoint(meant_by)
