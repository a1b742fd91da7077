package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.ActivityDetails;
import io.github.budget4s.domain.plan.ActivityTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says which part of an activity an amount is, and what the plan says of the activity. */
final class ActivityWording {

    private ActivityWording() {}

    /** Names a part so that no other of the plan is called the same. */
    static Message name(ActivityPart part, MonthRange year) {
        List<Object> names = new ArrayList<>(List.of(part.name()));
        if (part.activity().time().portions().size() > 1) {
            names.add(year.month(part.month()));
        }
        if (part.activity().channels().size() > 1) {
            names.add(Objects.requireNonNull(part.channel()));
        }
        return Message.of("format.value", names);
    }

    /** Says how a part comes about, and what the activity is for. */
    static Message of(ActivityPart part) {
        Activity activity = part.activity();
        List<Message> parts = new ArrayList<>();
        if (activity.time().portions().size() > 1) {
            parts.add(month(activity.time(), part.month()));
        }
        if (activity.channels().size() > 1) {
            String channel = Objects.requireNonNull(part.channel());
            parts.add(Message.of("explanation.activity-channel", channel, share(activity, channel)));
        }
        Message base = parts.isEmpty()
                ? Message.of("explanation.activity-of", activity.name())
                : Message.of("explanation.activity-part", activity.name(), parts, activity.ownMoney());
        List<Message> details = details(activity.details());
        return details.isEmpty() ? base : Message.of("explanation.activity-details", base, details);
    }

    private static Message month(ActivityTime time, int month) {
        return switch (time.basis()) {
            case EVEN ->
                Message.of("explanation.activity-even", (long) time.portions().size());
            case DAYS -> {
                long own = time.portions().stream()
                        .filter(portion -> portion.month() == month)
                        .mapToLong(ActivityTime.Portion::weight)
                        .sum();
                long all = time.portions().stream()
                        .mapToLong(ActivityTime.Portion::weight)
                        .sum();
                yield Message.of("explanation.activity-days", own, all);
            }
            case STATED -> Message.of("explanation.activity-stated");
        };
    }

    private static Ratio share(Activity activity, String channel) {
        long all =
                activity.channels().values().stream().mapToLong(Long::longValue).sum();
        return Ratio.of(activity.channels().getOrDefault(channel, 0L), all);
    }

    private static List<Message> details(ActivityDetails details) {
        List<Message> texts = new ArrayList<>();
        if (details.owner() != null) {
            texts.add(Message.of("explanation.activity-owner", details.owner()));
        }
        if (details.purpose() != null) {
            texts.add(Message.of("explanation.activity-purpose", details.purpose()));
        }
        if (details.theme() != null) {
            texts.add(Message.of("explanation.activity-theme", details.theme()));
        }
        details.items().forEach((item, amount) -> texts.add(Message.of("explanation.activity-item", item, amount)));
        return texts;
    }
}
