package boardpack.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What standing text may leave open, written in braces: {@code {quarter-start}}. */
public enum Placeholder {
    COUNCIL("the council's name"),
    BOARD("the board's name"),
    OFFICER("the reporting officer"),
    WARDS("the wards affected"),
    SUBJECT("the subject of the report"),
    MEETING_DATE("the day of the meeting: 11 November 2019"),
    QUARTER("the quarter: Q2 2019/20"),
    QUARTER_NUMBER("its number: 2"),
    QUARTER_ORDINAL("its number as a word: second"),
    QUARTER_START("its first day: 1 July 2019"),
    QUARTER_END("its last day: 30 September 2019"),
    YEAR("its year: 2019/20"),
    LAST_YEAR("the year before: 2018/19"),
    SERVICE_AREAS("the service areas: one item each in a list, joined with \"and\" in a sentence");

    private final String meaning;

    Placeholder(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** As it is written between the braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Placeholder> named(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Placeholder::word).toList();
    }
}
