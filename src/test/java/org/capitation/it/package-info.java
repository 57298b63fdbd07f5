/** What the integration tests share: one database and one deployment for all of them. */
package org.capitation.it;
