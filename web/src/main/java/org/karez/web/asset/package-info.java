/** The pages of assets: their register, one asset with its legal steps, and the forms that propose and register steps. */
package org.karez.web.asset;
