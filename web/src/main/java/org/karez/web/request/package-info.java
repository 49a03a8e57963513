/** The pages of cross-border requests: writing one in steps, receiving, answering and closing it. */
package org.karez.web.request;
