package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 页框: what surrounds every page – whose it is, the trial's band, addresses that keep the rest. */
@Named
@RequestScoped
public class Frame {
  private static final String BEGUN = "capitation.begun";

  @Inject private HttpServletRequest request;
  @Inject private Instance<Letterhead> letterhead;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "capitation.trial", defaultValue = "false")
  private boolean trial;

  @Inject
  @ConfigProperty(name = "capitation.session.absolute", defaultValue = "720")
  private int absoluteMinutes;

  /** The path of the page within the application, without an extension. */
  static String pathOf(HttpServletRequest request) {
    return withoutExtension(request.getServletPath());
  }

  static String pathOf(ExternalContext request) {
    return withoutExtension(request.getRequestServletPath());
  }

  private static String withoutExtension(String path) {
    return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
  }

  /** Whether this is a trial with fictional data. */
  public boolean isTrial() {
    return trial;
  }

  /** The business date. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The county's name, empty as long as there is no county. */
  public String county() {
    return letterhead.isResolvable() ? letterhead.get().county() : "";
  }

  /** What a page is about, within the title of its window; nothing where there is no such. */
  public String object(Object... parts) {
    String object =
        Arrays.stream(parts)
            .map(String::valueOf)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return object.isEmpty() ? "" : object + " – ";
  }

  /** The number by which this request is found in the log. */
  public String requestId() {
    return RequestFilter.idOf(request);
  }

  /** The address of this page, without parameters. */
  public String address() {
    return request.getContextPath() + pathOf(request);
  }

  /** The address of a page of the menu, with the year and the pot of this address. */
  public String link(Page page) {
    List<String> kept =
        switch (page.choices()) {
          case NONE -> List.of();
          case YEAR -> List.of("year");
          case YEAR_AND_POT -> List.of("year", "pot");
        };
    String query =
        kept.stream()
            .filter(parameter -> request.getParameter(parameter) != null)
            .map(parameter -> pair(parameter, request.getParameter(parameter)))
            .collect(Collectors.joining("&"));
    return request.getContextPath() + page.path() + (query.isEmpty() ? "" : "?" + query);
  }

  /** Whether the year is chosen at the top of this page. */
  public boolean isYearChosen() {
    return choices().filter(choices -> choices != Page.Choices.NONE).isPresent();
  }

  /** Whether the unit is chosen at the top of this page: it shows money. */
  public boolean isUnitChosen() {
    return isYearChosen() && Page.at(pathOf(request)).flatMap(Page::unit).isPresent();
  }

  /** Whether the pot is chosen at the top of this page. */
  public boolean isPotChosen() {
    return choices().filter(Page.Choices.YEAR_AND_POT::equals).isPresent();
  }

  /** The community in the address, kept when the year or pot is changed; empty for none. */
  public String community() {
    return Optional.ofNullable(request.getParameter("community")).orElse("");
  }

  /** This address with one parameter set anew and all others kept. */
  public String with(String parameter, String value) {
    Stream<String> others =
        Optional.ofNullable(query())
            .map(query -> Arrays.stream(query.split("&")))
            .orElse(Stream.empty())
            .filter(pair -> !pair.isEmpty() && !pair.startsWith(parameter + "="));
    return Stream.concat(others, Stream.of(pair(parameter, value)))
        .collect(Collectors.joining("&", original() + "?", ""));
  }

  /**
   * The address of the page whose form this page answers, so that a browser may show that instead;
   * null unless it answers one.
   */
  public String sender() {
    return sender(request);
  }

  static String sender(HttpServletRequest request) {
    String page = request.getHeader("Referer");
    boolean own =
        "POST".equals(request.getMethod())
            && page != null
            && page.replaceFirst("\\?.*", "").endsWith(request.getRequestURI());
    return own ? page.substring(page.indexOf(request.getRequestURI())) : null;
  }

  /** After how many seconds without a request the session ends. */
  public int idle() {
    HttpSession session = request.getSession(false);
    return session == null ? 0 : session.getMaxInactiveInterval();
  }

  /** After how many seconds the session ends whatever is done in it; its first page begins it. */
  public long last() {
    HttpSession session = request.getSession();
    Instant now = clock.instant();
    if (!(session.getAttribute(BEGUN) instanceof Instant)) {
      session.setAttribute(BEGUN, now);
    }
    Instant end = ((Instant) session.getAttribute(BEGUN)).plus(Duration.ofMinutes(absoluteMinutes));
    return Duration.between(now, end).toSeconds();
  }

  private static String pair(String parameter, String value) {
    return parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A text as an address takes it. */
  public String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The address asked for, also where an error page is shown instead. */
  private String original() {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return RequestFilter.localPath(failed == null ? request.getRequestURI() : failed.toString());
  }

  private String query() {
    Object failed = request.getAttribute("jakarta.servlet.error.query_string");
    return failed == null ? request.getQueryString() : failed.toString();
  }

  private Optional<Page.Choices> choices() {
    return Page.at(pathOf(request)).map(Page::choices);
  }
}
