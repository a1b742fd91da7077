package io.github.budget4s.read.claims;

import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.read.columns.ReadFile;
import java.util.List;

/**
 * Holds all that one file of claims said.
 *
 * @param file what it said of itself
 * @param claims the claims that count
 */
public record ClaimsFile(ReadFile<ClaimColumn> file, List<Claim> claims) {

    /** Copies the claims. */
    public ClaimsFile {
        claims = List.copyOf(claims);
    }
}
