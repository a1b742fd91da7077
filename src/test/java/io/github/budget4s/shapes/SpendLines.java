package io.github.budget4s.shapes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The lines of a made-up spend ledger.
 *
 * @param lines in the order of stores, channels and months
 */
record SpendLines(List<SpendLine> lines) {

    private static final List<String> STORES = List.of("城东店", "城西4S店", "高新旗舰店");
    private static final List<String> CHANNELS = List.of("抖音", "汽车之家", "懂车帝", "户外广告");

    /**
     * A line.
     *
     * @param month from 1 to 12, of 2025
     * @param cents more than 0
     */
    record SpendLine(int month, String store, String channel, long cents) {

        /** Returns the amount in a multiple of yuan, written plainly. */
        String amount(long multiple) {
            return BigDecimal.valueOf(cents, 2)
                    .divide(BigDecimal.valueOf(multiple))
                    .toPlainString();
        }
    }

    /** Makes lines of some months, stores and channels, of which some combinations have none. */
    static SpendLines random(Random random) {
        int months = 3 + random.nextInt(10);
        int stores = 1 + random.nextInt(STORES.size());
        int channels = 2 + random.nextInt(CHANNELS.size() - 1);
        List<SpendLine> lines = new ArrayList<>();
        for (String store : STORES.subList(0, stores)) {
            for (String channel : CHANNELS.subList(0, channels)) {
                for (int month = 1; month <= months; month++) {
                    if (random.nextInt(8) > 0) {
                        lines.add(new SpendLine(month, store, channel, 10_000L * (1 + random.nextInt(90_000))));
                    }
                }
            }
        }
        return new SpendLines(List.copyOf(lines));
    }

    int months() {
        return lines.stream().mapToInt(SpendLine::month).max().orElseThrow();
    }

    /** Returns the amounts in yuan by store, channel and month, as {@code kpi} writes them. */
    Map<String, String> byKey() {
        Map<String, Long> sums = new TreeMap<>();
        for (SpendLine line : lines) {
            String key = "%s,%s,2025-%02d".formatted(line.store(), line.channel(), line.month());
            sums.merge(key, line.cents(), Long::sum);
        }
        Map<String, String> amounts = new TreeMap<>();
        sums.forEach(
                (key, cents) -> amounts.put(key, BigDecimal.valueOf(cents, 2).toPlainString()));
        return amounts;
    }
}
