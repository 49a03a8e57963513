package org.karez.disclosure;

import org.karez.shared.Rule;

/** Rules of importing reports and of loading schemas. */
public enum DisclosureRule implements Rule {
    /** A schema has a label that tells it from others. */
    SCHEMA_LABEL,
    /** A participant loads the same schema once. */
    SCHEMA_LOADED
}
