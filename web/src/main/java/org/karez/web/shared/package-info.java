/**
 * The frame that every page stands in, and what pages have in common: language and looks, navigation, the tags' functions,
 * converters, and how a broken rule reaches the field it concerns.
 *
 * <p>Words: preferences (настройки), navigation (меню), message (сообщение). Nothing here decides what an officer may do.
 */
package org.karez.web.shared;
