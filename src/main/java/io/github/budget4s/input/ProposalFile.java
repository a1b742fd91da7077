package io.github.budget4s.input;

import io.github.budget4s.analysis.allocation.ProposedYear;
import io.github.budget4s.domain.budget.ProposalRow;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.read.ledger.ProposalReader;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what {@code budget} proposed into a plan, in place of its own money. */
public final class ProposalFile {

    private ProposalFile() {}

    /**
     * Returns the plan with the total, the reserve and the channels of the proposal; as it is where no file is named.
     * What the project's policy covers says which channels an item has.
     */
    public static Plan into(Plan plan, @Nullable String file, InputContext context, Inputs inputs) {
        if (file == null) {
            return plan;
        }
        ProposedYear year = ProposedYear.of(plan, inputs.policyIfNamed(List.of()), read(file, context));
        inputs.note(Note.information("proposal.note", year.total(), file));
        if (!year.alike().isEmpty()) {
            inputs.note(Note.information("proposal.note.alike", year.alike()));
        }
        return year.plan();
    }

    private static List<ProposalRow> read(String name, InputContext context) {
        try {
            List<InputFile> found = context.open().resolve(List.of(name));
            context.checkOutput(found);
            String currency = context.project().sources().bookings().currency();
            return found.stream()
                    .flatMap(file -> ProposalReader.read(file, currency).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
