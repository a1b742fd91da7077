package io.github.budget4s.cli.options;

/** By what months share where that is not what was sold. */
public enum SharesBy {
    /** By the plan's {@code sales_plan}. */
    PLAN
}
