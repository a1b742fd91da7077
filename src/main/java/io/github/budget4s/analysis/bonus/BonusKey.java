package io.github.budget4s.analysis.bonus;

/** What score sheets are of. */
public enum BonusKey {
    ROLE,
    PERSON
}
