package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.budget4s.domain.measure.Better;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the schemas, by which editors complete and check the YAML files, and the readers together. */
class SchemaTest {

    private static final List<String> NAMES = List.of("budget4s", "plan", "policy");

    @TempDir
    private Path folder = Path.of("");

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in =
                SchemaTest.class.getResourceAsStream("/io/github/budget4s/schema/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static Schema validator(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(name));
    }

    private List<String> told(String name, String text) {
        return YamlText.problems(() -> switch (name) {
            case "plan" -> YamlText.plan(folder, text);
            case "policy" -> YamlText.policy(folder, text);
            default -> YamlText.project(folder, text);
        });
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new HashSet<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static void assertKeys(JsonNode object, Collection<String> expected) {
        assertThat(keys(object)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void everyKeyOfAReaderIsInItsSchemaAndTheOtherWayRound() throws IOException {
        JsonNode project = schema("budget4s");
        assertKeys(project, ProjectReader.KEYS);
        assertKeys(project.at("/properties/thresholds/anyOf/1"), ProjectReader.THRESHOLD_KEYS);
        assertKeys(
                project.at("/properties/thresholds/anyOf/1/properties/channels/anyOf/1/additionalProperties"),
                ProjectReader.CHANNEL_THRESHOLD_KEYS);
        assertKeys(project.at("/properties/columns/anyOf/1"), YamlText.COLUMNS);
        assertKeys(project.at("/properties/response/anyOf/1"), ProjectReader.RESPONSE_KEYS);
        assertKeys(project.at("/properties/reserve/anyOf/1"), ReserveReader.KEYS);
        assertKeys(
                project.at("/properties/reserve/anyOf/1/properties/signers/anyOf/1/items"), ReserveReader.SIGNER_KEYS);
        assertKeys(project.at("/properties/audit/anyOf/1"), ProjectReader.AUDIT_KEYS);
        assertKeys(project.at("/properties/sources/anyOf/1/additionalProperties"), DatabaseReader.KEYS);
        assertKeys(project.at("/$defs/table"), DatabaseReader.TABLE_KEYS);

        JsonNode plan = schema("plan");
        assertKeys(plan, PlanReader.KEYS);
        assertKeys(plan.at("/$defs/regularItem/anyOf/1"), PlanReader.REGULAR_KEYS);
        assertKeys(plan.at("/$defs/channel/anyOf/1"), PlanReader.CHANNEL_KEYS);
        assertKeys(plan.at("/$defs/group/anyOf/3"), GroupReader.KEYS);
        assertKeys(plan.at("/$defs/activity"), ActivityReader.KEYS);
        assertKeys(plan.at("/$defs/store"), StorePlans.KEYS);
        assertKeys(plan.at("/$defs/bonus"), BonusReader.KEYS);
        assertKeys(plan.at("/$defs/role"), StaffRoles.KEYS);
        assertKeys(plan.at("/$defs/target/oneOf/0"), TargetReader.KEYS);

        JsonNode policy = schema("policy");
        assertKeys(policy, PolicyReader.KEYS);
        assertKeys(policy.at("/$defs/item"), PolicyReader.ITEM_KEYS);
        assertKeys(policy.at("/$defs/item/properties/conditions/anyOf/1"), PolicyReader.CONDITION_KEYS);
        assertThat(policy.at("/$defs/item/properties/basis/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Stream.of(PolicyReader.Form.values())
                        .map(PolicyReader.Form::basis)
                        .toList());
    }

    /** A figure alone is a target where the measure has a direction, by whichever of its names. */
    @Test
    void editorsKnowTheDirectionsThatTheReaderKnows() throws IOException {
        String pattern = schema("plan")
                .at("/$defs/targets/anyOf/1/patternProperties")
                .fieldNames()
                .next();

        for (Measure measure : Measures.ALL) {
            for (String name : Stream.concat(Stream.of(measure.name()), measure.otherNames().stream())
                    .toList()) {
                assertThat(name.matches(pattern)).as(name).isEqualTo(measure.better() != Better.NONE);
            }
        }
        assertThat("cost_per_click").matches(pattern);
        assertThat("nps").doesNotMatch(pattern);
    }

    @Test
    void everyReferenceOfASchemaIsToSomethingInIt() throws IOException {
        for (String name : NAMES) {
            JsonNode schema = schema(name);
            for (JsonNode reference : schema.findValues("$ref")) {
                assertThat(schema.at(reference.asText().substring(1)).isMissingNode())
                        .as(name + " " + reference)
                        .isFalse();
            }
        }
    }

    static Stream<Arguments> right() {
        return Stream.of(
                        List.of(
                                "plan",
                                "channels: {a: {budget: 5, monthly: {3: 2, 4月: 3}}, b: {months: {2026-05: 4}}}\nyear: 2026\n"),
                        List.of("plan", "channels: {a: {budget: 5, group: g}, b: 6}\n"),
                        List.of(
                                "plan",
                                "channels: {a: 5, b: 6}\n"
                                        + "groups: {g: [a], h: {channels: b, budget: 6, targets: {leads: 5}}, i: }\n"),
                        List.of(
                                "plan",
                                "stores: {s: {total: 5, regular: {r: 1}, activities: [{month: 5, name: x, store: s}],"
                                        + " sales_plan: s.csv}, t: {activities: [{month: 5, name: x}]}}\n"),
                        List.of("plan", "year: 2026\ntotal: 760万\nreserve: 38万\n"),
                        List.of("plan", "total: 7,600,000.00\nreserve: ￥1234.5元\n"),
                        List.of(
                                "plan",
                                "year:\ntotal:\nreserve:\nregular:\nchannels:\nactivities:\ntargets:\nbonus:\n"),
                        List.of("plan", "regular: 400000\n"),
                        List.of("plan", "regular: {a: 5, b: {amount: 5}, c: {monthly: 5, months: all}}\n"),
                        List.of("plan", "year: 2026\nregular: {a: {amount: 5, months: [1, 4月, 2026-07]}}\n"),
                        List.of("plan", "regular: {a: {amount: 5, months: 3, channel: x}}\n"),
                        List.of("plan", "channels: {a: , b: 5, c: {budget: 5}, DOU+: {monthly: 5}, e: {}}\n"),
                        List.of("plan", "channels: {a: {targets: {cpm: {max: 12}}}}\n"),
                        List.of("plan", "targets: {leads: 12000, visit_rate: 42%, cost_per_vehicle: 850}\n"),
                        List.of("plan", "channels: [{name: a, budget: 5}, {name: b, monthly: 1}]\n"),
                        List.of("plan", "regular: [{name: a, amount: 5, months: all}]\n"),
                        List.of("policy", "items: [{name: a, basis: fixed, amount: 5}]\n"),
                        List.of(
                                "plan",
                                "activities:\n  - {month: 5, name: 五一, budget: 5, targets: {leads: \">= 5\"}}\n"),
                        List.of("plan", "activities: []\n"),
                        List.of("plan", "stores: {a: {total: 5}, b: {targets: {leads: 5}}, c: {like: a, total: 5}}\n"),
                        List.of(
                                "plan",
                                "year: 2026\ntargets: {leads: {min: 12000, 2026-01: 3500, Q1: 4200, 上半年: 6000}}\n"),
                        List.of(
                                "plan",
                                "stores: {a: {targets: {visit_rate: {min: 42%, 3: 45%, 2026Q2: 40%}}}}\nyear: 2026\n"),
                        List.of("plan", "activities: [{month: [4, 5], name: x, channel: a, budget: 5}]\n"),
                        List.of(
                                "plan",
                                "year: 2026\nactivities: [{from: 2026-04-28, to: 2026-05-05, name: x, owner: y}]\n"),
                        List.of("plan", "year: 2026\nactivities: [{from: 2026-04, to: 2026-05, name: x, budget: 5}]\n"),
                        List.of("plan", "activities: [{months: {4: 3, 5: 2}, name: x, channels: {a: 1, b: 4}}]\n"),
                        List.of(
                                "plan",
                                "activities: [{months: all, name: x, channels: [a, b], items: {c: 5, d: 6}}]\n"),
                        List.of(
                                "plan",
                                "year: 2026\nactivities: [{month: 5, from: 2026-05-01, to: 2026-05-03, name: x}]\n"),
                        List.of(
                                "plan",
                                "targets: {visit_rate: ≥ 42%, 单车成本: \"<=850\", x: {min: \"1:4.5\"}, y: {max: 5%}}\n"),
                        List.of("plan", "sales_plan: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]\n"),
                        List.of(
                                "plan",
                                "sales_plan: {1: 5, 2: 5, 3: 5, 4: 5, 5: 5, 6: 5, 7: 5, 8: 5, 9: 5, 10: 5, 11: 5, 12: 5}\n"),
                        List.of("plan", "bonus: {base: 5, weights: {a: 40%, b: 0.6}, cap: 150%}\n"),
                        List.of("policy", "brand: x\nyear: 2026\nitems:\n"),
                        List.of("policy", "items: {a: {basis: share_of_spend, rate: 50%, cap: 5, quarterly_cap: 2}}\n"),
                        List.of(
                                "policy",
                                "items: {a: {basis: per_vehicle, amount: 120, conditions: {min_units: 9}}}\n"),
                        List.of("policy", "items: {a: {basis: fixed, amount: 8万, claim_by: 2026-12-15}}\n"),
                        List.of("policy", "items: {a: {basis: per_event, amount: 8000, max_events: 12}}\n"),
                        List.of("policy", "items: {a: {basis: share_of_revenue, rate: 0.001, channels: [x, y]}}\n"),
                        List.of("policy", "items: {a: {basis: fixed, amount: 5, channels: x, conditions: }}\n"),
                        List.of(
                                "budget4s",
                                "reserve: {journal: r.jsonl, expires_days: 7, signers: [{name: x, role: gm, key: "
                                        + "MCowBQYDK2VwAyEAzgbsWJ4AIt6Wg/jnF5z4DogUl6ofzbLNlujVGtLVmc8=, from: 2026-01-01, until: 2026-12-31}]}\n"),
                        List.of("budget4s", "reserve:\naudit: {file: a.jsonl, keep_years: 5}\n"),
                        List.of("budget4s", "audit: a.jsonl\n"),
                        List.of("budget4s", "store: x\nopened: 2019-05\nyear: 2026年\nsales: [a.csv, b.csv]\n"),
                        List.of("budget4s", "thresholds: {yellow: 5%, red: 0.1}\ncolumns: {units: [a, b], month: c}\n"),
                        List.of("budget4s", "year_starts: 4\nclaims: c.csv\n"),
                        List.of("budget4s", "thresholds: {channels: {a: {yellow: 1%}, b: {yellow: 10%, red: 20%}}}\n"),
                        List.of(
                                "budget4s",
                                "sales: a.csv\nplan: p\npolicy: p\nspend: s\nfunnel: f\ncustomers: c\nbudget: b\n"))
                .map(sample -> Arguments.of(sample.get(0), sample.get(1)));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                        List.of("plan", "yaer: 2026\n"),
                        List.of("plan", "year: 26\n"),
                        List.of("plan", "year: [2026]\n"),
                        List.of("plan", "total: -5\n"),
                        List.of("plan", "total: much\n"),
                        List.of("plan", "total: \"\"\n"),
                        List.of("plan", "total: {a: 5}\n"),
                        List.of("plan", "regular: [5]\n"),
                        List.of("plan", "regular: {a: }\n"),
                        List.of("plan", "regular: {a: {months: all}}\n"),
                        List.of("plan", "regular: {a: {amount: }}\n"),
                        List.of("plan", "regular: {a: {amount: 5, monthly: 5}}\n"),
                        List.of("plan", "regular: {a: {amount: 5, months: [13]}}\n"),
                        List.of("plan", "regular: {a: {amount: 5, months: [1, 1]}}\n"),
                        List.of("plan", "regular: {a: {amount: 5, months: []}}\n"),
                        List.of("plan", "regular: {a: {amount: 5, month: 5}}\n"),
                        List.of("plan", "channels: {a: {budget: 5, monthly: 5}}\n"),
                        List.of("plan", "channels: {a: -5}\n"),
                        List.of("plan", "channels: {a: {budgt: 5}}\n"),
                        List.of("plan", "channels: [a]\n"),
                        List.of("plan", "channels: {a: {months: {}}}\n"),
                        List.of("plan", "channels: {a: {monthly: {13: 5}}}\n"),
                        List.of("plan", "groups: {g: {channel: a}}\n"),
                        List.of("plan", "groups: {g: {budget: -5}}\n"),
                        List.of("plan", "stores: {a: {activities: [{month: 5}]}}\n"),
                        List.of("plan", "stores: {a: {regular: {r: {months: all}}}}\n"),
                        List.of("plan", "activities: {month: 5, name: x}\n"),
                        List.of("plan", "activities: [{month: 5}]\n"),
                        List.of("plan", "activities: [{name: x}]\n"),
                        List.of("plan", "activities: [{month: 13, name: x}]\n"),
                        List.of("plan", "activities: [{month: 5, name: x, cost: 5}]\n"),
                        List.of("plan", "activities: [{month: [], name: x}]\n"),
                        List.of("plan", "stores: {a: }\n"),
                        List.of("plan", "stores: {a: {total: }}\n"),
                        List.of("plan", "stores: {a: {total: -5}}\n"),
                        List.of("plan", "targets: {leads: {2026-01: 3500}}\n"),
                        List.of("plan", "targets: {leads: {min: 5, Q5: 3}}\n"),
                        List.of("plan", "targets: {leads: {min: 5, 2026-13: 3}}\n"),
                        List.of("plan", "activities: [{months: {}, name: x}]\n"),
                        List.of("plan", "activities: [{to: 2026-05-05, name: x}]\n"),
                        List.of("plan", "activities: [{month: 5, name: x, items: {a: }}]\n"),
                        List.of("plan", "activities: [{month: 5, name: x, channels: {a: -1}}]\n"),
                        List.of("plan", "targets: {nps: 12000}\n"),
                        List.of("plan", "channels: [{budget: 5}]\n"),
                        List.of("policy", "items: [{basis: fixed, amount: 5}]\n"),
                        List.of("plan", "targets: {leads: }\n"),
                        List.of("plan", "targets: {leads: {}}\n"),
                        List.of("plan", "targets: {leads: {min: 5, max: 5}}\n"),
                        List.of("plan", "targets: {leads: {least: 5}}\n"),
                        List.of("plan", "targets: {leads: \"> 5\"}\n"),
                        List.of("plan", "targets: {Leads: \">= 5\"}\n"),
                        List.of("plan", "sales_plan: [1, 2]\n"),
                        List.of("plan", "sales_plan: {1: 5}\n"),
                        List.of("plan", "sales_plan: 5\n"),
                        List.of("plan", "bonus: {base: 5}\n"),
                        List.of("plan", "bonus: {weights: {a: 1}}\n"),
                        List.of("plan", "bonus: {base: 5, weights: {a: 1}, most: 5}\n"),
                        List.of("plan", "bonus: {base: 5, weights: {a: 1}, cap: 150}\n"),
                        List.of("plan", "[5]\n"),
                        List.of("budget4s", "year_starts: 13\n"),
                        List.of("budget4s", "thresholds: {channels: {a: {yelow: 1%}}}\n"),
                        List.of("policy", "brnad: x\n"),
                        List.of("policy", "items: [x]\n"),
                        List.of("policy", "items: {a: }\n"),
                        List.of("policy", "items: {a: {amount: 5}}\n"),
                        List.of("policy", "items: {a: {basis: gift}}\n"),
                        List.of("policy", "items: {a: {basis: fixed}}\n"),
                        List.of("policy", "items: {a: {basis: fixed, amount: }}\n"),
                        List.of("policy", "items: {a: {basis: fixed, amount: 5, rate: 5%}}\n"),
                        List.of("policy", "items: {a: {basis: share_of_spend, rate: 5%, max_events: 5}}\n"),
                        List.of("policy", "items: {a: {basis: share_of_spend, rate: 50}}\n"),
                        List.of("policy", "items: {a: {basis: share_of_spend, rate: 150%}}\n"),
                        List.of("policy", "items: {a: {basis: per_event, amount: 5, max_events: 1.5}}\n"),
                        List.of("policy", "items: {a: {basis: fixed, amount: 5, channels: []}}\n"),
                        List.of("policy", "items: {a: {basis: fixed, amount: 5, conditions: {units: 5}}}\n"),
                        List.of("policy", "items: {a: {basis: fixed, amount: 5, claim_by: 2026-12}}\n"),
                        List.of("budget4s", "yaer: 2026\n"),
                        List.of("budget4s", "audit: {keep_years: 5}\n"),
                        List.of("budget4s", "audit: {file: a, keep_years: 2}\n"),
                        List.of("budget4s", "reserve: {expires_days: 0}\n"),
                        List.of("budget4s", "reserve: {signers: [{name: x, role: boss}]}\n"),
                        List.of("budget4s", "reserve: {signers: [{name: x, role: gm, key: abc}]}\n"),
                        List.of("budget4s", "opened: soon\n"),
                        List.of("budget4s", "sales: {a: b}\n"),
                        List.of("budget4s", "thresholds: {yelow: 5%}\n"),
                        List.of("budget4s", "thresholds: {yellow: 5}\n"),
                        List.of("budget4s", "columns: {unit: x}\n"))
                .map(sample -> Arguments.of(sample.get(0), sample.get(1)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatTheReaderTakesTheSchemaTakes(String name, String text) throws IOException {
        assertThat(told(name, text)).isEmpty();
        assertThat(validator(name).validate(text, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatTheReaderRefusesTheSchemaRefuses(String name, String text) throws IOException {
        assertThat(told(name, text)).isNotEmpty();
        assertThat(validator(name).validate(text, InputFormat.YAML)).isNotEmpty();
    }

    /** What holds between values in different places, a schema cannot say: these the reader alone refuses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "channels: {a: 5}\nregular: {b: {amount: 5, channel: c}}\n",
                "activities: [{month: 5, name: x}, {month: 5, name: x}]\n",
                "bonus: {base: 5, weights: {a: 40%}}\n",
                "sales_plan: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n",
                "total: 0.001\n",
                "year: 2026\nactivities: [{month: 2025-05, name: x}]\n",
                "targets: {leads: {min: 5, Q1: 3, 3: 2}}\n",
                "targets: {leads: {min: 5, Q1: 3, 5: 2}}\n",
                "targets: {leads: {min: 5, Q1: 6}}\n",
                "targets: {leads: {min: 5, 2026-01: 3}}\n",
                "year: 2026\nactivities: [{from: 2026-12-28, to: 2027-01-05, name: x}]\n",
                "year: 2026\nactivities: [{from: 2026-05-05, to: 2026-05-01, name: x}]\n",
                "year: 2026\nactivities: [{month: 4, from: 2026-05-01, to: 2026-05-05, name: x}]\n",
                "year: 2026\nactivities: [{from: 2026-05-01, name: x}]\n",
                "activities: [{from: 2026-05-01, to: 2026-05-05, name: x}]\n",
                "activities: [{month: 4, months: [5], name: x}]\n",
                "activities: [{month: 4, name: x, channel: a, channels: [b]}]\n",
                "activities: [{month: 4, name: x, budget: 5, items: {a: 2, b: 2}}]\n",
                "activities: [{months: {4: 5, 5: 6}, name: x, budget: 10}]\n",
                "activities: [{months: {4: 5, 4月: 6}, name: x}]\n",
                "activities: [{months: {4: 5, 5: 6}, name: x, channels: {a: 5, b: 5}}]\n",
                "activities: [{months: [4, 5], name: x}, {month: 5, name: x}]\n",
                "channels: {a: 5}\nactivities: [{month: 4, name: x, channels: {b: 5}}]\n",
                "channels: {a: {budget: 5, monthly: {3: 2, 4: 2}}}\n",
                "channels: {a: {months: {3: 2, 3月: 2}}}\n",
                "channels: {a: 5}\ngroups: {g: [b]}\n",
                "channels: {a: 5, b: 6}\ngroups: {g: [a], h: [a, b]}\n",
                "channels: {a: {budget: 5, group: h}}\ngroups: {g: []}\n",
                "channels: {a: 5, b: 6}\ngroups: {a: [b]}\n",
                "stores: {s: {activities: [{month: 5, name: x, store: t}]}}\n"
            })
    void whatNoSchemaCanSayTheReaderStillRefuses(String text) throws IOException {
        assertThat(told("plan", text)).isNotEmpty();
        assertThat(validator("plan").validate(text, InputFormat.YAML)).isEmpty();
    }
}
