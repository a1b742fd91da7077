package io.github.budget4s.render.ical;

import static io.github.budget4s.render.Reports.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.render.Reports;
import io.github.budget4s.report.CalendarEntry;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Table;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is opened again by a parser that did not write it. */
class CalendarRendererTest {

    private static final String LONG_NAME = "五一、端午试驾季；老客户答谢会,抽奖\\送保养🚗".repeat(8);

    @Test
    void anotherParserFindsWhatWasWritten() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(written()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(3);
        VEvent carShow = events.get(0);
        assertThat(carShow.getSummary().getValue()).isEqualTo(LONG_NAME);
        assertThat(carShow.getDescription().getValue()).isEqualTo("渠道：展厅; a, b\n12,345.60");
        assertThat(first(carShow)).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(end(carShow)).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(carShow.getUid().orElseThrow().getValue()).isEqualTo("activity-1@budget4s");
        assertThat(end(events.get(1))).as("a day ends with the next").isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void noLineHasMoreThan75Bytes() {
        assertThat(written().split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(written().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    /** In Beirut and São Paulo there were days without a midnight. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/Sao_Paulo", "Asia/Beirut", "Pacific/Kiritimati"})
    void theSameReportGivesTheSameBytesEverywhere(String zone) {
        String here = written();
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(written()).isEqualTo(here).contains("DTSTAMP:20260501T000000Z", "DTSTART;VALUE=DATE:20181104");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static LocalDate first(VEvent event) {
        return LocalDate.from(event.<Temporal>getDateTimeStart().getDate());
    }

    private static LocalDate end(VEvent event) {
        return LocalDate.from(event.<Temporal>getDateTimeEnd().getDate());
    }

    private static String written() {
        Report nothing = new Report(
                "plan calendar",
                Message.of("calendar.title", "2026"),
                List.of(),
                Table.of(List.of(), List.of()),
                List.of());
        Report report = nothing.with(List.of(
                new CalendarEntry(
                        "activity-1",
                        Cell.of(LONG_NAME),
                        days("2026-05-01", "2026-05-05"),
                        List.of(Cell.of("渠道：展厅; a, b"), Cell.of("12,345.60"))),
                new CalendarEntry("activity-2", Cell.of("年末"), days("2026-12-31", "2026-12-31"), List.of()),
                new CalendarEntry("activity-3", Cell.of("立冬"), days("2018-11-04", "2018-11-04"), List.of())));
        return Reports.text(new CalendarRenderer(), report, WORDS);
    }

    private static DayRange days(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
