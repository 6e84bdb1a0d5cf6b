package boardpack.fill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.paper.Paper;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FillerTest {
    private enum Mood {
        NO_CHANGE
    }

    private record Inner(String name) {}

    private record Content(String text, List<Inner> inner, boolean yes, int number, Optional<String> note, Mood mood) {
        /** Returns a text. It is not a component, so a template must not be able to call it. */
        public String secret() {
            return "SECRET";
        }
    }

    private static final String AWKWARD = "a < b & \"c\" 'd' > e";

    private static Content content(String text) {
        return new Content(
                text, List.of(new Inner("one"), new Inner("two")), true, 1234567, Optional.empty(), Mood.NO_CHANGE);
    }

    private static Paper paper(Content content) {
        return new Paper("id", 1, "name", "Title", "board/main.ftlx", "", content, List.of());
    }

    private static String fill(String template) {
        return fill(Map.of("board/main.ftlx", template), content(AWKWARD));
    }

    private static String fill(Map<String, String> templates, Content content) {
        return new Filler(
                        name -> Optional.ofNullable(templates.get(name)),
                        name -> true,
                        (text, size, bold) -> size * text.length() / 2)
                .fill(paper(content));
    }

    private static Finding mistake(Map<String, String> templates) {
        return assertThrows(CannotContinue.class, () -> fill(templates, content(AWKWARD)))
                .finding();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "?new         | ~${\"freemarker.template.utility.Execute\"?new()(\"id\")}~",
                "?new         | ~<#assign x = \"freemarker.template.utility.ObjectConstructor\"?new()>${x(\"java.io.File\", \"/\")}~",
                "?new         | ~<#assign x = \"freemarker.template.utility.JythonRuntime\"?new()><@x>1</@x>~",
                "?new         | ~${\"x\" ? new}~",
                "?new         | ~${\"x\"?<#-- a comment -->new()}~",
                "?new         | ~${\"x\"?<!-- another -->new()}~",
                "?new         | ~<#if (1 > 0) && (\"x\"?new())>a</#if>~",
                "?new         | ~<#if \"a>b\"?new()??>a</#if>~",
                "?new         | ~<@m a=\"it's\" b='x'?new()/>~",
                "?new         | ~${\"inner ${'x'?new()} text\"}~",
                "?new         | ~${\"\\\"\" + 'x'?new()}~",
                "?new         | ~${{'a': 1}.a + 'x'?new()}~",
                "?eval        | ~${'\"freemarker.template.utility.Execute\"?new()'?eval}~",
                "?eval_json   | ~${'{\"a\": 1}'?eval_json.a}~",
                "?evalJson    | ~${'{\"a\": 1}'?evalJson.a}~",
                "?interpret   | ~<#assign f='a'?interpret><@f/>~",
                "?api         | ~${content?api.class.name}~",
                "?has_api     | ~${content?has_api?c}~",
                "?no_esc      | ~${content.text?no_esc}~",
                "?noEsc       | ~${content.text?noEsc}~",
                ".now         | ~${.now}~",
                ".now         | ~<#if content.yes && .now??>a</#if>~",
                ".now         | ~${. now?string}~",
                ".now         | ~${content.nope!.now}~",
                "<#setting    | ~<#setting locale=\"de_DE\">~",
                "<#setting    | ~<#setting time_zone=\"Asia/Tokyo\">~",
                "<#setting    | ~<#setting classic_compatible=true>~",
                "<#outputformat | ~<#outputformat \"plainText\">${content.text}</#outputformat>~",
                "<#outputformat | ~<#outputFormat \"plainText\">${content.text}</#outputFormat>~",
                "<#noautoesc  | ~<#noautoesc>${content.text}</#noautoesc>~",
                "<#noautoesc  | ~<#noAutoEsc>${content.text}</#noAutoEsc>~",
                "<#attempt    | ~<#attempt>${content.nope}<#recover>${.error}</#attempt>~"
            })
    void whatMustNotBeUsedIsRefusedByName(String what, String template) {
        Finding finding = mistake(Map.of("board/main.ftlx", "<p>\n" + template + "</p>"));
        assertEquals(Code.E419, finding.code(), finding.message());
        assertEquals("templates/board/main.ftlx", finding.place().file());
        assertEquals(2, finding.place().line());
        assertTrue(finding.message().startsWith('"' + what.strip() + '"'), finding.message());
    }

    /** Tests a header, which changes how the rest is read and counts only at the beginning. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#ftl>",
                "[#ftl]",
                "<#ftl output_format=\"plainText\">",
                "<#ftl auto_esc=false>",
                "<#ftl strict_syntax=false>",
                "[#ftl interpolation_syntax=\"dollar\"]",
                "<#ftl output_format=\"XHTML\">"
            })
    void aHeaderIsRefused(String header) {
        Finding finding = mistake(Map.of("board/main.ftlx", "\n  " + header + "\n<p>text</p>"));
        assertEquals(Code.E419, finding.code(), finding.message());
        assertEquals("templates/board/main.ftlx:2:3", finding.place().toString());
        assertEquals(
                Code.E401,
                mistake(Map.of(
                                "board/main.ftlx",
                                "<p>" + header.replace('[', '<').replace(']', '>') + "</p>"))
                        .code());
    }

    private static final List<String> REFUSED = List.of(
            "?new",
            "?api",
            "?has_api",
            "?hasApi",
            "?eval",
            "?eval_json",
            "?evalJson",
            "?interpret",
            "?no_esc",
            "?noEsc");

    /** The places for an expression in a template; ~ is replaced by the forbidden one. */
    private static final List<String> EXPRESSIONS = List.of(
            "${~}",
            "${ ( ~ ) }",
            "${[1, ~]?size}",
            "${{'a': ~}?size}",
            "${{~: 1}?size}",
            "${content.text + ~}",
            "${content.text[~]}",
            "${content[~]}",
            "${content.text?replace('a', ~)}",
            "${content.text?then(1, ~)}",
            "${content.nope!~}",
            "${(~)??}",
            "${-~}",
            "${!~}",
            "${1 + 2 * ~}",
            "${1..(~)}",
            "${content.inner?map(i -> ~)?size}",
            "${content.inner?filter(i -> i.name == ~)?size}",
            "${\"a ${~} b\"}",
            "${'a ${\"b ${~}\"} c'}",
            "<#if ~>a</#if>",
            "<#if content.yes>a<#else><#if ~>b</#if></#if>",
            "<#list ~ as x>a</#list>",
            "<#list content.inner as x>${~}<#sep>${~}<#else>${~}</#list>",
            "<#list content.inner>a<#items as x>${~}</#items></#list>",
            "<#assign x = ~>",
            "<#assign x>${~}</#assign>",
            "<#global x = ~>",
            "<#macro m a=~>b</#macro>",
            "<#macro m>${~}</#macro>",
            "<#macro m><#local x = ~></#macro>",
            "<#function f x><#return ~></#function>",
            "<#macro m><#nested ~></#macro>",
            "<@m ~/>",
            "<@m a=~/>",
            "<@m>${~}</@m>",
            "<#switch ~><#case 1>a</#switch>",
            "<#switch 1><#case ~>a<#default>${~}</#switch>",
            "<#include ~>",
            "<#import ~ as x>",
            "<#stop ~>",
            "<#visit ~>",
            "<#compress>${~}</#compress>");

    /** Checks that they are rejected in any spelling and in every place for an expression, used or not. */
    @Test
    void whatMustNotBeUsedIsRefusedWhereverAnExpressionCanStand() {
        for (String template : EXPRESSIONS) {
            for (String dividing : List.of("", "\n", " <#--a--> ")) {
                for (String word : REFUSED) {
                    String call = "content.text" + dividing + "?" + dividing + word.substring(1);
                    assertRefused(word, template.replace("~", call));
                }
                assertRefused(".now", template.replace("~", "." + dividing + "now"));
            }
        }
    }

    private static void assertRefused(String word, String template) {
        Finding finding = assertThrows(
                        CannotContinue.class,
                        () -> fill(Map.of("board/main.ftlx", "<p>" + template + "</p>"), content(AWKWARD)),
                        template)
                .finding();
        assertEquals(Code.E419, finding.code(), template + ": " + finding.message());
        assertTrue(finding.message().startsWith('"' + word + '"'), template + ": " + finding.message());
    }

    @Test
    void whatMustNotBeUsedIsRefusedWhereItStandsInASharedTemplate() {
        for (String main : List.of("<#import \"/common.ftlx\" as c>", "<p>\n<#include \"/common.ftlx\"></p>")) {
            Finding finding = mistake(Map.of("board/main.ftlx", main, "common.ftlx", "<p>\n\n${.now}</p>"));
            assertEquals(Code.E419, finding.code());
            assertEquals("templates/common.ftlx:3:3", finding.place().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is anything ?new or ?api here. now <!-- .now --> is text",
                "<#-- ${.now} \"x\"?new() <#setting locale=\"de\"> -->",
                "<#noparse>${.now}</#noparse>",
                "it's ${content.number} isn't it",
                "${r\"${.now} is raw\"?length}",
                "#{.now}",
                "${\"inner \\x24{'x'?new()} text\"}",
                "[#if x]${content.number}[/#if] [=.now]",
                "<#noparse>a</#noparse> <#noparse >${.now}</#noparse>",
                "<#comment>${.now}</#comment> text"
            })
    void wordsThatOnlyLookSoAreLetPass(String template) {
        assertFalse(fill("<p>" + template).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${content.secret()}",
                "${content.secret}",
                "${content.toString()}",
                "${content.hashCode}",
                "${content.getClass()}",
                "${content.class}",
                "${content.text.class}",
                "${content.text.getBytes()}",
                "${content.inner.size()}",
                "${content.inner.stream()}",
                "${paper.getClass().forName(\"java.lang.Runtime\")}",
                "${paper.numbered(1, 2)}",
                "${content}",
                "${content.inner}",
                "${content + 1}",
                "${content.number.x}",
                "<#list content as k, v>${k}</#list>",
                "<@content/>",
                "${content.inner?join(\", \")}",
                "${.data_model.System}",
                "${.data_model?keys?join(\",\")}",
                "${.globals[\"java.lang.System\"]}",
                "${.vars.statics}",
                "<#list content?keys as k>${k}</#list>",
                "<#include \"/etc/passwd\">",
                "<#include \"../../pom.xml\">",
                "<#include \"../../../../../../etc/passwd\">",
                "<#include \"file:///etc/passwd\">",
                "<#include \"*/passwd\">",
                "<#import \"/etc/passwd\" as p>",
                "<#import \"../../x.ftlx\" as p>",
                "<#include \"classpath:templates/style.yaml\">",
                "<#include \"/style.yaml\" parse=false>",
                "<@.get_optional_template(\"/etc/passwd\").include/>"
            })
    void templatesReachNothingButTheirData(String template) {
        Finding finding = mistake(
                Map.of("board/main.ftlx", "<p>\n" + template + "</p>", "style.yaml", "a: b", "x.ftlx", "outside"));
        assertEquals(Code.E401, finding.code());
        assertEquals("templates/board/main.ftlx", finding.place().file());
        assertEquals(2, finding.place().line(), finding.message());
        assertFalse(finding.message().contains("SECRET"));
        assertFalse(
                finding.message().matches("(?is).*(boardpack\\.|freemarker|wrapper|exception|\\$\\w|@[0-9a-f]{4}).*"),
                finding.message());
    }

    /** Checks that errors are described in our own words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~${content.inner[0].nope}~                   | ~there is nothing called content.inner[0].nope~",
                "~${content.inner?map(i -> i.nope)?join('')}~ | ~what stands here cannot be used like this~",
                "~<#list content.text as x>${x}</#list>~      | ~\"content.text\" is not a list~",
                "~<#list 1.. as i><#if i>a</#if></#list>~     | ~\"i\" is neither true nor false~",
                "~${content.text * 2}~                        | ~\"content.text\" is not a number~",
                "~${content.inner}~                           | ~\"content.inner\" cannot be placed as text~",
                "~<#nope>~                                    | ~there is no directive called \"#nope\"~",
                "~${content.text?nope}~                       | ~there is nothing built in called \"nope\"~",
                "~<#if content.yes>a~                         | ~\"#if\" is not closed~",
                "~<#list content.inner as i></#if>~           | ~\"</#if>\" cannot stand here~",
                "~${content.text~                             | ~\"{\" is not closed~",
                "~${1 +}~                                     | ~\"}\" cannot stand here~",
                "~<#stop 'no figures yet'>~                   | ~the template stops the run: no figures yet~",
                "~<@content/>~                                | ~\"content\" cannot be used like this~"
            })
    void aMistakeIsSaidInOurWords(String template, String said) {
        assertEquals(said, mistake(Map.of("board/main.ftlx", template)).message());
    }

    /** Tests any depth of nesting: brackets, directives, texts within texts, and macros. */
    @ParameterizedTest
    @CsvSource({"${,(,1,),}", "'',<#if true>,a,</#if>,''", "${,[,1,],?size}", "${,-(,1,),}", "'',<@m>,a,</@m>,''"})
    void nestingOfAnyDepthIsAFinding(String before, String open, String core, String close, String after) {
        String macro = "<#macro m><#nested></#macro>";
        for (int depth : new int[] {1_000, 10_000, 100_000}) {
            String template = macro + "\n" + before + open.repeat(depth) + core + close.repeat(depth) + after;
            try {
                fill(template);
            } catch (CannotContinue e) {
                assertEquals(Code.E401, e.finding().code(), e.finding().message());
                assertTrue(
                        e.finding().message().contains("too deeply"),
                        e.finding().message());
            }
        }
    }

    /** Checks that the machine does not affect the output. */
    @Test
    void datesAndNumbersDoNotFollowTheMachine() {
        java.util.TimeZone zone = java.util.TimeZone.getDefault();
        java.util.Locale locale = java.util.Locale.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Tokyo"));
            java.util.Locale.setDefault(java.util.Locale.GERMANY);
            assertEquals(
                    "Thu, 1 January 1970 00:00 1,234.5",
                    fill("${0?number_to_datetime?string(\"EEE, d MMMM yyyy HH:mm\")} ${1234.5?string(\",##0.0\")}"));
        } finally {
            java.util.TimeZone.setDefault(zone);
            java.util.Locale.setDefault(locale);
        }
    }

    @Test
    void componentsListsTruthsAndWordsAreReached() {
        String filled = fill("<#list content.inner as i>${i.name}<#sep>,</#list> ${content.number} ${content.mood}"
                + " <#if content.yes>yes</#if> [${content.note}] ${content.inner[0].kind} ${paper.title}");
        assertEquals("one,two 1234567 no-change yes [] inner Title", filled);
    }

    @Test
    void dataIsEscapedInTextAndInAttributes() {
        String escaped = "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e";
        assertEquals(
                "<p class=\"" + escaped + "\" id='" + escaped + "'>" + escaped + "</p>",
                fill("<p class=\"${content.text}\" id='${content.text}'>${content.text}</p>"));
    }

    @Test
    void escapingHoldsInMacrosAndIncludedTemplates() {
        Map<String, String> templates = Map.of(
                "board/main.ftlx", "<#import \"/common.ftlx\" as c><@c.m content.text/><#include \"part.ftlx\">",
                "common.ftlx", "<#macro m x><b>${x}</b></#macro>",
                "board/part.ftlx", "<i>${content.text}</i>");
        String filled = fill(templates, content("<script>"));
        assertEquals("<b>&lt;script&gt;</b><i>&lt;script&gt;</i>", filled);
    }

    @Test
    void textIsNotATemplate() {
        String text = "${content.number} <#include \"x\"> <@m/> [=1]";
        String filled = fill(Map.of("board/main.ftlx", "${content.text}"), content(text));
        assertTrue(filled.startsWith("${content.number} &lt;#include"), filled);
    }

    @Test
    void charactersThatXmlCannotHoldBecomeBlanks() {
        String filled =
                fill(Map.of("board/main.ftlx", "${content.text}"), content("a\u0001b\u000Bc\uFFFEd\uD800e\tf\ng"));
        assertEquals("a b c d e\tf\ng", filled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "unknown variable    | 3 | ~<p>\n\n${content.nope}</p>~",
                "unknown in a list   | 3 | ~<#list content.inner as i>\n<p>\n${i.nope}</p></#list>~",
                "unclosed directive  | 3 | ~<p>\n<#if content.yes>\n</p>~",
                "no such directive   | 2 | ~<p>\n<#nope>\n</p>~",
                "unfinished hole     | 3 | ~<p>\n${content.\n</p>~",
                "a truth as text     | 2 | ~<p>\n${content.yes}\n</p>~",
                "missing include     | 3 | ~<p>\n\n<#include \"nope.ftlx\"></p>~",
                "missing import      | 2 | ~<p>\n<#import \"/nope.ftlx\" as n></p>~",
                "no such macro       | 2 | ~<p>\n<@nope/></p>~",
                "stop                | 2 | ~<p>\n<#stop \"enough\"></p>~"
            })
    void aMistakeNamesFileAndLine(String what, int line, String template) {
        Finding finding = mistake(Map.of("board/main.ftlx", template));
        assertEquals(Code.E401, finding.code());
        assertEquals("templates/board/main.ftlx", finding.place().file(), what);
        assertEquals(line, finding.place().line(), what + ": " + finding.message());
        assertFalse(finding.message().contains("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~<#macro m>\n\n${nope}</#macro>~ | ~<#import \"/common.ftlx\" as c>\n<@c.m/>~",
                "~<p>\n\n${nope}</p>~             | ~<#include \"/common.ftlx\">~",
                "~<p>\n\n<#if></p>~               | ~<p>\n<#include \"/common.ftlx\">~",
                "~<p>\n\n${1 +}</p>~              | ~<p>\n<#import \"/common.ftlx\" as c>~"
            })
    void aMistakeInASharedTemplateNamesThatOne(String common, String main) {
        Finding finding = mistake(Map.of("board/main.ftlx", main, "common.ftlx", common));
        assertEquals(new Place("templates/common.ftlx", 3, finding.place().column()), finding.place());
    }

    @Test
    void aPaperWithoutTemplateIsAFinding() {
        Finding finding = mistake(Map.of());
        assertEquals(Code.E401, finding.code());
        assertEquals("templates/board/main.ftlx", finding.place().file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#macro m><@m/></#macro><@m/>", "<#function f><#return f()></#function>${f()}"})
    void aMacroThatCallsItselfIsAFinding(String template) {
        assertEquals(Code.E401, mistake(Map.of("board/main.ftlx", template)).code());
    }

    /**
     * Tests templates that never end, or not soon. Loops within an expression cannot be interrupted, but must not run
     * for ever.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1.. as i></#list>",
                "<#list 1.. as i><#assign x = i></#list>",
                "${(1..100000000)?seq_contains(-1)?c}",
                "<#assign x = (1..100000000)?filter(i -> i lt 0)?join('')>",
                "<#macro m><#list 1.. as i><#nested></#list></#macro><@m></@m>"
            })
    void aTemplateThatDoesNotEndIsStoppedAndToldWithItsLine(String template) {
        Filler filler = new Filler(
                name -> Optional.of("<p>\n\n" + template + "</p>"),
                name -> true,
                (text, size, bold) -> 1,
                Duration.ofMillis(300));
        Finding finding = assertThrows(CannotContinue.class, () -> filler.fill(paper(content(AWKWARD))))
                .finding();
        assertEquals(Code.E401, finding.code());
        assertTrue(finding.message().contains("is there a list without end?"), finding.message());
        assertEquals("templates/board/main.ftlx", finding.place().file());
        assertEquals(3, finding.place().line(), finding.message());
    }

    @Test
    void aTemplateThatWritesWithoutEndIsToldWithItsLine() {
        Finding finding = mistake(Map.of("board/main.ftlx", "<p>\n<#list 1.. as i>no end ${i} </#list></p>"));
        assertEquals(Code.E401, finding.code());
        assertEquals(2, finding.place().line(), finding.message());
    }
}
