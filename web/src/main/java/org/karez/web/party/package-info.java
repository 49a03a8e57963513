/** The pages of parties. */
package org.karez.web.party;
