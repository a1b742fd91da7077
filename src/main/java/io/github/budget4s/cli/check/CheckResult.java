package io.github.budget4s.cli.check;

import io.github.budget4s.analysis.check.Verdict;

/**
 * Holds what a check came to.
 *
 * @param verdict how well all is
 * @param text what is to be said, in the user's language, without a line feed at its end
 */
record CheckResult(Verdict verdict, String text) {

    boolean isWell() {
        return verdict == Verdict.OK;
    }
}
