package io.github.budget4s.cli.options;

/** What claims are told apart by besides their items. */
public enum ClaimsKey {
    /** The store whose spend and sales earned the support. */
    STORE
}
