package boardpack.book.pack;

import boardpack.book.cell.TextWithAColon;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of a YAML mapping. A missing, unknown or invalid setting becomes a finding. */
public final class Setting {
    private final Yaml.Mapping mapping;
    private final Findings findings;
    private final Set<String> misspelt = new HashSet<>();

    public Setting(Yaml.Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    public Place place() {
        return mapping.place();
    }

    /** Adds a finding for each unknown setting. */
    public void only(Set<String> known) {
        only(known, "correct the spelling, or take the line out");
    }

    /**
     * Adds a finding for each unknown setting.
     *
     * @param toDo the remedy
     */
    void only(Set<String> known, String toDo) {
        mapping.keys().forEach((name, place) -> {
            if (!known.contains(name)) {
                Nearest.to(name, known).ifPresent(misspelt::add);
                findings.add(unknown(name, known, place, toDo));
            }
        });
    }

    private Finding unknown(String name, Set<String> known, Place place, String toDo) {
        Optional<String> nearest = Nearest.to(name, known);
        Optional<WhereSettingsBelong.Hint> hint =
                nearest.isPresent() ? Optional.empty() : WhereSettingsBelong.hint(name, place.column() > 1);
        return Code.E105.at(
                place,
                name,
                hint.map(WhereSettingsBelong.Hint::message).orElse(Nearest.suggestion(name, known)),
                hint.map(WhereSettingsBelong.Hint::fix)
                        .orElse(
                                name.contains(" ")
                                        ? "if this is a text with a colon in it, put quotation marks round the whole; else take"
                                                + " it out"
                                        : toDo));
    }

    public Optional<Yaml> get(String name) {
        return Optional.ofNullable(mapping.entries().get(name));
    }

    /** Returns a required text. */
    public String text(String name, String example) {
        Optional<Yaml.Scalar> said = get(name).flatMap(y -> text(y, "a text"));
        Optional<String> text = said.map(Yaml.Scalar::text);
        boolean blank = said.isPresent()
                && text.get().isEmpty()
                && !findings.hasErrorAt(said.get().place());
        if (blank || isMissing(name)) {
            findings.add(Code.E104, place(name), name, name + ": " + example);
        }
        return text.orElse("");
    }

    /** Returns true if a setting is missing. A misspelt one counts as present, because it has its own finding. */
    boolean isMissing(String name) {
        return get(name).isEmpty() && !misspelt.contains(name);
    }

    public Optional<String> text(String name) {
        return get(name).flatMap(y -> text(y, "a text")).map(Yaml.Scalar::text);
    }

    public Optional<Yaml.Scalar> text(Yaml yaml, String expected) {
        if (yaml instanceof Yaml.Scalar scalar) {
            return Optional.of(scalar);
        }
        findings.add(TextWithAColon.in(yaml)
                .map(text -> new Finding(
                        Code.E103,
                        yaml.place(),
                        "a colon divides this text, so that it is read as a setting",
                        "put quotation marks round the whole: " + text))
                .orElseGet(() -> Code.E103.at(yaml.place(), form(yaml), expected)));
        return Optional.empty();
    }

    public List<Yaml> list(String name) {
        return get(name)
                .map(y -> {
                    if (y instanceof Yaml.Sequence sequence) {
                        return sequence.items();
                    }
                    findings.add(Code.E103, y.place(), form(y), "a list, with a hyphen before each item,");
                    return List.<Yaml>of();
                })
                .orElse(List.of());
    }

    /** Returns a list, or a single item written without a list. */
    List<Yaml> listOrOne(String name) {
        Optional<Yaml> one = get(name)
                .filter(y -> y instanceof Yaml.Scalar text && !text.text().isEmpty()
                        || TextWithAColon.in(y).isPresent());
        return one.map(List::of).orElseGet(() -> list(name));
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(y -> text(y, "a text").ifPresent(s -> texts.add(s.text())));
        return texts;
    }

    public Optional<Setting> mapping(String name) {
        return get(name).flatMap(this::mapping);
    }

    public Optional<Setting> mapping(Yaml yaml) {
        if (yaml instanceof Yaml.Mapping inner) {
            return Optional.of(new Setting(inner, findings));
        }
        findings.add(Code.E103, yaml.place(), form(yaml), "settings of the form `name: value`");
        return Optional.empty();
    }

    /** Returns a copy without misplaced settings of the whole pack, each of which becomes a finding. */
    public Setting withoutOthersSettings() {
        Map<String, Yaml> own = new LinkedHashMap<>(mapping.entries());
        mapping.keys().forEach((name, place) -> {
            if (PackSettings.NAMES.contains(name)) {
                own.remove(name);
                findings.add(unknown(name, Set.of(), place, ""));
            }
        });
        return new Setting(new Yaml.Mapping(own, mapping.keys(), mapping.place()), findings);
    }

    /** Returns the names in this mapping. */
    public Set<String> names() {
        return mapping.entries().keySet();
    }

    /** Returns each name in this mapping with its text. */
    public Map<String, Yaml.Scalar> texts() {
        Map<String, Yaml.Scalar> texts = new LinkedHashMap<>();
        mapping.entries().forEach((name, y) -> text(y, "a text").ifPresent(s -> texts.put(name, s)));
        return texts;
    }

    /** Returns each name in this mapping with the settings under it. */
    Map<String, Setting> mappings() {
        Map<String, Setting> mappings = new LinkedHashMap<>();
        mapping.entries().forEach((name, y) -> mapping(y).ifPresent(s -> mappings.put(name, s)));
        return mappings;
    }

    public Place place(String name) {
        return mapping.keys().getOrDefault(name, mapping.place());
    }

    private static String form(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar scalar when scalar.text().isEmpty() -> "nothing";
            case Yaml.Scalar scalar -> "\"" + scalar.text() + "\"";
            case Yaml.Sequence sequence -> "a list";
            case Yaml.Mapping mapping -> "settings";
        };
    }
}
