/** Pages of samples, and of findings and their answers. */
package org.karez.web.audit;
