package io.github.budget4s.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "0.00\"万\"          | 3.5    | 万",
                "#,##0.00\"万元\"    | 3.5    | 万元",
                "0.00 \"万元\"       | 3.5    | 万元",
                "0.00万              | 3.5    | 万",
                "#,##0\\元           | 12     | 元",
                "0!元                | 12     | 元",
                "[$$-409]#,##0.00    | 12     | $",
                "[$€-2] #,##0.00     | 12     | €",
                "[$USD] #,##0.00     | 12     | USD",
                "\"US$\"#,##0.00     | 12     | US$",
                "\"¥\"#,##0.00_);(\"¥\"#,##0.00) | -12 | ¥",
                "_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* \\-#,##0.00_ | -12 | ¥",
                "$#,##0              | 12     | $",
                // The format divides by what it writes, so that the stored figure is yuan.
                "0!.0,\"万\"         | 125000 | 元",
                "0\".\"0,\"万元\"    | 123456 | 元",
                "0\\.0000\"万元\"    | 123456 | 元",
                "#,##0,\"千元\"      | 123456 | 元",
                "0.00,,\"百万\"      | 123456 | 元",
                "#,##0,              | 123456 | 元",
                "0!.0,               | 35000  | 元",
                // It divides by something else than it writes.
                "#,##0.0,\"万\"      | 123456 | 万",
                // Which section writes it.
                "[>=10000]0!.0,\"万\";0\"元\" | 9999  | 元",
                "[>=10000]0!.0,\"万\";0\"元\" | 10000 | 元",
                "0\"万\";-0\"千\";0\"无\"  | 1  | 万",
                "0\"万\";-0\"千\";0\"无\"  | -1 | 千",
                "0\"万\";-0\"千\";0\"无\"  | 0  | 无",
                "#,##0.00;[Red]#,##0.00 | -1200.5 | ^^",
                "General             | 12     | ^^",
                "G/通用格式\"元\"    | 12     | 元",
                "0.00E+00            | 12     | ^^",
                "0.0%                | 0.12   | ^^",
                "[DBNum1][$-804]General | 12  | ^^",
                "yyyy\"年\"m\"月\"   | 45000  | ^^",
                "0\"                 | 12     | ^^",
                "[$                  | 12     | ^^"
            })
    void knowsWhatStandsBesideTheFigure(String format, String number, String unit) {
        assertThat(CellFormat.of(format).unit(new BigDecimal(number))).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "0.00%            | 0.0525 | 5.25%",
                "0%               | 1000   | 100000%",
                "0%;[Red]-0%      | -0.5   | -50%",
                "0.0\"%\"        | 93.5   | 93.5%",
                "0\\%             | 5      | 5%",
                "0.00;-0.00;0%    | 3      | 3",
                "0.00             | 0.0525 | 0.0525",
                "0000             | 755    | 0755"
            })
    void showsPercentagesAndCodesAsTheSheetDoes(String format, String number, String text) {
        assertThat(CellFormat.of(format).text(new BigDecimal(number), number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.05, 0.05", "9, 0.05, 5%", "10, 0.0525, 5.25%", "11, 0.05, 0.05"})
    void knowsThePercentagesThatAWorkbookDoesNotSpellOut(int builtIn, String number, String text) {
        assertThat(CellFormat.builtIn(builtIn).text(new BigDecimal(number), number))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "(0)                  | 300  | value.format-below",
                "-0                   | 300  | value.format-below",
                "0-                   | 300  | value.format-below",
                "\"¥-\"0.00           | 300  | value.format-below",
                "0\" CR\"             | 300  | value.format-below",
                "\"贷\"0              | 300  | value.format-below",
                "0\"退\"              | 300  | value.format-below",
                "△0                   | 300  | value.format-below",
                "0;0                  | -300 | value.format-above",
                "0\"元\";0\"元\"      | -300 | value.format-above",
                ";;;                  | 300  | value.format-hides",
                "0;;0                 | -300 | value.format-hides",
                "[=300]\"作废\";0     | 300  | value.format-hides",
                "0\"0\"               | 300  | value.format-hides",
                // As nearly all books show them.
                "General              | -300 | ^^",
                "^^                   | 300  | ^^",
                "@                    | 300  | ^^",
                "0                    | -300 | ^^",
                "(0)                  | 0    | ^^",
                ";;;                  | 0    | ^^",
                "#,##0;[Red]#,##0     | -300 | ^^",
                "#,##0;[红色]#,##0    | -300 | ^^",
                "0.00_);(0.00)        | 300  | ^^",
                "0.00_);(0.00)        | -300 | ^^",
                "0;-0                 | -300 | ^^",
                "0;△0                 | -300 | ^^",
                "0\"DR\";0\"CR\"      | 300  | ^^",
                "0\"DR\";0\"CR\"      | -300 | ^^",
                "_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  | -12 | ^^",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 12 | ^^",
                "0\"(预估)\"           | 300  | ^^",
                "000-0000             | 300  | ^^",
                "0\"000\"             | 300  | ^^",
                "yyyy-mm              | 45000 | ^^"
            })
    void refusesANumberThatIsShownAsAnother(String format, String number, String key) {
        Message fault = CellFormat.of(format).fault(new BigDecimal(number), number);

        assertThat(fault == null ? "" : fault.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ | true",
                "#,##0.00;[Red]#,##0.00 | true",
                "0;0 | false",
                "(0) | false",
                "0\"万\" | false"
            })
    void passesOverFormatsThatChangeNothing(String format, boolean plain) {
        assertThat(CellFormat.of(format).isPlain()).isEqualTo(plain);
    }
}
