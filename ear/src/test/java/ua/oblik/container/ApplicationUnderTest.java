package ua.oblik.container;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that is shipped, byte for byte, with the use-case tests added to its web module. */
public final class ApplicationUnderTest {
  private static final String WEB_MODULE = "/oblik-web.war";
  private static final String TESTS = "ua.oblik.usecase";

  private static EnterpriseArchive archive;

  private ApplicationUnderTest() {}

  /** The archive; every test class gets the same. */
  public static synchronized EnterpriseArchive archive() {
    if (archive == null) {
      archive = assemble();
    }
    return archive;
  }

  private static EnterpriseArchive assemble() {
    EnterpriseArchive application =
        ShrinkWrap.create(ZipImporter.class, "oblik.ear")
            .importFrom(
                Path.of(System.getProperty("oblik.checkout", ".."), "ear/target/oblik.ear")
                    .toFile())
            .as(EnterpriseArchive.class);
    WebArchive pages =
        ShrinkWrap.create(ZipImporter.class, "oblik-web.war")
            .importFrom(application.get(WEB_MODULE).getAsset().openStream())
            .as(WebArchive.class)
            .addPackage(TESTS)
            .addAsLibrary(jarOf(Assertions.class))
            .addAsLibrary(jarOf(Awaitility.class))
            .addAsLibrary(jarOf(Matcher.class));
    application.delete(WEB_MODULE);
    return application.addAsModule(Testable.archiveToTest(pages));
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
