from models.analysis.words import budget, compare, count


def test_count_counts_words_of_all_texts():
    assert count("en två", "", "tre") == 3


def test_budget_grows_towards_one():
    assert [budget(v) for v in ("0.5", "0.9", "1.0", "1.1")] == [350, 600, 600, 600]


def test_compare_shows_what_was_struck_and_added():
    assert compare("Allt finns digitalt", "Det mesta finns digitalt") == [("-", "Allt"), ("+", "Det mesta"), ("=", "finns digitalt")]
