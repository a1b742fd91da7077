package io.github.budget4s.render.markdown;

import static io.github.budget4s.render.Reports.NAMES;
import static io.github.budget4s.render.Reports.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.render.Reports;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

    @Test
    void figuresStandRightAndTheTotalIsBold() {
        assertThat(Reports.text(new MarkdownRenderer(), Reports.allocation(), WORDS))
                .isEqualTo("""
                        | 月份 | 占比 | 活动费用 | 合计 |
                        | --- | ---: | ---: | ---: |
                        | 2026-01 | 8.33 % |  | 33.33 |
                        | 2026-12 | 91.67 % | -5.00 | 12,345.60 |
                        | **合计** | **100.00 %** | **-5.00** | **12,378.93** |
                        """);
    }

    @Test
    void pipesLineBreaksAndMarkupOfTheUserStayText() {
        assertThat(cell("a|b")).isEqualTo("a\\|b");
        assertThat(cell("a\\|b")).isEqualTo("a\\\\\\|b");
        assertThat(cell("a\r\nb\nc")).isEqualTo("a<br>b<br>c");
        assertThat(cell("*a* `b` [c](d) <e> ~~f~~")).isEqualTo("\\*a\\* \\`b\\` \\[c](d) \\<e> \\~\\~f\\~\\~");
        assertThat(cell("_a_ b_c")).isEqualTo("\\_a\\_ b_c");
        assertThat(cell("a\tb\u001B[31mc")).isEqualTo("a b\\\\u001b\\[31mc");
        assertThat(cell("😀e\u0301（抖音）")).isEqualTo("😀e\u0301（抖音）");
    }

    @Test
    void namesOfColumnsStayReadable() {
        assertThat(Reports.text(new MarkdownRenderer(), Reports.kinds(), NAMES)).isEqualTo("""
                        | channel | flag | units | leads |
                        | --- | --- | ---: | ---: |
                        | 抖音 | Total | 1,958,363.5 | 43,636 |
                        | radio |  | 120 |  |
                        """);
    }

    private static String cell(String text) {
        String row = Reports.text(new MarkdownRenderer(), Reports.texts(text), NAMES)
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow();
        return row.substring("| ".length(), row.length() - " | 1,234.50 |".length());
    }
}
