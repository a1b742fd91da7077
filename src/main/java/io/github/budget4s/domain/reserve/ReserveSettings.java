package io.github.budget4s.domain.reserve;

import java.util.List;

/**
 * Holds the settings of the reserve in {@code budget4s.yaml}.
 *
 * @param journal the file of the journal, as written, relative to the folder
 * @param expiresDays after how many days a request lapses
 * @param signers whose keys count
 */
public record ReserveSettings(String journal, int expiresDays, List<Signer> signers) {

    /** The file of the journal when none is named. */
    public static final String JOURNAL = "reserve.jsonl";

    /** After how many days a request lapses when it is not given: the reserve is for sudden chances. */
    public static final int EXPIRES_DAYS = 14;

    /** No settings: nobody signs. */
    public static final ReserveSettings DEFAULT = new ReserveSettings(JOURNAL, EXPIRES_DAYS, List.of());

    public ReserveSettings {
        signers = List.copyOf(signers);
    }
}
