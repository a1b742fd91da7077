package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.claims.ClaimKey;
import io.github.budget4s.domain.claims.ClaimLine;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds which lines are of one claim. A number may be that of a list with several activities, or stores: then each is a
 * claim of its own. A name in one line of a claim holds for all of them.
 */
final class ClaimNumbers {

    private static final int MOST_LISTED = 20;

    private final List<ClaimLine> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ClaimNumbers() {}

    /**
     * Puts the lines of all files together.
     *
     * @throws RefusedException when it cannot be told which claim a line is of, or no line says how much one is
     */
    static Claims claims(List<ClaimLine> read) {
        ClaimNumbers numbers = new ClaimNumbers();
        Map<List<String>, List<ClaimLine>> byNumber = new LinkedHashMap<>();
        for (ClaimLine line : read) {
            ClaimKey claim = line.claim();
            if (claim.number().isEmpty()) {
                numbers.lines.add(line);
            } else {
                byNumber.computeIfAbsent(
                                List.of(claim.number(), claim.brand(), claim.item()), first -> new ArrayList<>())
                        .add(line);
            }
        }
        byNumber.values().forEach(numbers::add);
        if (!numbers.problems.isEmpty()) {
            int listed = Math.min(numbers.problems.size(), MOST_LISTED);
            throw new RefusedException(Reason.DATA, numbers.problems.subList(0, listed), numbers.problems.size());
        }
        return new Claims(numbers.lines);
    }

    private void add(List<ClaimLine> ofNumber) {
        Set<String> activities = names(ofNumber, ClaimKey::activity);
        Set<String> stores = names(ofNumber, ClaimKey::store);
        Set<ClaimKey> known = new HashSet<>();
        for (ClaimLine line : ofNumber) {
            ClaimKey claim = line.claim()
                    .of(
                            meant(line, line.claim().activity(), activities, "claims.number-of-activities"),
                            meant(line, line.claim().store(), stores, "claims.number-of-stores"));
            if (!line.hasAmount() && !known.contains(claim)) {
                problems.add(new Problem(line.location(), Message.of("claims.no-amount", claim.number())));
            }
            known.add(claim);
            lines.add(line.of(claim));
        }
    }

    private static Set<String> names(List<ClaimLine> ofNumber, Function<ClaimKey, String> name) {
        Set<String> names = new LinkedHashSet<>();
        ofNumber.stream().map(ClaimLine::claim).map(name).forEach(names::add);
        names.remove("");
        return names;
    }

    private String meant(ClaimLine line, String given, Set<String> names, String refusal) {
        if (!given.isEmpty() || names.isEmpty()) {
            return given;
        }
        if (names.size() > 1) {
            problems.add(new Problem(
                    line.location(), Message.of(refusal, line.claim().number(), List.copyOf(names))));
        }
        return names.iterator().next();
    }
}
