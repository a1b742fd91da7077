package io.github.budget4s.cli;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.report.claims.ClaimsNotes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be claimed from the OEM, as the command of that name and the monthly check do.
 *
 * @param files the files that the user named
 * @param asOf the day on which it is looked at; null for the last one that has spend
 * @param warnDays how many days before an item lapses it is yellow
 */
public record ClaimsTask(Files files, @Nullable LocalDate asOf, int warnDays) {

    private static final int MOST_DAYS = 3_660;

    /**
     * Names files; lists are empty, and documents null, where the project's are meant.
     *
     * @param policies the OEM's policy, or those of several brands
     * @param spend the spend
     * @param claims what was claimed
     * @param sales the sales, for support by vehicle
     * @param funnel leads, visits and orders, for support by revenue
     * @param plan the plan
     */
    public record Files(
            List<String> policies,
            List<String> spend,
            List<String> claims,
            List<String> sales,
            List<String> funnel,
            @Nullable String plan) {}

    /** Refuses days that are none. */
    public ClaimsTask {
        if (warnDays < 0 || warnDays > MOST_DAYS) {
            throw new RefusedException(Reason.USAGE, "claims.warn-days", warnDays, MOST_DAYS);
        }
    }

    /**
     * Reads the files and checks; what is to be said goes to the notes of the inputs.
     *
     * @param detail what spend keeps apart: days and activities, or more
     */
    public ClaimsCheck check(Inputs inputs, Detail detail) {
        inputs.payingBy(files.plan());
        Policy supported = inputs.policy(files.policies());
        boolean byStore = detail.stores() || supported.tellsStoresApart();
        Spend spent = inputs.spend(files.spend(), new Detail(true, true, byStore));
        Claims claimed = inputs.claimsIfNamed(files.claims());
        SalesContent sold = inputs.salesIfNamed(files.sales());
        Funnel brought = inputs.funnelIfNamed(files.funnel(), new Detail(false, false, byStore));
        LocalDate day = asOf != null ? asOf : lastDay(spent);
        ClaimsCheck check = ClaimsCheck.of(new ClaimsRequest(
                supported,
                new ActualFacts(
                        supported.year() != null ? supported.year() : day.getYear(),
                        inputs.plan(files.plan()),
                        spent,
                        sold.history(),
                        sold.parts(),
                        brought),
                claimed,
                day,
                warnDays));
        inputs.note(ClaimsNotes.of(check, asOf == null));
        return check;
    }

    /** There is no hidden clock in an output: without a day it is the last one that has spend. */
    private static LocalDate lastDay(Spend spent) {
        return spent.entries().stream()
                .map(ActualFacts::day)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new RefusedException(Reason.USAGE, "claims.no-day"));
    }
}
