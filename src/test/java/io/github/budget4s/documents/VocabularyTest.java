package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds code and documents to the field's words: a reader should not have to learn ours for what has a name. */
class VocabularyTest {

    /** What is not said, and what is said for it. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("states (the|whether|how|what|which)", "returns, or nothing on an accessor"),
            Map.entry("tells whether", "returns whether"),
            Map.entry("virtual machine", "JVM"),
            Map.entry("sets? aside", "skipped"),
            Map.entry("binary fractions?", "floating point"),
            Map.entry("functions? that stands? as (a )?values?", "lambda, method reference"),
            Map.entry("first compiler", "C1"),
            Map.entry("second compiler", "C2"),
            Map.entry("both compilers", "C1 and C2"),
            Map.entry("archive of the classes as", "AppCDS archive"),
            Map.entry("what lives (on|shortly)", "young generation, promotion"),
            Map.entry("guess(es|ed)? wrong", "branch misprediction"),
            Map.entry("put together at (its|their) first use", "bootstrapped by invokedynamic"),
            Map.entry("yardstick", "baseline, scale"),
            Map.entry("is torn", "partial write, trailing bytes"),
            Map.entry("(unless|not|is|are|was|were|be|as) stated", "given, named, defined; default"),
            Map.entry("states? (it|them|none|one|nothing)", "has, gives, names"));

    private static final Pattern NOT_SAID = Pattern.compile(
            "(?<![\\w-])(" + String.join("|", WORDS.keySet()) + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);

    /** What types, methods and variables are not called, and what they are called for it. */
    private static final Map<String, String> NAMES = Map.of(
            "Nearest", "SpellingSuggestion",
            "(class|record|enum|interface) \\w*Texts", "what the type holds",
            "\\w*[sS]etAside\\w*", "skipped, earmarked",
            "stated|\\w*[a-z]Stated\\w*", "given, recorded, planned");

    private static final Pattern NOT_CALLED = Pattern.compile("\\b(" + String.join("|", NAMES.keySet()) + ")\\b");

    private static final Pattern JAVA_TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\\n])*+\"");

    /** What is not said in Chinese, and what finance departments say: one word for one thing. */
    private static final Map<String, String> CHINESE_WORDS = Map.ofEntries(
            Map.entry("缺省", "默认"),
            Map.entry("厂家政策", "商务政策"),
            Map.entry("年度计划|方案计划|计划中的 sales_plan", "年度方案；销售计划只指台数"),
            Map.entry("预算调整|预算调拨", "调剂"),
            Map.entry("备用金释放|已释放|释放的备用金", "拨付"),
            Map.entry("=(现为|内容为|实际为|给出)“", "读到“"),
            Map.entry("跳过", "略过"),
            Map.entry("[黄红]色预警", "黄线、红线"),
            Map.entry("运行记录", "操作日志"),
            Map.entry("投放费用", "费用"),
            Map.entry("通配形式", "通配符"),
            Map.entry("预算差异|差异率", "偏差、偏差率"));

    private static final Pattern NOT_SAID_IN_CHINESE = Pattern.compile(String.join("|", CHINESE_WORDS.keySet()));

    @Test
    void oneThingHasOneChineseWord() throws IOException {
        List<String> found = new ArrayList<>();
        Path texts = Document.HOME.resolve("src/main/resources/io/github/budget4s");
        List<Path> files = new ArrayList<>(List.of(
                Document.HOME.resolve("README.zh-CN.md"),
                texts.resolve("messages_zh.properties"),
                texts.resolve("help_zh.properties")));
        try (Stream<Path> pages = Files.walk(Document.HOME.resolve("src/site/markdown"));
                Stream<Path> templates = Files.walk(texts.resolve("init"))) {
            pages.filter(file -> file.toString().endsWith(".zh-CN.md")).forEach(files::add);
            templates
                    .filter(file ->
                            file.toString().contains("zh" + file.getFileSystem().getSeparator()))
                    .filter(Files::isRegularFile)
                    .forEach(files::add);
        }
        for (Path file : files) {
            NOT_SAID_IN_CHINESE
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(match -> found.add(Document.HOME.relativize(file) + ": " + match.group()));
        }
        assertThat(files).hasSizeGreaterThan(40);
        assertThat(found)
                .as("words for which there are others, %s", CHINESE_WORDS)
                .isEmpty();
    }

    @Test
    void codeAndDocumentsSpeakTheFieldsWords() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String name = Document.HOME.relativize(file).toString().replace('\\', '/');
            NOT_SAID.matcher(text(file)).results().forEach(match -> found.add(name + ": " + match.group()));
        }
        assertThat(found).as("words for which the field has others, %s", WORDS).isEmpty();
    }

    @Test
    void namesInCodeAreTheFieldsWords() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".java")) {
                NOT_CALLED.matcher(text(file)).results().forEach(match -> found.add(file + ": " + match.group()));
            }
        }
        assertThat(found).as("names for which there are better ones, %s", NAMES).isEmpty();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java", "src/site", "src/changes", "scripts", "config")) {
            try (Stream<Path> all = Files.walk(Document.HOME.resolve(root))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("VocabularyTest.java"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        for (String single : List.of("README.md", "CONTRIBUTING.md", "pom.xml")) {
            files.add(Document.HOME.resolve(single));
        }
        assertThat(files).hasSizeGreaterThan(100);
        return files;
    }

    /** Returns what was written to be read: of Java all but its texts, of documents all but their blocks. */
    private static String text(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (file.toString().endsWith(".java")) {
            text = JAVA_TEXT.matcher(text).replaceAll("");
        } else if (file.toString().endsWith(".md")) {
            text = Document.of(file).prose();
        }
        // A comment may go on in the next line.
        return text.replaceAll("\\s+(\\*|//|#)?\\s*", " ");
    }
}
