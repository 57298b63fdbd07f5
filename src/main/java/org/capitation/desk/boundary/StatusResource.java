package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.desk.Condition;
import org.capitation.desk.ConditionRule;
import org.capitation.job.Node;
import org.capitation.job.TaskCourse;
import org.capitation.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 运行状态接口: for monitors. */
@Path("desk/status")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatusResource {
  @Inject private Conditions conditions;
  @Inject private Words words;

  /** 备份的请求. */
  public static class Wanted {
    @NotBlank public String place;
  }

  /**
   * 运行状态应答. Sizes are in bytes.
   *
   * @param well nothing is wrong
   * @param worries what is wrong, the most urgent first
   * @param open the earliest accounting month that is not closed
   */
  public record Answer(
      LocalDateTime at,
      boolean well,
      List<Worry> worries,
      Condition.Here here,
      Condition.Database database,
      List<Server> servers,
      List<TaskCourse> jobs,
      Optional<YearMonth> open,
      Optional<Backup> backup) {}

  /**
   * 问题.
   *
   * @param kind its kind
   * @param text the sentence that the page shows
   */
  public record Worry(ConditionRule.Kind kind, String text) {}

  /**
   * 服务器.
   *
   * @param seconds how long it runs
   * @param silent for how many seconds it gave no sign of life
   */
  public record Server(
      String name, String version, long seconds, long silent, boolean alive, boolean here) {
    static Server of(Node node) {
      return new Server(
          node.name(),
          node.version(),
          node.age().toSeconds(),
          node.silence().toSeconds(),
          node.isAlive(),
          node.here());
    }
  }

  /** 备份记录. */
  public record Backup(String place, LocalDateTime at, String by) {
    static Backup of(Condition.Backup backup) {
      return new Backup(backup.place(), backup.stamp().at(), backup.stamp().by());
    }
  }

  /** How the installation stands. */
  @GET
  @Operation(summary = "How the installation stands, and what is wrong")
  public Answer find() {
    Condition now = conditions.now();
    List<ConditionRule.Worry> worries = ConditionRule.worries(now);
    return new Answer(
        now.at(),
        worries.isEmpty(),
        worries.stream()
            .map(worry -> new Worry(worry.kind(), StatusView.sentence(worry, words)))
            .toList(),
        now.here(),
        now.database(),
        now.nodes().stream().map(Server::of).toList(),
        now.jobs(),
        now.open(),
        now.backup().map(Backup::of));
  }

  /** Notes a backup. */
  @POST
  @Path("backups")
  @Operation(
      summary = "Notes that a backup was made, to be called by whatever makes it",
      description = "Place says where it lies, in at most 200 characters; 409 if not")
  public Backup note(@NotNull @Valid Wanted wanted) {
    return Backup.of(conditions.note(wanted.place));
  }
}
