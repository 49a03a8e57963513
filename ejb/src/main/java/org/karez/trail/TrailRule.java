package org.karez.trail;

import org.karez.shared.Rule;

/** Rules of reading the trail. */
public enum TrailRule implements Rule {
    /** An export holds no more rows than its kind of file allows. */
    EXPORT_SIZE,
    /** A saved view has a name. */
    VIEW_NAME,
    /** An auditor's saved views of one page have different names. */
    VIEW_NAME_TAKEN,
    /** An auditor keeps no more than fifty views of one page. */
    VIEWS
}
