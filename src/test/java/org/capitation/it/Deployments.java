package org.capitation.it;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with the test classes and their files: deployed once for all tests. */
@ArquillianSuiteDeployment
public class Deployments {
  @Deployment
  public static WebArchive war() {
    GenericArchive tests =
        ShrinkWrap.create(ExplodedImporter.class)
            .importDirectory(System.getProperty("capitation.target") + "/test-classes")
            .as(GenericArchive.class);
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("capitation.war")))
        // the planted ones violate the architecture
        .merge(tests, "/WEB-INF/classes", Filters.exclude("/(planted|META-INF)/.*"));
  }
}
