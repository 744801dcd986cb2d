"""What is a word of a language, and how common, is told by dictionaries that are kept small."""

from pathlib import Path

from knowledge.right_words import RightWords


def test_a_dictionary_is_kept_in_a_tenth_of_its_size(tmp_path: Path) -> None:
    first = RightWords(tmp_path)
    assert first.has("firm", "en")
    assert not first.has("grnats", "en")

    (kept,) = tmp_path.iterdir()
    again = RightWords(tmp_path)

    assert again.has("firm", "en")
    assert kept.stat().st_size < 2_000_000


def test_a_damaged_dictionary_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "dictionary-en.npy").write_bytes(b"nothing of the sort")

    assert RightWords(tmp_path).has("firm", "en")


def test_no_word_is_right_where_there_is_no_dictionary() -> None:
    assert not RightWords(None).has("公约", "zh")


def test_common_words_are_told_from_rare_ones(tmp_path: Path) -> None:
    first = RightWords(tmp_path).common("fr")
    kept = RightWords(tmp_path).common("fr")

    often = dict(zip(kept.words.tolist(), kept.often.tolist(), strict=True))
    assert often["maison"] > often["chaumiere"] > 0
    assert often == dict(zip(first.words.tolist(), first.often.tolist(), strict=True))


def test_no_word_is_common_where_there_is_no_dictionary() -> None:
    assert not len(RightWords(None).common("zh").words)
