package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDatesTest {

    private final Random random = new Random(5);

    @Test
    void everyDayIsReadAsByTheReaderOfAllForms() {
        for (LocalDate day = LocalDate.of(1980, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            assertThat(day(day.toString())).isEqualTo(read(day.toString()));
        }
        for (String written :
                List.of("2024/3/5", "2024/03/05", "2024.3.05", "2024-3-5", "2024/3/5 9:08", "2024-03-05 09:08")) {
            assertThat(day(written)).as(written).isEqualTo(read("2024-03-05"));
        }
        assertThat(day("2024-03-05 23:59:59")).isEqualTo(read("2024-03-05"));
    }

    @Test
    void whatIsAlmostADayIsReadAlikeOrLeftToTheReaderOfAllForms() {
        int days = 0;
        for (int i = 0; i < 200_000; i++) {
            String text =
                    switch (random.nextInt(4)) {
                        case 3 ->
                            "2024/" + random.nextInt(14) + "/" + random.nextInt(33) + " " + random.nextInt(25) + ":0"
                                    + random.nextInt(10);
                        case 0 -> "2024-02-2" + random.nextInt(10);
                        case 1 ->
                            "2023-1" + random.nextInt(10) + "-3" + random.nextInt(10) + " 23:5" + random.nextInt(10);
                        default ->
                            "2100-0" + random.nextInt(10) + "-01 0" + random.nextInt(10) + ":00:0" + random.nextInt(10);
                    };
            StringBuilder odd = new StringBuilder(text);
            odd.setCharAt(random.nextInt(text.length()), "0123456789-/: .T年\u0660\0\u007f".charAt(random.nextInt(20)));
            int day = day(odd.toString());
            if (day != DateOrMonth.NONE) {
                assertThat(day).as(odd.toString()).isEqualTo(read(odd.toString()));
                days++;
            }
        }
        assertThat(days).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-03",
                "2024-3/5",
                "2024--3-5",
                "2024-3-005",
                "2024-003-5",
                "2024/3/5/",
                "24/3/5",
                "2024年3月5日",
                "20240305",
                "2024-02-30",
                "2023-02-29",
                "2024-00-10",
                "2024-13-01",
                "2024-01-00",
                "1899-12-31",
                "2101-01-01",
                "2024-03-05 24:00",
                "2024-03-05 12:60",
                "2024-03-05 12:00:60",
                "2024-03-05T12:00",
                "2024-03-05 1:0",
                "2024-03-05 123:00",
                "2024-03-05 1:00:",
                "2024-03-05 1:00:00:",
                "2024/3/5 :00",
                "2024/3/5 1:",
                "2024-03-05 ",
                "2024-03-3/",
                "2024-03-0:",
                "x024-03-05",
                "2024x03-05"
            })
    void whatIsNoPlainDayIsLeftToTheReaderOfAllForms(String text) {
        assertThat(day(text)).isEqualTo(DateOrMonth.NONE);
    }

    /** Asks for a date that stands between other bytes, as it does in a file. */
    private int day(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] buffer = new byte[bytes.length + 40];
        random.nextBytes(buffer);
        System.arraycopy(bytes, 0, buffer, 20, bytes.length);
        return PlainDates.day(buffer, 20, 20 + bytes.length);
    }

    private static int read(String text) {
        return Dates.moment(text) instanceof Reading.Value<DateOrMonth> value
                ? value.value().number()
                : DateOrMonth.NONE;
    }
}
