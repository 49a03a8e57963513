package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What {@code docs/pages.md} demands of every page. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String TAGS = "http://karez.org/tags";
    private static final int LONGEST_PAGE = 150;

    /** Breaks the content policy, or brings texts and looks that nothing keeps in step. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\sstyle=|\\son[a-z]+=\"|<script|<style|f:ajax|h:commandLink|h:commandButton|https?://(?!www.w3.org/|karez.org/|omnifaces.org/)");

    private static Stream<Path> pages() throws IOException {
        return Files.walk(WEBAPP).filter(file -> file.toString().endsWith(".xhtml"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsShortAndHoldsNothingForbidden(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST_PAGE);
        assertThat(lines).noneMatch(line -> FORBIDDEN.matcher(line).find());
    }

    /** Facelets takes a misspelt attribute of a tag file without a word. */
    @ParameterizedTest
    @MethodSource("pages")
    void tagsAreGivenTheAttributesTheyKnow(Path page) throws Exception {
        Map<String, Set<String>> known = new HashMap<>();
        Map<String, Set<String>> required = new HashMap<>();
        readTags(known, required);
        List<String> mistakes = new ArrayList<>();
        for (Element use : elements(parse(page).getElementsByTagNameNS(TAGS, "*"))) {
            Set<String> given = attributes(use);
            String tag = use.getLocalName();
            if (!known.containsKey(tag)) {
                mistakes.add("k:" + tag + " does not exist");
                continue;
            }
            given.stream()
                    .filter(name -> !known.get(tag).contains(name))
                    .forEach(name -> mistakes.add("k:" + tag + " knows no " + name));
            required.get(tag).stream()
                    .filter(name -> !given.contains(name))
                    .forEach(name -> mistakes.add("k:" + tag + " needs " + name));
        }
        assertThat(mistakes).isEmpty();
    }

    /** The filter above a table finds in SQL; the component's own, which a column that sorts brings along, would find nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void columnsThatSortHaveNoFilterOfTheirOwn(Path page) throws Exception {
        assertThat(elements(parse(page).getElementsByTagNameNS("primefaces", "column")))
                .filteredOn(column -> column.hasAttribute("field"))
                .allSatisfy(
                        column -> assertThat(column.getAttribute("filterable")).isEqualTo("false"));
    }

    private static void readTags(Map<String, Set<String>> known, Map<String, Set<String>> required) throws Exception {
        Document library = parse(WEBAPP.resolve("WEB-INF/karez.taglib.xml"));
        for (Element tag : elements(library.getElementsByTagNameNS("*", "tag"))) {
            String name = text(tag, "tag-name");
            known.put(name, new HashSet<>());
            required.put(name, new HashSet<>());
            for (Element attribute : elements(tag.getElementsByTagNameNS("*", "attribute"))) {
                known.get(name).add(text(attribute, "name"));
                if (text(attribute, "required").equals("true")) {
                    required.get(name).add(text(attribute, "name"));
                }
            }
        }
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(file.toFile());
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Set<String> attributes(Element element) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (attribute.getNamespaceURI() == null) {
                names.add(attribute.getNodeName());
            }
        }
        return names;
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagNameNS("*", child).item(0).getTextContent();
    }
}
