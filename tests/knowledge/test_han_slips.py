"""Slips in Chinese are put right by what people write; numbers, names and strangers are not."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.han_slips import HanSlips
from knowledge.text import put_in

TEXTS = (
    "公约何时生效？",
    "第七条报告截止日期",
    "第12次缔约国会议在哪里举行",
    "执行支助股的经费从哪里来",
    "我们的代表团可以得到赞助吗？",
    "老挝的清除期限是什么时候",
    "德国为什么提出国家联盟？",
)
SLIPS = HanSlips(TEXTS)


def _meant(text: str) -> str:
    return put_in(text, SLIPS.put_right(text))


def test_one_slip_of_each_sort_is_put_right() -> None:
    assert _meant("第条七报告截止日期") == "第七条报告截止日期"
    assert _meant("执行支股的经费从哪里来") == "执行支助股的经费从哪里来"
    assert _meant("我们的代表团可可以得到赞助吗？") == "我们的代表团可以得到赞助吗？"
    assert _meant("公约何何生效？") == "公约何时生效？"


def test_two_slips_are_put_right_and_the_rest_stays_as_it_was_typed() -> None:
    assert _meant("MSP：第12次缔约国会在议哪里行举？") == "MSP：第12次缔约国会议在哪里举行？"


def test_only_the_run_that_holds_a_slip_is_told() -> None:
    (run,) = SLIPS.put_right("第12次缔约国会在议哪里举行")
    assert run.written == "次缔约国会在议哪里举行"


def test_a_number_is_never_changed() -> None:
    assert _meant("第八条报告截止日期") == "第八条报告截止日期"


def test_what_is_right_or_about_something_else_stays() -> None:
    for text in (*TEXTS, "打印机卡纸了怎么办", "今天天气怎么样？", "谁", ""):
        assert _meant(text) == text


def test_nothing_is_put_right_where_nobody_has_asked_in_chinese() -> None:
    assert HanSlips(()).put_right("公生何时生效？") == {}


def test_a_long_text_is_left_as_it_is() -> None:
    assert _meant("第条七报告截止日期" + "。" * 300) == "第条七报告截止日期" + "。" * 300


@given(st.text(alphabet="公约何时生效第七条报告#^$\n a1？", max_size=40))
def test_whatever_is_typed_can_be_read(text: str) -> None:
    for run, meant in SLIPS.put_right(text).items():
        assert meant
        assert run.written != meant
