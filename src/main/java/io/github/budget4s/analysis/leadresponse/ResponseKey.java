package io.github.budget4s.analysis.leadresponse;

import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.lead.Temperature;
import java.time.YearMonth;
import java.util.Locale;

/** What rows are made of. */
public enum ResponseKey {
    CHANNEL,
    /** Who has to answer. */
    PERSON,
    /** The hour in which the lead came in: {@code 09}. */
    HOUR,
    /** How near to an order it is. */
    TEMPERATURE,
    STORE,
    MONTH;

    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Lead lead) {
        return switch (this) {
            case CHANNEL -> lead.channel();
            case PERSON -> lead.person();
            case HOUR -> String.format(Locale.ROOT, "%02d", lead.received().getHour());
            case TEMPERATURE ->
                lead.temperature() == Temperature.UNSTATED
                        ? ""
                        : lead.temperature().name().toLowerCase(Locale.ROOT);
            case STORE -> lead.store();
            case MONTH -> YearMonth.from(lead.received()).toString();
        };
    }
}
