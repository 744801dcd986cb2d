"""A desk for curators: knowledge of the test's own, which it may change."""

from dataclasses import replace

import pytest

from bot.services import CurrentKnowledge, Services


@pytest.fixture
def desk(services: Services, knowledge: CurrentKnowledge) -> Services:
    """Services whose knowledge nobody else uses; its index is not built unless it is asked."""
    return replace(services, knowledge=CurrentKnowledge(knowledge.files))
