"""Lines that are read from right to left."""

from knowledge.direction import with_ends


def test_the_full_stop_of_each_arabic_line_is_held_at_its_end() -> None:
    assert with_ends("لا تلمسه.\n- ابتعد\n- اتصل بالشرطة.") == (
        "لا تلمسه.\u200f\n- ابتعد\n- اتصل بالشرطة.\u200f"
    )
