package io.github.budget4s.render.xlsx;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;

/** Makes the looks of charts, in colours that do not come from a theme. */
final class ChartStyle {

    private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int BYTE = 0xFF;

    private ChartStyle() {}

    /** Fills a shape with a colour, {@code 0xRRGGBB}. */
    static XDDFShapeProperties filled(int rgb) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(solid(rgb));
        return shape;
    }

    static XDDFShapeProperties lined(int rgb, double points, PresetLineDash dash) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(line(rgb, points, dash));
        return shape;
    }

    static XDDFShapeProperties withoutLine() {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        return shape;
    }

    static XDDFLineProperties line(int rgb, double points, PresetLineDash dash) {
        XDDFLineProperties line = new XDDFLineProperties(solid(rgb));
        line.setWidth(points);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    private static XDDFSolidFillProperties solid(int rgb) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16 & BYTE), (byte) (rgb >> 8 & BYTE), (byte) (rgb & BYTE)}));
    }

    /** Puts the bars of a chart on top of each other rather than beside. */
    static void stack(XSSFChart chart) {
        insert(chart.getCTChart().getPlotArea().getBarChartArray(0), "axId", "overlap", "100");
    }

    /** Makes the marks of a series large enough to be seen, in a colour of their own. */
    static void mark(CTMarker marker, int rgb) {
        marker.setSpPr(filled(rgb).getXmlObject());
        insert(marker, "spPr", "size", "10");
    }

    /** Writes an element by hand whose type is not among those that the library has at hand. */
    private static void insert(XmlObject parent, String before, String element, String value) {
        try (XmlCursor cursor = parent.newCursor()) {
            cursor.toChild(CHARTS, before);
            cursor.beginElement(element, CHARTS);
            cursor.insertAttributeWithValue("val", value);
        }
    }
}
