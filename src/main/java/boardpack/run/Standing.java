package boardpack.run;

import boardpack.paper.DataTable;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.publish.Correction;
import boardpack.publish.Issue;
import boardpack.publish.Ledger;
import boardpack.publish.Manifest;
import boardpack.read.Workspace;
import boardpack.seal.PackTables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pack in the quarter's folder before a run, with its state.
 *
 * @param issue the pack; empty if there is none
 * @param sealed true if the folder contains a sealed document
 * @param published true if readers may have it, so that a change to it is a correction
 */
record Standing(Path folder, Optional<Issue> issue, boolean sealed, boolean published) {
    private static final String TEMPLATES = "templates/";

    /** Examines a quarter's folder; a draft is never published. */
    static Standing of(Path folder, Prepared prepared) {
        Optional<Issue> issue = prepared.order().draft() ? Optional.empty() : Issue.in(folder);
        if (issue.isEmpty()) {
            return new Standing(folder, issue, false, false);
        }
        try {
            boolean sealed = new PackTables(issue.get().folder()).isSealed();
            return new Standing(folder, issue, sealed, sealed || isPublished(issue.get(), prepared));
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        }
    }

    private static boolean isPublished(Issue issue, Prepared prepared) {
        if (!issue.corrections().isEmpty()) {
            return true;
        }
        Ledger.State said = prepared.protecting().packs().state(issue.hash()).orElse(Ledger.State.MADE);
        return switch (said) {
            case PUBLISHED -> true;
            case NEVER -> false;
            case BEGUN, MADE -> {
                var book = prepared.publishable().assessed().book();
                Optional<LocalDate> meeting =
                        Optional.ofNullable(book.settings().meetings().days().get(book.quarter()));
                Optional<LocalDate> today = prepared.order().today();
                yield meeting.isPresent() && today.isPresent() && today.get().isAfter(meeting.get());
            }
        };
    }

    /** Returns the earlier corrections of the pack, which it continues to print. */
    List<Correction> corrections() {
        return issue.map(Issue::corrections).orElse(List.of());
    }

    /**
     * Compares new files with the existing ones. The pack is not compared if its papers are, because it also contains
     * the list of input files, some of which may not matter.
     *
     * @param made the SHA-256 of every new file, by name
     * @param inputs the SHA-256 of every input file
     * @param pack the name of the pack's document
     * @return the documents that differ; empty if none does
     */
    List<String> changed(Map<String, String> made, Map<String, String> inputs, String pack) {
        Map<String, String> before = issue.orElseThrow().made();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(made.keySet());
        names.remove(Manifest.NAME);
        Set<String> files = new TreeSet<>(made.keySet());
        if (!before.containsKey(WebEdition.FILE)) {
            // A page that was never published is not a change to anything published.
            names.remove(WebEdition.FILE);
            files.remove(WebEdition.FILE);
        }
        boolean papers = made.keySet().stream().anyMatch(n -> n.startsWith("papers/"));
        if (papers && before.containsKey(pack) && made.containsKey(pack) && isOfSameTemplates(inputs)) {
            names.remove(pack);
        }
        List<String> changed = names.stream()
                .filter(n -> !made.getOrDefault(n, "").equals(before.getOrDefault(n, "")))
                .toList();
        boolean sameFiles = files.equals(before.keySet())
                && made.get(Documents.RATINGS).equals(before.get(Documents.RATINGS))
                && inputs.equals(issue.get().inputs())
                && !inputs.containsValue(boardpack.protect.Publishable.WITHHELD);
        // Equal inputs give other bytes only with another version of the program.
        return sameFiles ? List.of() : changed;
    }

    private boolean isOfSameTemplates(Map<String, String> inputs) {
        return templates(inputs).equals(templates(issue.orElseThrow().inputs()));
    }

    private static Map<String, String> templates(Map<String, String> inputs) {
        Map<String, String> its = new java.util.TreeMap<>(inputs);
        its.keySet().removeIf(name -> !name.startsWith(TEMPLATES));
        return its;
    }

    /** Returns true if every file of the pack is present and unchanged. */
    boolean isWhole() {
        try {
            return issue.orElseThrow().isWhole();
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        }
    }

    /** Returns the corrections with a new one. */
    List<Correction> corrected(List<String> files, DataTable ratings) {
        return corrected(files, ratings, Set.of());
    }

    /**
     * The same.
     *
     * @param elsewhere the indicators that none of the files is about
     */
    List<Correction> corrected(List<String> files, DataTable ratings, Set<String> elsewhere) {
        List<Correction> all = new ArrayList<>(corrections());
        all.add(new Correction(
                issue.orElseThrow().nameToKeep(folder),
                Differences.of(issue.orElseThrow(), ratings).stream()
                        .filter(c -> !elsewhere.contains(Differences.ref(c)))
                        .toList(),
                files.stream()
                        .filter(f -> f.endsWith(".pdf") || f.equals(WebEdition.FILE))
                        .toList()));
        return all;
    }

    /** Keeps a copy of the earlier issue next to the folder, under a name. */
    void keep(String name) {
        issue.orElseThrow().keep(folder, name);
    }
}
