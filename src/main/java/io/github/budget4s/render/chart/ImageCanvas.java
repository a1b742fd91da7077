package io.github.budget4s.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws into an image of pixels, so many of them for each of the drawing, so that it stays sharp on a phone. */
final class ImageCanvas implements Canvas {

    private static final int SCALE = 3;

    static {
        // A server has no screen, and none is needed.
        System.setProperty("java.awt.headless", "true");
        // Which font stands for a usual one depends on the language that Java was started in, and the picture must not.
        System.setProperty("user.language", "en");
        System.setProperty("user.country", "US");
    }

    private final BufferedImage image;
    private final Graphics2D graphics;

    ImageCanvas(double width, double height) {
        image = new BufferedImage(
                (int) Math.ceil(width * SCALE), (int) Math.ceil(height * SCALE), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Paint paint) {
        use(paint);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(Point from, Point to, Paint paint) {
        use(paint);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
    }

    @Override
    public void polyline(List<Point> points, double width, Paint paint) {
        use(paint);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(points));
    }

    @Override
    public void polygon(List<Point> points, Paint paint) {
        use(paint);
        Path2D path = path(points);
        path.closePath();
        graphics.fill(path);
    }

    @Override
    public void dot(Point at, double radius, Paint paint) {
        use(paint);
        graphics.fill(new Ellipse2D.Double(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, Font font) {
        use(font.paint());
        java.awt.Font letters = FontChoice.of(text)
                .deriveFont(font.bold() ? java.awt.Font.BOLD : java.awt.Font.PLAIN, (float) font.size());
        graphics.setFont(letters);
        double wide =
                letters.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double left = anchor == Anchor.START ? x : anchor == Anchor.MIDDLE ? x - wide / 2 : x - wide;
        graphics.drawString(text, (float) left, (float) y);
    }

    /** Writes the image as PNG. */
    void write(OutputStream out) throws IOException {
        graphics.dispose();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
        out.flush();
    }

    private void use(Paint paint) {
        graphics.setColor(new Color(paint.rgb()));
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).x(), points.get(0).y());
        points.forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }
}
