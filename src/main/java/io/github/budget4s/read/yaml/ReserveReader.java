package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Confusables;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.reserve.PublicKeys;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.domain.reserve.ReserveTerms;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.domain.reserve.Signer;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.ReturnRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the reserve of {@code budget4s.yaml}: its journal, how long requests last, who signs. */
final class ReserveReader {

    static final List<String> KEYS = List.of("journal", "expires_days", "signers", "earlier");
    static final List<String> EARLIER_KEYS = List.of("until", "reserve", "return_on_spend", "expires_days");
    static final List<String> SIGNER_KEYS = List.of("name", "role", "key", "from", "until");

    private static final int MOST_DAYS = 366;

    private record Placed(Signer signer, Location location) {}

    private ReserveReader() {}

    static ReserveSettings reserve(YamlNode node, String currency) {
        int days = expiresDays(node, ReserveSettings.EXPIRES_DAYS);
        return new ReserveSettings(
                node.get("journal").text(ReserveSettings.JOURNAL),
                days,
                signers(node.get("signers")),
                earlier(node.get("earlier"), days, currency));
    }

    private static int expiresDays(YamlNode node, int otherwise) {
        YamlNode days = node.get("expires_days");
        return days.value(wholeNumber(days.written(), 1, MOST_DAYS, "project.expires-days"), otherwise);
    }

    /** Reads what held before the plan and the days of now, each up to its last day, the oldest first. */
    private static List<ReserveTerms> earlier(YamlNode node, int days, String currency) {
        List<ReserveTerms> all = new ArrayList<>();
        if (node.isPresent() && !node.isSequence()) {
            node.problem("project.expected-earlier");
        }
        LocalDate from = null;
        for (YamlNode item : node.items()) {
            if (!item.isMapping()) {
                item.problem("project.expected-earlier");
                continue;
            }
            YamlNode terms = item.mapping(EARLIER_KEYS);
            LocalDate until = terms.required("until", "project.earlier-lacks").day();
            if (until != null && from != null && until.isBefore(from)) {
                terms.problem("project.earlier-order", until, from.minusDays(1));
            }
            Money reserve = terms.get("reserve").money(currency);
            YamlNode least = terms.get("return_on_spend");
            BigDecimal floor = least.value(ReturnRates.parse(least.written()));
            if (until != null) {
                all.add(new ReserveTerms(from, until, reserve, floor, expiresDays(terms, days)));
                from = until.plusDays(1);
            }
        }
        return all;
    }

    /** Reads a whole number in bounds. */
    static Reading<Integer> wholeNumber(String text, int least, int most, String key) {
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        return number < least || number > most ? Reading.unreadable(key, text, least, most) : Reading.of(number);
    }

    private static List<Signer> signers(YamlNode node) {
        if (node.isPresent() && !node.isSequence()) {
            node.problem("project.expected-signers");
        }
        List<Placed> placed = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Signer signer = signer(item);
            if (signer != null) {
                checkAgainst(signer, item, placed);
                placed.add(new Placed(signer, item.location()));
            }
        }
        return placed.stream().map(Placed::signer).toList();
    }

    private static @Nullable Signer signer(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("project.expected-signers");
            return null;
        }
        YamlNode signer = node.mapping(SIGNER_KEYS);
        String name = signer.required("name", "project.signer-lacks").text();
        Role role = role(signer.required("role", "project.signer-lacks"));
        String key = key(signer.required("key", "project.signer-lacks"));
        LocalDate from = signer.get("from").day();
        LocalDate until = signer.get("until").day();
        if (from != null && until != null && until.isBefore(from)) {
            signer.problem("project.signer-days", from, until);
        }
        return name == null || role == null || key == null ? null : new Signer(name, role, key, from, until);
    }

    private static @Nullable Role role(YamlNode node) {
        Optional<Role> role = Role.of(node.written());
        return node.value(
                role.isPresent()
                        ? Reading.of(role.get())
                        : Reading.unreadable("project.role", node.written(), Role.ids()));
    }

    private static @Nullable String key(YamlNode node) {
        Optional<byte[]> key = PublicKeys.read(node.written());
        if (key.isEmpty()) {
            return node.value(Reading.unreadable("project.key", node.written(), PublicKeys.FORM));
        }
        return node.value(
                PublicKeys.isOfSmallOrder(key.get())
                        ? Reading.unreadable("project.key-weak")
                        : Reading.of(node.written()));
    }

    /**
     * One key is one person's, and one person is in one office at a time, under one spelling: two that differ in
     * blanks, capitals, width, marks that nobody sees or letters that look alike would be two who sign.
     */
    private static void checkAgainst(Signer signer, YamlNode node, List<Placed> others) {
        for (Placed other : others) {
            Signer earlier = other.signer();
            long line = other.location().line();
            boolean sameKey = signer.key().equals(earlier.key());
            boolean isOtherSpelling =
                    !signer.name().equals(earlier.name()) && Confusables.areAlike(signer.name(), earlier.name());
            if (isOtherSpelling) {
                node.problem("project.signer-alike", signer.name(), earlier.name(), line);
            } else if (sameKey && !signer.name().equals(earlier.name())) {
                node.problem("project.key-twice", signer.name(), earlier.name(), line);
            } else if (signer.name().equals(earlier.name())
                    && signer.role() != earlier.role()
                    && signer.overlaps(earlier)) {
                node.problem(
                        "project.two-roles",
                        signer.name(),
                        signer.role().id(),
                        earlier.role().id(),
                        line);
            } else if (sameKey && signer.overlaps(earlier)) {
                node.problem("project.signer-twice", signer.name(), line);
            }
        }
    }
}
