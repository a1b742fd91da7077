package io.github.budget4s.domain.project;

import io.github.budget4s.domain.customer.JoinKey;
import java.util.List;

/**
 * Holds how customers are joined, sorted and followed up.
 *
 * @param join by what lines of several files are known to be of one customer, the surest first
 * @param segments who is loyal, ordinary and lost, and what a customer is worth
 * @param followups when customers are to be contacted
 * @param protection who may open files that are encrypted, and what is
 */
public record CustomerRules(List<JoinKey> join, SegmentRules segments, FollowupRules followups, Protection protection) {

    /** What holds where nothing is given. */
    public static final CustomerRules DEFAULT =
            new CustomerRules(List.of(JoinKey.values()), SegmentRules.DEFAULT, FollowupRules.DEFAULT, Protection.NONE);

    public CustomerRules {
        join = List.copyOf(join);
    }

    /**
     * Says who may open files that are encrypted, and what is.
     *
     * @param recipients the public keys, each {@code age1...}
     * @param columns the English names of the columns that are encrypted each by itself; none: the whole file is
     */
    public record Protection(List<String> recipients, List<String> columns) {

        /** Nobody, and nothing. */
        public static final Protection NONE = new Protection(List.of(), List.of());

        public Protection {
            recipients = List.copyOf(recipients);
            columns = List.copyOf(columns);
        }
    }
}
