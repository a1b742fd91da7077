package io.github.budget4s.read.ledger.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.project.StatusMeaning;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作废",
                "已作废",
                "作廢",
                "作废。",
                "发票作废",
                "订单取消",
                "已取消",
                "已退款",
                "全额退款",
                "已退款（客户原因）",
                "退订",
                "退单",
                "红冲",
                "已红冲",
                "红字冲销",
                "冲销",
                "冲销凭证",
                "已冲正",
                "无效",
                " 作废 ",
                "Void",
                "VOIDED",
                "cancelled",
                "Canceled",
                "refunded",
                "Fully refunded",
                "reversed",
                "Reversal"
            })
    void saysNothingElse(String remark) {
        assertThat(RemarkWord.of(remark, Map.of())).isEqualTo(RemarkWord.IS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "客户退单，改签",
                "作废重开",
                "红字冲销 2025-12 第 8 号凭证",
                "活动取消",
                "已退款 300",
                "部分退款",
                "order was cancelled by the customer",
                "refunded 300"
            })
    void saysItAmongOtherWords(String remark) {
        assertThat(RemarkWord.of(remark, Map.of())).isEqualTo(RemarkWord.SAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "3",
                "正常",
                "未退款",
                "不可退款",
                "无退款",
                "如退款另行通知",
                "退款政策见合同",
                "未取消",
                "可取消",
                "抖音信息流",
                "退休客户回访",
                "non-refundable",
                "not cancelled",
                "avoid",
                "voidance fund",
                "refundable deposit",
                "no refund"
            })
    void saysNothing(String remark) {
        assertThat(RemarkWord.of(remark, Map.of())).isEqualTo(RemarkWord.NONE);
    }

    @Test
    void leavesWordsToTheProjectThatItGivesAMeaningTo() {
        assertThat(RemarkWord.of("作废", Map.of("作废", StatusMeaning.COUNT))).isEqualTo(RemarkWord.NONE);
        assertThat(RemarkWord.of("已作废", Map.of("作废", StatusMeaning.COUNT))).isEqualTo(RemarkWord.IS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"退款时间", "退款金额", "成功退款（元）", "作废日期", "作废原因", "取消时间", "退订人", "Cancelled at", "refund amount"})
    void knowsWhereItIsWrittenWhenSomethingWasTakenBack(String heading) {
        assertThat(RemarkWord.isOfEvents(heading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"退款政策", "取消率", "付款时间", "退款率", "金额", "date"})
    void knowsWhereItIsNot(String heading) {
        assertThat(RemarkWord.isOfEvents(heading)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "—", "0", "0.00", "￥0.00", "无", "否", "未退款", "no"})
    void knowsThatNothingWasTakenBack(String cell) {
        assertThat(RemarkWord.ofEvent(cell)).isEqualTo(RemarkWord.NONE);
    }

    @Test
    void knowsNamesOfWhatWasCancelled() {
        assertThat(RemarkWord.isOfName("车展（已取消）")).isTrue();
        assertThat(RemarkWord.isOfName("团购-作废")).isTrue();
        assertThat(RemarkWord.isOfName("Spring show [cancelled]")).isTrue();
        assertThat(RemarkWord.isOfName("团购已取消")).isTrue();
        assertThat(RemarkWord.isOfName("退订客户回访")).isFalse();
        assertThat(RemarkWord.isOfName("取消限购专题")).isFalse();
    }
}
