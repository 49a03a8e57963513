/**
 * Parties (лица, организации, группы): who is involved, under all their names in all their scripts.
 *
 * <p>What always holds: a party belongs to the authority that entered it; it has a primary name; only a person has a date of birth
 * and a sex.
 */
package org.karez.party;
