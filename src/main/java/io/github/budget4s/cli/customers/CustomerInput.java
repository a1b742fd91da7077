package io.github.budget4s.cli.customers;

import io.github.budget4s.analysis.customers.CustomerBase;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.CustomerOptions;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.CustomerFiles;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.customers.CustomerNotes;
import java.time.LocalDate;
import java.util.List;

/**
 * Holds the customers that a command looks at.
 *
 * @param base the customers with their visits and contacts
 * @param asOf up to the end of which day
 * @param isDayAssumed whether the data say so; otherwise the user does
 */
record CustomerInput(CustomerBase base, LocalDate asOf, boolean isDayAssumed) {

    /**
     * Reads the files, says what does not join, and notes in the record what is shown of persons.
     *
     * @param personal the columns that {@code --reveal} shows
     */
    static CustomerInput read(Run run, CustomerOptions options, Inputs inputs, List<String> personal) {
        run.session().keys().add(options.identity());
        CustomerBase base = new CustomerFiles(options.customers(), options.visits(), options.contacts()).read(inputs);
        inputs.note(CustomerNotes.ofJoin(base));
        if (options.reveals()) {
            run.session().audit().revealed(personal);
        }
        LocalDate given = options.asOf();
        LocalDate last = given == null ? base.lastDay() : given;
        if (last == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-customer-day");
        }
        return new CustomerInput(base, last, given == null);
    }
}
