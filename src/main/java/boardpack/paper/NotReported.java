package boardpack.paper;

import java.util.List;

/** The indicators that cannot be reported in the quarter. */
public record NotReported(Section.Heading heading, String introduction, List<Later> indicators) implements Section {
    /** An indicator, and when its next figure is due. */
    public record Later(String id, String ref, String title, String text) {}
}
