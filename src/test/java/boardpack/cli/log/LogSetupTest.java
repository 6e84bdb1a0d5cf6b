package boardpack.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.Reporter;

/** Tests that logging is decided before the command line is parsed, rather too often than never. */
final class LogSetupTest {
    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(LoggerFactory.PROVIDER_PROPERTY_KEY);
        System.clearProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-v", "-vv", "-qv", "--verbose", "--verbose=true", "--log-file x.log", "--log-file=x", "@args"})
    void whereALogMayBeAskedForItIsThere(String asked) {
        LogSetup.begin(("generate my-board " + asked).split(" "));
        assertEquals(Optional.empty(), Optional.ofNullable(System.getProperty(LoggerFactory.PROVIDER_PROPERTY_KEY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--quarter 2019/20-Q2", "-a Environment", "--service-area vv", "--out v", "--previous x"})
    void whereNoneIsAskedForNoneIsSetUp(String other) {
        LogSetup.begin(("generate my-board " + other).strip().split(" "));
        assertEquals(
                "org.slf4j.helpers.NOP_FallbackServiceProvider",
                System.getProperty(LoggerFactory.PROVIDER_PROPERTY_KEY));
    }
}
