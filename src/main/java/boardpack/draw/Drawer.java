package boardpack.draw;

import java.util.List;

/** Lays papers out and draws them: once laid, a paper is printed alone and into the pack. */
public final class Drawer {
    private final Look look;
    private final Faces faces = new Faces();

    public Drawer(Look look) {
        this.look = look;
        // Every paper has words in these two.
        faces.face(false, false);
        faces.face(true, false);
    }

    /** What runs over and under every page, and whether the document is a draft. */
    public record Furniture(String header, String footer, boolean draft) {}

    /**
     * Lays a paper out.
     *
     * @param xhtml what its template gave
     * @param template the template's name, for findings
     */
    public Laid lay(String xhtml, String template) {
        Markup.Element root = MarkupReader.read(xhtml, template);
        Tag part = Tag.root("Part");
        List<Piece> pieces = new Flow(look, faces).flow(root, part);
        return new Laid(new Paginator(look).paginate(pieces), part);
    }

    public Drawn draw(List<Laid> papers, Furniture furniture) {
        return new Press(look, faces, furniture).print(papers);
    }
}
