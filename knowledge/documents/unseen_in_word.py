"""Takes out of a Word document what its author has hidden, which no reader sees."""

import io
from collections.abc import Collection, Iterator
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile

_STYLES = "word/styles.xml"
_TEXTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_OFF = frozenset({"0", "false", "off"})
# Marks where fields begin and end have to stay in pairs; they show nothing themselves.
_STAYING = frozenset({"rPr", "fldChar", "instrText"})


def without_unseen(content: bytes) -> bytes:
    """Return the document without hidden words; its XML must have been found harmless before."""
    with ZipFile(io.BytesIO(content)) as parts:
        names = set(parts.namelist())
        read = {name: parts.read(name) for name in (_STYLES, *_TEXTS) if name in names}
        # Letters of two bytes have NUL characters between them.
        if not any(b"vanish" in part.replace(b"\0", b"") for part in read.values()):
            return content
        styles = _hiding(read.pop(_STYLES)) if _STYLES in read else frozenset()
        shown = {name: _shown(part, styles) for name, part in read.items()}
        packed = io.BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as written:
            for name in names:
                if name.endswith((".xml", ".rels")):
                    written.writestr(name, shown.get(name) or parts.read(name))
    return packed.getvalue()


def _shown(part: bytes, styles: Collection[str]) -> bytes:
    root = ElementTree.fromstring(part)  # noqa: S314 # checked before
    for paragraph in _all(root, "p"):
        hides = _value(paragraph, "pPr", "pStyle") in styles
        for run in _all(paragraph, "r"):
            named = _value(run, "rPr", "rStyle")
            said = _value(run, "rPr", "vanish")
            if (hides or named in styles) if said is None else said not in _OFF:
                for child in [one for one in run if _name(one) not in _STAYING]:
                    run.remove(child)
    return ElementTree.tostring(root)


def _hiding(part: bytes) -> frozenset[str]:
    """Return the styles that hide what is set in them, by themselves or by what they build on."""
    styles = {
        _attribute(style, "styleId"): style
        for style in _all(ElementTree.fromstring(part), "style")  # noqa: S314 # checked before
    }
    return frozenset(one for one in styles if one and _hides(one, styles))


def _hides(name: str | None, styles: dict[str | None, ElementTree.Element]) -> bool:
    passed = set()
    while name in styles and name not in passed:
        passed.add(name)
        if (said := _value(styles[name], "rPr", "vanish")) is not None:
            return said not in _OFF
        name = _value(styles[name], "basedOn")
    return False


def _value(element: ElementTree.Element, *path: str) -> str | None:
    """Return what the element at the path is set to; empty where it is there without a value."""
    for step in path:
        found = next((one for one in element if _name(one) == step), None)
        if found is None:
            return None
        element = found
    return _attribute(element, "val") or ""


def _all(root: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (element for element in root.iter() if _name(element) == name)


def _name(element: ElementTree.Element) -> str:
    # Word has two namespaces for the same names: an older one and that of the standard.
    return element.tag.rpartition("}")[2]


def _attribute(element: ElementTree.Element, name: str) -> str | None:
    ends = (name, f"}}{name}")
    return next((value for key, value in element.items() if key.endswith(ends)), None)
