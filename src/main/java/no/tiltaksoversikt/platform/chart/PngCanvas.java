package no.tiltaksoversikt.platform.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Draws shapes as pixels. The height is known only at the end, so shapes are collected until then. */
final class PngCanvas implements Canvas {

    private final List<Consumer<Graphics2D>> shapes = new ArrayList<>();
    private double left;

    @Override
    public void rectangle(double x, double y, double width, double height, String fill) {
        shapes.add(graphics -> {
            graphics.setColor(Color.decode(fill));
            graphics.fill(new Rectangle2D.Double(x, y, width, height));
        });
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, String stroke) {
        shapes.add(graphics -> {
            graphics.setColor(Color.decode(stroke));
            graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        });
    }

    @Override
    public void text(double x, double y, int size, String fill, boolean bold, Anchor anchor, String text) {
        shapes.add(graphics -> {
            var font = bold ? OutlineFont.BOLD : OutlineFont.REGULAR;
            var width = font.width(text) * size;
            var start =
                    switch (anchor) {
                        case START -> x;
                        case MIDDLE -> x - width / 2;
                        case END -> x - width;
                    };
            graphics.setColor(Color.decode(fill));
            graphics.fill(font.outline(text, start, y, size));
        });
    }

    /** Shifts the shapes to the right. */
    void moveTo(double x) {
        left = x;
    }

    byte[] png(int width, int height, double scale) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.decode(Style.PAPER));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        graphics.translate(left, 0);
        shapes.forEach(shape -> shape.accept(graphics));
        graphics.dispose();
        return PngFile.of(image);
    }
}
