package io.github.budget4s.input;

import io.github.budget4s.analysis.customers.CustomerBase;
import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.kind.ContactLedger;
import io.github.budget4s.read.ledger.kind.CustomerLedger;
import io.github.budget4s.read.ledger.kind.VisitLedger;
import java.util.List;

/**
 * Reads the files of customers, of their visits and contacts, and joins them.
 *
 * @param customers the files that the user named; none: those of the project, which are needed
 * @param visits likewise, where any are named
 * @param contacts likewise, where any are named
 */
public record CustomerFiles(List<String> customers, List<String> visits, List<String> contacts) {

    /** Reads and joins them by the keys of the project. */
    public CustomerBase read(Inputs inputs) {
        List<String> named = inputs.named("customers", customers);
        if (named.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-customers");
        }
        List<Customer> known = inputs.tables.read(new CustomerLedger(), named);
        List<String> visitFiles = inputs.named("visits", visits);
        List<Visit> visited = visitFiles.isEmpty() ? List.of() : inputs.tables.read(new VisitLedger(), visitFiles);
        List<String> contactFiles = inputs.named("contacts", contacts);
        List<Contact> contacted =
                contactFiles.isEmpty() ? List.of() : inputs.tables.read(new ContactLedger(), contactFiles);
        return CustomerBase.of(
                known, visited, contacted, inputs.project().customers().rules().join());
    }
}
