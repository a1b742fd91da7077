package io.github.budget4s.analysis.forecast;

/** Says how forecasts by store, model or channel are made to add up with that of the whole. */
public enum Reconciliation {
    /** All are moved, each by how unsure it is (Wickramasuriya, Athanasopoulos and Hyndman 2019). */
    MINT,
    /** The whole is the sum of its parts. */
    BOTTOM_UP,
    /** Nothing is moved. */
    NONE
}
