package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.project.BudgetYear;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.domain.reserve.Signer;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known besides a plan.
 *
 * @param year the planning year where the plan does not say it, and when it begins
 * @param opened the month in which the store opened; null when not known
 * @param signers who signs for the reserve
 * @param sales the sales; null where no file is named
 * @param policy the OEM's policy; null where no file is named
 * @param one whether they are of the store of the plan, so that what is missing is worth a word
 */
public record CheckFacts(
        BudgetYear year,
        @Nullable YearMonth opened,
        List<Signer> signers,
        @Nullable SalesHistory sales,
        @Nullable Policy policy,
        boolean one) {

    public CheckFacts {
        signers = List.copyOf(signers);
    }

    /** Returns whether each of the three who must sign is named. */
    boolean hasSigners() {
        return Role.SIGNING.stream().allMatch(role -> signers.stream().anyMatch(signer -> signer.role() == role));
    }
}
