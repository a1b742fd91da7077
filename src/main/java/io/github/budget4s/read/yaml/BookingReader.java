package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.project.AmountSign;
import io.github.budget4s.domain.project.BookingRules;
import io.github.budget4s.domain.project.BudgetYear;
import io.github.budget4s.domain.project.StatusMeaning;
import io.github.budget4s.domain.spend.SpendBasis;
import io.github.budget4s.domain.spend.SpendRules;
import io.github.budget4s.domain.spend.SpreadRule;
import io.github.budget4s.read.value.Currencies;
import io.github.budget4s.read.value.Reading;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what {@code budget4s.yaml} says of the lines of ledgers. */
final class BookingReader {

    private BookingReader() {}

    static BookingRules bookings(YamlNode root, BudgetYear year) {
        Map<String, StatusMeaning> statuses = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each : root.get("statuses").named().entrySet()) {
            StatusMeaning meaning =
                    each.getValue().value(meaning(each.getValue().written()));
            if (meaning != null) {
                statuses.put(each.getKey(), meaning);
            }
        }
        YamlNode currency = root.get("currency");
        return new BookingRules(
                statuses,
                root.get("sign").choice(AmountSign.values(), AmountSign.ERROR, "project.sign"),
                false,
                currency.value(currency(currency.written()), BookingRules.YUAN),
                new SpendRules(
                        root.get("basis").choice(SpendBasis.values(), SpendBasis.ACCRUAL, "project.basis"),
                        root.get("spread").choice(SpreadRule.values(), SpreadRule.EQUALLY, "project.spread")),
                year.starts() == 1 ? year.year() : null);
    }

    private static Reading<String> currency(String written) {
        String code = Currencies.one(written);
        return code == null ? Reading.unreadable("project.currency", written) : Reading.of(code);
    }

    private static Reading<StatusMeaning> meaning(String written) {
        for (StatusMeaning meaning : StatusMeaning.values()) {
            if (written.equals(meaning.name().toLowerCase(Locale.ROOT))) {
                return Reading.of(meaning);
            }
        }
        return Reading.unreadable("project.status-meaning", written);
    }
}
