package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.karez.officer.Role;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NavigationItemTest {

    @ParameterizedTest
    @EnumSource
    void aRoleHasAtMostSevenItems(Role role) {
        assertThat(Stream.of(NavigationItem.values())
                        .filter(item -> item.getRoles().contains(role)))
                .hasSizeLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfAnItemAreOpenToTheRolesThatAreShownIt(NavigationItem item) throws Exception {
        assertThat(rolesFor(item.getPage())).containsAll(item.getRoles());
    }

    @Test
    void rolesThatOpenNothingAreNotOffered() {
        assertThat(NavigationItem.openingRoles())
                .contains(Role.ASSET_MANAGER, Role.ADMINISTRATOR)
                .doesNotContain(Role.CENTRE_OFFICER, Role.OBSERVER);
    }

    @Test
    void aPageBelongsToTheItemOfItsFolder() {
        assertThat(NavigationItem.CASEFILE.covers("/casefile/view.xhtml")).isTrue();
        assertThat(NavigationItem.ASSET.covers("/casefile/view.xhtml")).isFalse();
        assertThat(NavigationItem.CASEFILE.covers("/party/view.xhtml")).isTrue();
    }

    @Test
    void aPageNamedByAnItemBelongsToItAlone() {
        assertThat(NavigationItem.AUTHORITY.covers(NavigationItem.AUTHORITY.getPage()))
                .isTrue();
        assertThat(NavigationItem.OFFICER.covers(NavigationItem.AUTHORITY.getPage()))
                .isFalse();
    }

    /** The roles that the deployment descriptor lets open a page. */
    private static List<Role> rolesFor(String page) throws Exception {
        Element application = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("src/main/webapp/WEB-INF/web.xml"))
                .getDocumentElement();
        return elements(application, "security-constraint")
                .filter(constraint -> elements(constraint, "url-pattern")
                        .map(Element::getTextContent)
                        .filter(pattern -> !pattern.equals("/*"))
                        .anyMatch(pattern -> page.equals(pattern)
                                || pattern.endsWith("/*")
                                        && page.startsWith(pattern.substring(0, pattern.length() - 1))))
                .flatMap(constraint -> elements(constraint, "role-name"))
                .map(role -> Role.valueOf(role.getTextContent()))
                .toList();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
