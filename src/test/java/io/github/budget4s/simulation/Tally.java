package io.github.budget4s.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts flags by what is true and what is printed, row by row of a table for people. */
final class Tally {

    private static final List<String> FLAGS = List.of("red", "yellow", "ok");

    private final Map<String, int[][]> counts = new LinkedHashMap<>();

    void add(String of, String truth, String printed) {
        counts.computeIfAbsent(of, key -> new int[FLAGS.size()][FLAGS.size()])[FLAGS.indexOf(truth)][
                FLAGS.indexOf(printed)]++;
    }

    int count(String of, String truth, String printed) {
        int[][] table = counts.getOrDefault(of, new int[FLAGS.size()][FLAGS.size()]);
        return table[FLAGS.indexOf(truth)][FLAGS.indexOf(printed)];
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, int[][]> each : counts.entrySet()) {
            text.append("\n| ").append(each.getKey()).append(" | red | yellow | ok |\n| --- | ---: | ---: | ---: |\n");
            for (String flag : FLAGS) {
                text.append("| ").append(flag);
                for (int count : each.getValue()[FLAGS.indexOf(flag)]) {
                    text.append(" | ").append(String.format("%,d", count));
                }
                text.append(" |\n");
            }
        }
        return text.toString();
    }
}
