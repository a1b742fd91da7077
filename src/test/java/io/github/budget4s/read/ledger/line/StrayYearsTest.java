package io.github.budget4s.read.ledger.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.ledger.row.FileProblems;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrayYearsTest {

    @ParameterizedTest
    @CsvSource({
        "2023:12 2024:12 2025:12, 0, 0",
        "2023:12 2024:12 2025:12 2027:1, 0, 0",
        "2023:12 2024:12 2025:12 2028:1, 1, 0",
        "2023:12 2024:12 2025:12 2052:3, 1, 0",
        "2023:12 2024:12 2025:12 2052:4, 0, 1",
        "2025:20 2052:1 2055:1, 2, 0",
        "2025:1 2052:1, 0, 1",
        "2002:1 2025:100, 0, 1",
        "2002:1 2025:100 2052:1, 1, 1",
        "2025:1, 0, 0"
    })
    void refusesFewLinesFarBehindTheOthersAndTellsOfTheRest(String years, long refused, int told) {
        TreeMap<Integer, Long> lines = new TreeMap<>();
        for (String each : years.split(" ")) {
            lines.put(Integer.valueOf(each.substring(0, 4)), Long.valueOf(each.substring(5)));
        }
        FileProblems problems = new FileProblems("a.csv");

        StrayYears.check(lines, problems);

        assertThat(problems.ofFile().count()).isEqualTo(refused);
        assertThat(problems.notes()).hasSize(told);
    }
}
