package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.Style;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.workbook.Picture;
import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Draws a chart of the spreadsheet's own. It names the cells, so that it follows them, and keeps the figures that they
 * have now for programs that do not compute. Each series has a colour of its own rather than one of a theme, which some
 * programs do not know.
 */
final class NativeChart {

    /** Where it goes: its first row and column, and those behind its last ones. */
    record Space(int row, int column, int endRow, int endColumn) {}

    /** How many rows a chart is high. */
    static final int ROWS = 19;

    private static final int GAP = 60;
    private static final int BESIDE = 20 * Units.EMU_PER_POINT;
    private static final int BLUE = 0x0072B2;
    private static final int[] BARS = {BLUE, 0x56B4E9, 0x009E73, 0xCC79A7};
    private static final int[] LINES = {0x333333, 0xD55E00};
    private static final int[] BANDS = {0x9FC5E8, 0x3D85C6};
    private static final int GRID = 0xDDDDDD;
    private static final double THIN = 1.25;
    private static final double THICK = 2.25;

    private final XSSFChart chart;
    private final ChartSource source;
    private final boolean sideways;
    private int drawn;

    private NativeChart(XSSFChart chart, ChartSource source, boolean sideways) {
        this.chart = chart;
        this.source = source;
        this.sideways = sideways;
    }

    /** Draws a picture below the tables of a sheet. */
    static void draw(XSSFSheet sheet, Picture picture, Places.Place place, Style style, Space space) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        // A little apart from the table that it stands beside.
        int left = space.column() == 0 ? 0 : BESIDE;
        XSSFClientAnchor anchor =
                drawing.createAnchor(left, 0, 0, 0, space.column(), space.row(), space.endColumn(), space.endRow());
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(style.localizer().text(picture.title()));
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        new NativeChart(
                        chart,
                        new ChartSource(place, style),
                        picture.direction() == io.github.budget4s.report.chart.Chart.Direction.SIDEWAYS)
                .draw(picture.series());
    }

    private void draw(List<Series> series) {
        List<Series> bars = series.stream().filter(NativeChart::isBar).toList();
        List<Series> lines = series.stream().filter(each -> !isBar(each)).toList();
        if (!bars.isEmpty()) {
            drawBars(bars);
        }
        if (!lines.isEmpty()) {
            drawLines(lines, bars.isEmpty() ? null : source.column(bars.get(0).column()));
        }
    }

    private static boolean isBar(Series series) {
        return series.form() == Series.Form.BAR || series.form() == Series.Form.STACK;
    }

    private void drawBars(List<Series> bars) {
        XDDFCategoryAxis places = chart.createCategoryAxis(sideways ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = values(places, bars.get(0), sideways ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, places, values);
        data.setBarDirection(sideways ? BarDirection.BAR : BarDirection.COL);
        boolean stacked = bars.get(0).form() == Series.Form.STACK;
        data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setGapWidth(GAP);
        data.setVaryColors(false);
        for (Series bar : bars) {
            XDDFBarChartData.Series added =
                    (XDDFBarChartData.Series) data.addSeries(source.places(), source.figures(bar.column()));
            added.setTitle(source.heading(bar.column()), source.headingCell(bar.column()));
            added.setShapeProperties(ChartStyle.filled(BARS[drawn % BARS.length]));
            drawn++;
        }
        chart.plot(data);
        if (stacked) {
            ChartStyle.stack(chart);
        }
    }

    private void drawLines(List<Series> lines, @org.jspecify.annotations.Nullable Column bars) {
        boolean apart = bars != null;
        XDDFCategoryAxis places = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values =
                values(places, lines.get(lines.size() - 1), apart ? AxisPosition.RIGHT : AxisPosition.LEFT);
        if (apart) {
            places.setVisible(false);
            values.setCrosses(AxisCrosses.MAX);
        }
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, places, values);
        // Excel takes a chart without it for a damaged file.
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        int bands = 0;
        int own = apart ? 1 : 0;
        for (Series line : lines) {
            if (line.form() == Series.Form.BAND) {
                int color = BANDS[bands++ % BANDS.length];
                add(data, line.column(), color, THIN, PresetLineDash.SYSTEM_DASH);
                add(data, String.valueOf(line.upTo()), color, THIN, PresetLineDash.SYSTEM_DASH);
            } else {
                add(data, line.column(), LINES[own++ % LINES.length], THICK, PresetLineDash.SOLID);
            }
        }
        chart.plot(data);
    }

    private void add(XDDFLineChartData data, String column, int color, double points, PresetLineDash dash) {
        XDDFLineChartData.Series added =
                (XDDFLineChartData.Series) data.addSeries(source.places(), source.figures(column));
        added.setTitle(source.heading(column), source.headingCell(column));
        added.setSmooth(false);
        if (source.hasMonths()) {
            added.setMarkerStyle(MarkerStyle.NONE);
            added.setShapeProperties(ChartStyle.lined(color, points, dash));
        } else {
            // Between channels there is nothing that a line could pass through.
            added.setMarkerStyle(MarkerStyle.DIAMOND);
            ChartStyle.mark(added.getCTLineSer().getMarker(), color);
            added.setShapeProperties(ChartStyle.withoutLine());
        }
        // Each plot counts its own from nothing; two of the same number have one colour.
        added.getCTLineSer().getIdx().setVal(drawn);
        added.getCTLineSer().getOrder().setVal(drawn);
        drawn++;
    }

    private XDDFValueAxis values(XDDFCategoryAxis places, Series first, AxisPosition position) {
        XDDFValueAxis values = chart.createValueAxis(position);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.crossAxis(places);
        places.crossAxis(values);
        values.setNumberFormat(
                switch (source.column(first.column()).kind()) {
                    case RATIO -> "0%";
                    default -> "#,##0";
                });
        if (position != AxisPosition.RIGHT) {
            values.getOrAddMajorGridProperties().setLineProperties(ChartStyle.line(GRID, 0.75, PresetLineDash.SOLID));
        }
        if (sideways) {
            places.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
        }
        return values;
    }
}
