package boardpack.draw;

import boardpack.chart.Ruler;
import boardpack.draw.print.Furniture;
import boardpack.draw.print.Imprint;
import boardpack.draw.print.Laid;
import boardpack.draw.print.PageGap;
import boardpack.draw.print.Press;
import boardpack.draw.set.Flow;
import boardpack.draw.set.Paginator;
import boardpack.draw.set.Pictures;
import boardpack.draw.set.Piece;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Face;
import boardpack.draw.style.Faces;
import boardpack.draw.style.Glyphs;
import boardpack.draw.style.Inks;
import boardpack.draw.style.Look;
import boardpack.page.Markup;
import boardpack.page.MarkupReader;
import boardpack.problem.CannotContinue;
import boardpack.problem.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays out papers and draws them. A paper is laid out once and can then be printed alone and in the pack. */
public final class Drawer {
    private final Look look;
    private final Pictures pictures;
    private final Faces faces;

    /**
     * Creates a drawer.
     *
     * @param fonts the council's fonts by face; the bundled fonts are used if there are none
     */
    public Drawer(Look look, Map<String, byte[]> fonts) {
        this(look, new Faces(fonts), Pictures.NONE);
        // Every paper uses these two faces.
        faces.face(false, false);
        faces.face(true, false);
    }

    private Drawer(Look look, Faces faces, Pictures pictures) {
        this.look = look;
        this.faces = faces;
        this.pictures = pictures;
    }

    /** Returns findings about unusable fonts of the council, by face. */
    public static List<Finding> faults(Map<String, byte[]> fonts) {
        List<Finding> faults = new ArrayList<>();
        new TreeMap<>(fonts).forEach((face, file) -> {
            try {
                Face.of(face, file);
            } catch (CannotContinue e) {
                faults.add(e.finding());
            }
        });
        return faults;
    }

    /** Returns a copy with pictures that papers may show. */
    public Drawer showing(Pictures its) {
        return new Drawer(look, faces, its);
    }

    /** Returns a ruler that measures the width of words in the style's fonts. */
    public Ruler ruler() {
        return (text, size, bold) -> {
            Face face = faces.face(bold, false);
            return face.width(new Glyphs().shown(text, face), size);
        };
    }

    /**
     * Lays out a paper.
     *
     * @param xhtml the output of the paper's template
     * @param template the template's name, for findings
     */
    public Laid lay(String xhtml, String template) {
        Inks inks = new Inks(look, faces, new Glyphs());
        Markup.Element root = new MarkupReader().read(xhtml, template);
        Tag part = Tag.root("Part");
        List<Piece> pieces = new Flow(inks, pictures).flow(root, part);
        return new Laid(
                root, Paginator.paginate(look, pieces), part, inks.glyphs().missing(), Laid.Follower.NONE);
    }

    /**
     * Draws papers into one document, which is written page by page.
     *
     * @return the places where inserted pages are still missing
     */
    public List<PageGap> draw(List<Laid> papers, Furniture furniture, Imprint imprint, OutputStream out)
            throws IOException {
        return new Press(look, faces, pictures, furniture).print(papers, imprint, out);
    }
}
