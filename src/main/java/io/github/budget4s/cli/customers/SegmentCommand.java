package io.github.budget4s.cli.customers;

import io.github.budget4s.analysis.customers.ActivityReturn;
import io.github.budget4s.analysis.customers.CustomerClass;
import io.github.budget4s.analysis.customers.FinishedTable;
import io.github.budget4s.analysis.customers.Owner;
import io.github.budget4s.analysis.customers.Segment;
import io.github.budget4s.analysis.customers.SegmentKey;
import io.github.budget4s.analysis.customers.Segmentation;
import io.github.budget4s.analysis.customers.ValueClass;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.CustomerOptions;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.SegmentRules;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.customers.CustomerNotes;
import io.github.budget4s.report.customers.SegmentExplanation;
import io.github.budget4s.report.customers.SegmentReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Shows who of the customers is loyal, ordinary and lost, and what they are worth. */
public final class SegmentCommand implements Command {

    private static final int USUAL_WITHIN = 90;

    private final Options options = new Options("segment");

    private final CustomerOptions customers = options.with(new CustomerOptions());

    private final List<SegmentKey> by = options.commaList("--by", "WHAT", SegmentKey.class);

    private final List<CustomerClass> classes =
            options.commaList("--class", "loyal|ordinary|lost", CustomerClass.class);

    private final List<ValueClass> valueClasses = options.commaList("--value-class", "VALUE", ValueClass.class);

    private final List<String> stores = options.list("--store", "NAME", String.class);

    private final List<String> models = options.list("--model", "NAME", String.class);

    private final Flag byValue = options.flag("--by-value");

    private final OptionalValue<LocalDate> compare = options.value("--compare", "DATE", LocalDate.class);

    private final OptionalValue<String> activity = options.value("--activity", "NAME", String.class);

    private final Value<Integer> within = options.setting("--within", "DAYS", Integer.class, USUAL_WITHIN);

    private final Flag unmatched = options.flag("--unmatched");

    private final OptionalValue<String> explain = options.value("--explain", "CUSTOMER", String.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (explain.get() != null) {
            run.session().audit().hide(explain.get());
        }
        if (new HashSet<>(by).size() < by.size()) {
            throw new RefusedException(Reason.USAGE, "usage.key-twice");
        }
        if (within.get() < 1) {
            throw new RefusedException(Reason.USAGE, "usage.within-days");
        }
        Inputs inputs = run.inputs(fileInput);
        return run.print(report(CustomerInput.read(run, customers, inputs, List.of("customer")), inputs));
    }

    private Report report(CustomerInput input, Inputs inputs) {
        SegmentRules rules = inputs.project().customers().rules().segments();
        if (unmatched.isGiven()) {
            return SegmentReport.strays(input.base(), customers.reveals(), inputs.summaries(), inputs.notes());
        }
        if (activity.get() != null) {
            return activity(activity.get(), input, rules, inputs);
        }
        Segmentation all = Segmentation.of(input.base(), rules, input.asOf());
        inputs.note(CustomerNotes.ofSegments(all, rules, input.isDayAssumed()));
        if (explain.get() != null) {
            return SegmentExplanation.of(find(explain.get(), all), all, rules, inputs.summaries(), inputs.notes());
        }
        FinishedTable table = chosen(FinishedTable.of(all.segments()));
        if (compare.get() != null) {
            return moved(compare.get(), table, input, rules, inputs);
        }
        return by.isEmpty()
                ? SegmentReport.of(table.segments(), customers.reveals(), inputs.summaries(), inputs.notes())
                : SegmentReport.crossTable(by, table.groups(by), inputs.summaries(), inputs.notes());
    }

    private FinishedTable chosen(FinishedTable all) {
        FinishedTable left = all.where(
                        SegmentKey.CLASS,
                        classes.stream().map(CustomerClass::code).toList())
                .where(
                        SegmentKey.VALUE_CLASS,
                        valueClasses.stream().map(ValueClass::code).toList())
                .where(SegmentKey.STORE, stores)
                .where(SegmentKey.MODEL, models);
        return byValue.isGiven() ? left.byValue() : left;
    }

    private Report moved(LocalDate day, FinishedTable table, CustomerInput input, SegmentRules rules, Inputs inputs) {
        if (!day.isBefore(input.asOf())) {
            throw new RefusedException(Reason.USAGE, "usage.compare-later", day, input.asOf());
        }
        SegmentKey key = by.isEmpty() ? SegmentKey.CLASS : by.get(0);
        if (by.size() > 1 || (key != SegmentKey.CLASS && key != SegmentKey.VALUE_CLASS)) {
            throw new RefusedException(Reason.USAGE, "usage.compare-by");
        }
        Map<Owner, Segment> before = new HashMap<>();
        Segmentation.of(input.base(), rules, day).segments().forEach(each -> before.put(each.owner(), each));
        inputs.note(Note.information("customers.note.compared", day, input.asOf()));
        return SegmentReport.moved(
                key, FinishedTable.moved(before, table.segments(), key::of), inputs.summaries(), inputs.notes());
    }

    private Report activity(String name, CustomerInput input, SegmentRules rules, Inputs inputs) {
        ActivityReturn.Result result = ActivityReturn.of(input.base(), rules, name, within.get());
        if (result == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-activity-contacts", name);
        }
        inputs.note(Note.information("customers.note.activity", name, result.day(), (long) within.get()));
        if (result.day().plusDays(within.get()).isAfter(input.asOf())) {
            inputs.note(Note.warning("customers.note.activity-running", (long) within.get(), input.asOf()));
        }
        return SegmentReport.activity(result, inputs.summaries(), inputs.notes());
    }

    /** Finds a customer by any of the keys; the message does not repeat what may be a telephone number. */
    private static Segment find(String written, Segmentation all) {
        String wanted = written.strip().toUpperCase(Locale.ROOT);
        return all.segments().stream()
                .filter(segment -> segment.owner().vehicles().stream()
                        .map(each -> each.keys())
                        .anyMatch(
                                keys -> keys.customer().toUpperCase(Locale.ROOT).equals(wanted)
                                        || Objects.equals(keys.vehicle(), wanted)
                                        || keys.phone().equals(wanted)
                                        || keys.plate().equals(wanted)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Reason.USAGE, "usage.no-such-customer"));
    }
}
