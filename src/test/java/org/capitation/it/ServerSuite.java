package org.capitation.it;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs in one server and asks it: all that no other suite has. */
@Suite
@SelectPackages("org.capitation")
@ExcludePackages({
  "org.capitation.browser",
  "org.capitation.crash",
  "org.capitation.launcher",
  "org.capitation.bench"
})
@IncludeClassNamePatterns(".*IT")
class ServerSuite {}
