package io.github.budget4s.report.check;

import io.github.budget4s.analysis.check.LedgerAge;
import io.github.budget4s.analysis.check.Verdict;
import io.github.budget4s.domain.message.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in one short text, fit for a mail, what a check found. */
public final class CheckText {

    /**
     * Says what is checked.
     *
     * @param store whose budget it is; null when the project does not say
     * @param month the month that is checked
     * @param day the day on which it is looked at
     */
    public record Heading(@Nullable String store, YearMonth month, LocalDate day) {}

    private CheckText() {}

    /** Returns the verdict of all parts. */
    public static Verdict verdict(List<CheckPart> parts) {
        return Verdict.gravest(parts.stream().map(CheckPart::verdict).toList());
    }

    /**
     * Lists the lines.
     *
     * @param folder where the files are; null when there are none
     */
    public static List<CheckLine> of(Heading heading, List<CheckPart> parts, @Nullable String folder) {
        List<CheckLine> lines = new ArrayList<>();
        Message all = words(parts);
        String store = heading.store();
        lines.add(new CheckLine(
                0,
                store == null
                        ? Message.of("check.title", heading.month(), heading.day(), all)
                        : Message.of("check.title-of-store", heading.month(), heading.day(), all, store)));
        for (CheckPart part : parts) {
            lines.add(new CheckLine(0, Message.of("check.part", part.name(), words(part))));
            lines.addAll(part.lines());
        }
        if (folder != null) {
            lines.add(new CheckLine(0, Message.of("check.files", folder)));
        }
        return lines;
    }

    /** Says what is red, and that something else is not known. */
    private static Message words(List<CheckPart> parts) {
        boolean unknown = parts.stream().anyMatch(part -> part.verdict() == Verdict.UNKNOWN);
        Verdict verdict = verdict(parts);
        return verdict == Verdict.RED && unknown ? Message.of("check.red-and-unknown") : words(verdict);
    }

    private static Message words(CheckPart part) {
        return part.failure() == 0 ? words(part.verdict()) : Message.of("check.failed", part.failure());
    }

    private static Message words(Verdict verdict) {
        return switch (verdict) {
            case OK -> Message.of("check.ok");
            case YELLOW -> Message.of("check.yellow");
            case UNKNOWN -> Message.of("check.unknown");
            case RED -> Message.of("check.red");
        };
    }

    /** Says since when nothing is booked. */
    public static CheckLine of(LedgerAge age) {
        return new CheckLine(
                1,
                switch (age.state()) {
                    case FRESH -> throw new IllegalArgumentException("there is nothing to say");
                    case EMPTY -> Message.of("check.data.empty", age.today().day());
                    case NOTHING_BOOKED -> Message.of("check.data.nothing", age.month(), age.end());
                    case ENDED -> Message.of("check.data.ended", age.today().lastOver(), age.end());
                    case BREAKS_OFF -> Message.of("check.data.breaks-off", age.month(), age.end());
                });
    }
}
