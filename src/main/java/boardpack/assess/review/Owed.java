package boardpack.assess.review;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.rating.Targets;
import boardpack.book.Book;
import boardpack.indicator.Commentary;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Something that an officer still has to supply before the pack is published. */
public record Owed(Indicator indicator, Period period, What what, Why why) {
    /** A missing item, in the words of a request. */
    public enum What {
        VALUE("value"),
        TARGET("target"),
        COMMENTARY("commentary"),
        ACTION("action"),
        JUDGEMENT("judgement"),
        EXPLANATION("explanation");

        private final String word;

        What(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** The reason why it is owed. */
    public enum Why {
        NOT_SUPPLIED("it is due and has not been supplied"),
        A_PART_IS_MISSING("a part of the period is missing"),
        NO_TARGET("no target is set; it goes into targets.csv"),
        TARGET_FOR_THE_YEAR_ALONE("only the year has a target; that of the quarter goes into targets.csv"),
        IT_IS_AMBER("it is amber"),
        IT_IS_RED("it is red"),
        RED_WITHOUT_ACTION("it is red, and no action is given"),
        NOT_JUDGED("its rating is for the officer to judge"),
        LARGE_CHANGE("it has changed much, and nothing says why"),
        REVISED("the figure of an earlier period is no longer what the last pack printed");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Returns everything still owed, in the order of the indicators. */
    public static List<Owed> all(Assessed assessed) {
        Targets targets = new Targets(assessed.book());
        BigDecimal largeChange = assessed.book().settings().largeChange();
        List<Owed> owed = new ArrayList<>();
        boolean inFields = isInFields(assessed.assessments());
        assessed.assessments().forEach(a -> owed.addAll(of(a, targets, largeChange, inFields)));
        owed.removeIf(o -> o.isUnclear(assessed.book()));
        return owed;
    }

    /** Returns true if any commentary of the quarter is in fields. */
    public static boolean isInFields(List<Assessment> assessments) {
        return assessments.stream().anyMatch(a -> Commentary.isInFields(a.commentary()));
    }

    /** Returns true if the item may be in a row that could not be read or whose meaning is unclear. */
    boolean isUnclear(Book book) {
        return what != What.TARGET && book.unclear().stream().anyMatch(u -> u.mayBe(indicator.ref(), period));
    }

    /** Returns true for a missing result or target. */
    boolean isLacking() {
        return switch (why) {
            case NOT_SUPPLIED, A_PART_IS_MISSING, NO_TARGET, TARGET_FOR_THE_YEAR_ALONE -> true;
            case IT_IS_AMBER, IT_IS_RED, RED_WITHOUT_ACTION, NOT_JUDGED, LARGE_CHANGE, REVISED -> false;
        };
    }

    /**
     * Returns the missing items of one indicator.
     *
     * @param largeChange the share of the earlier figure above which a change needs a commentary
     * @param inFields true if the pack has commentary in fields, which requires an action for a red result
     */
    static List<Owed> of(Assessment a, Targets targets, BigDecimal largeChange, boolean inFields) {
        List<Owed> owed = new ArrayList<>();
        Rating rating = a.rated().rating();
        if (rating != Rating.NOT_DUE && targets.onlyForTheYear(a.indicator(), a.quarter())) {
            owed.add(new Owed(a.indicator(), a.quarter(), What.TARGET, Why.TARGET_FOR_THE_YEAR_ALONE));
        } else if (rating != Rating.NOT_DUE && a.target().isEmpty()) {
            owed.add(new Owed(a.indicator(), a.period(), What.TARGET, Why.NO_TARGET));
        }
        boolean silent = a.commentary().isEmpty();
        switch (rating) {
            case AWAITED -> owed.add(new Owed(a.indicator(), a.period(), What.VALUE, Why.NOT_SUPPLIED));
            case INCOMPLETE -> owed.add(new Owed(a.indicator(), a.period(), What.VALUE, Why.A_PART_IS_MISSING));
            case JUDGEMENT_AWAITED -> owed.add(new Owed(a.indicator(), a.period(), What.JUDGEMENT, Why.NOT_JUDGED));
            case AMBER, RED -> {
                if (silent) {
                    Why why = rating == Rating.RED ? Why.IT_IS_RED : Why.IT_IS_AMBER;
                    owed.add(new Owed(a.indicator(), a.period(), What.COMMENTARY, why));
                } else if (inFields && rating == Rating.RED && !Commentary.hasAction(a.commentary())) {
                    owed.add(new Owed(a.indicator(), a.period(), What.ACTION, Why.RED_WITHOUT_ACTION));
                }
            }
            case GREEN,
                    DATA_ONLY,
                    NO_TARGET_SET,
                    NOT_DUE,
                    CARRIED_OVER,
                    SUPPRESSED,
                    NOT_APPLICABLE,
                    NOT_AVAILABLE,
                    TOO_LOW,
                    CLEANSING -> {
                // Nothing more is owed.
            }
        }
        boolean saidToMembers = silent && rating != Rating.AMBER && rating != Rating.RED;
        if (saidToMembers && LargeChange.unexplained(a, largeChange).isPresent()) {
            owed.add(new Owed(a.indicator(), a.period(), What.EXPLANATION, Why.LARGE_CHANGE));
        } else if (saidToMembers && !a.revisions().isEmpty()) {
            owed.add(new Owed(a.indicator(), a.period(), What.EXPLANATION, Why.REVISED));
        }
        return owed;
    }
}
