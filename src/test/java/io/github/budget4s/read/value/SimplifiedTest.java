package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedTest {

    @ParameterizedTest
    @CsvSource({
        "門店, 门店",
        "金額（萬元）, 金额（万元）",
        "銷量, 销量",
        "車型, 车型",
        "線索量, 线索量",
        "預算, 预算",
        "總計, 总计",
        "實際費用, 实际费用",
        "發票號碼, 发票号码",
        "統計日期, 统计日期",
        "轉化數, 转化数",
        "試駕, 试驾",
    })
    void putsSimplifiedLettersForTraditionalOnes(String traditional, String simplified) {
        assertThat(Simplified.of(traditional)).isEqualTo(simplified);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "store", "门店", "著名车型", "＃１", "著名"})
    void leavesAllElse(String text) {
        assertThat(Simplified.of(text)).isSameAs(text);
    }
}
