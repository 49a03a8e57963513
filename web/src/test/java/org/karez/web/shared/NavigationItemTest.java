package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.karez.officer.Role;

class NavigationItemTest {

    @ParameterizedTest
    @EnumSource
    void aRoleHasAtMostSevenItems(Role role) {
        assertThat(Stream.of(NavigationItem.values())
                        .filter(item -> item.getRoles().contains(role)))
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void aPageBelongsToTheItemOfItsFolder() {
        assertThat(NavigationItem.CASEFILE.covers("/casefile/view.xhtml")).isTrue();
        assertThat(NavigationItem.ASSET.covers("/casefile/view.xhtml")).isFalse();
    }

    @Test
    void aPageNamedByAnItemBelongsToItAlone() {
        assertThat(NavigationItem.AUTHORITY.covers(NavigationItem.AUTHORITY.getPage()))
                .isTrue();
        assertThat(NavigationItem.OFFICER.covers(NavigationItem.AUTHORITY.getPage()))
                .isFalse();
    }
}
