package boardpack.web;

import boardpack.page.Markup;
import boardpack.paper.IndicatorPages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The targets of a page's links: anchors on the page, and the place of each indicator. */
final class Links {
    private final Map<String, String> ofRows = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> printed = new HashSet<>();

    Links(List<Markup.Element> all, Optional<IndicatorPages> pages) {
        pages.ifPresent(p -> p.pages().forEach(page -> {
            ofRows.put(page.row(), page.id());
            names.put(page.id(), page.line().ref());
        }));
        for (Markup.Element each : all) {
            Words.each(each, e -> {
                if (!e.id().isEmpty()) {
                    names.computeIfAbsent(e.id(), id -> name(e));
                }
            });
        }
    }

    /** Returns the name of a place: its first heading, or the header of its row. */
    private static String name(Markup.Element element) {
        Optional<Markup.Element> head = Words.isHeading(element)
                ? Optional.of(element)
                : List.of("h1", "h2", "h3", "th").stream()
                        .flatMap(name -> Words.first(element, name).stream())
                        .findFirst();
        return Words.of(head.orElse(element));
    }

    /** Returns the place of the indicator whose row in a paper has this id; empty for other ids. */
    Optional<String> placeOfRow(String id) {
        return Optional.ofNullable(ofRows.get(id));
    }

    /** Returns the target of a link; empty if it is not on the page. */
    Optional<String> target(String href) {
        if (!href.startsWith("#")) {
            return href.isEmpty() ? Optional.empty() : Optional.of(href);
        }
        String id = href.substring(1);
        String place = ofRows.getOrDefault(id, id);
        return names.containsKey(place) ? Optional.of("#" + place) : Optional.empty();
    }

    /** Returns the text of a link without words. */
    String words(String href) {
        return target(href).map(t -> names.getOrDefault(t.substring(1), "")).orElse("");
    }

    /** Returns an id the first time that it is used, so that no two places share one. */
    String id(Markup.Element element) {
        return !element.id().isEmpty() && printed.add(element.id()) ? element.id() : "";
    }
}
