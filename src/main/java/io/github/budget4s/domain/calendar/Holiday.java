package io.github.budget4s.domain.calendar;

import java.util.Locale;

/** The public holidays of China, in the order of the year. */
public enum Holiday {
    /** 元旦. */
    NEW_YEAR,
    /** 春节, from the eve of the lunar year. */
    SPRING_FESTIVAL,
    /** 清明, a solar term. */
    QINGMING,
    /** 劳动节. */
    LABOUR_DAY,
    /** 端午, the fifth day of the fifth lunar month. */
    DRAGON_BOAT,
    /** 中秋, the fifteenth day of the eighth lunar month. */
    MID_AUTUMN,
    /** 国庆节. */
    NATIONAL_DAY;

    /** Returns its name for programs: {@code spring_festival}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
