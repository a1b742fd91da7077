package io.github.budget4s.analysis.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.project.BudgetYear;
import io.github.budget4s.read.yaml.PlanReader;
import io.github.budget4s.read.yaml.PlanTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in plans of a few lines. */
class PlanCheckTest {

    private static final CheckFacts NOTHING_KNOWN =
            new CheckFacts(BudgetYear.DEFAULT, null, List.of(), null, null, false);

    @TempDir
    private Path folder = Path.of("");

    /** Figures that nothing follows from take no place among those that are held against each other. */
    @Test
    void figuresThatStandAloneTakeNoPlace() throws IOException {
        StringBuilder alone = new StringBuilder("year: 2026|total: 100|targets:|");
        for (int i = 0; i < 70; i++) {
            alone.append("  own_").append(i).append(": {min: 5}|");
        }
        alone.append("  orders: {min: 10}|  cost_per_order: {max: 9}|");
        assertThat(findings(alone.toString()))
                .contains("cost-per-vehicle error plan.yaml:75 targets.cost_per_order")
                .noneMatch(each -> each.startsWith("funnel"));
    }

    /** March is the last month of a year that begins in April, and no month before May. */
    @Test
    void monthsAreInTheOrderOfThePlanningYear() throws IOException {
        Path file = Files.writeString(
                folder.resolve("plan.yaml"),
                "year: 2026\ntargets: {leads: {min: 100, 2026-05: 20}}\n"
                        + "activities: [{month: 3, name: n, targets: {leads: {min: 30}}}]\n");
        PlanDocument document =
                PlanReader.readDocument(file, "plan.yaml", new PlanTerms(4, new Names(Aliases.NONE), "CNY"), List.of());
        CheckFacts fromApril = new CheckFacts(new BudgetYear(null, 4), null, List.of(), null, null, false);
        assertThat(PlanCheck.of(List.of(document), fromApril).findings())
                .noneMatch(each -> each.rule() == PlanRule.SUM_TARGETS);
    }

