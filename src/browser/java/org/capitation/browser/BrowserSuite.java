package org.capitation.browser;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is looked at in a browser. */
@Suite
@SelectPackages("org.capitation.browser")
@IncludeClassNamePatterns(".*IT")
class BrowserSuite {}
