package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a sealed pack stays unchanged, and that any change is detected. */
final class SealTest {
    private static final Map<String, String> PASSWORD = Map.of("BOARDPACK_KEYSTORE_PASSWORD", "long grass");
    private static final String TIME = "2019-11-01T09:30:00Z";

    @TempDir
    static Path temp;

    private static Path folder;
    private static Path keystore;
    private static byte[] pack;
    private static byte[] sealed;

    @BeforeAll
    static void sealThePackOfTheSample() throws Exception {
        Path out = temp.resolve("out");
        Ran ran = Program.run("generate", Program.SAMPLE.toString(), "--out", out.toString());
        assertEquals(0, ran.exit(), ran.err());
        folder = out.resolve("2019-20-Q2");
        keystore = keystore("council.p12", "council", "RSA", "CN=Wendle Council, C=GB");
        pack = Files.readAllBytes(folder.resolve("board-pack.pdf"));
        sealed = seal(keystore, temp.resolve("sealed.pdf"));
    }

    /** Creates a key for tests; councils get theirs from an authority. */
    private static Path keystore(String file, String alias, String algorithm, String name) throws Exception {
        return keystore(temp.resolve(file), alias, algorithm, name);
    }

    static Path keystore(Path store, String alias, String algorithm, String name) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                algorithm,
                "-startdate",
                "2019/01/01",
                "-validity",
                "36500",
                "-dname",
                name,
                "-storetype",
                "PKCS12",
                "-storepass",
                "long grass",
                "-keystore",
                store.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return store;
    }

    private static byte[] seal(Path keystore, Path to, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "seal",
                folder.resolve("board-pack.pdf").toString(),
                "--keystore",
                keystore.toString(),
                "--at",
                TIME,
                "--out",
                to.toString()));
        arguments.addAll(List.of(more));
        Ran ran = Program.run(PASSWORD, List.of(), arguments.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        return Files.readAllBytes(to);
    }

    private static Ran verify(byte[] pdf, String... more) throws Exception {
        Path file = Files.write(Files.createTempFile(temp, "pack", ".pdf"), pdf);
        List<String> arguments = new ArrayList<>(List.of("verify", file.toString()));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    @Test
    void theSealIsAddedAndNothingElseIsTouched() throws Exception {
        assertTrue(sealed.length > pack.length);
        byte[] beginning = java.util.Arrays.copyOf(sealed, pack.length);
        assertArrayEquals(pack, beginning);
        assertEquals(List.of(), VeraPdf.faults(sealed));
        assertEquals(TagTree.of(pack), TagTree.of(sealed));
    }

    @Test
    void sealedTwiceAtOneTimeItIsTheSameFile() throws Exception {
        assertArrayEquals(sealed, seal(keystore, temp.resolve("again.pdf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "Ed25519"})
    void otherKindsOfKeysSealToo(String algorithm) throws Exception {
        Path store = keystore(algorithm + ".p12", "key", algorithm, "CN=Wendle Council, C=GB");
        byte[] its = seal(store, temp.resolve(algorithm + ".pdf"));
        Ran ran = verify(its);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("unchanged since"), ran.out());
        assertEquals(List.of(), VeraPdf.faults(its));
    }

    /** Tests the jar started without the launcher, which provides its libraries. */
    @Test
    void withoutItsLibrariesItSaysHowToStartIt() throws Exception {
        Path file = Files.write(temp.resolve("alone.pdf"), sealed);
        List<String> command = new ArrayList<>(Program.command(List.of("-Dx=y"), "verify", file.toString()));
        int classPath = command.indexOf("-cp") + 1;
        command.set(
                classPath,
                Stream.of(command.get(classPath).split(File.pathSeparator))
                        .filter(jar -> !Path.of(jar).getFileName().toString().startsWith("bc"))
                        .collect(Collectors.joining(File.pathSeparator)));
        Path said = temp.resolve("alone.txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals(1, exit, Files.readString(said));
        assertTrue(Files.readString(said).contains("fix: start it with the launcher"), Files.readString(said));
        assertFalse(Files.readString(said).contains("\tat "), Files.readString(said));
    }

    @Test
    void anUntouchedPackIsUnchanged() throws Exception {
        Ran ran = verify(sealed);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("seal: by CN=Wendle Council,C=GB, 1 November 2019, 09:30 UTC"), ran.out());
        assertTrue(ran.out().contains("unchanged since"), ran.out());
        assertTrue(ran.err().contains("warning W349: nobody but itself"), ran.err());
    }

    @Test
    void itSaysWhatItWasMadeFrom() throws Exception {
        Ran ran = verify(sealed);
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(Program.SAMPLE.resolve("targets.csv"))));
        assertTrue(ran.out().contains("    " + hash + "  targets.csv"), ran.out());
    }

    @Test
    void theManifestBesideItKnowsItSealedAndUnsealed() throws Exception {
        Path beside = Files.write(folder.resolve("board-pack-sealed.pdf"), sealed);
        Ran ran = Program.run("verify", beside.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("lists it with its hash, as board-pack.pdf before it was sealed"), ran.out());
        Ran unsealed = Program.run("verify", folder.resolve("board-pack.pdf").toString());
        assertEquals(0, unsealed.exit(), unsealed.err());
        assertTrue(unsealed.out().contains("seal: none"), unsealed.out());
        assertTrue(unsealed.out().contains("lists it with its hash, as board-pack.pdf\n"), unsealed.out());
        Files.delete(beside);
    }

    @Test
    void aByteThatIsChangedAnywhereIsSeen() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            byte[] changed = sealed.clone();
            // The change is after the header, so that the file is still recognised as a PDF.
            int at = 20 + random.nextInt(sealed.length - 20);
            changed[at] ^= (byte) (1 << random.nextInt(7));
            Ran ran = verify(changed);
            assertTrue(ran.exit() == 3 || ran.exit() == 4, "byte " + at + ": " + ran.out() + ran.err());
            assertFalse(ran.err().contains("a fault in the program"), ran.err());
        }
    }

    @Test
    void aPageThatIsTakenOutIsSeen() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.removePage(3);
            document.saveIncremental(
                    out,
                    java.util.Set.of(document.getDocumentCatalog().getPages().getCOSObject()));
        }
        Ran ran = verify(out.toByteArray());
        assertEquals(3, ran.exit(), ran.out());
        assertTrue(ran.err().contains("error E522: something was added to the pack after it was sealed"), ran.err());
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.removePage(3);
            document.save(anew);
        }
        assertEquals(3, verify(anew.toByteArray()).exit());
    }

    @Test
    void whatIsAddedBehindTheSealIsSeen() throws Exception {
        byte[] more = "\n% harmless\n".getBytes(StandardCharsets.US_ASCII);
        byte[] longer = java.util.Arrays.copyOf(sealed, sealed.length + more.length);
        System.arraycopy(more, 0, longer, sealed.length, more.length);
        Ran ran = verify(longer);
        assertEquals(3, ran.exit(), ran.out());
        assertTrue(ran.out().contains("something was added since"), ran.out());
    }

    @Test
    void anotherCertificateOfTheSameNameIsSeenByItsFingerprint() throws Exception {
        String fingerprint = verify(sealed).out().replaceAll("(?s).*certificate: SHA-256 ([0-9A-F:]+).*", "$1");
        Ran own = verify(sealed, "--certificate", fingerprint.toLowerCase(java.util.Locale.ROOT));
        assertEquals(0, own.exit(), own.err());
        assertFalse(own.err().contains("W349"), own.err());
        Path forged = keystore("forged.p12", "council", "RSA", "CN=Wendle Council, C=GB");
        Ran ran = verify(seal(forged, temp.resolve("forged.pdf")), "--certificate", fingerprint);
        assertEquals(3, ran.exit(), ran.out());
        assertTrue(ran.err().contains("error E539"), ran.err());
        Ran without = verify(pack, "--certificate", fingerprint);
        assertEquals(3, without.exit(), without.out());
        assertTrue(without.err().contains("the pack has no seal"), without.err());
    }

    @Test
    void whatIsWrongWithAKeystoreIsSaidAndNothingIsWritten() throws Exception {
        Path out = temp.resolve("never.pdf");
        Path text = Files.writeString(temp.resolve("text.p12"), "not a keystore");
        Path two = temp.resolve("two.p12");
        Files.copy(keystore, two);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "other",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Other",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "long grass",
                        "-keystore",
                        two.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        refused(out, "E519: the keystore cannot be used: the password is not its own", keystore, "short grass");
        refused(out, "E519: the keystore cannot be used: it is not a PKCS#12 keystore", text, "long grass");
        refused(out, "E520: no key of the keystore can be used: it holds several keys", two, "long grass");
        refused(
                out,
                "E520: no key of the keystore can be used: no key is called \"x\"",
                two,
                "long grass",
                "--alias",
                "x");
        refused(out, "E501", temp.resolve("missing.p12"), "long grass");
        refused(
                out,
                "E520: no key of the keystore can be used: its certificate is not valid",
                keystore,
                "long grass",
                "--at",
                "2018-01-01T00:00:00Z");
        Ran none = Program.run(
                Map.of("BOARDPACK_KEYSTORE_PASSWORD", ""),
                List.of(),
                "seal",
                folder.resolve("board-pack.pdf").toString(),
                "--keystore",
                keystore.toString());
        assertEquals(4, none.exit());
        assertTrue(none.err().contains("E515"), none.err());
    }

    private static void refused(Path out, String said, Path store, String password, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "seal",
                folder.resolve("board-pack.pdf").toString(),
                "--keystore",
                store.toString(),
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        Ran ran = Program.run(
                Map.of("BOARDPACK_KEYSTORE_PASSWORD", password), List.of(), arguments.toArray(String[]::new));
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains(said), ran.err());
        assertFalse(ran.err().contains(password), ran.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aSealedPackIsNeverWrittenOver() throws Exception {
        Path there = Files.writeString(temp.resolve("there.pdf"), "mine");
        Ran ran = Program.run(
                PASSWORD,
                List.of(),
                "seal",
                folder.resolve("board-pack.pdf").toString(),
                "--keystore",
                keystore.toString(),
                "--out",
                there.toString());
        assertEquals(4, ran.exit(), ran.err());
        assertEquals("mine", Files.readString(there));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7", "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"})
    void whatIsNoPackIsSaidSo(String text) throws Exception {
        Ran ran = verify(text.getBytes(StandardCharsets.US_ASCII));
        assertTrue(ran.exit() == 4 || ran.exit() == 0 && ran.out().contains("0 pages"), ran.out() + ran.err());
        assertFalse(ran.err().contains("a fault in the program"), ran.err());
    }
}
