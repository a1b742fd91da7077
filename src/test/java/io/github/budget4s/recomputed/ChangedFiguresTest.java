package io.github.budget4s.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes figures of the examples: what is printed is no longer what was reckoned before, and still what is now. */
class ChangedFiguresTest {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+\\.[0-9]{2}");

    @TempDir
    private Path folder = Path.of("");

    private Path copy(String example) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples", example))) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().matches(".*\\.(csv|yaml)"))::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    private void change(String file, Function<String, String> change) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    /** One cent, or one lead, in one line. */
    @ParameterizedTest
    @CsvSource({
        "variance, spend.csv, '2026-10-24,信息流,,常态,129180.00', '2026-10-24,信息流,,常态,129180.01'",
        "variance, spend.csv, '96000.00,已下单', '96000.01,已下单'",
        "variance, budget.csv, '2026-03,小红书,40200.00', '2026-03,小红书,40199.99'",
        "kpi, spend.csv, '2026-06-16,电台广播,年中厂价夜,活动,58000.00', '2026-06-16,电台广播,年中厂价夜,活动,58000.01'",
        "kpi, funnel.csv, '2026-01,信息流,3362', '2026-01,信息流,3363'",
        "claims, claims.csv, 'roadshow,40000.00', 'roadshow,40000.01'",
        "claims, spend.csv, '2026-11-08,小红书,,常态,8750.00', '2026-11-08,小红书,,常态,8750.01'"
    })
    void theLeastChangeIsSeen(String command, String file, String before, String after) throws IOException {
        Figures reckoned = reckoned(copy("monthly-check"), command);
        change(file, text -> text.replace(before, after));

        assertThat(Files.readString(folder.resolve(file))).contains(after);
        assertThat(reckoned.differences(printed(command))).isNotEmpty();
        assertThat(reckoned(folder, command).differences(printed(command))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void allAmountsOfTheYear(long seed) throws IOException {
        Random random = new Random(seed);
        copy("monthly-check");
        List<String> commands = List.of("variance", "kpi", "claims");
        List<Figures> before =
                commands.stream().map(command -> reckoned(folder, command)).toList();
        for (String file : List.of("budget.csv", "spend.csv", "claims.csv")) {
            change(file, text -> AMOUNT.matcher(text).replaceAll((MatchResult amount) -> new BigDecimal(amount.group())
                    .multiply(BigDecimal.valueOf(random.nextInt(50, 150), 2))
                    .setScale(2, RoundingMode.HALF_UP)
                    .toPlainString()));
        }

        for (int i = 0; i < commands.size(); i++) {
            Figures printed = printed(commands.get(i));
            assertThat(before.get(i).differences(printed)).isNotEmpty();
            assertThat(reckoned(folder, commands.get(i)).differences(printed)).isEmpty();
        }
    }

    private static Figures reckoned(Path folder, String command) {
        return switch (command) {
            case "variance" -> new VarianceRecomputed(folder).after(10);
            case "kpi" -> new KpiRecomputed(folder).by("channel");
            default -> new ClaimsRecomputed(folder).on(LocalDate.parse("2026-12-20"));
        };
    }

    private Figures printed(String command) {
        return switch (command) {
            case "variance" ->
                RawTables.figures(
                        RawTables.printed(folder, "variance --by channel --month 2026-10"), "channel", "scope");
            case "kpi" -> RawTables.figures(RawTables.printed(folder, "kpi --by channel"), "channel");
            default -> RawTables.figures(RawTables.printed(folder, "claims --as-of 2026-12-20"), "item");
        };
    }
}
