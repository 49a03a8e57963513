package org.karez.officer;

/** What an officer may do. The constants' names are the roles of {@code @RolesAllowed}. */
public enum Role {
    /** Keeps the cases, parties, assets and requests of his authority; proposes. */
    INVESTIGATOR,
    /** Approves, returns, rejects what others proposed; confirms legal acts. */
    SUPERVISOR,
    /** National contact point: transmits and receives requests; second approval of coercive or restricted ones. */
    COORDINATOR,
    /** Works at the regional centre. */
    CENTRE_OFFICER,
    /** Keeps custody, condition and sale of assets. */
    ASSET_MANAGER,
    /** Reads what his authority did and saw, and verifies the trail; writes no business record. */
    AUDITOR,
    /** Answers what is addressed to him. */
    OBSERVER,
    /** Keeps officers, roles and reference data; reads no case content. */
    ADMINISTRATOR;

    /** The roles' names for annotations. */
    public static final class Names {
        public static final String INVESTIGATOR = "INVESTIGATOR";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String COORDINATOR = "COORDINATOR";
        public static final String CENTRE_OFFICER = "CENTRE_OFFICER";
        public static final String ASSET_MANAGER = "ASSET_MANAGER";
        public static final String AUDITOR = "AUDITOR";
        public static final String OBSERVER = "OBSERVER";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {}
    }
}
