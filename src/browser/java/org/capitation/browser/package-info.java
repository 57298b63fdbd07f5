/** Tests with a browser, against the server and the county of the integration tests. */
package org.capitation.browser;
