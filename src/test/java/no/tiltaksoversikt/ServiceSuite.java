package no.tiltaksoversikt;

import no.tiltaksoversikt.testing.HttpTest;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of all other packages inside the running service, which starts once for all of them. */
@Suite
@SelectPackages("no.tiltaksoversikt")
@IncludeClassNamePatterns("no\\.tiltaksoversikt\\.(?!platform\\.|publication\\.site\\.)[a-z].*Test")
@IncludeEngines("junit-jupiter")
@IncludeTags(HttpTest.IN_SERVICE)
class ServiceSuite {}
