package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads until when an item of a policy may be claimed: by one day, within days, or by the days of a list. */
final class DeadlineReader {

    private static final String BY = "claim_by";
    private static final String WITHIN = "claim_within";
    private static final String WITHIN_DAYS = "claim_within_days";
    private static final String DATES = "claim_dates";

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})\\s*(?:days?|天|日|个自然日|自然日)?");
    /** A day of every year. */
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?");

    private DeadlineReader() {}

    /** Reads the deadline of an item; null when it has none, or one that cannot be read. */
    static @Nullable Deadline of(YamlNode item) {
        List<String> given = new ArrayList<>();
        for (String key : List.of(BY, WITHIN, WITHIN_DAYS, DATES)) {
            if (item.get(key).isPresent()) {
                given.add(key);
            }
        }
        if (given.isEmpty()) {
            return null;
        }
        YamlNode node = item.get(given.get(0));
        if (given.size() > 1) {
            YamlNode second = item.get(given.get(1));
            second.problem(second.keyLocation(), "policy.two-deadlines", given.get(0), given.get(1));
        }
        if (given.get(0).equals(BY) && !node.isSequence()) {
            LocalDate day = node.day();
            return day == null ? null : new Deadline.On(day);
        }
        return given.get(0).equals(BY) || given.get(0).equals(DATES) ? dates(node) : within(node);
    }

    private static @Nullable Deadline within(YamlNode node) {
        if (node.text() == null) {
            return null;
        }
        Matcher days = DAYS.matcher(CellText.plain(node.written()));
        if (!days.matches()) {
            node.problem("policy.claim-within", node.written());
            return null;
        }
        return new Deadline.Within(Integer.parseInt(days.group(1)));
    }

    private static @Nullable Deadline dates(YamlNode node) {
        List<LocalDate> days = new ArrayList<>();
        List<MonthDay> ofEachYear = new ArrayList<>();
        boolean isRead = true;
        for (YamlNode each : node.oneOrMore()) {
            MonthDay ofYear = monthDay(each);
            LocalDate day = ofYear == null ? day(each) : null;
            isRead &= ofYear != null || day != null;
            if (ofYear != null) {
                ofEachYear.add(ofYear);
            } else if (day != null) {
                days.add(day);
            }
        }
        if (!isRead) {
            return null;
        }
        if (days.isEmpty() == ofEachYear.isEmpty()) {
            node.problem(days.isEmpty() ? "policy.no-dates" : "policy.mixed-dates");
            return null;
        }
        return days.isEmpty() ? new Deadline.EachYear(ofEachYear) : new Deadline.Dates(days);
    }

    private static @Nullable LocalDate day(YamlNode node) {
        if (node.isScalar() && Dates.day(node.written()) instanceof Reading.Value<LocalDate> day) {
            return day.value();
        }
        node.problem("policy.claim-date", node.written());
        return null;
    }

    private static @Nullable MonthDay monthDay(YamlNode node) {
        Matcher day = MONTH_DAY.matcher(CellText.plain(node.written()));
        if (!day.matches()) {
            return null;
        }
        try {
            return MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
