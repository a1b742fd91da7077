package io.github.budget4s.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class UncalculatedFormulasTest {

    private static Row row(String cells, boolean calculatedOnOpening) throws Exception {
        List<Row> rows = new ArrayList<>();
        SheetHandler handler = new SheetHandler(rows::add, new MergedCells());
        handler.begin(
                new WorkbookContext(List.of(), List.of(), WorkbookContext.EMPTY.struck(), false, calculatedOnOpening));
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.newSAXParser().parse(new InputSource(new StringReader("<row r='1'>" + cells + "</row>")), handler);
        return rows.get(0);
    }

    private static String fault(Row row) {
        Message fault = row instanceof SheetRow sheet ? sheet.details().faults().get(0) : null;
        return fault == null ? "none" : fault.key();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <c r='A1'><f>B1*2</f></c>                          | rows.formula-without-value
                    <c r='A1'><f>B1*2</f><v/></c>                      | rows.formula-without-value
                    <c r='A1'><f>B1*2</f><v>0</v></c>                  | rows.formula-not-calculated
                    <c r='A1'><f>B1*2</f><v>0.0</v></c>                | rows.formula-not-calculated
                    <c r='A1' t='str'><f>B1&amp;"x"</f><v></v></c>     | rows.formula-without-value
                    <c r='A1'><f>B1*2</f><v>7</v></c>                  | none
                    <c r='A1' t='str'><f>B1&amp;"x"</f><v>x</v></c>    | none
                    <c r='A1'><v>0</v></c>                             | none
                    """)
    void takesNoPlaceholderForAResultWhereWhoeverOpensTheWorkbookIsToCalculate(String cell, String fault)
            throws Exception {
        assertThat(fault(row(cell, true))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <c r='A1'><f>B1*2</f><v>0</v></c>                  | none
                    <c r='A1' t='str'><f>B1&amp;"x"</f><v></v></c>     | none
                    <c r='A1'><f>B1*2</f></c>                          | rows.formula-without-value
                    """)
    void takesWhatIsStoredElse(String cell, String fault) throws Exception {
        assertThat(fault(row(cell, false))).isEqualTo(fault);
    }
}
