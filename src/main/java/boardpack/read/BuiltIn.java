package boardpack.read;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that come with the program: templates, and the initial workspaces for {@code init}. */
public final class BuiltIn {
    private BuiltIn() {}

    /** Returns every file below a folder by path; none if there is no such folder. */
    public static Map<String, byte[]> folder(String name) {
        URL marker = BuiltIn.class.getClassLoader().getResource(name + "/");
        try {
            if (marker == null) {
                return Map.of();
            }
            URI uri = marker.toURI();
            if (!uri.getScheme().equals("jar")) {
                return files(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return files(jar.getPath(name));
            }
        } catch (IOException | URISyntaxException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), String.valueOf(e.getMessage())), e);
        }
    }

    /** Returns the lines of one file without surrounding blanks; none if there is no such file. */
    public static List<String> lines(String name) {
        try (InputStream in = BuiltIn.class.getClassLoader().getResourceAsStream(name)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::stripTrailing)
                            .toList();
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), String.valueOf(e.getMessage())), e);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
