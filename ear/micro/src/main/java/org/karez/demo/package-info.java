/**
 * The demonstration's data: invented people and companies in fictional agencies of real member states, some weeks into their work.
 *
 * <p>What always holds: every row that has a trail got it here, entry by entry, in the same bytes as the application writes; so a
 * verification of the demonstration finds nothing.
 */
package org.karez.demo;
