package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.language.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

    @TempDir
    private Path folder = Path.of("");

    private static Money yuan(long yuan) {
        return Money.ofYuan(BigDecimal.valueOf(yuan));
    }

    private static Target target(String measure, Direction direction, String value, boolean percent) {
        return new Target(measure, direction, new BigDecimal(value), percent);
    }

    @Test
    void everyFormOfAPlanIsRead() {
        Plan plan = YamlText.plan(folder, """
                year: 2026
                total: 760万
                reserve: "380,000.00"
                regular:
                  电台: {amount: 120000, months: all}
                  户外大牌: {amount: 60000, months: [1, 4月, 2026-07], channel: 户外}
                  展厅物料: {monthly: 5000}
                  保险: 800.50
                channels:
                  户外:
                  信息流: {budget: 2400000, targets: {cost_per_lead: {max: 55}}}
                  DOU+: {monthly: 300000}
                  小红书: 500000
                activities:
                  - {month: 5, name: 五一试驾, channel: 户外, budget: 100000, targets: {test_drive_rate: ">= 55%"}}
                  - {month: 2026-05, name: 车展}
                targets:
                  leads: {min: 12000}
                  visit_rate: "≥42%"
                  cost_per_vehicle: <= 850
                  return_on_spend: ">= 1:4.5"
                  集客成本: {max: 1.2万}
                sales_plan: {1: 90, 2: 70, 2026-03: 80, 4月: 80, 5: 80, 6: 80, 7: 80, 8: 80, 9: 80, 10: 80, 11: 80, 12: 0}
                bonus: {base: 200000, weights: {cost_effectiveness: 40%, sales: 0.6}, cap: 150%}
                """);

        assertThat(plan.year()).isEqualTo(2026);
        assertThat(plan.total()).isEqualTo(yuan(7_600_000));
        assertThat(plan.reserve()).isEqualTo(yuan(380_000));
        assertThat(plan.regular())
                .containsExactly(
                        new RegularItem("电台", yuan(120_000), false, RegularItem.ALL_MONTHS, null),
                        new RegularItem("户外大牌", yuan(60_000), false, new TreeSet<>(List.of(1, 4, 7)), "户外"),
                        new RegularItem("展厅物料", yuan(5_000), true, RegularItem.ALL_MONTHS, null),
                        new RegularItem("保险", new Money(80_050), false, RegularItem.ALL_MONTHS, null));
        assertThat(plan.channels())
                .containsExactly(
                        new Channel("户外", null, false, List.of()),
                        new Channel(
                                "信息流",
                                yuan(2_400_000),
                                false,
                                List.of(target("cost_per_lead", Direction.AT_MOST, "55", false))),
                        new Channel("DOU+", yuan(300_000), true, List.of()),
                        new Channel("小红书", yuan(500_000), false, List.of()));
        assertThat(plan.activities())
                .containsExactly(
                        new Activity(
                                5,
                                "五一试驾",
                                "户外",
                                yuan(100_000),
                                List.of(target("test_drive_rate", Direction.AT_LEAST, "0.55", true))),
                        new Activity(5, "车展", null, null, List.of()));
        assertThat(plan.goals().targets())
                .containsExactly(
                        target("leads", Direction.AT_LEAST, "12000", false),
                        target("visit_rate", Direction.AT_LEAST, "0.42", true),
                        target("cost_per_vehicle", Direction.AT_MOST, "850", false),
                        target("return_on_spend", Direction.AT_LEAST, "4.5", false),
                        target("集客成本", Direction.AT_MOST, "12000.0", false));
        assertThat(plan.goals().salesPlan())
                .hasSize(12)
                .startsWith(Units.of(90), Units.of(70))
                .endsWith(Units.ZERO);
        assertThat(plan.goals().bonus())
                .isEqualTo(new Bonus(
                        yuan(200_000),
                        Map.of("cost_effectiveness", Ratio.of(2, 5), "sales", Ratio.of(3, 5)),
                        Ratio.of(3, 2)));
    }

    @Test
    void anAmountAloneIsTheRegularSpendOfTheWholeYear() {
        assertThat(YamlText.plan(folder, "regular: 400000\n").regular())
                .containsExactly(RegularItem.unnamed(yuan(400_000)));
    }

    @Test
    void twelveFiguresAreASalesPlan() {
        assertThat(YamlText.plan(folder, "sales_plan: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5]\n")
                        .goals()
                        .salesPlan())
                .hasSize(12)
                .endsWith(Units.of(new BigDecimal("12.5")));
    }

    @Test
    void takesThingsListedWithTheirNamesAsWell() {
        Plan listed = YamlText.plan(folder, """
                regular: [{name: radio, amount: 1200, months: all}, {name: site, monthly: 5, months: [1, 4]}]
                channels:
                  - {name: douyin, budget: 240万, targets: {leads: 5000}}
                  - {name: wechat, monthly: 100, targets: {cost_per_lead: 50}}
                activities: [{month: 5, name: show, channel: douyin}]
                """);
        Plan named = YamlText.plan(folder, """
                regular: {radio: 1200, site: {monthly: 5, months: [1, 4]}}
                channels:
                  douyin: {budget: 240万, targets: {leads: {min: 5000}}}
                  wechat: {monthly: 100, targets: {cost_per_lead: {max: 50}}}
                activities: [{month: 5, name: show, channel: douyin}]
                """);

        assertThat(listed).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# only a comment\n", "\ufeff", "---\n", "year:\ntotal:\nregular:\nchannels:\nbonus:\n"})
    void whatStatesNothingIsAnEmptyPlan(String text) {
        assertThat(YamlText.plan(folder, text)).isEqualTo(Plan.EMPTY);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKeyAndMovesNoColumn() {
        assertThat(YamlText.plan(folder, "\ufeffyear: 2026\n").year()).isEqualTo(2026);
        assertThat(YamlText.problems(() -> YamlText.plan(folder, "\ufeffyaer: 2026\n")))
                .containsExactly("1:1 unknown key “yaer”; did you mean “year”?");
    }

    /** Each line is a file and all that is wrong with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            yaer: 2026 | 1:1 unknown key “yaer”; did you mean “year”?
            totals: 5 | 1:1 unknown key “totals”; did you mean “total”?
            regular: {电台: {amout: 5, monthly: 5}} | 1:16 unknown key “amout”; did you mean “amount”?
            channels: {a1: {budgets: 5}} | 1:17 unknown key “budgets”; did you mean “budget”?
            activities: [{month: 1, name: x, tagets: {}}] | 1:34 unknown key “tagets”; did you mean “targets”?
            targets: {leads: {minimum: 5, max: 6}} | 1:19 unknown key “minimum”; expected one of min, max, over_months
            bonus: {base: 1, weights: {a: 1}, caps: 2%} | 1:35 unknown key “caps”; did you mean “cap”?
            year: 26 | 1:7 found “26”, expected a year such as 2026
            year: [2026] | 1:7 expected a text or a number, not a list or further keys
            total: -5 | 1:8 found “-5”, expected 0 or more
            total: "" | 1:8 found nothing, expected a value
            total: 1e5 | 1:8 found “1e5”, expected a plain number such as 12345.60, 12,345.60 or 1.2万 (no 1e5, NaN or Infinity)
            total: 10.001 | 1:8 found “10.001”, expected an amount with at most two decimals
            reserve: 10.001 | 1:10 found “10.001”, expected an amount with at most two decimals
            reserve: -1 | 1:10 found “-1”, expected 0 or more
            total: {a: 1} | 1:8 expected a text or a number, not a list or further keys
            regular: -5 | 1:10 found “-5”, expected 0 or more
            regular: [5] | 1:11 expected keys and values below this key
            regular: {电台: } | 1:11 “电台” has no cost; expected “amount” for the year or “monthly” for each month
            regular: {电台: [5]} | 1:15 “电台” has no cost; expected “amount” for the year or “monthly” for each month
            regular: {电台: {months: all}} | 1:11 “电台” has no cost; expected “amount” for the year or “monthly” for each month
            regular: {电台: {amount: 1, monthly: 2}} | 1:11 “电台” has both “amount” for the year and “monthly” for each month; expected one of them
            regular: {电台: {amount: 1, months: 13}} | 1:35 found “13”, expected a month from 1 to 12, or with its year, such as 2026-05
            regular: {电台: {amount: 1, months: [0]}} | 1:36 found “0”, expected a month from 1 to 12, or with its year, such as 2026-05
            regular: {电台: {amount: 1, months: [4, 4]}} | 1:39 month 4 stands twice; expected once
            regular: {电台: {amount: 1, months: []}} | 1:35 found no month, expected “all” or months such as [1, 4]
            regular: {电台: {amount: 7,600,000}} | 1:26 “600” stands behind a comma, which inside braces ends a value; put figures with commas in quotes, such as "7,600,000" / 1:30 “000” stands behind a comma, which inside braces ends a value; put figures with commas in quotes, such as "7,600,000"
            {channels: {信息流: 5}, regular: {电台: {amount: 1, channel: 信息}}} | 1:57 channel “信息” is not one of the plan; did you mean “信息流”?
            {channels: {信息流: 5}, activities: [{month: 1, name: x, channel: 户外}]} | 1:64 channel “户外” is not one of the plan; expected one of 信息流
            channels: {信息流: -5} | 1:17 found “-5”, expected 0 or more
            channels: {信息流: [5]} | 1:17 expected a text or a number, not a list or further keys
            channels: {信息流: {budget: 1, monthly: 2}} | 1:12 “信息流” has both “budget” for the year and “monthly” for each month; expected one of them
            channels: {"": 5} | 1:12 found nothing, expected a value
            channels: 5 | 1:11 expected keys and values below this key
            activities: {month: 5} | 1:13 expected a list of activities, each beginning with “- month:”
            activities: [五一试驾] | 1:14 expected an activity with its “month” and its “name”
            activities: [{name: 五一试驾}] | 1:14 the activity has no “month”; expected “month” and “name” at least
            activities: [{month: 5}] | 1:14 the activity has no “name”; expected “month” and “name” at least
            activities: [{month: 0, name: x}] | 1:22 found “0”, expected a month from 1 to 12, or with its year, such as 2026-05
            activities: [{month: 2026-05, name: x}] | 1:22 found “2026-05”, but the plan names no year; add “year: 2026” or write the month alone
            {year: 2026, activities: [{month: 2025-05, name: x}]} | 1:35 found “2025-05”, but the plan is for 2026-01 to 2026-12
            activities: [{month: 5, name: x}, {month: 5月, name: x}] | 1:35 “x” stands in month 5 for the second time, the first time in line 1; expected once
            activities: [{month: 5, name: x, budget: -1}] | 1:42 found “-1”, expected 0 or more
            channels: [{name: a}, {budget: 5}] | 1:23 this item has no name; expected name: and what it is called
            channels: [{name: a}, {name: a}] | 1:23 “a” stands here for the second time; expected once
            channels: [5] | 1:12 expected keys and values below this key
            targets: 5 | 1:10 expected keys and values below this key
            targets: {nps: 12000} | 1:16 “nps” says neither at least nor at most; for at least write {min: 12000} or ">= 12000", for at most {max: 12000} or "<= 12000"
            targets: {repeat_rate: 42%} | 1:24 “repeat_rate” says neither at least nor at most; for at least write {min: 42%} or ">= 42%", for at most {max: 42%} or "<= 42%"
            targets: {leads: } | 1:17 “leads” says neither at least nor at most; for at least write {min: 100} or ">= 100", for at most {max: 100} or "<= 100"
            targets: {leads: {}} | 1:18 “leads” says neither at least nor at most; for at least write {min: 100} or ">= 100", for at most {max: 100} or "<= 100"
            targets: {leads: {min: 1, max: 2}} | 1:18 “leads” has both “min” and “max”; expected one of them
            targets: {leads: ">= many"} | 1:18 found “many”, expected a figure with its direction such as ">= 42%" or "<= 850"
            targets: {leads: "> 5"} | 1:18 found “> 5”, expected a figure with its direction such as ">= 42%" or "<= 850"
            targets: {leads: [5]} | 1:18 expected a text or a number, not a list or further keys
            targets: {cost_per_lead: {max: -5}} | 1:32 found “-5”, expected 0 or more
            targets: {visit_rate: ">= 42"} | 1:23 found “42”, expected a rate such as 5% or 0.05
            targets: {Visit rate: ">= 42%"} | 1:11 “Visit rate” is not a name for a measure; expected small letters and underscores such as “visit_rate”, or a Chinese name
            targets: {leads: {min: 1}, leads: {min: 2}} | 1:28 “leads” stands twice, first in line 1; expected once
            sales_plan: 90 | 1:13 expected twelve figures in brackets, months with their figures, or a file that has them
            sales_plan: [1, 2] | 1:13 found 2 figures, expected 12, of January to December
            sales_plan: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -12] | 1:49 found “-12”, expected 0 or more
            sales_plan: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] | 1:13 all the months are 0; expected some vehicles
            sales_plan: {1: 5, 2: 5, 3: 5, 4: 5, 5: 5, 6: 5, 7: 5, 8: 5, 9: 5, 10: 5} | 1:13 no figure for 11, 12; expected all the months 1 to 12
            {year: 2026, sales_plan: {1: 5, 2026-01: 5, 2: 5, 3: 5, 4: 5, 5: 5, 6: 5, 7: 5, 8: 5, 9: 5, 10: 5, 11: 1, 12: 1}} | 1:33 month 1 stands twice; expected once
            bonus: 5 | 1:8 expected keys and values below this key
            bonus: {weights: {a: 100%}} | 1:8 the bonus has no “base”; expected “base” and “weights” at least
            bonus: {base: 5} | 1:8 the bonus has no “weights”; expected “base” and “weights” at least
            bonus: {base: -5, weights: {a: 1}} | 1:15 found “-5”, expected 0 or more
            bonus: {base: 5, weights: {a: 40%, b: 50%}} | 1:27 the weights are 90.00 % in sum; expected 100 %
            bonus: {base: 5, weights: {a: 140%, b: -40%}} | 1:40 found “-40%”, expected 0 or more
            targets: {nps: {min: 5, over_months: first}} | 1:38 “first” is none of the ways in which values of several months come to one; expected sum, mean or last
            roles: {a: {base: 5, weights: {leads: 1}, people: [x]}} | 1:9 “leads” has a weight, but the role has no target for it, and the year's is that of all; expected a target of one person
            roles: {a: {base: 5, weights: {roi: 1}, people: [x]}, b: {base: 5, weights: {roi: 1}, people: x}} | 1:95 “x” has the role “a” already; expected each person in one role
            roles: {a: {weights: {roi: 1}}} | 1:12 the bonus has no “base”; expected “base” and “weights” at least
            roles: {a: {base: 5, weights: {roi: 1}, staff: x}} | 1:41 unknown key “staff”; expected one of base, weights, cap, targets, people, store
            bonus: {base: 5, weights: {a: 1}, cap: 150} | 1:40 found “150”, expected a rate such as 5% or 0.05
            [5] | 1:1 expected keys and values such as “year: 2026”
            total: *a | 1:8 a reference (*) to another place; expected the value itself
            """)
    void everyFaultIsToldAtItsPlace(String text, String expected) {
        assertThat(YamlText.problems(() -> YamlText.plan(folder, text + "\n"))).containsExactly(expected.split(" / "));
    }

    @Test
    void faultsOfYamlItselfAreToldToo() {
        assertThat(YamlText.problems(() -> YamlText.plan(folder, "targets:\n  leads: >= 12000\n")))
                .singleElement()
                .asString()
                .startsWith("2:")
                .contains("put the value in quotes, such as \">= 12000\"");
        assertThat(YamlText.problems(() -> YamlText.plan(folder, "targets:\n\tleads: 5\n")))
                .singleElement()
                .asString()
                .startsWith("2:")
                .endsWith("a tab; expected blanks, which YAML is indented with");
        assertThat(YamlText.problems(() -> YamlText.plan(folder, "year: 2026\n---\nyear: 2027\n")))
                .containsExactly("3:1 a second document begins here (---); expected one");
    }

    @Test
    void faultsAreToldInChineseToo() {
        assertThat(YamlText.problems(
                        Language.ZH,
                        () -> YamlText.plan(folder, "targets: {好评: 12000, x: {min: 1, max: 2}}\nyaer: 1\n")))
                .containsExactly(
                        "1:15 “好评”没有写明是下限还是上限；下限写作 {min: 12000} 或 \">= 12000\"，上限写作 {max: 12000} 或 \"<= 12000\"",
                        "1:25 “x”既有“min”（下限）又有“max”（上限）；只应填写其一",
                        "2:1 没有“yaer”这个键；是否应为“year”？");
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheFile() {
        assertThat(YamlText.problems(() -> YamlText.plan(folder, """
                        total: -1
                        bonus: {base: 5}
                        activities:
                          - {month: 13, name: x}
                        tagets: {}
                        """)))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("1:8", "2:8", "4:13", "5:1");
    }
}
