/** The pages on which reports of obliged institutions are imported and read. */
package org.karez.web.disclosure;
