<<<<<<< HEAD
/** Tests with a browser, against the server and the county of the integration tests. */
=======
/** Tests in a browser, against the WAR with a small sample county and the trial accounts. */
>>>>>>> pages
package org.capitation.browser;
