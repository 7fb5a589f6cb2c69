package no.tiltaksoversikt;

import no.tiltaksoversikt.testing.HttpTest;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that need no running service. */
@Suite
@SelectPackages("no.tiltaksoversikt")
@IncludeClassNamePatterns(".*Test")
@ExcludeTags(HttpTest.IN_SERVICE)
class PlainSuite {}
