package io.github.budget4s.analysis.forecast;

import java.util.Map;

/**
 * Says how the combination is made up.
 *
 * @param members the weight of each member, of any sum
 * @param naive the share of plain seasonal naive in the whole, 0 to 1
 */
record Weights(Map<Member, Double> members, double naive) {

    Weights {
        members = Map.copyOf(members);
    }
}
