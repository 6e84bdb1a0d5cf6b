package boardpack.fill;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that even FreeMarker's own wrapper, which is not used, gives a template no access to Java objects. */
final class NoMembersTest {
    @ParameterizedTest
    @ValueSource(classes = {Object.class, String.class, Class.class, Thread.class, Runtime.class, NoMembersTest.class})
    void nothingOfAnyClassIsExposed(Class<?> each) {
        ClassMemberAccessPolicy policy = DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_34)
                .forClass(each);

        for (var method : each.getMethods()) {
            assertFalse(policy.isMethodExposed(method), method::toString);
        }
        for (var field : each.getFields()) {
            assertFalse(policy.isFieldExposed(field), field::toString);
        }
        for (var constructor : each.getConstructors()) {
            assertFalse(policy.isConstructorExposed(constructor), constructor::toString);
        }
    }

    @Test
    void aTemplateThatIsHandedAnObjectCannotCallIt() throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setLogTemplateExceptions(false);
        Template template = new Template("it", "${it.getClass().getName()}", configuration);

        assertThrows(
                TemplateException.class,
                () -> template.process(Map.of("it", new StringBuilder("a")), new StringWriter()));
    }
}