    private List<String> findings(String plan) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), plan.replace("|", "\n"));
        PlanDocument document =
                PlanReader.readDocument(file, "plan.yaml", new PlanTerms(1, new Names(Aliases.NONE), "CNY"), List.of());
        return PlanCheck.of(List.of(document), NOTHING_KNOWN).findings().stream()
                .map(each -> each.rule().code() + " " + each.severity().code() + " " + each.where())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "total: 100|channels: {a: 90, b: 20}; sum-total error plan.yaml:1 total",
                "total: 100|channels: {a: 90, b: 5}; sum-total warning plan.yaml:1 total",
                "total: 100|channels: {a: {budget: 100, monthly: 100}}; sum-line error plan.yaml:2 channels.a.budget",
                "total: 1200|channels: {a: {budget: 1200, monthly: 100}}; sum-line warning plan.yaml:2 channels.a.budget",
                "targets:|  leads: {min: 100}|channels: {a: {targets: {leads: {min: 80}}}, b: {targets: {leads: {min: 30}}}}; sum-targets error plan.yaml:2 targets.leads",
                "channels: {a: 10}|activities: [{month: 5, name: n, channel: a, budget: 11}]; sum-activity error plan.yaml:1 channels.a",
                "channels: {a: {budget: 10, months: 4}}|activities: [{month: 5, name: n, channel: a, budget: 5}]; sum-activity error plan.yaml:2 activities.n.budget",
                "targets: {leads: {min: 1000}, visit_rate: '>= 40%', close_rate: '>= 20%', orders: {min: 90}}; funnel error plan.yaml:1 targets.orders",
                "targets: {leads: {min: 1000}, visit_rate: '>= 40%', close_rate: '>= 20%', orders: {min: 60}}; funnel warning plan.yaml:1 targets.orders",
                "total: 1000|targets: {orders: {min: 10}, cost_per_vehicle: {max: 90}}; cost-per-vehicle error plan.yaml:2 targets.cost_per_vehicle",
                "total: 1000|targets: {revenue: {min: 4000}, return_on_spend: '>= 1:5'}; return-on-spend error plan.yaml:2 targets.return_on_spend",
                "channels: {a: {budget: 1000, targets: {leads: {min: 10}, cost_per_lead: {max: 50}}}}; leads-by-cost error plan.yaml:1 channels.a.targets.cost_per_lead",
                "total: 100|stores: {s: {total: 60}, t: {total: 50}}; sum-total error plan.yaml:2 stores",
                "targets: {leads: {min: 100}}|stores: {s: {targets: {leads: {min: 60}}}, t: {targets: {leads: {min: 30}}}}; sum-targets error plan.yaml:1 targets.leads",
                "sales_plan: [1,1,1,1,1,1,1,1,1,1,1,1]|stores: {s: {sales_plan: [1,1,1,1,1,1,1,1,1,1,1,2]}}; sum-targets error plan.yaml:1 sales_plan",
                "targets: {leads: {min: 100, Q1: 20}}|activities: [{month: 2, name: n, targets: {leads: {min: 30}}}]; sum-targets error plan.yaml:1 targets.leads",
                "targets: {leads: {min: 100, Q1: 120}}; sum-targets error plan.yaml:1 targets.leads.Q1",
                "targets: {leads: {min: 100, 12: 90}}; sum-targets error plan.yaml:1 targets.leads.12",
                "activities: [{month: 5, name: n, budget: 100, items: {a: 60, b: 50}}]; sum-activity error plan.yaml:1 activities.n.items",
                "activities: [{month: 4, name: 元宵节}]; calendar-festival warning plan.yaml:1 activities.元宵节.month",
                "activities: [{from: 2026-02-17, to: 2026-02-19, name: 车展}]; calendar-festival warning plan.yaml:1 activities.车展.from",
                "activities: [{month: 5, name: n, budget: 0}]; calendar-money warning plan.yaml:1 activities.n.budget",
                "targets: {leads: {min: 0}}; unit warning plan.yaml:1 targets.leads",
                "targets: {每万元集客成本: {min: 35}}; unit error plan.yaml:1 targets.每万元集客成本",
                "targets: {每万元集客: {max: 35}}; direction error plan.yaml:1 targets.每万元集客",
                "targets: {leads: '>= 42%'}; unit error plan.yaml:1 targets.leads",
                "targets: {cost_per_lead: {max: 0.55}}; unit warning plan.yaml:1 targets.cost_per_lead",
                "targets: {leads: {max: 12000}}; direction error plan.yaml:1 targets.leads",
                "targets: {战败率: {min: 0.3}}; direction warning plan.yaml:1 targets.战败率",
                "total: 1000|targets: {leads: {min: 100}, visit_rate: '>= 42', close_rate: '>= 20%', cost_per_order: {max: 90}}; rate-range error plan.yaml:2 targets.visit_rate",
                "targets: {visit_rate: '>= 42'}; rate-range error plan.yaml:1 targets.visit_rate",
                "targets: {visit_rate: '>= 0.42%'}; rate-range warning plan.yaml:1 targets.visit_rate",
                "targets: {package_share: '>= 60%', accident_share: '>= 50%'}; rate-range error plan.yaml:1 targets.package_share",
                "targets: {visits: {min: 300}, orders: {min: 500}}; funnel error plan.yaml:1 targets.orders",
                "targets: {leads: {min: 1000}, visit_rate: '>= 30%', test_drives: {min: 400}}; funnel error plan.yaml:1 targets.test_drives",
                "channels: {a: {monthly: {3: 10, 4: 50}}}|regular: {stand: {amount: 20, months: [3], channel: a}}; sum-activity error plan.yaml:1 channels.a.monthly",
                "channels: {a: {months: {3: 10, 4: 50}}}|regular: {stand: {amount: 20, months: [5], channel: a}}; sum-activity error plan.yaml:1 channels.a.months",
                "channels: {a: {budget: 70, months: {3: 10, 4: 50}}}; sum-line error plan.yaml:1 channels.a.months",
                "bonus: {base: 100, weights: {sales: 60%, cost_effectiveness: 50%}}; rate-range error plan.yaml:1 bonus.weights",
                "targets: {配件产值占比: '>= 60%', 工时产值占比: '>= 50%'}; rate-range error plan.yaml:1 targets.配件产值占比",
                "channels: {a: {targets: {线索占比: '>= 60%'}}, b: {targets: {线索占比: '>= 50%'}}}; rate-range error plan.yaml:1 channels.a.targets.线索占比",
                "regular: {radio: {amount: 60, store: s}}|stores: {s: {total: 50}}; sum-total error plan.yaml:2 stores.s.total",
                "stores: {s: {total: 50, activities: [{month: 5, name: n, budget: 60}]}}; sum-total error plan.yaml:1 stores.s.total",
                "stores: {s: {sales_plan: [1,1,1,1,1,1,1,1,1,1,1,1], targets: {deliveries: {min: 30}}}}; sum-targets error plan.yaml:1 stores.s.targets.deliveries",
                "stores: {s: {opened: 2026-03, sales_plan: [0,1,1,1,1,1,1,1,1,1,1,1]}}; sum-targets error plan.yaml:1 stores.s.sales_plan",
                "stores: {s: {opened: 2026-03, activities: [{month: 2, name: 车展, budget: 5}]}}; calendar-money warning plan.yaml:1 stores.s.activities.车展.month",
                "stores: {s: {activities: [{month: 8, name: 五一车展, budget: 5}]}}; calendar-festival warning plan.yaml:1 stores.s.activities.五一车展.month",
                "channels: {a: 60, b: 50}|groups: {g: {channels: [a, b], budget: 100}}; sum-total error plan.yaml:2 groups.g.budget",
                "channels: {a: 60, b: 30}|groups: {g: {channels: [a, b], budget: 100}}; sum-total warning plan.yaml:2 groups.g.budget",
                "channels: {a: {targets: {leads: 80}}, b: 30}|groups: {g: {channels: [a], targets: {leads: 70}}}; sum-targets error plan.yaml:2 groups.g.targets.leads",
                "targets: {leads: 100}|channels: {a: 10, b: 30}|groups: {g: {channels: [a], targets: {leads: 70}}, h: {channels: [b], targets: {leads: 50}}}; sum-targets error plan.yaml:1 targets.leads",
                "channels: {a: 6000}|groups: {g: {channels: [a], targets: {leads: 100, cost_per_lead: 50}}}; leads-by-cost error plan.yaml:2 groups.g.targets.cost_per_lead",
                "targets: {平均响应时间: {min: 15}}; direction warning plan.yaml:1 targets.平均响应时间",
                "targets: {output: 700, 月均进厂台次: {min: 5}, output_per_vehicle: 10}; funnel error plan.yaml:1 targets.output",
                "targets: {女性订单占比提升: {min: 5}}; rate-range warning plan.yaml:1 targets.女性订单占比提升",
                "channels: {a: {targets: {单个展台费用: {max: 0}}}}; unit warning plan.yaml:1 channels.a.targets.单个展台费用",
                "total: 100|bonus: {base: 30, weights: {sales: 100%}}; unit warning plan.yaml:2 bonus.base",
                "bonus: {base: 0, weights: {sales: 100%}}; unit warning plan.yaml:1 bonus.base",
                "total: 100|reserve: 10|channels: {a: {budget: 100, targets: {}}}|checks: {off: {sum-total: known}}; reserve error plan.yaml:2 reserve",
            })
    void findsEach(String plan, String expected) throws IOException {
        assertThat(findings("year: 2026|" + plan).stream().filter(each -> !each.contains(" info ")))
                .map(each -> each.replaceFirst("plan.yaml:(\\d+)", "plan.yaml:$1"))
                .containsExactly(oneLineOn(expected));
    }

    /** The year stands above. */
    private static String oneLineOn(String expected) {
        int line = Integer.parseInt(expected.replaceFirst(".*plan.yaml:(\\d+).*", "$1"));
        return expected.replaceFirst("plan.yaml:\\d+", "plan.yaml:" + (line + 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "total: 100|reserve: 10|channels: {a: 90}",
                "total: 100|regular: 40|activities: [{month: 5, name: n, budget: 10}]",
                "targets: {leads: {min: 1000}, visit_rate: '>= 38%', close_rate: '>= 18%', orders: {min: 70}}",
                "total: 1000|targets: {orders: {min: 10}, cost_per_vehicle: {max: 105}}",
                "total: 1200|channels: {a: {budget: 1200, targets: {leads: {min: 24}, cost_per_lead: {max: 50}}}}",
                "targets: {leads: {min: 100}}|channels: {a: {targets: {leads: {min: 60}}}}",
                "total: 12|channels: {a: {budget: 12, monthly: {3: 5, 4: 7}}}|regular: {stand: {amount: 5, months: [3], channel: a}}",
                "total: 100|channels: {a: {budget: 60, group: g}, b: 40}|groups: {g: {budget: 60, targets: {leads: 50}}}|targets: {leads: 60}",
                "stores: {s: {opened: 2026-03, activities: [{month: 2, name: 开业预热, budget: 5}]}}",
                "targets: {output: 6000000, insurance_output: 2200000, workshop_output: 3800000, 月均进厂台次: {min: 650}, output_per_vehicle: 800}",
                "total: 100|bonus: {base: 25, weights: {sales: 100%}}|targets: {保养频率: {min: 2}, 销量增长率: '>= 5%'}",
                "targets: {visits: {min: 300}, orders: {min: 300}, 占比: '>= 90%'}",
                "activities: [{month: 4, name: 清明踏青}, {month: 2, name: 情人节}, {month: 5, name: 520}]",
            })
    void findsNothingInWhatAddsUp(String plan) throws IOException {
        assertThat(findings("year: 2026|" + plan))
                .filteredOn(each -> !each.contains(" info "))
                .isEmpty();
    }

    @Test
    void repeatsTheReasonForWhichARuleIsOff() throws IOException {
        assertThat(findings("total: 100|channels: {a: 110}|checks: {off: {sum-total: 'known'}}"))
                .containsExactly("sum-total info plan.yaml:3 checks.off.sum-total");
    }
}
