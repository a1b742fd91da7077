package io.github.budget4s.analysis.leadresponse;

import io.github.budget4s.domain.calendar.WorkingHours;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.lead.Temperature;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.ResponsePromise;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds how many leads of one key were answered within the promise.
 *
 * <p>The promise counts working time: a lead of the evening has its hour from when the next working day opens, one that
 * comes half an hour before closing has the other half then. Hot leads have their own promise. An answer outside of
 * working hours counts as one at the moment that working time goes on.
 *
 * @param key one text for each key; empty where the lines name none
 * @param leads how many came in
 * @param inTime how many were answered within the promise
 * @param late how many were answered after it
 * @param unanswered how many nobody has answered and whose time is over
 * @param open how many nobody has answered and whose time is not over: they say nothing yet
 * @param minutes working minutes to each answer, in order
 */
public record LeadResponse(
        List<String> key, long leads, long inTime, long late, long unanswered, long open, List<Long> minutes) {

    public LeadResponse {
        key = List.copyOf(key);
        minutes = List.copyOf(minutes);
    }

    /**
     * Holds all keys.
     *
     * @param rows in the order of their keys, what names none last
     * @param total all leads
     * @param asOf the moment at which it is looked at
     */
    public record Summary(List<LeadResponse> rows, LeadResponse total, LocalDateTime asOf) {

        public Summary {
            rows = List.copyOf(rows);
        }
    }

    /** Counts the leads whose time is over or that are answered. */
    public long due() {
        return leads - open;
    }

    /** Returns the part of those that are due that was answered in time; null when none is due. */
    public @Nullable Ratio inTimeRate() {
        return due() == 0 ? null : Ratio.of(inTime, due());
    }

    /**
     * Returns the working minutes within which a part of the answers came, the lower of two in the middle: {@code (50,
     * 100)} is the median.
     *
     * @return empty when there was no answer
     */
    public Optional<Long> minutesOf(int part, int whole) {
        if (minutes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(minutes.get(rank(minutes.size(), part, whole) - 1));
    }

    /** Returns which of some answers, the quickest first and from 1, is that within which a part of them came. */
    public static int rank(int answers, int part, int whole) {
        return Math.max(1, Math.toIntExact(((long) answers * part + whole - 1) / whole));
    }

    /**
     * Counts by key.
     *
     * @param asOf the moment at which it is looked at; null for the last that the leads know of
     */
    public static Summary of(
            List<Lead> leads,
            List<ResponseKey> keys,
            ResponsePromise promise,
            WorkingHours hours,
            @Nullable LocalDateTime asOf) {
        LocalDateTime moment = asOf == null ? lastMoment(leads) : asOf;
        Map<List<String>, Count> counts = new TreeMap<>(order());
        Count all = new Count();
        for (Lead lead : leads) {
            if (lead.received().isAfter(moment)) {
                continue;
            }
            List<String> key = keys.stream().map(each -> each.of(lead)).toList();
            Outcome outcome = outcome(lead, promise, hours, moment);
            counts.computeIfAbsent(key, each -> new Count()).add(outcome);
            all.add(outcome);
        }
        List<LeadResponse> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(count.response(key)));
        return new Summary(rows, all.response(keys.stream().map(key -> "").toList()), moment);
    }

    private static Comparator<List<String>> order() {
        Comparator<String> emptyLast = Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());
        return (one, other) -> {
            for (int i = 0; i < one.size(); i++) {
                int compared = emptyLast.compare(one.get(i), other.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private static LocalDateTime lastMoment(List<Lead> leads) {
        LocalDateTime last = LocalDateTime.MIN;
        for (Lead lead : leads) {
            LocalDateTime answered = lead.answered();
            LocalDateTime latest = answered == null ? lead.received() : answered;
            last = latest.isAfter(last) ? latest : last;
        }
        return last;
    }

    /** How a lead went; {@code minutes} are of those that are answered. */
    private record Outcome(boolean answered, boolean inTime, boolean open, long minutes) {}

    private static Outcome outcome(Lead lead, ResponsePromise promise, WorkingHours hours, LocalDateTime moment) {
        int within = lead.temperature() == Temperature.HOT ? promise.hotWithin() : promise.within();
        LocalDateTime deadline = hours.after(lead.received(), within);
        LocalDateTime answered = lead.answered();
        if (answered == null || answered.isAfter(moment)) {
            return new Outcome(false, false, !moment.isAfter(deadline), 0);
        }
        return new Outcome(true, !answered.isAfter(deadline), false, hours.minutesBetween(lead.received(), answered));
    }

    private static final class Count {

        private long leads;
        private long inTime;
        private long late;
        private long unanswered;
        private long open;
        private final List<Long> minutes = new ArrayList<>();

        void add(Outcome outcome) {
            leads++;
            if (outcome.answered()) {
                minutes.add(outcome.minutes());
                if (outcome.inTime()) {
                    inTime++;
                } else {
                    late++;
                }
            } else if (outcome.open()) {
                open++;
            } else {
                unanswered++;
            }
        }

        LeadResponse response(List<String> key) {
            return new LeadResponse(
                    key,
                    leads,
                    inTime,
                    late,
                    unanswered,
                    open,
                    minutes.stream().sorted().toList());
        }
    }
}
