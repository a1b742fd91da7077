package io.github.budget4s.analysis.scenario;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.sales.Units;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a plan's own statements bring for its money. Each measure follows from the ones before it; where the plan
 * says nothing that it could follow from, it is not there.
 *
 * <ol>
 *   <li>Leads: each channel's money over its cost per lead, or at the price that its budget and its target of leads
 *       imply; the money of the other channels over the year's cost per lead, else at the price at which their budgets
 *       bring what the year's target leaves. Where no channel says anything, the total over the year's cost per lead,
 *       else at the price that the plan's total and its target of leads imply.
 *   <li>Visits: leads × visit rate. Orders: visits × closing rate. Deliveries: orders × delivery rate, or the orders
 *       where none is planned. Where a rate is missing, the year's target of the measure itself.
 *   <li>Revenue: deliveries × what a vehicle brought in the sales history.
 * </ol>
 *
 * @param values the measures that can be computed, amounts in yuan, exact
 * @param leadsBy what leads follow from
 * @param silent the channels whose money brings no leads, for the plan does not say what a lead costs there
 * @param sources where the leads are from
 */
public record PlannedFunnel(Map<Measure, Ratio> values, LeadsBy leadsBy, List<String> silent, List<Source> sources) {

    /**
     * Is money that brings leads.
     *
     * @param by what the price follows from
     * @param channels the channels whose money it is; none where it is the total
     * @param money how much, in yuan
     * @param price what a lead costs, in yuan
     */
    public record Source(Price by, List<String> channels, Ratio money, Ratio price) {

        public Source {
            channels = List.copyOf(channels);
        }

        /** Returns how many leads the money brings. */
        public Ratio leads() {
            return money.dividedBy(price);
        }
    }

    /** What the price of a lead follows from. */
    public enum Price {
        /** The cost per lead of the channel. */
        OWN_COST,
        /** The budget of the channel over its target of leads. */
        OWN_LEADS,
        /** The cost per lead of the year. */
        YEAR_COST,
        /** The other budgets over what is left of the year's target of leads. */
        YEAR_LEFT,
        /** The plan's total over the year's target of leads. */
        YEAR_LEADS
    }

    /** What leads follow from. */
    public enum LeadsBy {
        /** What single channels say. */
        CHANNELS,
        /** What single channels say, and for the others what the year says. */
        CHANNELS_AND_YEAR,
        /** The year's cost per lead. */
        YEAR_COST,
        /** The year's leads for the year's total. */
        YEAR_LEADS,
        /** Nothing. */
        NOTHING
    }

    /** Nothing follows from a plan whose parts exceed its total. */
    static final PlannedFunnel NONE = new PlannedFunnel(Map.of(), LeadsBy.NOTHING, List.of(), List.of());

    public PlannedFunnel {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        silent = List.copyOf(silent);
        sources = List.copyOf(sources);
    }

    /** Returns a measure; null when it cannot be computed. */
    public @Nullable Ratio value(Measure measure) {
        return values.get(measure);
    }

    /**
     * Computes what a plan brings.
     *
     * @param plan the plan of the scenario
     * @param unchanged the plan as it stands, whose budgets its targets of leads are for
     * @param total the money of the year, reserve included, as costs and returns are held against it
     * @param money the money of each channel
     * @param revenuePerVehicle what a vehicle brought, in yuan; null when it is not known
     */
    public static PlannedFunnel of(
            Plan plan, Plan unchanged, Money total, Map<String, Money> money, @Nullable Ratio revenuePerVehicle) {
        Computation computation = new Computation(plan, unchanged, yuan(total), money);
        computation.leads();
        computation.below(revenuePerVehicle);
        return new PlannedFunnel(computation.values, computation.leadsBy, computation.silent, computation.sources);
    }

    private static Ratio yuan(Money money) {
        return Ratio.of(money.toYuan());
    }

    private static final class Computation {

        private final Plan plan;
        private final Plan unchanged;
        private final Ratio total;
        private final Map<String, Money> money;
        private final Map<Measure, Ratio> values = new LinkedHashMap<>();
        private final List<String> silent = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private LeadsBy leadsBy = LeadsBy.NOTHING;

        Computation(Plan plan, Plan unchanged, Ratio total, Map<String, Money> money) {
            this.plan = plan;
            this.unchanged = unchanged;
            this.total = total;
            this.money = money;
        }

        void leads() {
            Ratio rest = Ratio.ZERO;
            for (Map.Entry<String, Money> each : money.entrySet()) {
                Source source = source(each.getKey(), yuan(each.getValue()));
                if (source == null) {
                    rest = rest.plus(yuan(each.getValue()));
                    silent.add(each.getKey());
                } else {
                    sources.add(source);
                }
            }
            if (sources.isEmpty()) {
                silent.clear();
                ofYear();
            } else {
                leadsBy = LeadsBy.CHANNELS;
                Source others = silent.isEmpty() ? null : ofRest(rest);
                if (others != null) {
                    leadsBy = LeadsBy.CHANNELS_AND_YEAR;
                    sources.add(others);
                    silent.clear();
                }
            }
            if (!sources.isEmpty()) {
                put(Measures.LEADS, sources.stream().map(Source::leads).reduce(Ratio.ZERO, Ratio::plus));
            }
        }

