/** The page of an officer's own work. */
package org.karez.web.work;
