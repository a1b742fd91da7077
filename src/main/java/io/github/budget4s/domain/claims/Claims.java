package io.github.budget4s.domain.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what was claimed, line by line. All sums fit into {@code Money}.
 *
 * @param lines in the order of the files
 */
public record Claims(List<ClaimLine> lines) {

    public static final Claims NONE = new Claims(List.of());

    public Claims {
        lines = List.copyOf(lines);
    }

    /** Returns the claims as they stand on a day: each once, by the last that is known of it by then. */
    public List<Claim> on(LocalDate day) {
        Map<Object, List<ClaimLine>> byClaim = new LinkedHashMap<>();
        for (ClaimLine line : lines) {
            Object which = line.claim().number().isEmpty() ? line.location() : line.claim();
            byClaim.computeIfAbsent(which, first -> new ArrayList<>()).add(line);
        }
        List<Claim> claims = new ArrayList<>();
        for (List<ClaimLine> each : byClaim.values()) {
            List<ClaimStep> steps = each.stream()
                    .flatMap(line -> line.steps().stream())
                    .filter(step -> !step.date().isAfter(day))
                    .sorted(Comparator.comparing(ClaimStep::date))
                    .toList();
            if (!steps.isEmpty()) {
                claims.add(Claim.of(each.get(0).claim(), steps, each.get(0).location()));
            }
        }
        return claims;
    }
}