        private void ofYear() {
            Ratio cost = goal(Measures.COST_PER_LEAD);
            Ratio target = goal(Measures.LEADS);
            Money planned = unchanged.total() == null ? unchanged.goals().storeTotals() : unchanged.total();
            if (cost != null) {
                leadsBy = LeadsBy.YEAR_COST;
                sources.add(new Source(Price.YEAR_COST, List.of(), total, cost));
            } else if (target != null && planned != null && !planned.isZero()) {
                leadsBy = LeadsBy.YEAR_LEADS;
                sources.add(new Source(
                        Price.YEAR_LEADS, List.of(), total, yuan(planned).dividedBy(target)));
            }
        }

        /** Finds what the silent channels bring by what the year says; null when it says nothing of them. */
        private @Nullable Source ofRest(Ratio rest) {
            Ratio cost = goal(Measures.COST_PER_LEAD);
            Ratio left = goal(Measures.LEADS);
            if (cost != null) {
                return new Source(Price.YEAR_COST, silent, rest, cost);
            }
            if (left == null) {
                return null;
            }
            Ratio budgets = Ratio.ZERO;
            for (Channel channel : unchanged.channels()) {
                Source source = source(channel.name(), yuan(channel.yearly()));
                if (source == null) {
                    budgets = budgets.plus(yuan(channel.yearly()));
                } else {
                    left = left.minus(source.leads());
                }
            }
            boolean isAnyLeft = left.compareTo(Ratio.ZERO) > 0 && budgets.compareTo(Ratio.ZERO) > 0;
            return isAnyLeft ? new Source(Price.YEAR_LEFT, silent, rest, budgets.dividedBy(left)) : null;
        }

        /** Finds what a channel brings for some money; null when the plan does not say what a lead costs there. */
        private @Nullable Source source(String channel, Ratio amount) {
            Ratio cost = target(channel(plan, channel), Measures.COST_PER_LEAD);
            if (cost != null) {
                return new Source(Price.OWN_COST, List.of(channel), amount, cost);
            }
            Channel before = channel(unchanged, channel);
            Ratio leads = target(channel(plan, channel), Measures.LEADS);
            return leads == null || before == null || before.yearly().isZero()
                    ? null
                    : new Source(
                            Price.OWN_LEADS,
                            List.of(channel),
                            amount,
                            yuan(before.yearly()).dividedBy(leads));
        }

        private static @Nullable Channel channel(Plan plan, String name) {
            return plan.channels().stream()
                    .filter(channel -> channel.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable Ratio target(@Nullable Channel channel, Measure measure) {
            return channel == null
                    ? null
                    : positive(channel.targets().stream()
                            .filter(target -> Measures.find(target.measure())
                                    .filter(measure::equals)
                                    .isPresent())
                            .findFirst());
        }

        private @Nullable Ratio goal(Measure measure) {
            return positive(plan.goals().target(measure));
        }

        /** Nothing is divided by 0, and a target of 0 says nothing. */
        private static @Nullable Ratio positive(Optional<Target> target) {
            return target.map(each -> Ratio.of(each.value()))
                    .filter(value -> value.compareTo(Ratio.ZERO) > 0)
                    .orElse(null);
        }

        void below(@Nullable Ratio revenuePerVehicle) {
            step(Measures.VISITS, Measures.LEADS, Measures.VISIT_RATE);
            step(Measures.ORDERS, Measures.VISITS, Measures.CLOSE_RATE);
            step(Measures.DELIVERIES, Measures.ORDERS, Measures.DELIVERY_RATE);
            Units planned = plan.goals().plannedUnits();
            if (values.get(Measures.DELIVERIES) == null) {
                Ratio orders = values.get(Measures.ORDERS);
                put(Measures.DELIVERIES, orders != null || planned.isZero() ? orders : Ratio.of(planned.toDecimal()));
            }
            Ratio vehicles = values.get(Measures.DELIVERIES);
            if (vehicles != null && revenuePerVehicle != null) {
                put(Measures.REVENUE, vehicles.times(revenuePerVehicle));
            }
            cost(Measures.COST_PER_LEAD, Measures.LEADS);
            cost(Measures.COST_PER_VISIT, Measures.VISITS);
            cost(Measures.COST_PER_ORDER, Measures.ORDERS);
            cost(Measures.COST_PER_VEHICLE, Measures.DELIVERIES);
            Ratio revenue = values.get(Measures.REVENUE);
            if (revenue != null && total.compareTo(Ratio.ZERO) > 0) {
                put(Measures.RETURN_ON_SPEND, revenue.dividedBy(total));
            }
        }

        private void step(Measure measure, Measure before, Measure rate) {
            Ratio part = goal(rate);
            put(rate, part);
            Ratio whole = values.get(before);
            put(measure, whole != null && part != null ? whole.times(part) : goal(measure));
        }

        private void cost(Measure measure, Measure result) {
            Ratio number = values.get(result);
            if (number != null && number.compareTo(Ratio.ZERO) > 0) {
                put(measure, total.dividedBy(number));
            }
        }

        private void put(Measure measure, @Nullable Ratio value) {
            if (value != null) {
                values.put(measure, value);
            }
        }
    }
}
