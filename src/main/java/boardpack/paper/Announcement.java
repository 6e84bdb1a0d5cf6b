package boardpack.paper;

import java.util.List;

/**
 * The page that announces an inserted document, or that shows a picture.
 *
 * @param file the supplied file
 * @param picture the name of the picture shown; empty if inserted pages follow
 * @param description the text alternative of the picture
 * @param notes the number of pages that follow, and if they are accessible
 */
public record Announcement(
        String title, String subtitle, String file, String picture, String description, List<String> notes) {}
