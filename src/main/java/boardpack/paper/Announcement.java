package boardpack.paper;

import java.util.List;

/**
 * The page before, or around, somebody else's document.
 *
 * @param file what was supplied
 * @param picture the name of the picture that is shown; empty where pages of another document follow
 * @param description what the picture shows
 * @param notes how many pages follow, and whether everybody can read them
 */
public record Announcement(
        String title, String subtitle, String file, String picture, String description, List<String> notes) {}
