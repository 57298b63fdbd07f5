package org.capitation.monitoring.boundary;

import java.time.YearMonth;
import java.util.List;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/**
 * 监测应答: how the year of a pot goes, as the API tells it.
 *
 * @param month the month at whose end this is known
 * @param document the document of the thresholds
 * @param article the article in it
 * @param county all together; absent for who sees only some communities, or asks for one
 * @param communities the communities
 * @param unattributed those who belong to none; absent where county is
 */
public record MonitoringAnswer(
    Pot pot,
    int year,
    YearMonth month,
    String document,
    String article,
    MonitoringLine county,
    List<MonitoringLine> communities,
    MonitoringLine unattributed) {
  static MonitoringAnswer of(Monitored monitored, Words words) {
    Monitored.Parts parts = monitored.parts();
    return new MonitoringAnswer(
        monitored.pot(),
        monitored.year(),
        monitored.month(),
        monitored.basis().document(),
        monitored.basis().article(),
        parts.county().map(one -> MonitoringLine.of(one, words)).orElse(null),
        parts.communities().stream().map(one -> MonitoringLine.of(one, words)).toList(),
        parts.unattributed().map(one -> MonitoringLine.of(one, words)).orElse(null));
  }
}
