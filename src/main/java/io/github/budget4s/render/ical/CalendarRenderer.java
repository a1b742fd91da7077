package io.github.budget4s.render.ical;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.CalendarEntry;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Collectors;

/**
 * Writes the days of a report as a calendar (RFC 5545): an event of whole days for each, in UTF-8.
 *
 * <p>The same report gives the same bytes: an event is named by what it is, and its time stamp is its own first day.
 * Events leave their days free, for nobody is busy all day because of them.
 */
public final class CalendarRenderer implements Renderer {

    private static final String PRODUCT = "-//budget4s//budget4s//EN";
    private static final String DOMAIN = "@budget4s";

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        if (report.calendar().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "output.no-calendar", report.command());
        }
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setExperimentalProperty("X-WR-CALNAME", style.localizer().text(report.title()));
        for (CalendarEntry entry : report.calendar()) {
            calendar.addEvent(event(entry, style));
        }
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // It would count characters, of which a Chinese one has three bytes; the standard counts bytes.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        }
        out.write(FoldedLines.of(text.toString()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static VEvent event(CalendarEntry entry, Style style) {
        VEvent event = new VEvent();
        event.setUid(entry.id() + DOMAIN);
        event.setDateTimeStamp(
                Date.from(entry.days().first().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setSummary(line(entry.title(), style));
        event.setDateStart(new DateStart(date(entry.days().first())));
        // The first day that is no longer of it, as the standard has it.
        event.setDateEnd(new DateEnd(date(entry.days().last().plusDays(1))));
        event.setTransparency(true);
        if (!entry.details().isEmpty()) {
            event.setDescription(
                    entry.details().stream().map(detail -> line(detail, style)).collect(Collectors.joining("\n")));
        }
        return event;
    }

    private static String line(Cell cell, Style style) {
        return PlainText.of(cell.display(style.localizer()));
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
