package io.github.budget4s.report.claims;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.DueMoney;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.analysis.claims.PartClaims;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Shows step by step what may be claimed for one item. */
public final class ClaimsExplanation {

    private ClaimsExplanation() {}

    /**
     * Explains an item.
     *
     * @throws io.github.budget4s.domain.problem.RefusedException when the policy has no such item
     */
    public static Report of(ClaimsCheck check, String name, List<InputSummary> inputs, List<Note> notes) {
        ItemClaims item = check.item(name);
        Steps steps = new Steps();
        inputs.forEach(input -> steps.add(
                "explanation.input",
                Message.of("explanation.file-rows", input.file(), Message.of("explanation.rows", input.rowsUsed())),
                Cell.of(input.rowsUsed())));
        addBasis(item, steps);
        addCaps(item.support(), steps);
        addClaims(item, check.request().asOf(), steps);
        return new Report(
                "claims",
                Message.of(
                        "claims.title-explained", name, check.request().asOf().toString()),
                inputs,
                steps.table(),
                notes);
    }

    private static void addBasis(ItemClaims item, Steps steps) {
        SupportItem rule = item.support().item();
        steps.add(
                Message.of("column.spent"),
                Message.of(
                        "claims.step.spent-of",
                        rule.channels(),
                        months(item.entitlement().facts().spend())),
                Cell.of(item.spent()));
        Cell uncapped = item.support().isKnown() ? Cell.of(item.support().uncapped()) : Cell.ABSENT;
        steps.add(Message.of("claims.step.basis"), basis(item), uncapped);
    }

    private static Message basis(ItemClaims item) {
        Basis basis = item.support().item().basis();
        if (basis instanceof Basis.ShareOfSpend share) {
            return Message.of("format.times", item.spent(), share.rate());
        }
        if (basis instanceof Basis.PerVehicle vehicle) {
            Units units = item.entitlement().facts().allUnits();
            return units == null
                    ? Message.of("claims.step.unknown-units")
                    : Message.of("claims.step.per-vehicle", vehicle.amount(), units);
        }
        if (basis instanceof Basis.PerEvent event) {
            long events = item.entitlement().facts().events().values().stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            return event.maximumEvents() == null
                    ? Message.of("claims.step.per-event", event.amount(), events)
                    : Message.of("claims.step.per-event-at-most", event.amount(), events, (long) event.maximumEvents());
        }
        if (basis instanceof Basis.ShareOfRevenue share) {
            SortedMap<YearMonth, Money> revenue = item.entitlement().facts().revenue();
            return revenue == null
                    ? Message.of("claims.step.unknown-revenue")
                    : Message.of(
                            "claims.step.share-of-revenue",
                            revenue.values().stream().reduce(Money.ZERO, Money::plus),
                            share.rate());
        }
        return Message.of("claims.step.fixed");
    }

    private static void addCaps(Support support, Steps steps) {
        SupportItem rule = support.item();
        if (!support.isKnown()) {
            return;
        }
        if (rule.quarterlyCap() != null) {
            for (Support.Quarter quarter : support.quarters()) {
                steps.add(
                        Message.of(
                                "claims.step.quarter",
                                String.valueOf(quarter.year()),
                                String.valueOf(quarter.quarter())),
                        Message.of("claims.step.at-most", quarter.uncapped(), rule.quarterlyCap()),
                        Cell.of(quarter.amount()));
            }
        }
        if (rule.cap() != null) {
            steps.add(
                    Message.of("claims.step.cap"),
                    Message.of("claims.step.at-most", support.withinQuarters(), rule.cap()),
                    Cell.of(support.conditional()));
        }
        if (rule.minimumUnits() != null) {
            steps.add(
                    Message.of("claims.step.condition"),
                    Message.of(
                            support.condition() == Support.Condition.MET
                                    ? "claims.step.condition-met"
                                    : "claims.step.condition-open",
                            rule.minimumUnits()),
                    Cell.of(support.amount()));
        }
    }

    private static void addClaims(ItemClaims item, LocalDate asOf, Steps steps) {
        for (Claim claim : item.claimed().claims()) {
            if (!claim.key().number().isEmpty()) {
                steps.add(
                        Message.of("claims.step.claim", claim.key().number()),
                        Message.of(
                                "claims.step.claim-is",
                                claim.sent().toString(),
                                claim.submitted(),
                                Message.of(
                                        "claims.state." + claim.state().name().toLowerCase(Locale.ROOT)),
                                claim.age(asOf)),
                        Cell.of(claim.counted()));
            }
        }
        steps.add(
                Message.of("column.claimed"),
                Message.of("claims.step.claimed-of"),
                Cell.of(item.claimed().counted()));
        item.parts().forEach(part -> addPart(part, steps));
        DueMoney due = item.due();
        steps.add(
                Message.of("column.claimable"),
                due.lapsed().isZero()
                        ? Message.of(
                                "claims.step.claimable-of",
                                item.support().amount(),
                                item.claimed().counted())
                        : Message.of(
                                "claims.step.claimable-of-lapsed",
                                item.support().amount(),
                                item.claimed().counted(),
                                due.lapsed()),
                Cell.of(due.claimable()));
        steps.add(Message.of("column.flag"), day(due), Cell.of(due.flag()));
    }

    private static void addPart(PartClaims part, Steps steps) {
        DueMoney due = part.due();
        steps.add(
                Message.of("column.part"),
                Message.of("claims.step.part", ClaimsReport.name(part), part.earned(), part.claimed(), day(due)),
                Cell.of(due.claimable()));
    }

    private static Message day(DueMoney due) {
        LocalDate day = due.claimBy();
        Long daysLeft = due.daysLeft();
        if (day == null || daysLeft == null) {
            return Message.of("claims.step.no-day");
        }
        return daysLeft < 0
                ? Message.of("claims.step.day-over", day.toString(), -daysLeft)
                : Message.of("claims.step.day", day.toString(), daysLeft);
    }

    private static List<Object> months(SortedMap<YearMonth, Money> amounts) {
        List<Object> months = new ArrayList<>();
        for (Map.Entry<YearMonth, Money> month : amounts.entrySet()) {
            months.add(Message.of("variance.step.month-amount", month.getKey(), month.getValue()));
        }
        return months;
    }
}
