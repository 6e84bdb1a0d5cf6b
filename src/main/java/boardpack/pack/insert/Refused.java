package boardpack.pack.insert;

import boardpack.problem.Code;

/** A document that a pack cannot take in, with the reason as a finding says it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String words;

    Refused(Code code, String words) {
        super(words);
        this.code = code;
        this.words = words;
    }

    Code code() {
        return code;
    }

    String words() {
        return words;
    }
}
