package io.github.budget4s.cli.options;

/** What a budget is broken down by besides months. */
public enum Breakdown {
    /** The plan's channels. */
    CHANNEL,
    /** The plan's groups of channels. */
    GROUP,
    /** The stores of the sales files. */
    STORE,
    /** The months by the plan's own sales plan instead of past sales. */
    PLAN
}
