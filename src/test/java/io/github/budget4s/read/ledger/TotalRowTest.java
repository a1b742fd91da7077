package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.source.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalRowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合 计",
                "合　　计",
                "合计：",
                "合计:",
                "小计",
                "小计：",
                "总计",
                "总 计",
                "共计",
                "总和",
                "累计",
                "本年累计",
                "2024年合计",
                "2024年合计：",
                " 2024年合计 ",
                "2024年 合 计",
                "2024 总和",
                "2024年1-3月小计",
                "一季度小计",
                "上海门店合计",
                "Total",
                "TOTAL",
                "total:",
                "Totals",
                "Grand Total",
                "grand-total",
                "Grand Totals:",
                "Sub-total",
                "Subtotal",
                "Sub total",
                "Sum",
                "sum:",
                "Ｔｏｔａｌ",
                "\u00A0合计\u00A0"
            })
    void knowsARowThatSumsUpByItsFirstWordOrByTheWordWhereAMonthShouldStand(String word) {
        assertThat(isTotal(Row.of(1, List.of(word, "2024-03", "120")), 1)).isTrue();
        assertThat(isTotal(Row.of(1, List.of("", word, "120")), 1)).isTrue();
        assertThat(isTotal(Row.of(1, List.of("13", word, "120")), 1)).isTrue();
        assertThat(isTotal(Row.of(1, List.of(" ", "　", word)), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合肥店",
                "总店",
                "合计划",
                "计",
                "合",
                "Total Care",
                "Totally",
                "Summit",
                "Sumitomo",
                "Grand Cherokee",
                "GrandTotalX",
                "2024-03",
                "2024-03-05",
                "2024年3月",
                "2024/3/5 10:00",
                "120",
                "累计额度车型",
                "Total: 120",
                "合计120",
                "总经理",
                "一家名字特别特别特别特别特别特别特别特别长的门店的合计"
            })
    void takesNothingElseForOne(String word) {
        assertThat(isTotal(Row.of(1, List.of(word, "2024-03", "120")), 1)).isFalse();
        assertThat(isTotal(Row.of(1, List.of("A", word, "120")), 1)).isFalse();
    }

    @Test
    void looksAtNoOtherCell() {
        assertThat(isTotal(Row.of(1, List.of("2024-03", "120", "合计")), 0)).isFalse();
        assertThat(isTotal(Row.of(1, List.of("A", "2024-03", "Total")), 1)).isFalse();
        assertThat(isTotal(Row.of(1, List.of("", "", "")), 0)).isFalse();
        assertThat(isTotal(Row.of(1, List.of("合计")), 3)).isTrue();
    }

    private static boolean isTotal(Row row, int timeIndex) {
        LedgerRow taken = new LedgerRow();
        taken.set(row);
        return (timeIndex < row.size() && TotalRow.isTotal(row.cell(timeIndex))) || TotalRow.begins(taken);
    }
}
