package org.capitation.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.capitation.app.sample.Institution.Belonging;

/** The institutions inside the county: the forty members, three others and the pharmacies. */
final class Institutions {

  /** How many institutions belong to communities. */
  static final int MEMBERS = 40;

  private static final int PHARMACIES = 60;
  private static final String[] LEAD_LEVELS = {"03", "05", "05"};
  private static final String CENTRE_LEVEL = "08";
  private static final String SMALL_CENTRE_LEVEL = "09";
  private static final String[] OTHERS = {"云栖安和医院", "云栖明眸眼科医院", "云栖康宁护理院"};
  private static final String[] VILLAGES = {
    "上塘", "下塘", "前垟", "后垟", "桥头", "竹坑", "梅岭", "石门", "溪口", "大坪", "柳湾", "枫树下", "沙洲", "高田", "茶坞", "蓝田",
    "西岙", "东岙", "横山", "杨梅坑", "双溪", "下㙘", "里坞"
  };
  private static final String[] CHAINS = {
    "和济堂", "百草青", "云栖", "康禾", "仁泽", "惠民", "松鹤", "本芝", "一方", "杏溪"
  };

  private final List<Institution> members = new ArrayList<>();
  private final List<Institution> others = new ArrayList<>();
  private final List<Institution> pharmacies = new ArrayList<>();
  private final List<List<Institution>> clinics = new ArrayList<>();
  private final List<List<Institution>> pharmaciesByTownship = new ArrayList<>();

  Institutions() {
    for (int i = 0; i < Geography.TOWNSHIPS.size(); i++) {
      clinics.add(new ArrayList<>());
      pharmaciesByTownship.add(new ArrayList<>());
    }
    addLeads();
    addCentres();
    addClinics();
    for (String name : OTHERS) {
      String code = hospitalCode(members.size() + others.size());
      others.add(county(code, name, Tier.COUNTY_OTHER, "09", Belonging.NOBODY));
    }
    addPharmacies();
  }

  List<Institution> members() {
    return members;
  }

  List<Institution> others() {
    return others;
  }

  List<Institution> pharmacies() {
    return pharmacies;
  }

  Institution lead(int community) {
    return members.get(community - 1);
  }

  /** The centre of a township; the township without a catchment goes to the first centre. */
  Institution centre(int township) {
    boolean own = Geography.TOWNSHIPS.get(township).community() != Township.NO_COMMUNITY;
    return members.get(Geography.COMMUNITIES + (own ? township : 0));
  }

  /** The village clinics of a township, never empty where it has a centre. */
  List<Institution> clinics(int township) {
    return clinics.get(township);
  }

  List<Institution> pharmacies(int township) {
    return pharmaciesByTownship.get(township);
  }

  /** The member that joins its community only in the middle of the year. */
  boolean joinsLate(Institution member) {
    return member == members.get(members.size() - 1);
  }

  private void addLeads() {
    for (int community = 1; community <= Geography.COMMUNITIES; community++) {
      members.add(
          county(
              hospitalCode(members.size()),
              Geography.leadName(community),
              Tier.LEAD,
              LEAD_LEVELS[community - 1],
              new Belonging(community, -1, "")));
    }
  }

  private void addCentres() {
    for (int i = 0; i < Geography.TOWNSHIPS.size(); i++) {
      Township township = Geography.TOWNSHIPS.get(i);
      if (township.community() != Township.NO_COMMUNITY) {
        Belonging belonging =
            new Belonging(township.community(), i, lead(township.community()).code());
        String kind = township.urban() ? "社区卫生服务中心" : "卫生院";
        String level = township.weight() < 60 ? SMALL_CENTRE_LEVEL : CENTRE_LEVEL;
        String code = hospitalCode(members.size());
        members.add(county(code, township.name() + kind, Tier.CENTRE, level, belonging));
      }
    }
  }

  private void addClinics() {
    int townships = members.size() - Geography.COMMUNITIES;
    for (int i = 0; members.size() < MEMBERS; i++) {
      Township township = Geography.TOWNSHIPS.get(i % townships);
      Belonging belonging =
          new Belonging(township.community(), i % townships, centre(i % townships).code());
      String kind = township.urban() ? "社区卫生服务站" : "村卫生室";
      String name = township.name() + VILLAGES[i] + kind;
      Institution clinic =
          county(hospitalCode(members.size()), name, Tier.VILLAGE, Institution.NO_LEVEL, belonging);
      members.add(clinic);
      clinics.get(i % townships).add(clinic);
    }
  }

  private void addPharmacies() {
    for (int i = 0; i < PHARMACIES; i++) {
      int township = i % Geography.TOWNSHIPS.size();
      String place = Geography.TOWNSHIPS.get(township).name();
      String chain = CHAINS[i * 7 % CHAINS.length];
      int branch = i / Geography.TOWNSHIPS.size() + 1;
      Institution pharmacy =
          county(
              code('P', Geography.COUNTY, i + 1),
              chain + "大药房" + place + "第" + branch + "店",
              Tier.PHARMACY,
              Institution.NO_LEVEL,
              new Belonging(Township.NO_COMMUNITY, township, ""));
      pharmacies.add(pharmacy);
      pharmaciesByTownship.get(township).add(pharmacy);
    }
  }

  private static String hospitalCode(int before) {
    return code('H', Geography.COUNTY, before + 1);
  }

  /** The national form: a letter, the area, a serial of five digits. */
  static String code(char letter, String area, int serial) {
    return letter + area + Integer.toString(100_000 + serial).substring(1);
  }

  private static Institution county(
      String code, String name, Tier tier, String level, Belonging belonging) {
    return new Institution(code, name, tier, level, Geography.COUNTY, belonging, null);
  }
}
