package io.github.budget4s.domain.customer;

/** What a visit was for. */
public enum VisitKind {
    MAINTENANCE,
    REPAIR,
    ACCIDENT,
    /** An insurance was taken out or renewed; the vehicle is not in the workshop for that. */
    INSURANCE,
    OTHER;

    /** Returns whether the vehicle was in the workshop. */
    public boolean isWorkshop() {
        return this != INSURANCE;
    }
}
