package io.github.budget4s.domain.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a customer is to be contacted, the most urgent first. */
public enum FollowupReason {
    /** It was agreed in a contact before. */
    AGREED("约定联系"),
    /** The vehicle was in the workshop some days ago. */
    AFTER_VISIT("进厂后回访"),
    /** The vehicle was handed over some days ago. */
    AFTER_DELIVERY("交车后回访"),
    INSURANCE("续保提醒"),
    SERVICE("保养提醒"),
    LOST("流失挽回"),
    /** The vehicle is of an age in which many are traded in. */
    TRADE_IN("置换邀约"),
    /** The vehicle comes far in a year. */
    FREQUENT("高频用车关怀"),
    BIRTHDAY("生日关怀");

    private final String chinese;

    FollowupReason(String chinese) {
        this.chinese = chinese;
    }

    /** Returns its name as files have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Lists the names. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(FollowupReason::code).toList();
    }

    /**
     * Finds the reason that a text begins with, in a call list of either language, with the day behind it or without:
     * {@code after_delivery_30}, {@code 交车后回访（第 30 天）}.
     *
     * @return null when it begins with none
     */
    public static @Nullable FollowupReason of(String text) {
        String written = text.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (FollowupReason reason : values()) {
            if (written.startsWith(reason.code()) || text.startsWith(reason.chinese)) {
                return reason;
            }
        }
        return null;
    }
}
