package org.capitation.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.document.NumberPattern;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 文号的存储: the patterns and counters of counties (D8). */
@ApplicationScoped
public class NumberStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** 样式的设定: a pattern, and who set it when. */
  public record Setting(NumberPattern pattern, Stamp stamp) {}

  /** All patterns that a county has set, the newest first. */
  public List<Setting> settings(County county) {
    return read.list(
        "select pattern, created_at, created_by from document_pattern where county_id = ?"
            + " order by id desc",
        row ->
            new Setting(
                new NumberPattern(row.getString("pattern")),
                new Stamp(
                    row.getObject("created_at", LocalDateTime.class), row.getString("created_by"))),
        county.id());
  }

  /** What a county numbers by. */
  public NumberPattern pattern(County county) {
    return settings(county).stream()
        .findFirst()
        .map(Setting::pattern)
        .orElseGet(() -> NumberPattern.initial(county.name()));
  }

  /** Sets another pattern. */
  public void set(County county, NumberPattern pattern, Stamp stamp) {
    run(
        "insert into document_pattern (id, county_id, pattern, created_at, created_by)"
            + " values (?, ?, ?, ?, ?)",
        ids.next("document_pattern"),
        county.id(),
        pattern.text(),
        stamp.at(),
        stamp.by());
  }

  /** Waits until nobody else issues documents of the county, and lets nobody until this ends. */
  public void hold(County county, int year) {
    run(
        "insert into document_number (county_id, issue_year, last_number) values (?, ?, 0)"
            + " on duplicate key update last_number = last_number",
        county.id(),
        year);
  }

  /** Takes the next number of the year; the county is held. */
  public int next(County county, int year) {
    run(
        "update document_number set last_number = last_number + 1"
            + " where county_id = ? and issue_year = ?",
        county.id(),
        year);
    return last(county, year);
  }

  /** How many numbers the county has taken in a year. */
  public int last(County county, int year) {
    return read
        .list(
            "select last_number from document_number where county_id = ? and issue_year = ?",
            row -> row.getInt(1),
            county.id(),
            year)
        .stream()
        .findFirst()
        .orElse(0);
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
