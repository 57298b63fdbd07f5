package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 格式: {@link Display} for pages, in the unit and language of the person; {@code f} in a page. */
@Named("f")
@RequestScoped
public class Formats {
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  /** The unit chosen in this browser, else the page's own. */
  public Unit unit() {
    return Preference.UNIT
        .of(request)
        .flatMap(Unit::of)
        .orElseGet(() -> Page.at(Frame.pathOf(request)).map(Page::unit).orElse(Unit.YUAN));
  }

  /** The unit's name, for captions and heads of columns. */
  public String unitName() {
    return words.text("page.unit." + unit().code());
  }

  /** An amount in the unit chosen. */
  public String money(Money amount) {
    return unit() == Unit.WAN ? Display.wan(amount) : Display.yuan(amount);
  }

  /** An amount in yuan whatever was chosen, as in papers and worked steps. */
  public String yuan(Money amount) {
    return Display.yuan(amount);
  }

  /** A count with separators. */
  public String count(long count) {
    return Display.count(count);
  }

  /** A ratio in per cent, one decimal. */
  public String percent(Ratio ratio) {
    return Display.percent(ratio);
  }

  /** The part in per cent of the whole. */
  public String share(Money part, Money whole) {
    return Display.percent(part, whole);
  }

  /** A ratio beside the threshold that it is measured by. */
  public String percentAgainst(Ratio ratio, Ratio threshold) {
    return Display.percentAgainst(ratio, threshold);
  }

  /** A difference in percentage points, with its sign. */
  public String points(Ratio difference) {
    return Display.points(difference);
  }

  /** A day. */
  public String date(LocalDate day) {
    return Display.date(day);
  }

  /** A time to the minute. */
  public String time(LocalDateTime time) {
    return Display.time(time);
  }

  /** A month. */
  public String month(YearMonth month) {
    return Display.month(month);
  }

  /** The first and the last day of a range, or only the first where there is no end. */
  public String range(DateRange range) {
    if (range == null) {
      return Display.NOTHING;
    }
    return range.isOpen()
        ? words.text("page.range.open", range.from())
        : words.text("page.range", range.from(), range.lastDay());
  }

  /** The beginning of a digest. */
  public String digest(String hex) {
    return Display.digest(hex);
  }
}
