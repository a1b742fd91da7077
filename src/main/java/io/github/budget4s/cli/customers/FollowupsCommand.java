package io.github.budget4s.cli.customers;

import io.github.budget4s.analysis.customers.CallList;
import io.github.budget4s.analysis.customers.ContactRates;
import io.github.budget4s.analysis.customers.Segmentation;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.CustomerOptions;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.CustomerRules;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.customers.FollowupReport;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows whom to contact, why, by when, and who is late; or how that was done. */
public final class FollowupsCommand implements Command {

    private static final int WEEK = 7;
    private static final int QUARTER = 90;
    private static final int MOST_DAYS = 366;
    private static final List<String> PERSONAL = List.of("customer", "name", "phone", "vehicle");

    private final Options options = new Options("followups");

    private final CustomerOptions customers = options.with(new CustomerOptions());

    private final OptionalValue<Integer> days = options.value("--days", "DAYS", Integer.class);

    private final List<String> stores = options.list("--store", "NAME", String.class);

    private final List<String> persons = options.list("--person", "NAME", String.class);

    private final Flag fillIn = options.flag("--fill-in");

    private final Flag rates = options.flag("--rates");

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Integer given = days.get();
        if (given != null && (given < 1 || given > MOST_DAYS)) {
            throw new RefusedException(Reason.USAGE, "usage.followup-days", (long) MOST_DAYS);
        }
        Inputs inputs = run.inputs(fileInput);
        CustomerInput input = CustomerInput.read(run, customers, inputs, PERSONAL);
        if (input.isDayAssumed()) {
            inputs.note(Note.information("customers.note.as-of", input.asOf()));
        }
        return run.print(rates.isGiven() ? rates(input, inputs, given) : list(input, inputs, given));
    }

    private Report list(CustomerInput input, Inputs inputs, @Nullable Integer given) {
        CustomerRules rules = inputs.project().customers().rules();
        CallList list = CallList.of(
                Segmentation.of(input.base(), rules.segments(), input.asOf()), rules, given == null ? WEEK : given);
        inputs.note(Note.information(
                "customers.note.calls", (long) list.followups().size(), list.asOf(), list.until(), list.waiting()));
        if (list.withoutConsent() > 0 || list.resting() > 0) {
            inputs.note(Note.information("customers.note.left-out", list.withoutConsent(), list.resting()));
        }
        return FollowupReport.of(
                list.only(stores, persons), customers.reveals(), fillIn.isGiven(), inputs.summaries(), inputs.notes());
    }

    private static Report rates(CustomerInput input, Inputs inputs, @Nullable Integer given) {
        LocalDate from = input.asOf().minusDays((given == null ? QUARTER : given) - 1L);
        inputs.note(Note.information("customers.note.rates", from, input.asOf(), (long) ContactRates.CAME_WITHIN));
        return FollowupReport.rates(
                ContactRates.of(
                        input.base(), inputs.project().customers().rules().followups(), from, input.asOf()),
                inputs.summaries(),
                inputs.notes());
    }
}
