package org.capitation.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with the test classes and their files: deployed once for all tests. */
@ArquillianSuiteDeployment
public class Deployments {
  private static final String OPEN = "<url-pattern>/health</url-pattern>";
  private static final String RUNNER = "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>";

  @Deployment
  public static WebArchive war() throws IOException {
    GenericArchive tests =
        ShrinkWrap.create(ExplodedImporter.class)
            .importDirectory(System.getProperty("capitation.target") + "/test-classes")
            .as(GenericArchive.class);
    WebArchive war =
        ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("capitation.war")));
    return war.setWebXML(withRunner(war))
        // the planted ones violate the architecture
        .merge(tests, "/WEB-INF/classes", Filters.exclude("/(planted|META-INF)/.*"));
  }

  /** Everything is behind the login, also what runs the tests in the server. */
  private static StringAsset withRunner(WebArchive war) throws IOException {
    try (InputStream file = war.get("WEB-INF/web.xml").getAsset().openStream()) {
      String web = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new StringAsset(web.replace(OPEN, OPEN + RUNNER));
    }
  }
}
