package no.tiltaksoversikt;

import no.tiltaksoversikt.testing.HttpTest;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests inside the running service, which starts once for all of them; {@link PlainSuite} has a JVM beside theirs. */
@Suite
@SelectPackages("no.tiltaksoversikt")
@IncludeClassNamePatterns(".*Test")
@IncludeEngines("junit-jupiter")
@IncludeTags(HttpTest.IN_SERVICE)
class ServiceSuite {}
