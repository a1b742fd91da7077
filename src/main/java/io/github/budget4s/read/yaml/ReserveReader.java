package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.domain.reserve.Signer;
import io.github.budget4s.read.journal.Ed25519Keys;
import io.github.budget4s.read.value.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@code budget4s.yaml} states of the reserve: its journal, how long requests last, who signs. */
final class ReserveReader {

    static final List<String> KEYS = List.of("journal", "expires_days", "signers");
    static final List<String> SIGNER_KEYS = List.of("name", "role", "key", "from", "until");

    private static final int MOST_DAYS = 366;

    private record Placed(Signer signer, Location location) {}

    private final YamlFields fields;

    ReserveReader(YamlFields fields) {
        this.fields = fields;
    }

    /** Takes a whole number in bounds. */
    static Reading<Integer> wholeNumber(String text, int least, int most, String key) {
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        return number < least || number > most ? Reading.unreadable(key, text, least, most) : Reading.of(number);
    }

    ReserveSettings reserve(YamlNode node) {
        Optional<YamlNode.Mapping> mapping = fields.mapping(node);
        if (mapping.isEmpty()) {
            return ReserveSettings.DEFAULT;
        }
        fields.checkKeys(mapping.get(), KEYS);
        return new ReserveSettings(
                fields.node(mapping.get(), "journal").flatMap(fields::text).orElse(ReserveSettings.JOURNAL),
                fields.node(mapping.get(), "expires_days")
                        .flatMap(days ->
                                fields.value(days, text -> wholeNumber(text, 1, MOST_DAYS, "project.expires-days")))
                        .orElse(ReserveSettings.EXPIRES_DAYS),
                fields.node(mapping.get(), "signers").map(this::signers).orElse(List.of()));
    }

    private List<Signer> signers(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            fields.problem(node.location(), "project.expected-signers");
            return List.of();
        }
        List<Placed> placed = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlNode.Mapping mapping) {
                signer(mapping).ifPresent(signer -> {
                    checkAgainst(signer, mapping.location(), placed);
                    placed.add(new Placed(signer, mapping.location()));
                });
            } else {
                fields.problem(item.location(), "project.expected-signers");
            }
        }
        return placed.stream().map(Placed::signer).toList();
    }

    private Optional<Signer> signer(YamlNode.Mapping mapping) {
        fields.checkKeys(mapping, SIGNER_KEYS);
        Optional<String> name = required(mapping, "name").flatMap(fields::text);
        Optional<Role> role = required(mapping, "role")
                .flatMap(node -> fields.value(node, text -> Role.of(text)
                        .map(Reading::of)
                        .orElseGet(() -> Reading.unreadable("project.role", text, Role.ids()))));
        Optional<String> key = required(mapping, "key")
                .flatMap(node -> fields.value(
                        node,
                        text -> Ed25519Keys.read(text).isPresent()
                                ? Reading.of(text)
                                : Reading.unreadable("project.key", text, Ed25519Keys.FORM)));
        LocalDate from = fields.node(mapping, "from").flatMap(fields::day).orElse(null);
        LocalDate until = fields.node(mapping, "until").flatMap(fields::day).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            fields.problem(mapping.location(), "project.signer-days", from, until);
        }
        return name.flatMap(
                person -> role.flatMap(office -> key.map(text -> new Signer(person, office, text, from, until))));
    }

    /** One key is one person's, and one person is in one office at a time. */
    private void checkAgainst(Signer signer, Location location, List<Placed> others) {
        for (Placed other : others) {
            Signer earlier = other.signer();
            long line = other.location().line();
            boolean sameKey = signer.key().equals(earlier.key());
            if (sameKey && !signer.name().equals(earlier.name())) {
                fields.problem(location, "project.key-twice", signer.name(), earlier.name(), line);
            } else if (signer.name().equals(earlier.name())
                    && signer.role() != earlier.role()
                    && signer.overlaps(earlier)) {
                fields.problem(
                        location,
                        "project.two-roles",
                        signer.name(),
                        signer.role().id(),
                        earlier.role().id(),
                        line);
            } else if (sameKey && signer.overlaps(earlier)) {
                fields.problem(location, "project.signer-twice", signer.name(), line);
            }
        }
    }

    private Optional<YamlNode> required(YamlNode.Mapping mapping, String key) {
        Optional<YamlNode> node = fields.node(mapping, key);
        if (node.isEmpty()) {
            fields.problem(mapping.location(), "project.signer-lacks", key);
        }
        return node;
    }
}
