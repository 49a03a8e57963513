package org.karez.trail;

/** The lists in which an auditor searches. */
public enum TrailList {
    /** All entries. */
    TRAIL,
    /** Who saw what. */
    ACCESS
}
