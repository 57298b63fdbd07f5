package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.page.BarChart;
import org.capitation.page.Words;
import org.capitation.value.Money;

/** 季节进度图: what the months of a year come to, beside what the budget gives for them by season. */
@RequestScoped
class SeasonChart {
  private static final int AFTER_YEAR = 5;

  @Inject private Words words;

  /** The chart of the months of a year. */
  String of(List<MonthOutlook> months) {
    return BarChart.columns(
            months.stream().map(month -> month.month().toString().substring(AFTER_YEAR)).toList())
        .part(
            words.text("desk.season.spent"),
            "--own",
            amounts(months, MonthOutlook::booked),
            List.of())
        .part(
            words.text("desk.season.coming"),
            "--none",
            amounts(months, month -> month.late().plus(month.ahead())),
            List.of())
        .line(words.text("desk.season.due"), "--ink", amounts(months, MonthOutlook::due))
        .json();
  }

  private static List<Money> amounts(List<MonthOutlook> months, Function<MonthOutlook, Money> of) {
    return months.stream().map(of).toList();
  }
}
