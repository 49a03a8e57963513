/** The pages of case files. */
package org.karez.web.casefile;
