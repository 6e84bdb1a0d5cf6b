package boardpack.paper;

import java.util.List;

/** Charts, one below another. */
public record Illustrations(Section.Heading heading, List<String> introduction, List<Illustration> illustrations)
        implements Section {}
