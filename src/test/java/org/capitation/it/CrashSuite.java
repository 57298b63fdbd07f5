package org.capitation.it;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What starts servers of its own, and kills most of them. */
@Suite
@SelectPackages({"org.capitation.crash", "org.capitation.launcher"})
@IncludeClassNamePatterns(".*IT")
// of a profile of its own
@ExcludeClassNamePatterns("org\\.capitation\\.crash\\.CrashIT")
class CrashSuite {}
