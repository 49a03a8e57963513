/** The pages on which administrators keep reference data. */
package org.karez.web.reference;
