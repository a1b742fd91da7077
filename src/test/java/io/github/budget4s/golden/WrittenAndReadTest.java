package io.github.budget4s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.budget4s.domain.name.NameForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes budgets of channels with all kinds of names in every format, and reads them back to the cent. */
class WrittenAndReadTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FORMATS = List.of("csv", "tsv", "xlsx", "json", "md");
    private static final List<String> PIECES = List.of(
            "抖音",
            "店",
            "车展",
            "a",
            "B",
            "7",
            "0",
            "|",
            "\"",
            "'",
            ",",
            "，",
            "\n",
            "\r\n",
            "\t",
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＠",
            " ",
            "  ",
            "\u3000",
            "\u00a0",
            "\u200b",
            "<",
            ">",
            "&",
            "&amp;",
            "\\",
            "\\|",
            "<br>",
            "**",
            "*",
            "_",
            "`",
            "[",
            "](",
            "~",
            "#",
            ";",
            ":",
            "：",
            "{",
            "}",
            "%",
            "👍",
            "👨\u200d👩\u200d👧",
            "é",
            "e\u0301",
            "（",
            "）",
            "(",
            ")",
            "'=",
            "'@",
            "¥",
            "1,000",
            "2026-01",
            "!",
            "$",
            "/",
            ".",
            "①");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyFormatComesBackAsTheSameBudget(long seed) throws IOException {
        Random random = new Random(seed);
        Files.writeString(folder.resolve("sales.csv"), sales());
        for (int i = 0; i < 12; i++) {
            Map<String, Long> channels = channels(random);
            String lang = random.nextBoolean() ? "zh" : "en";
            Files.writeString(folder.resolve("plan.yaml"), plan(channels));
            Files.writeString(folder.resolve("spend.csv"), "month,amount\n2026-12,1\n");
            for (String format : FORMATS) {
                String file = "budget." + format;
                Files.deleteIfExists(folder.resolve(file));
                CommandRun written = run(
                        "allocate",
                        "--sales",
                        "sales.csv",
                        "--plan",
                        "plan.yaml",
                        "--by",
                        "channel",
                        "-o",
                        file,
                        "--lang",
                        lang);
                assertThat(written.code()).as("%s: %s", channels, written.err()).isZero();

                CommandRun read =
                        run("variance", "--budget", file, "--spend", "spend.csv", "--by", "channel", "-f", "json");

                assertThat(read.out())
                        .as("%s %s: %s", file, channels, read.err())
                        .isNotEmpty();
                assertThat(budgets(read.out())).as("%s, %s", file, channels).isEqualTo(expected(channels));
            }
        }
    }

    /** What is proposed for a channel is what allocate spreads over its months, whatever it is called. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyFormatComesBackAsTheSameProposal(long seed) throws IOException {
        Random random = new Random(seed);
        Files.writeString(folder.resolve("sales.csv"), sales());
        Files.writeString(
                folder.resolve("policy.yaml"), "brand: A\nyear: 2026\nitems:\n  none: {basis: fixed, amount: 1}\n");
        for (int i = 0; i < 4; i++) {
            Map<String, Long> channels = channels(random);
            String lang = random.nextBoolean() ? "zh" : "en";
            Files.writeString(folder.resolve("spend.json"), spend(channels));
            for (String format : FORMATS) {
                String file = "proposal." + format;
                Files.deleteIfExists(folder.resolve(file));
                proposal("-o", file, "--lang", lang);
                Map<String, BigDecimal> proposed = sums(proposal("-f", "json"), "item", "proposed");
                proposed.remove("none");

                CommandRun read = run(
                        "allocate",
                        "--sales",
                        "sales.csv",
                        "--proposal",
                        file,
                        "--year",
                        "2026",
                        "--by",
                        "channel",
                        "-f",
                        "json");

                assertThat(read.code())
                        .as("%s %s: %s", file, channels, read.err())
                        .isZero();
                assertThat(sums(read.out(), "channel", "amount"))
                        .as("%s, %s", file, channels)
                        .isEqualTo(proposed)
                        .hasSize(3);
            }
        }
    }

    private String proposal(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "budget",
                "--spend",
                "spend.json",
                "--sales",
                "sales.csv",
                "--policy",
                "policy.yaml",
                "--year",
                "2026",
                "--as-of",
                "2026-01-01"));
        words.addAll(List.of(more));
        CommandRun run = run(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static String spend(Map<String, Long> channels) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map.Entry<String, Long> each : channels.entrySet()) {
            for (int month = 1; month <= 12; month++) {
                rows.add(Map.of(
                        "month",
                        String.format(Locale.ROOT, "2025-%02d", month),
                        "channel",
                        each.getKey(),
                        "amount",
                        each.getValue() + month));
            }
        }
        return JSON.writeValueAsString(rows);
    }

    private static Map<String, BigDecimal> sums(String json, String key, String figure) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (JsonNode row : JSON.readTree(json).get("rows")) {
            sums.merge(
                    row.get(key).asText(),
                    row.get(figure).decimalValue().setScale(2, RoundingMode.UNNECESSARY),
                    BigDecimal::add);
        }
        return sums;
    }

    private static String sales() {
        StringBuilder sales = new StringBuilder("month,units\n");
        for (int month = 0; month < 24; month++) {
            sales.append(2024 + month / 12)
                    .append(String.format(Locale.ROOT, "-%02d,", month % 12 + 1))
                    .append(20 + month * 7 % 11)
                    .append('\n');
        }
        return sales.toString();
    }

    private static Map<String, Long> channels(Random random) {
        Map<String, Long> channels = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        while (channels.size() < 3) {
            StringBuilder name = new StringBuilder();
            for (int k = 1 + random.nextInt(5); k > 0; k--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String key = NameForm.key(name.toString());
            // A name of nothing is refused, and a lone dash stands for nothing in every table.
            if (key.chars().anyMatch(Character::isLetter) && !keys.contains(key)) {
                keys.add(key);
                channels.put(name.toString(), 1000L + random.nextInt(1_000_000));
            }
        }
        return channels;
    }

    private static String plan(Map<String, Long> channels) throws IOException {
        StringBuilder plan = new StringBuilder("year: 2026\ntotal: ")
                .append(channels.values().stream().mapToLong(Long::longValue).sum())
                .append("\nchannels:\n");
        for (Map.Entry<String, Long> each : channels.entrySet()) {
            plan.append("  ")
                    .append(JSON.writeValueAsString(each.getKey()))
                    .append(": ")
                    .append(each.getValue())
                    .append('\n');
        }
        return plan.toString();
    }

    private static Map<String, String> expected(Map<String, Long> channels) {
        Map<String, String> expected = new TreeMap<>();
        channels.forEach((name, amount) -> expected.put(NameForm.clean(name), amount + ".00"));
        return expected;
    }

    /** Returns the budget of the year of each channel. */
    private static Map<String, String> budgets(String json) throws IOException {
        Map<String, String> budgets = new TreeMap<>();
        for (JsonNode row : JSON.readTree(json).get("rows")) {
            JsonNode channel = row.get("channel");
            boolean named = channel != null
                    && !channel.isNull()
                    && !Set.of("", "unattributed").contains(channel.asText());
            if (named && row.get("scope").asText().equals("full_year")) {
                budgets.put(
                        channel.asText(),
                        row.get("budget").decimalValue().setScale(2).toPlainString());
            }
        }
        return budgets;
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }
}
