package io.github.budget4s.domain.claims;

import java.util.List;

/**
 * Holds what was claimed. All sums fit into {@code Money}.
 *
 * @param claims those that count: sent, granted or paid, not refused or withdrawn
 */
public record Claims(List<Claim> claims) {

    public static final Claims NONE = new Claims(List.of());

    public Claims {
        claims = List.copyOf(claims);
    }
}
