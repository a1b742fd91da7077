package io.github.budget4s.read.ledger.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSumsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void sumsAreThoseOfAMap(int width) {
        Random random = new Random(width);
        GroupSums groups = new GroupSums(width, 2);
        Map<List<Integer>, long[]> expected = new LinkedHashMap<>();
        int[] key = new int[width];
        long[] packed = groups.newKey();
        for (int i = 0; i < 50_000; i++) {
            for (int k = 0; k < width; k++) {
                key[k] = random.nextInt(width == 1 ? 5_000 : 12) - 3;
            }
            long amount = random.nextInt(1_000_000) - 500_000L;
            for (int k = 0; k < width; k++) {
                GroupSums.put(packed, k, key[k]);
            }
            int group = groups.of(packed);
            groups.add(group, 0, amount);
            groups.set(group, 1, groups.sum(group, 1) + 1);
            long[] sums = expected.computeIfAbsent(Arrays.stream(key).boxed().toList(), each -> new long[2]);
            sums[0] += amount;
            sums[1]++;
        }
        assertThat(groups.count()).isEqualTo(expected.size());
        int group = 0;
        for (Map.Entry<List<Integer>, long[]> each : expected.entrySet()) {
            for (int k = 0; k < width; k++) {
                assertThat(groups.key(group, k)).isEqualTo(each.getKey().get(k));
            }
            assertThat(new long[] {groups.sum(group, 0), groups.sum(group, 1)}).containsExactly(each.getValue());
            group++;
        }
    }
}
