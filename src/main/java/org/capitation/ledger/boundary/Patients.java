package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.capitation.access.Masking;
import org.capitation.ledger.ChargeLine;
import org.capitation.registry.store.PersonStore;

/** 就诊人: puts what is shown of the patients into lines of the ledger. */
@ApplicationScoped
class Patients {
  @Inject private PersonStore persons;

  /** The lines with masked names and certificates. */
  List<ChargeLine> masked(List<ChargeLine> lines) {
    Map<Long, PersonStore.Face> faces =
        persons.faces(lines.stream().map(line -> line.patient().id()).distinct().toList());
    return lines.stream().map(line -> masked(line, faces.get(line.patient().id()))).toList();
  }

  private static ChargeLine masked(ChargeLine line, PersonStore.Face face) {
    return face == null
        ? line
        : line.with(
            new ChargeLine.Person(
                face.id(), Masking.name(face.name()), Masking.certificate(face.certificate())));
  }
}
