package boardpack.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Placeholders in standard text, written in braces: {@code {quarter-start}}. */
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
    SERVICE_AREAS("the service areas, or other groups: one item each in a list, joined with \"and\" in a sentence"),
    GROUP("the service area, or other group, that a paper or a section is about"),
    FOCUS("the subject of a focus report"),
    FOCUSES(
            "the subjects of the focus reports in pack.yaml: one item each in a list, joined with \"and\" in a sentence; "
                    + "where there are none, what `no-focuses` under `words` says"),
    ASKED("the day on which the board asked for a focus report: 13 September 2021"),
    LARGE_CHANGE("by how much a result may change without a word: 25 per cent"),
    INDICATORS("how many indicators the paper is about: 12 indicators"),
    GREEN("how many of them are green: 7"),
    AMBER("how many are amber: 3"),
    RED("how many are red: 1"),
    NOT_RATED("how many have no rating: 1"),
    EXEMPT_ITEMS("what is considered in private: one item each in a list"),
    EXEMPT_PARAGRAPHS("the paragraphs of Schedule 12A under which it is: paragraphs 1 and 2"),
    EXEMPT_REASONS("what these paragraphs say: one item each in a list");

    private final String meaning;

    Placeholder(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Returns the word between the braces. */
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
