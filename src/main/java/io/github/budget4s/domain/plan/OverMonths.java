package io.github.budget4s.domain.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the values of several months of a measure of the plan's own come to. */
public enum OverMonths {
    /** They are added up: repurchases, posts, amounts. */
    SUM,
    /** Their mean counts: rates, averages, what each of something costs. */
    MEAN,
    /** The last one counts: how many members a community has. */
    LAST;

    private static final Pattern NOT_ADDED = Pattern.compile(
            "(?:平均|.均|每|单[个台条次客车店场人篇家]).*|.*(?:率|占比|比例|比重|份额|满意度|得分|评分|均价|单价)|.*_per_.*|(?:average|avg|mean)_.*|.*_(?:rate|share|ratio|score|nps)|nps");

    /** Returns its name in plans. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Says what it is of a measure of which the plan does not say it.
     *
     * @param percent whether its target is a percentage
     */
    static OverMonths of(String measure, boolean percent) {
        return percent || NOT_ADDED.matcher(measure.toLowerCase(Locale.ROOT)).matches() ? MEAN : SUM;
    }
}
