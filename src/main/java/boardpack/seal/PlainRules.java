package boardpack.seal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Plain words for the rules that documents break most often; for other rules the standard's own words are used. */
final class PlainRules {
    /** The meaning of a broken rule, by its clause or by clause and test number. */
    private static final Map<String, String> ACCESS = read("""
            5: it does not say rightly in its metadata that it is PDF/UA
            6.2-1: it does not say that it has tags
            7.1-1: something is both decoration and part of the text, so that it is read aloud in the wrong place or not at all
            7.1-2: something is both decoration and part of the text, so that it is read aloud in the wrong place or not at all
            7.1-3: something on a page has no tag and does not say that it is decoration, so that a screen reader passes it over
            7.1-4: its maker marked the tags as doubtful
            7.1-5: a tag has a name that no reader knows
            7.1-6: the names of its tags are explained by one another
            7.1-7: a tag means something else than its name says
            7.1-8: it has no metadata
            7.1-9: it has no title
            7.1-10: viewers are not asked to show its title in place of its file name
            7.1-11: it has no tags, so that a screen reader cannot read it in order
            7.1-12: a tag does not say which tag it belongs to
            7.2-2: the language of its bookmarks is not said
            7.2-29: a language is written in a way that no reader knows
            7.2-33: the language of its title is not said
            7.2-34: the language of its text is not said, so that a screen reader may read it with the wrong voice
            7.2-15: cells of a table lie over one another
            7.2-41: the columns of a table are not equally long
            7.2-42: the rows of a table are not equally long
            7.2-43: the rows of a table are not equally long
            7.2: its tags are nested in a way that no reader expects
            7.3: a figure has no text for those who cannot see it
            7.4.2: its headings skip a level
            7.4.4: it mixes numbered headings with others
            7.5: a heading of a table does not say which cells it is for
            7.7: a formula has no text for those who cannot see it
            7.9: a footnote has no name that its reference can lead to
            7.10: a layer has no name, or switches itself on and off
            7.11: an attached file has no name
            7.15: it is a form that changes as it is filled in
            7.16: its protection keeps screen readers out
            7.18.1-1: a comment has no tag
            7.18.1-2: a comment or a link has no words to be read aloud
            7.18.1-3: a form field has no words to be read aloud
            7.18.3: on a page with links the Tab key does not go in the order of the text
            7.18.4: a form field has no tag
            7.18.5-1: a link has no tag
            7.18.5-2: a link does not say where it leads
            7.20: a part of a page is taken from elsewhere, and its tags are not clear
            7.21.4: a font is not embedded, or not all of it
            7.21.7: it does not say which letters a font shows, so that they cannot be read aloud
            7.21.8: a letter is missing in a font
            7.21: a font is not made as it should be
            """);

    private static final Map<String, String> ACCESS_TWO = read("""
            5: it does not say rightly in its metadata that it is PDF/UA-2
            6.1: it does not say in its metadata that it is WTPDF
            6.2: it does not say that it has tags
            8.2.1-1: it has no tags, so that a screen reader cannot read it in order
            8.2.1-2: a tag does not say which tag it belongs to
            8.2.2: something on a page has no tag and does not say that it is decoration, so that a screen reader passes it over
            8.2.4: a tag has a name that no reader knows
            8.2.5.2: its tags are not those of one document of PDF 2.0
            8.2.5.8: an entry of its contents does not lead to its heading
            8.2.5.12: a heading does not say its level
            8.2.5.14: a note and what refers to it do not lead to each other
            8.2.5.20: a link has no tag, or shares one with another link
            8.2.5.25: a list does not say how it is numbered
            8.2.5.26: the rows or columns of a table are not equally long, or a heading does not say which cells it is for
            8.2.5.27: a caption is neither the first nor the last of what it is for
            8.2.5.28.2: a figure has no text for those who cannot see it
            8.4.3: a letter has no meaning that can be read aloud
            8.4.4: its language is not said, so that a screen reader may read it with the wrong voice
            8.4.5.5.1: a font is not embedded, or not all of it
            8.4.5.8: it does not say which letters a font shows, so that they cannot be read aloud
            8.4.5.9: a letter is missing in a font
            8.4.5: a font is not made as it should be
            8.7: a layer has no name, or switches itself on and off
            8.8: a link or a bookmark leads to a page and not to a tag
            8.9.3.3: on a page with links the Tab key does not go in the order of the text
            8.9: a comment or another addition to a page has no tag or no words to be read aloud
            8.10: a form field has no tag or no words to be read aloud
            8.11.1: it has no metadata or no title
            8.11.2: viewers are not asked to show its title in place of its file name
            8.14.1: an attached file has no description
            """);

    private static final Map<String, String> ARCHIVE = read("""
            6.1.3-1: it has no number of its own (ID)
            6.1.3-2: it is encrypted
            6.1.3-3: something stands after its end
            6.1.4: its list of objects is not written as it should be
            6.1.7.1-3: a part of it lies in another file
            6.1.7.2: it is packed in a way that archives do not take
            6.1.13: something in it is larger than every viewer can show
            6.10-2: it shows its pages step by step
            6.11: it asks for abilities of its viewer
            6.2.3: the profile of its colours cannot be used
            6.2.4.3: it does not say exactly which colours it means
            6.2.4: its colours are not told exactly
            6.2.5: it changes its colours for a certain printer
            6.2.8-3: viewers are asked to smooth a picture
            6.2.10: it is transparent in a way that is not told exactly
            6.2.11.4: a font is not embedded, or not all of it
            6.2.11.7: it does not say which letters a font shows
            6.2.11.8: a letter is missing in a font
            6.2.11: a font is not made as it should be
            6.3.1: a comment, a film or a sound hangs on a page that archives do not take
            6.3.2: a comment or a link would not be printed
            6.3.3: a comment or a field does not say how it looks
            6.4.1: a form field runs something
            6.4.2: it is a form that changes as it is filled in
            6.5.1: a link or a button runs something or opens a file
            6.5.2: something runs when it or a page of it is opened
            6.6.2.3: its metadata holds words of others that it does not explain
            6.6.2.1: its metadata cannot be read
            6.6.4: it does not say rightly in its metadata that it is PDF/A
            6.7: its tags are missing, or do not say what they are
            6.8: an attached file does not say what it is and what it is for
            6.9: a layer has no name, or switches itself on and off
            """);

    private PlainRules() {}

    private static Map<String, String> read(String lines) {
        Map<String, String> rules = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            rules.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return rules;
    }

    /** Returns the meaning of a rule of PDF/UA-1. */
    static Optional<String> ofAccess(String clause, int test) {
        return words(ACCESS, clause, test);
    }

    /** Returns the meaning of a rule of PDF/UA-2 or WTPDF, which has the same rules. */
    static Optional<String> ofAccessTwo(String clause, int test) {
        return words(ACCESS_TWO, clause, test);
    }

    /** Returns the meaning of a rule of PDF/A-2 or PDF/A-3. */
    static Optional<String> ofArchive(String clause, int test) {
        return words(ARCHIVE, clause, test);
    }

    /** Returns the meaning of a broken rule: by its test, its clause or a clause that contains that one. */
    private static Optional<String> words(Map<String, String> rules, String clause, int test) {
        String key = clause + "-" + test;
        while (!rules.containsKey(key)) {
            int end = Math.max(key.lastIndexOf('-'), key.lastIndexOf('.'));
            if (end < 0) {
                return Optional.empty();
            }
            key = key.substring(0, end);
        }
        return Optional.of(rules.get(key));
    }
}
