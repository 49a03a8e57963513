/** Pages of the auditor: the trail, its verification, and the history of one thing, which other pages include. */
package org.karez.web.trail;
