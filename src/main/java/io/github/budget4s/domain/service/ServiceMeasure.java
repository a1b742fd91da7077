package io.github.budget4s.domain.service;

/** What a file of after-sales states. Amounts are in cents. */
public enum ServiceMeasure {
    /** All output (售后产值). */
    OUTPUT,
    /** Output of maintenance packages (保养套餐). */
    PACKAGE_OUTPUT,
    /** Output of accident repair (事故维修). */
    ACCIDENT_OUTPUT,
    /** Output of insurance (保险). */
    INSURANCE_OUTPUT,
    /** Vehicles that came in (进厂台次). */
    VEHICLES,
    /** Vehicles that an insurer paid for. */
    INSURANCE_VEHICLES,
    /** Maintenance packages sold. */
    PACKAGES,
    /** Vehicles that came back because the work was not right (返修). */
    RETURNS,
    /** Satisfaction in millionths, times the vehicles that it is weighed by. */
    SATISFACTION,
    /** The vehicles that a satisfaction is stated for. */
    RATED_VEHICLES;

    /** Returns whether it is an amount rather than a count. */
    public boolean isMoney() {
        return this == OUTPUT || this == PACKAGE_OUTPUT || this == ACCIDENT_OUTPUT || this == INSURANCE_OUTPUT;
    }
}
