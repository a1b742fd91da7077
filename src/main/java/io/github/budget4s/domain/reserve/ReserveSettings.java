package io.github.budget4s.domain.reserve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the settings of the reserve in {@code budget4s.yaml}.
 *
 * @param journal the file of the journal, as written, relative to the folder
 * @param expiresDays after how many days a request lapses
 * @param signers whose keys count
 * @param known what is known of the terms of days: those that held earlier, the plan's behind them; the first that hold
 *     on a day count
 */
public record ReserveSettings(String journal, int expiresDays, List<Signer> signers, List<ReserveTerms> known) {

    /** The file of the journal when none is named. */
    public static final String JOURNAL = "reserve.jsonl";

    /** After how many days a request lapses when it is not given: the reserve is for sudden chances. */
    public static final int EXPIRES_DAYS = 14;

    /** No settings: nobody signs. */
    public static final ReserveSettings DEFAULT = new ReserveSettings(JOURNAL, EXPIRES_DAYS, List.of(), List.of());

    public ReserveSettings {
        signers = List.copyOf(signers);
        known = List.copyOf(known);
    }

    /** Adds the terms that hold now, behind those that held earlier. */
    public ReserveSettings and(ReserveTerms terms) {
        List<ReserveTerms> all = new ArrayList<>(known);
        all.add(terms);
        return new ReserveSettings(journal, expiresDays, signers, all);
    }

    /** Returns what holds on a day; where no plan is known, the days until a request lapses alone. */
    public ReserveTerms terms(LocalDate day) {
        return find(day).orElseGet(() -> new ReserveTerms(null, null, null, null, expiresDays));
    }

    /** Returns whether it is known what a plan said on a day. */
    public boolean knowsPlan(LocalDate day) {
        return find(day).isPresent();
    }

    private Optional<ReserveTerms> find(LocalDate day) {
        return known.stream().filter(terms -> terms.holdOn(day)).findFirst();
    }
}
