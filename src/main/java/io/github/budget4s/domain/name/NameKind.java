package io.github.budget4s.domain.name;

/** What a name is of. */
public enum NameKind {
    CHANNEL,
    STORE,
    ACTIVITY,
    MODEL,
    /** Something for whose names there are no other ones: an item of the policy, a person, a measure. */
    OTHER
}
