/** Tests in a browser, against the WAR with a small sample county and the trial accounts. */
package org.capitation.browser;
