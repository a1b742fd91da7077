package io.github.budget4s.read.ledger.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合 计",
                "合　　计",
                "合计：",
                "合计:",
                "【合计】",
                "*合计*",
                "合计（台）",
                "合计(万元)",
                "合计数",
                "合计金额",
                "小计",
                "小计：",
                "总计",
                "总 计",
                "总计-共3条记录",
                "总计：广告系列",
                "共计",
                "总和",
                "累计",
                "汇总",
                "本月合计",
                "本月小计",
                "本年累计",
                "年初至今累计",
                "2024年合计",
                " 2024年合计 ",
                "2024年 合 计",
                "2024 总和",
                "2024年1-3月小计",
                "一季度小计",
                "三月累计",
                "上海门店合计",
                "集团合计",
                "集团汇总",
                "门店汇总",
                "總計",
                "合計",
                "小計",
                "彙總",
                "匯總",
                "集團合計",
                "Total",
                "TOTAL",
                "total:",
                "Totals",
                "Total (units)",
                "Total sales",
                "Grand Total",
                "grand-total",
                "Grand Totals:",
                "Sub-total",
                "Subtotal",
                "Sub total",
                "East Subtotal",
                "Total: Campaigns",
                "Total: Account",
                "Sum",
                "sum:",
                "Ｔｏｔａｌ",
                "\u00A0合计\u00A0"
            })
    void knowsTotalsByTheirWord(String cell) {
        assertThat(RowWord.of(cell)).isEqualTo(RowWord.TOTAL);
        assertThat(RowWord.whereATimeStands(cell)).isEqualTo(RowWord.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "积分累计",
                "大众累计",
                "天下总和",
                "城东店 汇总",
                "城东店汇总",
                "线索总量",
                "全部",
                "全店",
                "全部门店",
                "所有车型",
                "集团",
                "全渠道",
                "各门店",
                "全系",
                "East Total",
                "All",
                "All stores",
                "all channels",
                "Overall"
            })
    void leavesToTheSumsWhatMayBeAName(String cell) {
        assertThat(RowWord.of(cell)).isEqualTo(RowWord.PERHAPS_TOTAL);
        assertThat(RowWord.whereATimeStands(cell)).isEqualTo(RowWord.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合肥店",
                "总店",
                "总部",
                "合计划",
                "总计划",
                "计",
                "合",
                "设计",
                "会计师协会团购",
                "全新卡罗拉",
                "全部落地",
                "全店海报",
                "集团大客户",
                "Total Care",
                "Total Quartz",
                "Total Energies",
                "Totally",
                "Allstate",
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
                "合计：3150",
                "总经理",
                "平均油耗挑战赛",
                "共创大会",
                "以旧换新",
                "余杭店",
                "一家名字特别特别特别特别特别特别特别特别长的门店的合计"
            })
    void takesNamesForNames(String cell) {
        assertThat(RowWord.of(cell)).isEqualTo(RowWord.NONE);
        assertThat(RowWord.amongOtherText(cell)).isEqualTo(RowWord.NONE);
        assertThat(RowWord.whereATimeStands(cell)).isEqualTo(RowWord.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "其中：新能源, PART",
        "其中:线上, PART",
        "　其中 SUV, PART",
        "- 其中：抖音, PART",
        "of which: electric, PART",
        "上年结转, CARRIED_FORWARD",
        "上年結轉, CARRIED_FORWARD",
        "期初余额, CARRIED_FORWARD",
        "期初餘額, CARRIED_FORWARD",
        "上期结转, CARRIED_FORWARD",
        "承前页, CARRIED_FORWARD",
        "过次页, CARRIED_FORWARD",
        "2025年结转, CARRIED_FORWARD",
        "结转下年, CARRIED_FORWARD",
        "年初数, CARRIED_FORWARD",
        "Opening balance, CARRIED_FORWARD",
        "Balance b/f, CARRIED_FORWARD",
        "brought forward, CARRIED_FORWARD",
        "平均, STATISTIC",
        "月均, STATISTIC",
        "同比, STATISTIC",
        "环比增长率, STATISTIC",
        "占比, STATISTIC",
        "Average, STATISTIC",
        "制表人：某某, FOOTER",
        "打印日期：2026-01-05, FOOTER",
        "审核：, FOOTER",
        "注：以上数据不含二手车, FOOTER",
        "以上数据不含二手车, FOOTER",
        "以下空白, FOOTER",
        "共 36 条, FOOTER",
        "共36条记录, FOOTER",
        "第1页 共2页, FOOTER",
        "Prepared by: A, FOOTER",
        "Page 1 of 2, FOOTER",
    })
    void knowsOtherRowsThatAreNoLines(String cell, RowWord word) {
        assertThat(RowWord.of(cell)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "本月合计, TOTAL",
        "本年累计, TOTAL",
        "合计, TOTAL",
        "Total, TOTAL",
        "支付一月抖音费用合计, PERHAPS_TOTAL",
        "期初余额, CARRIED_FORWARD",
        "其中：线上, PART",
        "平均, NONE",
        "注：已付, NONE",
    })
    void trustsFewerWordsAmongOtherText(String cell, RowWord word) {
        assertThat(RowWord.amongOtherText(cell)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"城东店 汇总, 城东店", "城东店小计, 城东店", "East Total, east", "合计, ''", "城東店 合計, 城東店"})
    void knowsTheNameBeforeTheWord(String cell, String name) {
        assertThat(RowWord.nameBefore(cell)).isEqualTo(name);
    }
}
