package io.github.budget4s.domain.project;

/**
 * Holds what a store promises those who ask and those who bought.
 *
 * @param response within which working time leads are to be answered
 * @param rules how customers are joined, sorted and followed up
 */
public record CustomerWork(ResponsePromise response, CustomerRules rules) {

    /** What holds where nothing is given. */
    public static final CustomerWork DEFAULT = new CustomerWork(ResponsePromise.DEFAULT, CustomerRules.DEFAULT);
}
