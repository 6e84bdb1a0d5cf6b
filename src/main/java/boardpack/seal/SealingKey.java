package boardpack.seal;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.slf4j.LoggerFactory;

/**
 * The key for sealing packs.
 *
 * @param chain its certificate, followed by those that confirm it
 */
public record SealingKey(PrivateKey key, List<X509Certificate> chain) {
    /** Returns the key in a PKCS#12 keystore; empty, with a finding, if there is no usable one. */
    public static Optional<SealingKey> in(
            byte[] keystore, char[] password, Optional<String> alias, Place place, Findings findings) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(keystore), password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(a -> isKey(store, a))
                    .sorted()
                    .toList();
            Optional<String> chosen = alias.map(a -> keys.stream().filter(a::equalsIgnoreCase))
                    .orElseGet(() -> keys.size() == 1 ? keys.stream() : java.util.stream.Stream.empty())
                    .findFirst();
            if (chosen.isEmpty()) {
                findings.add(
                        Code.E520,
                        place,
                        alias.map(a -> "no key is called \"" + a + "\"")
                                .orElse(keys.isEmpty() ? "it holds no private key" : "it holds several keys"),
                        keys.isEmpty()
                                ? "ask whoever issued the certificate for a keystore with its private key"
                                : "name one with --alias: " + String.join(", ", keys));
                return Optional.empty();
            }
            Certificate[] chain = store.getCertificateChain(chosen.get());
            PrivateKey key = (PrivateKey) store.getKey(chosen.get(), password);
            return Optional.of(new SealingKey(
                    key, Arrays.stream(chain).map(c -> (X509Certificate) c).toList()));
        } catch (UnrecoverableKeyException e) {
            findings.add(Code.E519, place, "its key has another password");
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            findings.add(Code.E519, place, wrong ? "the password is not its own" : "it is not a PKCS#12 keystore");
        } catch (GeneralSecurityException e) {
            LoggerFactory.getLogger(SealingKey.class).debug("{} cannot be read", place, e);
            findings.add(Code.E519, place, "it is not a PKCS#12 keystore that can be read");
        }
        return Optional.empty();
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias)
                    && store.getCertificate(alias) instanceof X509Certificate
                    && store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Returns the owner in the certificate: the common name, or else the whole name. */
    public String name() {
        String all = certificate().getSubjectX500Principal().getName();
        try {
            return new LdapName(all)
                    .getRdns().stream()
                            .filter(r -> r.getType().equalsIgnoreCase("CN"))
                            .map(r -> r.getValue().toString())
                            .findFirst()
                            .orElse(all);
        } catch (InvalidNameException e) {
            return all;
        }
    }

    /** Returns true if the certificate is not valid at a time. */
    public boolean isOutOfDate(Instant at) {
        return at.isBefore(certificate().getNotBefore().toInstant())
                || at.isAfter(certificate().getNotAfter().toInstant());
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }
}
