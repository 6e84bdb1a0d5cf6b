package boardpack.indicator;

import java.util.Arrays;
import java.util.Optional;

/** The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 for England. */
public enum ExemptParagraph {
    INDIVIDUAL("Information relating to any individual"),
    IDENTITY("Information which is likely to reveal the identity of an individual"),
    BUSINESS(
            "Information relating to the financial or business affairs of any particular person (including the authority"
                    + " holding that information)"),
    LABOUR(
            "Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in"
                    + " connection with any labour relations matter arising between the authority or a Minister of the Crown and"
                    + " employees of, or office holders under, the authority"),
    PRIVILEGE("Information in respect of which a claim to legal professional privilege could be maintained in legal"
            + " proceedings"),
    NOTICE(
            "Information which reveals that the authority proposes to give under any enactment a notice under or by virtue"
                    + " of which requirements are imposed on a person, or to make an order or direction under any enactment"),
    CRIME("Information relating to any action taken or to be taken in connection with the prevention, investigation or"
            + " prosecution of crime");

    private final String words;

    ExemptParagraph(String words) {
        this.words = words;
    }

    /** Returns its number in the Schedule. */
    public int number() {
        return ordinal() + 1;
    }

    /** Returns the words of the paragraph. */
    public String words() {
        return words;
    }

    public static Optional<ExemptParagraph> numbered(String number) {
        return Arrays.stream(values())
                .filter(p -> Integer.toString(p.number()).equals(number))
                .findFirst();
    }
}
