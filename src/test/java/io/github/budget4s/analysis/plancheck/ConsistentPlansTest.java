package io.github.budget4s.analysis.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.cli.ProjectTemplate;
import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans whose figures follow from each other give no error and no warning. */
class ConsistentPlansTest {

    private static final int PLANS = 500;
    private static final List<String> CHANNELS = List.of("信息流", "朋友圈", "垂直网站", "本地达人", "小红书", "快闪活动");
    private static final List<String> ACTIVITIES =
            List.of("新年体检", "元宵节", "女神节", "置换月", "五一试驾", "年中厂价夜", "暑期亲子营", "车主运动会", "教师月", "国庆团购", "双11盲盒", "年末冲量");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void plansThatAddUpAreClean() throws IOException {
        Random random = new Random(50);
        for (int i = 0; i < PLANS; i++) {
            Files.writeString(folder.resolve("plan-%03d.yaml".formatted(i)), plan(random));
        }

        CommandRun run = CommandRun.of(folder, "budget4s plan check 'plan-*.yaml'", 0);

        assertThat(run.out().lines().filter(line -> line.contains(",error,") || line.contains(",warning,")))
                .isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    /** What {@code init} offers adds up, whatever is added to it. */
    @ParameterizedTest
    @EnumSource(ProjectTemplate.class)
    void templatesAreClean(ProjectTemplate each) {
        String template = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String language : List.of("en", "zh")) {
            String made = language + " --template " + template + " --lang " + language;
            assertThat(CommandRun.of(folder, "budget4s init " + made, 0).code()).isZero();

            CommandRun run = CommandRun.of(folder, "budget4s plan check -C " + language, 0);

            assertThat(run.out()).startsWith("rule,severity").doesNotContain(",error,", ",warning,");
            assertThat(run.code()).isZero();
        }
    }

    /** Channels bring the leads that their money buys, and some come by themselves; the rest follows. */
    private static String plan(Random random) {
        int channels = 2 + random.nextInt(CHANNELS.size() - 1);
        List<String> lines = new ArrayList<>(List.of("channels:"));
        long money = 0;
        long leads = 0;
        for (int i = 0; i < channels; i++) {
            long brings = 500 + random.nextInt(5_000);
            long cost = 60 + random.nextInt(200);
            money += brings * cost;
            leads += brings;
            lines.add("  %s: {budget: %d, targets: {leads: {min: %d}, cost_per_lead: {max: %d}}}"
                    .formatted(CHANNELS.get(i), brings * cost, brings, cost));
        }
        leads += random.nextInt(2_000);
        int visits = 30 + random.nextInt(30);
        int closes = 12 + random.nextInt(15);
        long orders = leads * visits * closes / 10_000;
        lines.add("activities:");
        boolean paid = random.nextBoolean();
        for (int month = 1; month <= ACTIVITIES.size(); month++) {
            long cost = paid ? 10_000 + 1_000L * random.nextInt(90) : 0;
            money += cost;
            lines.add("  - {month: %d, name: %s, %stargets: {orders: {min: %d}}}"
                    .formatted(
                            month,
                            ACTIVITIES.get(month - 1),
                            paid ? "budget: " + cost + ", " : "",
                            1 + random.nextLong(Math.max(1, orders / 13))));
        }
        long regular = 12_000L * random.nextInt(50);
        long reserve = 1_000L * random.nextInt(300);
        long total = money + regular + reserve;
        lines.add("year: 2026");
        lines.add("total: " + total);
        lines.add("reserve: " + reserve);
        lines.add("regular: {radio: {monthly: %d}}".formatted(regular / 12));
        lines.add(("targets: {leads: {min: %d}, visit_rate: '>= %d%%', close_rate: '>= %d%%', orders: {min: %d},"
                        + " cost_per_vehicle: {max: %d}, return_on_spend: '>= 1:4.5'}")
                .formatted(leads, visits, closes, orders, (total + orders - 1) / orders));
        return String.join("\n", lines) + "\n";
    }
}
