package io.github.budget4s.domain.project;

import io.github.budget4s.domain.customer.FollowupReason;
import java.util.List;

/**
 * Says when customers are to be contacted.
 *
 * @param visits the days after a visit to the workshop, one or two
 * @param deliveries the days after a delivery
 * @param service how a service becomes due
 * @param ages when vehicles are traded in
 * @param insuranceDays so many days before the insurance ends
 * @param restDays so many days after a contact a customer is left alone
 * @param lateDays so many days after the day on which it was due a contact is no longer of use
 * @param priority which reason goes first where there are several
 */
public record FollowupRules(
        List<Integer> visits,
        List<Integer> deliveries,
        Service service,
        Ages ages,
        int insuranceDays,
        int restDays,
        int lateDays,
        List<FollowupReason> priority) {

    /** What holds where nothing is given. */
    public static final FollowupRules DEFAULT = new FollowupRules(
            List.of(3, 7),
            List.of(3, 30, 90),
            new Service(180, 10_000, 14),
            new Ages(4, 6, 30_000, 90),
            30,
            2,
            14,
            List.of(FollowupReason.values()));

    public FollowupRules {
        visits = List.copyOf(visits);
        deliveries = List.copyOf(deliveries);
        priority = List.copyOf(priority);
    }

    /**
     * Says how a service becomes due.
     *
     * @param days so many days after the last one
     * @param kilometres or after so many kilometres, whichever comes first
     * @param ahead so many days before that the customer is reminded
     */
    public record Service(int days, int kilometres, int ahead) {}

    /**
     * Says when vehicles are traded in, and what is said seldom.
     *
     * @param tradeInFrom from how many years on
     * @param tradeInTo up to how many years
     * @param frequentKilometres from how many kilometres a year on a vehicle is used frequently
     * @param seldomDays so many days have to pass before a customer hears the same again that has no day of its own
     */
    public record Ages(int tradeInFrom, int tradeInTo, int frequentKilometres, int seldomDays) {}
}
