package io.github.budget4s.render.json;

import static io.github.budget4s.render.Reports.NAMES;
import static io.github.budget4s.render.Reports.WORDS;
import static io.github.budget4s.render.Reports.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.budget4s.render.Reports;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    @Test
    void aReportIsOneObjectInAFixedOrder() {
        assertThat(Reports.text(new JsonRenderer(), Reports.allocation(), NAMES))
                .isEqualTo("""
                        {
                          "command": "allocate",
                          "inputs": [
                            {
                              "file": "销售.csv",
                              "sha256": "%s",
                              "rows_used": 4680,
                              "rows_skipped": 2
                            }
                          ],
                          "rows": [
                            {
                              "month": "2026-01",
                              "share": 0.083333,
                              "activities": null,
                              "total": 33.33
                            },
                            {
                              "month": "2026-12",
                              "share": 0.916667,
                              "activities": -5.00,
                              "total": 12345.60
                            }
                          ],
                          "totals": {
                            "share": 1.000000,
                            "activities": -5.00,
                            "total": 12378.93
                          },
                          "notes": [
                            "2023-01 to 2025-12",
                            "Total"
                          ]
                        }
                        """.formatted("ab".repeat(32)));
    }

    @Test
    void wordsOfTheUsersLanguageCanNameTheFigures() throws JsonProcessingException {
        JsonNode report = new ObjectMapper().readTree(Reports.text(new JsonRenderer(), Reports.allocation(), WORDS));

        assertThat(report.at("/rows/1/合计").decimalValue()).isEqualByComparingTo("12345.60");
        assertThat(report.at("/totals/占比").decimalValue()).isEqualByComparingTo("1");
        assertThat(report.at("/notes/0").textValue()).isEqualTo("2023-01 至 2025-12");
    }

    @Test
    void aTableWithoutTotalsSaysNull() {
        assertThat(Reports.text(new JsonRenderer(), Reports.kinds(), NAMES)).isEqualTo("""
                        {
                          "command": "kpi",
                          "inputs": [],
                          "rows": [
                            {
                              "channel": "抖音",
                              "flag": "Total",
                              "units": 1958363.5,
                              "leads": 43636
                            },
                            {
                              "channel": "radio",
                              "flag": null,
                              "units": 120,
                              "leads": null
                            }
                          ],
                          "totals": null,
                          "notes": []
                        }
                        """);
    }

    @Test
    void largeAndSmallAmountsHaveNoExponent() {
        Table table = Table.of(
                List.of(new Column("amount", Column.Kind.MONEY)),
                List.of(List.of(money("92233720368547758.07")), List.of(money("0.01")), List.of(money("0"))));

        assertThat(Reports.text(new JsonRenderer(), Reports.of(table), NAMES))
                .contains("\"amount\": 92233720368547758.07\n", "\"amount\": 0.01\n", "\"amount\": 0.00\n");
    }

    @Test
    void wordsOfTheTotalRowAreNotTotals() throws JsonProcessingException {
        Table table = new Table(
                List.of(new Column("channel", Column.Kind.TEXT), new Column("amount", Column.Kind.MONEY)),
                List.of(),
                List.of(Cell.of("all"), money("1")),
                null);

        JsonNode report = new ObjectMapper().readTree(Reports.text(new JsonRenderer(), Reports.of(table), NAMES));

        assertThat(report.at("/totals").toString()).isEqualTo("{\"amount\":1.0}");
    }

    @Test
    void anyTextOfTheUserComesBackAsItWas() throws JsonProcessingException {
        List<String> texts = List.of("a\"b\\c", "a\r\n\tb", "\u0000\u001B[31m", "😀e\u0301", "=1+1", "\u2028", "");
        String json = Reports.text(new JsonRenderer(), Reports.texts(texts.toArray(String[]::new)), NAMES);

        assertThat(new ObjectMapper().readTree(json).at("/rows").findValuesAsText("channel"))
                .isEqualTo(texts);
    }

    @Test
    void halfASurrogatePairDoesNotStopTheReport() throws JsonProcessingException {
        String json = Reports.text(new JsonRenderer(), Reports.texts("a\uD83Db", "c\uDE00"), NAMES);

        assertThat(new ObjectMapper().readTree(json).at("/rows").findValuesAsText("channel"))
                .containsExactly("a?b", "c?");
    }
}
