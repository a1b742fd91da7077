package io.github.budget4s.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

class HiddenColumnsTest {

    private static BitSet hidden(String columns) throws SAXException {
        SheetHandler handler = new SheetHandler(row -> true, new MergedCells());
        for (String column : columns.split(";")) {
            handler.startElement("", "col", "col", attributes(column));
            handler.endElement("", "col", "col");
        }
        return handler.hiddenColumns();
    }

    private static AttributesImpl attributes(String text) {
        AttributesImpl attributes = new AttributesImpl();
        for (String attribute : text.strip().split(" ")) {
            String[] parts = attribute.split("=");
            attributes.addAttribute("", parts[0], parts[0], "CDATA", parts[1]);
        }
        return attributes;
    }

    @ParameterizedTest
    @CsvSource({
        "min=2 max=3 hidden=1, 1 2",
        "min=2 max=2 hidden=true width=13, 1",
        "min=1 max=1 width=0, 0",
        "min=1 max=1 width=0.0 customWidth=1, 0",
        "min=1 max=1 hidden=0 width=13; min=4 max=4 hidden=1, 3",
        "min=1 max=1 hidden=1; min=3 max=3 hidden=1, 0 2",
    })
    void knowsThemByWhatTheSheetSays(String columns, String expected) throws SAXException {
        assertThat(hidden(columns).stream().mapToObj(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "min=1 max=2 width=13",
        "min=1 max=2 hidden=0",
        "min=1 max=2 width=0.5",
        "hidden=1",
        "min=3 max=2 hidden=1",
        "min=0 max=2 hidden=1",
        "min=x max=2 hidden=1",
        "min=1 max=99999 hidden=1",
    })
    void takesNothingForHiddenElse(String columns) throws SAXException {
        assertThat(hidden(columns).isEmpty()).isTrue();
    }

    @Test
    void hidesAllTheColumnsToTheRight() throws SAXException {
        assertThat(hidden("min=7 max=16384 hidden=1").cardinality()).isEqualTo(16_378);
    }

    @ParameterizedTest
    @CsvSource({
        "r=1 hidden=1, true",
        "r=1 ht=0 customHeight=1, true",
        "r=1 ht=0.0, true",
        "r=1 ht=15, false",
        "r=1, false"
    })
    void knowsARowThatIsDrawnTogether(String attributes, boolean isHidden) throws SAXException {
        List<Row> rows = new ArrayList<>();
        SheetHandler handler = new SheetHandler(rows::add, new MergedCells());
        handler.startElement("", "row", "row", attributes(attributes));
        handler.endElement("", "row", "row");

        assertThat(rows.get(0) instanceof SheetRow row && row.details().hidden())
                .isEqualTo(isHidden);
    }
}
