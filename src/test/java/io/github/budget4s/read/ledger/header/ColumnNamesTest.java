package io.github.budget4s.read.ledger.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {

    private static final Ledger<?, ?> SALES = new SalesLedger();
    private static final LedgerColumn UNITS = column(SALES, "units");
    private static final LedgerColumn DATE = column(SALES, "date");
    private static final ColumnNames NAMES = new ColumnNames(SALES.columns(), Map.of(), "CNY");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    月份            | 月份          | 1
                    月 份           | 月份          | 1
                    月份：           | 月份          | 1
                    * 月份          | 月份          | 1
                    “月份”          | 月份          | 1
                    Gross Profit  | grossprofit | 1
                    gross_profit  | grossprofit | 1
                    GROSS-PROFIT  | grossprofit | 1
                    ｕｎｉｔｓ         | units       | 1
                    销量（台）         | 销量          | 1
                    销量(辆)         | 销量          | 1
                    销量（万辆）        | 销量          | 10000
                    销量【万台】        | 销量          | 10000
                    销量[千台]        | 销量          | 1000
                    销量 (单位：万台)    | 销量          | 10000
                    金额(元)         | 金额          | 1
                    收入（万元）        | 收入          | 10000
                    收入（万元）：       | 收入          | 10000
                    收入（RMB）       | 收入          | 1
                    金额（含税，万元）     | 含税金额        | 10000
                    金额（不含税）       | 不含税金额       | 1
                    金额（RMB万元）     | 金额          | 10000
                    金额〔单位：人民币千元〕  | 金额          | 1000
                    金额（10,000 yuan） | 金额          | 10000
                    销量（含试驾车）      | 销量(含试驾车)    | 1
                    (台)           | (台)         | 1
                    """)
    void bringsAHeadingToOneForm(String heading, String normal, BigDecimal multiple) {
        assertThat(ColumnName.of(heading).normal()).isEqualTo(normal);
        assertThat(ColumnName.of(heading).multiple()).isEqualByComparingTo(multiple);
    }

    @Test
    void isRidOfTheRestOfAByteOrderMark() {
        assertThat(ColumnName.of("\uFEFF月份")).isEqualTo(ColumnName.of("月份"));
        assertThat(ColumnName.of("\u200B月份\u00A0")).isEqualTo(ColumnName.of("月份"));
    }

    @Test
    void hasEachBuiltInNameInItsNormalFormAndForOneColumnOfAKindOnly() {
        for (Ledger<?, ?> ledger : Ledgers.all()) {
            Set<String> seen = new HashSet<>();
            for (LedgerColumn column : ledger.columns()) {
                assertThat(column.names())
                        .first()
                        .isEqualTo(column.englishName().replace("_", ""));
                for (String name : column.names()) {
                    assertThat(ColumnName.of(name).normal()).isEqualTo(name);
                    // Days of stages have the names of the line's own day, which is taken first.
                    assertThat(seen.add(name) == (column.type() != CellType.STAGE_DAY))
                            .as(ledger.name() + ": " + name)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month,units",
                "月份,销量",
                "日期,数量",
                "交车日期,台数",
                "年月,交车台数",
                "Date,Qty",
                "MONTH,Sales",
                "月份：,销量（台）",
                "Delivery Date,Volume",
                "\uFEFF月份,销量"
            })
    void ratesAHeaderByTheColumnsItNames(String header) {
        assertThat(NAMES.rate(List.of(header.split(",")))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units,store",
                "2024-03,120",
                "日期：,2024-03-05",
                "日期：2024-03-05,",
                "month,120",
                "月份,202403",
                "标题,",
                "月份,-"
            })
    void ratesNoRowWithoutATimeOrWithAValueAsAHeader(String row) {
        assertThat(NAMES.rate(List.of(row.split(",")))).isZero();
    }

    @Test
    void takesTheMoreTellingOfTwoColumns() {
        Header header = NAMES.header(1, List.of("下单日期", "交车日期", "数量", "销量", "备注"));

        assertThat(header.index(DATE)).isEqualTo(1);
        assertThat(header.index(UNITS)).isEqualTo(3);
        assertThat(header.passedOver()).containsExactly(0, 2);
        assertThat(header.index(LedgerColumn.STORE)).isEqualTo(-1);
        assertThat(NAMES.findTwin(header)).isEmpty();
    }

    @Test
    void takesTheMoreTellingOfTwoColumnsWhicheverComesFirst() {
        Header header = NAMES.header(1, List.of("交车日期", "下单日期"));

        assertThat(header.index(DATE)).isZero();
        assertThat(header.passedOver()).containsExactly(1);
    }

    @Test
    void findsTheSameHeadingTwice() {
        assertThat(NAMES.findTwin(NAMES.header(1, List.of("month", "units", "Units "))))
                .contains(2);
        assertThat(NAMES.findTwin(NAMES.header(1, List.of("month", "备注", "备注", "units"))))
                .isEmpty();
    }

    @Test
    void ranksAProjectsOwnNamesFirst() {
        ColumnNames names = new ColumnNames(
                SALES.columns(), Map.of("units", List.of("提车台数"), "model", List.of("Source", "型号（元）")), "CNY");
        Header header = names.header(1, List.of("month", "units", "提车台数", "source", "型号"));

        assertThat(header.index(UNITS)).isEqualTo(2);
        assertThat(header.passedOver()).contains(1);
        assertThat(header.index(SalesLedger.MODEL)).isEqualTo(3);
        assertThat(header.index(SalesLedger.CHANNEL)).isEqualTo(-1);
    }

    @Test
    void takesNoColumnWithoutAHeadingForAnything() {
        ColumnNames names = new ColumnNames(SALES.columns(), Map.of("units", List.of("", " ", "--")), "CNY");

        assertThat(names.header(1, List.of("month", "")).index(UNITS)).isEqualTo(-1);
    }

    @Test
    void findsTheNameThatAHeadingWasMeantToBe() {
        assertThat(NAMES.suggestedTime("monht")).contains("month");
        assertThat(NAMES.suggestedTime("交车日起")).contains("交车日期");
        assertThat(NAMES.suggestedTime("untis")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "销量合计, true",
        "实际销量, true",
        "units sold total, true",
        "untis, true",
        "客户, false",
        "备注, false",
        "store, false"
    })
    void seesThatAHeadingWasPerhapsMeantForUnits(String heading, boolean meant) {
        assertThat(NAMES.looksLike(heading, UNITS)).isEqualTo(meant);
    }

    static LedgerColumn column(Ledger<?, ?> ledger, String englishName) {
        return ledger.columns().stream()
                .filter(column -> column.englishName().equals(englishName))
                .findFirst()
                .orElseThrow();
    }
}
