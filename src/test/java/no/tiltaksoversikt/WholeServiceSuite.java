package no.tiltaksoversikt;

import no.tiltaksoversikt.testing.HttpTest;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests across packages, of HTTP and of the pages, inside the running service. It starts for them, too, when
 * {@link PlainSuite} leaves its place.
 */
@Suite
@SelectPackages("no.tiltaksoversikt")
@IncludeClassNamePatterns("no\\.tiltaksoversikt\\.(?:[A-Z]|platform\\.|publication\\.site\\.).*Test")
@IncludeEngines("junit-jupiter")
@IncludeTags(HttpTest.IN_SERVICE)
class WholeServiceSuite {}
