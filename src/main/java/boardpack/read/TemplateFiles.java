package boardpack.read;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Templates, wording and style by name: the workspace's own file if it has one, otherwise the built-in one. */
public final class TemplateFiles {
    private static final String FOLDER = "templates/";

    /** A safe name, which cannot lead to another folder on any system. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\\.[a-z]+");

    private final Workspace workspace;
    private final Findings findings;
    private final Map<String, String> read = new TreeMap<>();

    public TemplateFiles(Workspace workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    /** Returns the text of a template such as {@code policy-board/cover.ftlx}; empty if there is none. */
    public synchronized Optional<String> find(String name) {
        if (name.contains("..") || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> text =
                workspace.has(FOLDER + name) ? workspace.text(FOLDER + name) : builtIn(name, Place.of(FOLDER + name));
        text.ifPresent(t -> read.put(name, t));
        return text;
    }

    /** Returns true if the workspace has its own template of this name. */
    public boolean isOwn(String name) {
        return workspace.has(FOLDER + name);
    }

    /** Returns the text of a template that every style has. */
    public String get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new CannotContinue(Code.E501.at(Place.of(FOLDER + name), "there is no template of this name")));
    }

    /** Returns the text of a built-in template, even if the workspace has its own of that name. */
    public String builtIn(String name) {
        return builtIn(name, Place.of(FOLDER + name))
                .orElseThrow(() ->
                        new CannotContinue(Code.E501.at(Place.of(FOLDER + name), "there is no template of this name")));
    }

    /** Returns the text of a built-in template; empty if there is none of that name. */
    public Optional<String> findBuiltIn(String name) {
        return builtIn(name, Place.of(FOLDER + name));
    }

    private Optional<String> builtIn(String name, Place place) {
        try (InputStream in = TemplateFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Encoding.text(in.readAllBytes(), place, findings);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(place, Workspace.reason(e)), e);
        }
    }
}
