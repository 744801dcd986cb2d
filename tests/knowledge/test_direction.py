"""Lines that are read from right to left."""

from knowledge.direction import with_ends, with_latin_apart


def test_the_full_stop_of_each_arabic_line_is_held_at_its_end() -> None:
    assert with_ends("لا تلمسه.\n- ابتعد\n- اتصل بالشرطة.") == (
        "لا تلمسه.\u200f\n- ابتعد\n- اتصل بالشرطة.\u200f"
    )


def test_latin_words_in_an_arabic_sentence_do_not_cut_it_in_two() -> None:
    assert with_latin_apart("الطلب (الوثيقة CCM/MSP/2025/3)؛ وفي Mine Action Review أيضا.") == (
        "الطلب (الوثيقة \u2068CCM/MSP/2025/3\u2069)؛ وفي \u2068Mine Action Review\u2069 أيضا."
    )
    assert with_latin_apart("سؤال info@cmconvention.org.") == (
        "سؤال \u2068info@cmconvention.org\u2069."
    )
