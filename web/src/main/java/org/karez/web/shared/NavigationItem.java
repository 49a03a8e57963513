package org.karez.web.shared;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.karez.officer.Role;

/**
 * The items of the menu on the left, in their order. At most seven for a role. An item whose page does not exist is not shown.
 */
public enum NavigationItem {
    /** What waits for the officer, across cases. */
    WORK(
            "/work/list.xhtml",
            "pi-inbox",
            Role.INVESTIGATOR,
            Role.SUPERVISOR,
            Role.COORDINATOR,
            Role.ASSET_MANAGER,
            Role.AUDITOR,
            Role.ADMINISTRATOR),
    /** Proposals of others. */
    APPROVAL("/approval/queue.xhtml", "pi-check-square", Role.SUPERVISOR, Role.COORDINATOR),
    /** Case files. */
    CASEFILE("/casefile/list.xhtml", "pi-folder", Role.INVESTIGATOR, Role.SUPERVISOR, Role.COORDINATOR, Role.AUDITOR),
    /** The register of assets. */
    ASSET(
            "/asset/list.xhtml",
            "pi-building-columns",
            Role.INVESTIGATOR,
            Role.SUPERVISOR,
            Role.ASSET_MANAGER,
            Role.AUDITOR),
    /** Cross-border requests. */
    REQUEST("/request/list.xhtml", "pi-send", Role.INVESTIGATOR, Role.SUPERVISOR, Role.COORDINATOR, Role.AUDITOR),
    /** Reports of financial intelligence units, imported. */
    DISCLOSURE("/disclosure/list.xhtml", "pi-upload", Role.INVESTIGATOR),
    /** The trail and its verification. */
    AUDIT("/audit/console.xhtml", "pi-verified", Role.AUDITOR),
    /** Officers and their roles. */
    OFFICER("/officer/list.xhtml", "pi-users", Role.ADMINISTRATOR),
    /** Participants and their authorities. */
    AUTHORITY("/officer/authorities.xhtml", "pi-sitemap", Role.ADMINISTRATOR),
    /** Reference data. */
    REFERENCE("/reference/schemas.xhtml", "pi-database", Role.ADMINISTRATOR);

    private final String page;
    private final String icon;
    private final Set<Role> roles;

    NavigationItem(String page, String icon, Role... roles) {
        this.page = page;
        this.icon = icon;
        this.roles = Set.of(roles);
    }

    public String getPage() {
        return page;
    }

    public String getIcon() {
        return icon;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    /** The roles for which something is in the menu: pages offer no other, for nobody could do anything with it. */
    public static List<Role> openingRoles() {
        return Stream.of(Role.values())
                .filter(role -> Stream.of(values()).anyMatch(item -> item.roles.contains(role)))
                .toList();
    }

    /** Whether the view belongs to this item: it lies in the same folder, and no other item names it. Parties are part of cases. */
    boolean covers(String viewId) {
        if (viewId.startsWith("/party/")) {
            return this == CASEFILE;
        }
        for (NavigationItem item : values()) {
            if (item.page.equals(viewId)) {
                return item == this;
            }
        }
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        return viewId.startsWith(folder) && firstOf(folder) == this;
    }

    private static NavigationItem firstOf(String folder) {
        for (NavigationItem item : values()) {
            if (item.page.startsWith(folder)) {
                return item;
            }
        }
        throw new IllegalArgumentException(folder);
    }
}
