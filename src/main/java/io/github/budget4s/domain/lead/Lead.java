package io.github.budget4s.domain.lead;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Holds a lead.
 *
 * @param received when it came in
 * @param answered when somebody answered, not before it came in; null when nobody has
 * @param channel the channel; empty where the line names none
 * @param person who has to answer; empty where the line names nobody
 * @param store the store; empty where the line names none
 * @param temperature how near to an order it is
 * @param phone the customer's telephone number, its digits alone, without those of the country; empty where none is
 *     known in full
 */
public record Lead(
        LocalDateTime received,
        @Nullable LocalDateTime answered,
        String channel,
        String person,
        String store,
        Temperature temperature,
        String phone) {}
