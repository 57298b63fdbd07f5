package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.capitation.access.Places;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/** 账号范围: the communities and doctors of the registers, for the scopes of accounts. */
@ApplicationScoped
class AccountPlaces implements Places {
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private TeamStore teams;

  @Override
  public Map<String, String> communities(String county) {
    Map<String, String> names = new LinkedHashMap<>();
    counties
        .find(county)
        .ifPresent(
            found ->
                institutions
                    .communities(found)
                    .forEach(community -> names.put(community.code(), community.name())));
    return names;
  }

  @Override
  public Map<String, String> doctors(String county) {
    Map<String, String> names = new LinkedHashMap<>();
    counties
        .find(county)
        .ifPresent(
            found ->
                teams.doctors(found).forEach(doctor -> names.put(doctor.code(), doctor.name())));
    return names;
  }

  @Override
  public String county(String code) {
    return counties.find(code).map(County::name).orElse("");
  }
}
