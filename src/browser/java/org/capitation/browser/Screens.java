package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;

/**
 * 截图: every page as it is when a test first opens it, in both languages and three widths, in {@code
 * target/screens}; on the way each is looked at for what is wrong with it.
 */
final class Screens {
  private static final Path FOLDER =
      Path.of(System.getProperty("capitation.target", "target"), "screens");
  private static final List<Integer> WIDTHS = List.of(390, 1440, 1920);
  private static final int HEIGHT = 900;

  /** The paths of the pages that were taken. */
  private static final Set<String> TAKEN = new HashSet<>();

  /** The names of the pictures: a page that is for a community looks otherwise with one. */
  private static final Set<String> NAMES = new HashSet<>();

  private Screens() {}

  /** The paths of the pages that were taken so far, with a slash before them. */
  static Set<String> taken() {
    return Set.copyOf(TAKEN);
  }

  /**
   * Takes the page that is shown, unless it was taken before; what is shown afterwards is the same
   * page at the same width, opened anew.
   *
   * @param base the address of the application
   */
  static void take(Page page, String base) {
    String address = page.url();
    String path = URI.create(base).relativize(URI.create(address)).getPath();
    TAKEN.add("/" + path);
    String name = path.replace('/', '-') + (address.contains("community=") ? "-one" : "");
    if (!NAMES.add(name)) {
      return;
    }
    String language = page.getAttribute("html", "lang").substring(0, 2);
    ViewportSize before = page.viewportSize();
    List<Executable> faults = new ArrayList<>();
    for (String shown : List.of(language.equals("zh") ? "en" : "zh", language)) {
      page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + shown);
      for (int width : WIDTHS) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(FOLDER.resolve(shown + "/" + width + "/" + name + ".png")));
        String where = name + " " + shown + " " + width;
        int wide = PagesIT.tooWide(page);
        faults.add(() -> assertEquals(0, wide, where + ": wider than the screen by"));
        // the two languages look alike: one is examined at a desk, the other on a phone
        if (width == (shown.equals("zh") ? 1440 : 390)) {
          List<?> found = PagesIT.violations(page);
          faults.add(() -> assertEquals(List.of(), found, where + ": axe"));
        }
      }
    }
    page.setViewportSize(before.width, before.height);
    page.navigate(address);
    assertAll(path, faults);
  }
}
