package io.github.docsync.convert.diagram;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** LaTeX formulas by JLaTeXMath, which brings its own fonts. */
final class FormulaEngine implements DiagramEngine {
    /** Counted up when the numbers below change how pictures look. */
    private static final int STYLE = 1;

    /** Of Confluence's text, in pixels; formulas look best a little larger. */
    private static final float TEXT_SIZE = 17;

    /** A picture of more pixels would be a mistake, or an attack. */
    private static final long MOST_PIXELS = 16_000_000;

    private static final int MOST_CHARACTERS = 20_000;

    /** Commands that read files, look things up, or never end. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\\\(input|include|includegraphics|newcommand|renewcommand|def|newenvironment|renewenvironment|jlatexmathfont)\\b");

    @Override
    public String version() {
        return "jlatexmath " + Libraries.version("jlatexmath") + " style " + STYLE;
    }

    @Override
    public byte[] draw(DiagramKind kind, String source) throws DiagramException, EngineException, BusyException {
        if (!Libraries.isPresent("org.scilab.forge.jlatexmath.TeXFormula")) {
            throw Libraries.missing("org.scilab.forge:jlatexmath");
        }
        if (source.length() > MOST_CHARACTERS) {
            throw new DiagramException("it has more than " + MOST_CHARACTERS + " characters", 0);
        }
        String formula = FormulaSource.of(source);
        Matcher forbidden = FORBIDDEN.matcher(source + "\n" + formula);
        if (forbidden.find()) {
            throw new DiagramException("\\" + forbidden.group(1) + " is not allowed in formulas", 0);
        }
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        return TimeLimit.call(() -> Tex.draw(formula, kind == DiagramKind.INLINE_FORMULA));
    }

    /** Apart, so that the library's classes are loaded only where they are present. */
    private static final class Tex {
        private Tex() {}

        static byte[] draw(String source, boolean inline) throws DiagramException, IOException {
            TeXIcon icon;
            try {
                icon = new TeXFormula(source).new TeXIconBuilder()
                        .setStyle(inline ? TeXConstants.STYLE_TEXT : TeXConstants.STYLE_DISPLAY)
                        .setSize(TEXT_SIZE * Diagrams.SCALE)
                        .setFGColor(Color.BLACK)
                        .build();
            } catch (ParseException e) {
                throw new DiagramException(
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""), 0);
            }
            int above = icon.getIconHeight() - icon.getIconDepth();
            int below = icon.getIconDepth();
            // In a line, pictures are put on its middle, so the formula's axis must be the picture's middle.
            int axis = inline ? Math.round(TEXT_SIZE * Diagrams.SCALE * 0.25f) : 0;
            int half = Math.max(above - axis, below + axis);
            int width = Math.max(1, icon.getIconWidth());
            int height = Math.max(1, inline ? 2 * half : above + below);
            if ((long) width * height > MOST_PIXELS) {
                throw new DiagramException("it is too large to draw", 0);
            }
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            icon.paintIcon(new JLabel(), graphics, 0, inline ? half - (above - axis) : 0);
            graphics.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        }
    }
}
