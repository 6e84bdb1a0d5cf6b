package boardpack.read;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * A council's folder for one board. Nothing outside it is read.
 *
 * <p>Records the SHA-256 of every file that was read, so that a pack can list its inputs.
 */
public final class Workspace {
    /** Maximum size of a CSV file, in megabytes. */
    static final int MOST_MEGABYTES = 200;

    /** Maximum depth of the search for unread files. */
    private static final int DEEPEST = 4;
    /** Maximum size of a text file read into memory, in megabytes: settings, narrative, a template, a style. */
    private static final int MOST_TEXT = 20;

    private final Path root;
    private final Findings findings;
    private final Map<String, String> hashes = new ConcurrentSkipListMap<>();
    private final Map<String, Stamp> stamps = new ConcurrentHashMap<>();

    /** The encoding of each file by name, so that it is not reported twice. */
    private final Map<String, Charset> encodings = new ConcurrentHashMap<>();

    private volatile Dialect ours = Dialect.OURS;

    private Workspace(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** Opens a workspace. A missing folder stops the run. */
    public static Workspace open(Path folder, Findings findings) {
        if (!Files.isDirectory(folder)) {
            throw new CannotContinue(Code.E503.at(Place.of(folder.toString())));
        }
        try {
            return new Workspace(folder.toRealPath(), findings);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(folder.toString()), reason(e)), e);
        }
    }

    /** Ignores these headings in files with our own headings from now on. */
    public void passOver(Set<String> headings) {
        ours = Dialect.passingOver(headings);
    }

    /** Returns the dialect of files with our own headings. */
    public Dialect ours() {
        return ours;
    }

    /** Returns the known encoding of a file, if it was read before with the same declaration. */
    Optional<Charset> encoding(String name, Optional<Charset> told) {
        return Optional.ofNullable(encodings.get(name + told));
    }

    void remember(String name, Optional<Charset> told, Charset found) {
        encodings.put(name + told, found);
    }

    /** Returns the path of every file read so far with its SHA-256, in the order of the paths. */
    public Map<String, String> hashes() {
        return Collections.unmodifiableMap(new TreeMap<>(hashes));
    }

    /** Returns the files that have changed since they were read. */
    public List<String> changed() {
        return hashes.keySet().stream().filter(this::isChanged).toList();
    }

    private boolean isChanged(String name) {
        Stamp then = stamps.get(name);
        if (then.isLike(Stamp.CHANGED)) {
            return true;
        }
        Path file = root.resolve(name);
        try {
            // A file whose time changed but not its content counts as unchanged.
            return !then.isLike(Stamp.of(file)) && !hashes.get(name).equals(hash(file));
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(Workspace.class).debug("{} is gone", name, e);
            return true;
        }
    }

    /** Returns the SHA-256 of a file. */
    public static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns every file of the workspace, except hidden and temporary ones and some folders.
     *
     * @param without top-level folders that are not searched
     */
    public List<String> all(List<String> without) {
        List<String> all = new ArrayList<>();
        collect("", without, 0, all);
        return all;
    }

    private void collect(String folder, List<String> without, int depth, List<String> all) {
        List<Path> inside;
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            inside = files.sorted().toList();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(Workspace.class).debug("{} cannot be listed", folder, e);
            return;
        }
        for (Path each : inside) {
            String name = each.getFileName().toString();
            String path = folder.isEmpty() ? name : folder + "/" + name;
            if (isNoFileOfOurs(name) || folder.isEmpty() && without.contains(name)) {
                continue;
            }
            if (Files.isRegularFile(each)) {
                all.add(path);
            } else if (depth < DEEPEST
                    && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                    && !Files.exists(each.resolve("pack.yaml"))) {
                collect(path, without, depth + 1, all);
            }
        }
    }

    /** Returns true for hidden files, and for those that Excel and Word create next to an open file. */
    public static boolean isNoFileOfOurs(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith("~") || name.endsWith(".tmp");
    }

    /** Returns true if a file system that ignores case would take this for the name of a file already read. */
    public boolean isAnotherNameOfOneRead(String name) {
        return hashes.keySet().stream()
                .filter(read -> read.equalsIgnoreCase(name))
                .anyMatch(read -> {
                    try {
                        return Files.isSameFile(root.resolve(read), root.resolve(name));
                    } catch (IOException e) {
                        org.slf4j.LoggerFactory.getLogger(Workspace.class).debug("{} is gone", name, e);
                        return false;
                    }
                });
    }

    /** Returns true if a file, a folder or a link of this name is in the workspace, readable or not. */
    public boolean contains(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Returns true if the workspace has an entry of this name that is not a folder. It may be a pipe or a broken link.
     * Reading such an entry is an error; it does not count as missing.
     */
    public boolean has(String name) {
        Path file = root.resolve(name);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file);
    }

    /** Returns true if the workspace has a folder of this name. */
    public boolean isFolder(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    /** Returns the files with this extension in a folder of the workspace, by name; none if the folder is missing. */
    public List<String> list(String folder, String ending) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ending) && !n.startsWith(".") && !n.startsWith("~$"))
                    .sorted()
                    .map(n -> folder + "/" + n)
                    .toList();
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(folder), reason(e)), e);
        }
    }

    /** Returns the files that match a pattern, by name. A folder outside the workspace becomes a finding. */
    public List<String> find(Glob glob) {
        Set<String> found = new TreeSet<>();
        if (!glob.leadsOut() && Files.isDirectory(root.resolve(glob.folder()))) {
            search(glob.folder(), glob, new HashSet<>(), found);
        }
        return List.copyOf(found);
    }

    /** Searches a folder and its subfolders, each once, even if links form a cycle. */
    private void search(String folder, Glob glob, Set<Path> been, Set<String> found) {
        try {
            Path real = root.resolve(folder).toRealPath();
            if (!real.startsWith(root)) {
                findings.add(Code.E114, Place.of(folder));
                return;
            }
            if (!been.add(real)) {
                return;
            }
            List<String> names;
            try (Stream<Path> files = Files.list(real)) {
                names = files.map(f -> f.getFileName().toString())
                        .filter(n -> !n.startsWith(".") && !n.startsWith("~$"))
                        .sorted()
                        .toList();
            }
            for (String name : names) {
                String path = folder.isEmpty() ? name : folder + "/" + name;
                if (glob.matches(path)) {
                    found.add(path);
                }
                if (Files.isDirectory(root.resolve(path)) && glob.goesBelow(path)) {
                    search(path, glob, been, found);
                }
            }
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(folder), reason(e)), e);
        }
    }

    /** Returns true if a file exists in the workspace, is regular and is not too large; otherwise adds a finding. */
    public boolean isReadable(String name) throws IOException {
        Path named = root.resolve(name);
        if (Files.isSymbolicLink(named) && !Files.exists(named)) {
            RegularFile.check(named, MOST_MEGABYTES);
        }
        Path real = named.toRealPath();
        if (!real.startsWith(root)) {
            findings.add(Code.E114, Place.of(name));
        } else if (!Files.isRegularFile(real)) {
            String what = Files.isDirectory(real) ? "a folder" : "a device";
            findings.add(FileKind.finding(what, Place.of(name)));
        } else if (Files.size(real) > MOST_MEGABYTES * 1_000_000L) {
            findings.add(Code.E122, Place.of(name), MOST_MEGABYTES);
        } else {
            return true;
        }
        return false;
    }

    /** Opens a file of the workspace without recording it as read. */
    InputStream look(String name) throws IOException {
        Path file = root.resolve(name);
        stamps.putIfAbsent(name, Stamp.of(file));
        return Files.newInputStream(file);
    }

    /** The path of a file whose parts are read in any order, without taking it for read. */
    public Path lookInto(String name) throws IOException {
        Path file = root.resolve(name);
        stamps.putIfAbsent(name, Stamp.of(file));
        return file;
    }

    /** The same, and it counts as read; empty, with a finding, where it leads out of the workspace. */
    public Optional<Path> readInto(String name) throws IOException {
        Optional<InputStream> whole = open(name);
        if (whole.isPresent()) {
            whole.get().close();
        }
        return whole.map(w -> root.resolve(name));
    }

    /** Returns the text of a small file without recording it as read; empty if it is not valid UTF-8. */
    public String peek(String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(RegularFile.bytes(root.resolve(name), MOST_MEGABYTES)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(Workspace.class).debug("{} is no UTF-8", name, e);
            return "";
        }
    }

    /** Returns the length of a file in bytes; 0 if it is unknown. */
    public long size(String name) {
        try {
            return Files.size(root.resolve(name));
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(Workspace.class).debug("{} has no size", name, e);
            return 0;
        }
    }

    /** Opens a file of the workspace; empty, with a finding, if it leads out of the workspace. */
    Optional<InputStream> open(String name) throws IOException {
        Path real = root.resolve(name).toRealPath();
        if (!real.startsWith(root)) {
            findings.add(Code.E114, Place.of(name));
            return Optional.empty();
        }
        Stamp now = Stamp.of(real);
        Stamp looked = stamps.putIfAbsent(name, now);
        if (looked != null && !looked.isLike(now) && !hashes.containsKey(name)) {
            // The file may have changed since it was first looked at.
            stamps.put(name, Stamp.CHANGED);
        }
        MessageDigest digest = sha256();
        InputStream hashing = new DigestInputStream(Files.newInputStream(real), digest);
        return Optional.of(new BufferedInputStream(new FilterInputStream(hashing) {
            @Override
            public void close() throws IOException {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                in.close();
                String hash = HexFormat.of().formatHex(digest.digest());
                if (!hash.equals(hashes.merge(name, hash, (first, again) -> first))) {
                    stamps.put(name, Stamp.CHANGED);
                }
            }
        }));
    }

    /** Returns the content of a binary file; empty, with a finding, if it cannot be used. */
    public Optional<byte[]> bytes(String name) {
        try (InputStream in = isReadable(name) ? open(name).orElse(null) : null) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), reason(e)), e);
        }
    }

    /** Returns the text of a small file; empty if it is missing, or, with a finding, if it cannot be used. */
    public Optional<String> text(String name) {
        try {
            RegularFile.check(root.resolve(name), MOST_TEXT);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), reason(e)), e);
        }
        try (InputStream in = open(name).orElse(null)) {
            return in == null ? Optional.empty() : Encoding.text(in.readAllBytes(), Place.of(name), findings);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), reason(e)), e);
        }
    }

    /** Returns the reason why a file could not be read or written, in a few words. */
    public static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "there is no such file";
            case java.nio.file.AccessDeniedException denied -> "permission is denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** Returns a new SHA-256 digest, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
