"""The articles, actions, activities and meetings of a question that an entry leaves out."""

from knowledge.family import Family
from knowledge.references import References


def missing_references(asked: References, family: Family) -> list[str]:
    """Return the references of the question that ``family`` does not speak of.

    What it mentions will do, unless it declares that it is about another of the same sort.
    """
    declared, mentioned = family.declared, family.mentioned
    articles = declared.articles | mentioned.articles
    whole = {article.split("(")[0] for article in articles}
    missing = [
        article
        for article in asked.articles
        if article not in (articles if "(" in article else articles | whole)
        or _is_on_another_paragraph(article, declared.articles)
    ]
    actions = declared.actions or mentioned.actions
    missing += [f"Action {number}" for number in asked.actions - actions]
    missing += [f"activity {letter}" for letter in asked.activities - mentioned.activities]
    missing += sorted(asked.meetings - declared.meetings - mentioned.meetings)
    return sorted(missing)


def _is_on_another_paragraph(article: str, declared: frozenset[str]) -> bool:
    whole, has_paragraph, _ = article.partition("(")
    paragraphs = {one for one in declared if one.startswith(f"{whole}(")}
    return bool(has_paragraph and paragraphs) and article not in paragraphs
