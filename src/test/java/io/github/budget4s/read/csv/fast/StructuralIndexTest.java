package io.github.budget4s.read.csv.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuralIndexTest {

    @ParameterizedTest
    @ValueSource(chars = {',', '\t', ';', '|'})
    void everyMarkOfATextIsFoundOnceAndInOrder(char delimiter) {
        Random random = new Random(delimiter);
        for (int i = 0; i < 200; i++) {
            // From none among thousands of bytes to nothing but marks, and all lengths of a last stretch.
            int limit = random.nextInt(3) == 0 ? random.nextInt(200) : random.nextInt(30_000);
            byte[] bytes = new byte[limit + StructuralIndex.BEHIND];
            random.nextBytes(bytes);
            int rare = 1 + random.nextInt(100);
            for (int k = 0; k < bytes.length; k++) {
                if (random.nextInt(100) < rare) {
                    bytes[k] = (byte) ("0129Az~" + (char) 0x7F).charAt(random.nextInt(8));
                }
            }
            StructuralIndex marks = new StructuralIndex((byte) delimiter);
            List<Integer> found = new ArrayList<>();
            int kept = 0;
            while (!marks.isKnownTo(limit)) {
                marks.search(bytes, limit, marks.count() - kept);
                // Some are left for the next time, as those of a record are that is cut in two.
                int next = random.nextInt(marks.count() + 1);
                for (int k = 0; k < next; k++) {
                    found.add(marks.positions()[k]);
                }
                kept = marks.count() - next;
            }
            for (int k = marks.count() - kept; k < marks.count(); k++) {
                found.add(marks.positions()[k]);
            }

            List<Integer> expected = new ArrayList<>();
            for (int k = 0; k < limit; k++) {
                if ((bytes[k] >= 0 && bytes[k] < '-' && bytes[k] != ' ') || bytes[k] == delimiter) {
                    expected.add(k);
                }
            }
            assertThat(found).as("text %d", i).isEqualTo(expected);
        }
    }
}
