package boardpack.pack.insert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Rebuilds the tags of an inserted document from its sound parts: standard types, attributes with their classes
 * resolved, and only existing pages.
 *
 * <p>If any tag or its place is damaged, all tags are dropped. A screen reader would otherwise read a part as if it
 * were the whole.
 */
final class CleanTags {
    static final COSName OBJ = COSName.getPDFName("Obj");
    static final COSName OBJR = COSName.getPDFName("OBJR");
    static final COSName MCR = COSName.getPDFName("MCR");
    static final COSName STM = COSName.getPDFName("Stm");
    static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName ID = COSName.ID;

    /** Largest number of a passage; pages have some hundreds, so a much larger number is an error. */
    private static final int MOST_PASSAGES = 1_000_000;

    private static final int DEEPEST = 500;

    /** Text that a screen reader reads for a tag in addition to the words on the page. */
    private static final Set<COSName> TEXTS =
            Set.of(COSName.LANG, COSName.ALT, COSName.E, COSName.ACTUAL_TEXT, ID, COSName.T);

    private final COSDictionary roles;
    private final TagAttributes attributes;
    private final Set<COSBase> reached;
    private final Set<Taken> taken;
    private final Evidence evidence;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSDictionary, TreeMap<Integer, COSDictionary>> passages = new IdentityHashMap<>();
    private final Map<COSDictionary, COSDictionary> objects = new IdentityHashMap<>();
    private final List<COSDictionary> holders = new ArrayList<>();
    private final Set<COSDictionary> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Made> made = new ArrayList<>();
    private final Deque<Made> open = new ArrayDeque<>();
    private int heading;
    private int notes;

    /** A tag before and after rebuilding. */
    private static final class Made {
        private final COSDictionary old;
        private final COSDictionary tag;
        private final Optional<Made> parent;
        private final COSDictionary page;
        private final int depth;
        private final COSArray kids = new COSArray();
        private boolean lost;

        Made(COSDictionary old, COSDictionary tag, Optional<Made> parent, COSDictionary page, int depth) {
            this.old = old;
            this.tag = tag;
            this.parent = parent;
            this.page = page;
            this.depth = depth;
        }
    }

    /** An exception for tags that cannot be rebuilt, with the reason. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(String reason) {
            super(reason);
        }
    }

    /**
     * Creates the tags for a document whose pages have been swept.
     *
     * @param reached the pages and everything reachable from them
     */
    CleanTags(COSDictionary root, Set<COSBase> reached, Set<Taken> taken, Evidence evidence) {
        this.roles = root.getCOSDictionary(COSName.ROLE_MAP);
        this.attributes = new TagAttributes(root);
        this.reached = reached;
        this.taken = taken;
        this.evidence = evidence;
    }

    /** Returns the tag of each passage on pages and forms, by the passage's number. */
    Map<COSDictionary, TreeMap<Integer, COSDictionary>> passages() {
        return passages;
    }

    /** Returns the tag of each annotation and picture that tags refer to. */
    Map<COSDictionary, COSDictionary> objects() {
        return objects;
    }

    /** Returns the forms and pictures among them, in reading order. */
    List<COSDictionary> holders() {
        return holders;
    }

    /** Returns the kept tags, each with its rebuilt one. */
    Map<COSDictionary, COSDictionary> remade() {
        Map<COSDictionary, COSDictionary> remade = new IdentityHashMap<>();
        made.stream().filter(m -> !gone.contains(m.tag)).forEach(m -> remade.put(m.old, m.tag));
        return remade;
    }

    /** Returns the rebuilt top-level tags; empty if none is left. */
    COSArray of(COSDictionary root) throws Damaged {
        COSArray top = new COSArray();
        List<COSBase> kids = TagAttributes.each(root.getDictionaryObject(COSName.K));
        List<Made> first = new ArrayList<>();
        for (COSBase kid : kids) {
            if (!(kid instanceof COSDictionary its) || !its.containsKey(COSName.S)) {
                throw new Damaged("a tag is missing");
            }
            first.add(tag(its, Optional.empty()));
        }
        first.reversed().forEach(open::push);
        while (!open.isEmpty()) {
            fill(open.pop());
        }
        for (Made each : made.reversed()) {
            finish(each);
        }
        for (Made each : first) {
            if (!gone.contains(each.tag)) {
                top.add(each.tag);
            }
        }
        return top;
    }

    private Made tag(COSDictionary old, Optional<Made> parent) throws Damaged {
        if (!seen.add(old)) {
            throw new Damaged("a tag is at two places");
        }
        int depth = parent.map(p -> p.depth + 1).orElse(0);
        if (depth > DEEPEST) {
            throw new Damaged("its tags are nested without end");
        }
        COSDictionary page = old.getDictionaryObject(COSName.PG) instanceof COSDictionary its
                ? its
                : parent.map(p -> p.page).orElseGet(COSDictionary::new);
        COSDictionary tag = new COSDictionary();
        tag.setItem(COSName.TYPE, STRUCT_ELEM);
        String name = old.getNameAsString(COSName.S, "");
        String kind = TagKind.of(name, roles).orElseGet(() -> {
            evidence.inaccessible("it does not say what its tags \"" + name + "\" are");
            return isAmongText(parent) ? "Span" : "Div";
        });
        tag.setItem(COSName.S, COSName.getPDFName(kind));
        for (COSName text : TEXTS) {
            if (old.getDictionaryObject(text) instanceof COSString its) {
                tag.setItem(text, its);
            }
        }
        if (kind.equals("Note") && !tag.containsKey(ID)) {
            notes++;
            tag.setItem(ID, new COSString("note " + notes));
        }
        attributes.of(old).ifPresent(its -> tag.setItem(COSName.A, its));
        if (old.containsKey(Sweep.AF)) {
            taken.add(Taken.ATTACHED_FILES);
        }
        look(kind, tag, parent);
        Made made = new Made(old, tag, parent, page, depth);
        this.made.add(made);
        return made;
    }

