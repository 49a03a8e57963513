package org.karez.web.trail;

/** The parts of the auditor's pages, in their order. */
public enum AuditSection {
    /** All entries, and how the trail stands. */
    TRAIL("/audit/console.xhtml"),
    /** Who saw what. */
    ACCESS("/audit/access.xhtml"),
    /** Samples of assets. */
    SAMPLE("/audit/samples.xhtml"),
    /** Findings. */
    FINDING("/audit/findings.xhtml");

    private final String page;

    AuditSection(String page) {
        this.page = page;
    }

    public String getPage() {
        return page;
    }
}
