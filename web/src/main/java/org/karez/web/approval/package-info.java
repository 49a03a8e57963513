/** The page of the deciders. */
package org.karez.web.approval;