    private static boolean isAmongText(Optional<Made> parent) {
        return parent.map(p -> p.tag.getNameAsString(COSName.S, ""))
                .filter(k -> k.matches("P|H\\d?|Span|LBody|Lbl|TD|TH"))
                .isPresent();
    }

    /** Gives a heading without a level the number of its depth, because a pack uses numbered headings. */
    private void heading(Made it) {
        String kind = it.tag.getNameAsString(COSName.S, "");
        if (!kind.matches("H\\d?")) {
            return;
        }
        int level = 1;
        if (kind.equals("H")) {
            for (Optional<Made> at = it.parent; at.isPresent(); at = at.get().parent) {
                level += at.get().tag.getNameAsString(COSName.S, "").matches("Sect|Art") ? 1 : 0;
            }
            level = Math.min(6, Math.min(level, heading + 1));
        } else {
            level = kind.charAt(1) - '0';
        }
        if (level > heading + 1) {
            evidence.inaccessible("its headings skip a level");
        }
        heading = level;
        it.tag.setItem(COSName.S, COSName.getPDFName("H" + level));
    }

    private void look(String kind, COSDictionary tag, Optional<Made> parent) {
        boolean said = tag.containsKey(COSName.ALT) || tag.containsKey(COSName.ACTUAL_TEXT);
        if (kind.equals("Figure") && !said) {
            evidence.inaccessible("a figure has no text for those who cannot see it");
        }
        if (kind.equals("Formula") && !said) {
            evidence.inaccessible("a formula has no text for those who cannot see it");
        }
        String around = parent.map(p -> p.tag.getNameAsString(COSName.S, "")).orElse("Document");
        if (!TagKind.fits(kind, around)) {
            evidence.inaccessible("a tag " + kind + " is within a tag " + around);
        }
    }

    private void fill(Made it) throws Damaged {
        heading(it);
        List<Made> within = new ArrayList<>();
        for (COSBase kid : TagAttributes.each(it.old.getDictionaryObject(COSName.K))) {
            switch (kid) {
                case COSInteger number -> passage(it, it.page, Optional.empty(), number.intValue());
                case COSDictionary its when its.containsKey(OBJ) -> object(it, its);
                case COSDictionary its
                when its.containsKey(COSName.MCID) -> {
                    COSDictionary page =
                            its.getDictionaryObject(COSName.PG) instanceof COSDictionary own ? own : it.page;
                    passage(it, page, Optional.ofNullable(its.getDictionaryObject(STM)), its.getInt(COSName.MCID));
                }
                case COSDictionary its
                when its.containsKey(COSName.S) -> {
                    Made kidMade = tag(its, Optional.of(it));
                    it.kids.add(kidMade.tag);
                    within.add(kidMade);
                }
                case null, default -> throw new Damaged("a tag leads to something that is not there");
            }
        }
        within.reversed().forEach(open::push);
    }

    private void passage(Made it, COSDictionary page, Optional<COSBase> form, int number) throws Damaged {
        if (number < 0 || number > MOST_PASSAGES) {
            throw new Damaged("a tag leads to a passage that cannot be");
        }
        boolean there = reached.contains(page) && form.map(reached::contains).orElse(true);
        if (!there) {
            taken.add(Taken.OTHER_PAGES);
            it.lost = true;
            return;
        }
        COSDictionary holder = form.isPresent() && form.get() instanceof COSStream stream ? stream : page;
        COSDictionary before = passages.computeIfAbsent(holder, h -> {
                    holders.add(h);
                    return new TreeMap<>();
                })
                .putIfAbsent(number, it.tag);
        if (before != null) {
            throw new Damaged("a passage has two tags");
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MCR);
        reference.setItem(COSName.PG, page);
        if (holder != page) {
            reference.setItem(STM, holder);
        }
        reference.setInt(COSName.MCID, number);
        it.kids.add(reference);
    }

    private void object(Made it, COSDictionary old) throws Damaged {
        COSBase object = old.getDictionaryObject(OBJ);
        if (!(object instanceof COSDictionary its) || !reached.contains(object)) {
            // Its content was removed, or was on another page.
            it.lost = true;
            return;
        }
        COSDictionary page = old.getDictionaryObject(COSName.PG) instanceof COSDictionary own ? own : it.page;
        if (!reached.contains(page)) {
            it.lost = true;
            return;
        }
        if (objects.putIfAbsent(its, it.tag) != null) {
            throw new Damaged("a link has two tags");
        }
        holders.add(its);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.PG, page);
        reference.setItem(OBJ, its);
        it.kids.add(reference);
    }

    /** Removes a tag that lost all its content, with its texts. */
    private void finish(Made it) {
        COSArray kids = new COSArray();
        for (int i = 0; i < it.kids.size(); i++) {
            COSDictionary kid = (COSDictionary) it.kids.get(i);
            if (kid.getCOSName(COSName.TYPE).equals(STRUCT_ELEM)) {
                if (gone.contains(kid)) {
                    continue;
                }
                kid.setItem(COSName.P, it.tag);
            }
            kids.add(kid);
        }
        it.lost |= kids.size() < it.kids.size();
        it.kids.clear();
        it.kids.addAll(kids);
        if (it.lost && kids.size() == 0) {
            gone.add(it.tag);
        } else if (kids.size() > 0) {
            it.tag.setItem(COSName.K, kids);
        }
    }
}
