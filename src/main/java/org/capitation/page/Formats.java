package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.capitation.value.Capitals;
import org.capitation.value.DateRange;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 格式: {@link Display} for pages, in the unit and language of the person; {@code f} in a page. */
@Named("f")
@RequestScoped
public class Formats {
  private static final int HEAT = 15;
  private static final int SHADES = 4;

  @Inject private HttpServletRequest request;
  @Inject private Words words;
  @Inject private Language language;

  /** The unit chosen in this browser, else the page's own. */
  public Unit unit() {
    return Preference.UNIT
        .of(request)
        .flatMap(Unit::of)
        .orElseGet(() -> Page.at(Frame.pathOf(request)).flatMap(Page::unit).orElse(Unit.YUAN));
  }

  /** The unit's name, for captions and heads of columns. */
  public String unitName() {
    return words.text("page.unit." + unit().code());
  }

  /** An amount in the unit chosen. */
  public String money(Money amount) {
    return unit() == Unit.WAN ? Display.wan(amount) : Display.yuan(amount);
  }

  /** An amount with its unit, within a sentence; English counts in yuan there. */
  public String amount(Money amount) {
    return unit() == Unit.WAN && language.isChinese()
        ? words.text("page.amount.wan", Display.wan(amount))
        : words.text("page.amount.yuan", Display.yuan(amount));
  }

  /** An amount in yuan whatever was chosen, as in papers and worked steps. */
  public String yuan(Money amount) {
    return Display.yuan(amount);
  }

  /** 大写: an amount in the capital numerals of official papers. */
  public String capitals(Money amount) {
    return Capitals.of(amount);
  }

  /** Yuan with all the decimals of a step that is not rounded yet, two at least. */
  public String exact(BigDecimal yuan) {
    return Figures.exact(yuan);
  }

  /** A count with separators. */
  public String count(long count) {
    return Display.count(count);
  }

  /** Whatever a cell of a list holds; a dash for nothing. */
  public String cell(Object value) {
    if (value == null || value.equals("")) {
      return Display.NOTHING;
    }
    if (value instanceof Money amount) {
      return money(amount);
    }
    if (value instanceof Ratio ratio) {
      return percent(ratio);
    }
    if (value instanceof LocalDateTime time) {
      return time(time);
    }
    return value instanceof Number count ? count(count.longValue()) : value.toString();
  }

  /** A ratio in per cent, one decimal. */
  public String percent(Ratio ratio) {
    return Display.percent(ratio);
  }

  /** The part in per cent of the whole. */
  public String share(Money part, Money whole) {
    return Display.percent(part, whole);
  }

  /** The bar of a used share. */
  public Bullet bullet(Ratio used) {
    return Bullet.of(used);
  }

  /** How wide the part is in a bar that is 100 wide for the whole. */
  public int width(Money part, Money whole) {
    return whole.isPositive() ? Bullet.of(Ratio.of(part, whole)).spent() : 0;
  }

  /** The style of a cell by its share of the whole: empty or heat-1 to heat-4. */
  public String heat(Money part, Money whole) {
    int level = Math.min(width(part, whole) / HEAT, SHADES);
    return level == 0 ? "" : "heat-" + level;
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

  /** How long something took: {@code 3 seconds}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
  public String duration(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 60) {
      return words.text("page.duration." + (seconds == 0 ? "short" : "seconds"), seconds);
    }
    return seconds < 3600
        ? words.text("page.duration.minutes", seconds / 60, seconds % 60)
        : words.text("page.duration.hours", seconds / 3600, seconds % 3600 / 60);
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

  /** What a browser calls itself, in words; as it is where nobody knows it, a dash for nothing. */
  public String browser(String agent) {
    return cell(Browser.of(agent).map(Browser::text).orElse(agent));
  }

  /** The beginning of a digest. */
  public String digest(String hex) {
    return Display.digest(hex);
  }
}
