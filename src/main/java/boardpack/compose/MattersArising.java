package boardpack.compose;

import java.util.List;

/** What members asked at earlier meetings, and the answers. */
public record MattersArising(String title, String introduction, List<Asked> queries) {
    /** One question: the meeting, what it was about, and the answer. */
    public record Asked(String number, String meeting, String about, String question, String answer) {}
}
