package boardpack.run;

import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.util.Optional;

/** Finds the cell, or the line of a text, that holds a character first. */
record CellOfCharacter(Workspace workspace) {
    Optional<Place> find(int character) {
        String wanted = Character.toString(character);
        for (String name : workspace.hashes().keySet()) {
            String plain = name.toLowerCase(java.util.Locale.ROOT);
            boolean isText = plain.endsWith(".csv") || plain.endsWith(".md") || plain.endsWith(".yaml");
            String text = isText ? workspace.peek(name) : "";
            int at = text.indexOf(wanted);
            if (at >= 0) {
                int lineStart = text.lastIndexOf('\n', at) + 1;
                int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
                return Optional.of(
                        plain.endsWith(".csv")
                                ? cell(name, text.substring(0, at))
                                : new Place(name, line, at - lineStart + 1));
            }
        }
        return Optional.empty();
    }

    /** The line in which the cell begins, and its number. */
    private static Place cell(String name, String before) {
        char delimiter = before.lines()
                        .findFirst()
                        .filter(l -> l.indexOf(';') >= 0 && l.indexOf(',') < 0)
                        .isPresent()
                ? ';'
                : before.indexOf('\t') >= 0 && before.indexOf(',') < 0 ? '\t' : ',';
        int line = 1;
        int column = 1;
        int begins = 1;
        boolean quoted = false;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            quoted ^= c == '"';
            line += c == '\n' ? 1 : 0;
            if (!quoted && (c == '\n' || c == delimiter)) {
                column = c == '\n' ? 1 : column + 1;
                begins = line;
            }
        }
        return new Place(name, begins, column);
    }
}
