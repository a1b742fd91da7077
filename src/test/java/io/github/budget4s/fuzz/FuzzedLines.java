package io.github.budget4s.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts lines that a fuzzer makes where numbers, dates and the like stand: in cells and options. */
final class FuzzedLines {

    /** More lines are no other ones. */
    private static final int MOST = 40;

    private static final List<String> OPTIONS = List.of(
            "--total",
            "--year",
            "--reserve",
            "--regular",
            "--round",
            "--exclude",
            "--min",
            "--max",
            "--history-until",
            "--explain",
            "--column",
            "--from");

    private FuzzedLines() {}

    /** Returns a file of spend with each line of the input as each of its cells in turn. */
    static String spend(byte[] bytes) {
        return file(
                bytes,
                "month,amount,channel,from,to,service_month",
                List.of("2026-01", "1", "c", "2026-01-01", "2026-01-31", "2026-01"));
    }

    /** Returns a file of leads with each line of the input as each of its cells in turn. */
    static String leads(byte[] bytes) {
        return file(bytes, "线索时间,首次跟进时间,跟进人,热度", List.of("2026-01-01 10:00", "2026-01-01 10:05", "p", "A"));
    }

    private static String file(byte[] bytes, String header, List<String> cells) {
        StringBuilder file = new StringBuilder(header).append('\n');
        for (String line : lines(bytes)) {
            for (int changed = 0; changed < cells.size(); changed++) {
                for (int i = 0; i < cells.size(); i++) {
                    String cell = i == changed ? line : cells.get(i);
                    file.append(i == 0 ? "\"" : ",\"")
                            .append(cell.replace("\"", "\"\""))
                            .append('"');
                }
                file.append('\n');
            }
        }
        return file.toString();
    }

    /** Returns an option for each line; where there are more lines than options they come again. */
    static List<String> options(byte[] bytes) {
        List<String> arguments = new ArrayList<>();
        for (String line : lines(bytes)) {
            // Without a value an option would be the next one's.
            if (arguments.size() < OPTIONS.size() && !line.isEmpty()) {
                arguments.add(OPTIONS.get(arguments.size()) + "=" + line);
            }
        }
        return arguments;
    }

    static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().limit(MOST).toList();
    }
}
