package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what belongs to one store against its total and against the month in which it opens. */
final class StoreMoneyRules {

    /** A store that will open says so beforehand. */
    private static final Pattern BEFORE_OPENING =
            Pattern.compile("开业|预热|筹备|筹建|招募|试营业|(?i:opening|teaser|recruit|coming soon)");

    private final PlanDocument document;
    private final StorePlan store;
    private final MonthRange year;
    private final List<Finding> findings = new ArrayList<>();

    private StoreMoneyRules(PlanDocument document, StorePlan store, MonthRange year) {
        this.document = document;
        this.store = store;
        this.year = year;
    }

    static List<Finding> of(PlanDocument document, MonthRange year) {
        List<Finding> findings = new ArrayList<>();
        for (StorePlan store : document.plan().goals().stores()) {
            StoreMoneyRules rules = new StoreMoneyRules(document, store, year);
            rules.total();
            YearMonth opened = store.opened();
            if (opened != null && opened.isAfter(year.first())) {
                rules.beforeOpening(opened);
            }
            findings.addAll(rules.findings);
        }
        return findings;
    }

    private PlanPlace place(String key) {
        return document.outline().at(PlanKeys.STORES, store.store(), key);
    }

    private boolean isOwn(@Nullable String other) {
        return store.store().equals(other);
    }

    private void total() {
        Money total = store.total();
        Money inside = Money.ZERO;
        for (RegularItem item : document.plan().regular()) {
            inside = isOwn(item.store()) ? inside.plus(item.yearly()) : inside;
        }
        for (Activity activity : document.plan().activities()) {
            inside = isOwn(activity.store()) ? inside.plus(activity.ownMoney()) : inside;
        }
        if (total != null && inside.compareTo(total) > 0) {
            findings.add(new Finding(
                    PlanRule.SUM_TOTAL,
                    Severity.ERROR,
                    place(PlanKeys.TOTAL),
                    CheckedValue.of(inside),
                    CheckedValue.of(total),
                    Message.of("plancheck.sum-total.store", store.store(), total, inside, inside.minus(total))));
        }
    }

    private boolean isBefore(int month, YearMonth opened) {
        return year.month(month).isBefore(opened);
    }

    private void beforeOpening(YearMonth opened) {
        Units early = Units.ZERO;
        for (int month = 1; month <= store.salesPlan().size(); month++) {
            early = isBefore(month, opened) ? early.plus(store.salesPlan().get(month - 1)) : early;
        }
        if (!early.isZero()) {
            findings.add(new Finding(
                    PlanRule.SUM_TARGETS,
                    Severity.ERROR,
                    place(PlanKeys.SALES_PLAN),
                    CheckedValue.of(Units.ZERO),
                    CheckedValue.of(early),
                    Message.of("plancheck.sum-targets.before-opening", store.store(), opened, early)));
        }
        for (RegularItem item : document.plan().regular()) {
            long months = item.months().stream()
                    .filter(month -> isBefore(month, opened))
                    .count();
            if (isOwn(item.store()) && months > 0) {
                tell(item.name(), document.outline().atRegular(item), opened);
            }
        }
        for (int i = 0; i < document.plan().activities().size(); i++) {
            Activity activity = document.plan().activities().get(i);
            if (isOwn(activity.store()) && isBefore(activity.time().lastMonth(), opened)) {
                tell(activity.name(), document.outline().atActivity(i, PlanKeys.MONTH), opened);
            }
        }
    }

    private void tell(String name, PlanPlace place, YearMonth opened) {
        if (!BEFORE_OPENING.matcher(name).find()) {
            findings.add(new Finding(
                    PlanRule.CALENDAR_MONEY,
                    Severity.WARNING,
                    place,
                    CheckedValue.words("plancheck.calendar-festival.from", opened),
                    null,
                    Message.of("plancheck.calendar-money.before-opening", name, store.store(), opened)));
        }
    }
}
