"""The words before a number, where they stood before several: "des articles 3" is "de l'article 3".

It is only what an answer says that the question was read as; each line changes one end of a text.
"""

import re

_FORMS = (
    (r"\b(à|a)ux (article|action)s", r"à l'\2"),
    (r"\bdes (article|action)s", r"de l'\1"),
    (r"\bles (article|action)s", r"l'\1"),
    (r"\b(l)es années", r"\1'année"),
    (r"\bde los (artículo|año)s", r"del \1"),
    (r"\ba los (artículo|año)s", r"al \1"),
    (r"\blos (artículo|año)s", r"el \1"),
    (r"\b(d|n)?os (artigo|ano)s", r"\1o \2"),
    (r"\baos artigos", "ao artigo"),
    (r"\blas acciones", "la acción"),
    (r"\blas medidas", "la medida"),
    (r"\b(d|n)?as ações", r"\1a ação"),
    (r"\b(говор)ят статьи", r"\1ит статья"),
    (r"\b(стать)ей", r"\1и"),
    (r"\b(стать)(?:ям|ях)", r"\1е"),
    (r"\b(действи)(?:й|ям|ях)", r"\1и"),
    (r"\bالمادتين|\bالمادتان|\bالمواد", "المادة"),
    (r"\b(\w{3,})s", r"\1"),
)
_ENDS = tuple((re.compile(rf"(?:{form})(?=\s*$)", re.IGNORECASE), one) for form, one in _FORMS)
_SAY = (
    (r"\bdo( (?:the )?(?:articles?|actions?)\s*)$", r"does\1"),
    (r"\bdisent( l'(?:article|action)\s*)$", r"dit\1"),
    (r"\bdemandent( l'(?:article|action)\s*)$", r"demande\1"),
    (r"\b(dice|pide)n( (?:el|la) \w+\s*)$", r"\1\2"),
    (r"\bdizem( [oa] \w+\s*)$", r"diz\1"),
    (r"\bpedem( [oa] \w+\s*)$", r"pede\1"),
)
_VERBS = tuple((re.compile(form, re.IGNORECASE), one) for form, one in _SAY)


def in_the_singular(text: str) -> str:
    """Return ``text``, which ends where the numbers begin, as it stands before one of them."""
    for form, one in _ENDS:
        text, count = form.subn(one, text)
        if count:
            break
    for form, one in _VERBS:
        text = form.sub(one, text)
    return text
