package org.capitation.enrolment;

import java.util.Arrays;
import org.capitation.enrolment.Coverage.Part;
import org.capitation.enrolment.Coverage.Place;
import org.capitation.value.DateRange;

/** 签约情况: what everybody's contracts come to on a day, in compact arrays; see {@link Coverage}. */
final class Standings {
  private final long[] persons;
  private final int[] communities;
  private final int[] groups;

  /** By person, the team of the contract in force, or 0. */
  private final int[] teams;

  /** By ended contract: the number of the person, the team and the ordinal of what became of it. */
  private final int[] ended;

  private static final int WIDTH = 3;
  private static final Part[] PARTS = Part.values();

  private Standings(Builder builder, int[] teams, int[] ended) {
    persons = Arrays.copyOf(builder.persons, builder.count);
    communities = Arrays.copyOf(builder.communities, builder.count);
    groups = builder.groups;
    this.teams = teams;
    this.ended = ended;
  }

  /** Hands everybody to the reader, then every contract that ended, both by person. */
  void forEach(Coverage.Reader reader) {
    for (int i = 0; i < persons.length; i++) {
      Place place = new Place(communities[i], teams[i], groups[i]);
      reader.read(persons[i], place, teams[i] == 0 ? Part.UNSIGNED : Part.SIGNED);
    }
    for (int slot = 0; slot < ended.length; slot += WIDTH) {
      int i = ended[slot];
      Place place = new Place(communities[i], ended[slot + 1], groups[i]);
      reader.read(persons[i], place, PARTS[ended[slot + 2]]);
    }
  }

  /** Fills the arrays; days are counted from 1970-01-01. */
  static final class Builder {
    private static final int NOT_KNOWN = -1;

    private final int since;
    private final int day;
    private final int lapsed;
    private final int byAge;
    private long[] persons = new long[1024];
    private int[] communities = new int[1024];
    private int count;

    /** The groups by age of each person, {@link #NOT_KNOWN} where the birth is not known. */
    private int[] ages = new int[0];

    private int[] groups;
    private int[] who = new int[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] team = new int[1024];
    private int[] told = new int[1024];
    private int contracts;
    private int[] ended = new int[WIDTH * 1024];
    private int ends;

    Builder(int since, int day, int lapsed, int byAge) {
      this.since = since;
      this.day = day;
      this.lapsed = lapsed;
      this.byAge = byAge;
    }

    void member(long person, int community) {
      if (count > 0 && persons[count - 1] >= person) {
        throw new IllegalArgumentException("person " + person + " is not in order");
      }
      if (count == persons.length) {
        persons = Arrays.copyOf(persons, count * 2);
        communities = Arrays.copyOf(communities, count * 2);
      }
      persons[count] = person;
      communities[count++] = community;
    }

    void ofAge(long person, int bits) {
      int number = number(person);
      if (number >= 0) {
        if (ages.length < count) {
          ages = new int[count];
          Arrays.fill(ages, NOT_KNOWN);
        }
        ages[number] = bits;
      }
    }

    void contract(long person, int itsTeam, DateRange days, int bits) {
      int number = number(person);
      if (number < 0) {
        return;
      }
      if (contracts == who.length) {
        who = Arrays.copyOf(who, contracts * 2);
        from = Arrays.copyOf(from, contracts * 2);
        to = Arrays.copyOf(to, contracts * 2);
        team = Arrays.copyOf(team, contracts * 2);
        told = Arrays.copyOf(told, contracts * 2);
      }
      who[contracts] = number;
      from[contracts] = (int) days.from().toEpochDay();
      to[contracts] = (int) days.to().toEpochDay();
      team[contracts] = itsTeam;
      told[contracts++] = bits;
    }

    private int number(long person) {
      return Arrays.binarySearch(persons, 0, count, person);
    }

    Standings build() {
      int[] teams = new int[count];
      groups = new int[count];
      int[] first = new int[count + 1];
      int[] slots = byPerson(first);
      for (int person = 0; person < count; person++) {
        look(person, slots, first[person], first[person + 1], teams);
      }
      return new Standings(this, teams, Arrays.copyOf(ended, ends));
    }

    /** The slots of the contracts, person by person, each person's by their first days. */
    private int[] byPerson(int[] first) {
      for (int slot = 0; slot < contracts; slot++) {
        first[who[slot] + 1]++;
      }
      for (int person = 0; person < count; person++) {
        first[person + 1] += first[person];
      }
      int[] next = Arrays.copyOf(first, count);
      int[] slots = new int[contracts];
      for (int slot = 0; slot < contracts; slot++) {
        int place = next[who[slot]]++;
        while (place > first[who[slot]] && from[slots[place - 1]] > from[slot]) {
          slots[place] = slots[place - 1];
          place--;
        }
        slots[place] = slot;
      }
      return slots;
    }

    private void look(int person, int[] slots, int begin, int end, int[] teams) {
      int bits = 0;
      for (int i = begin; i < end; i++) {
        int slot = slots[i];
        if (from[slot] <= day && day < to[slot]) {
          teams[person] = team[slot];
          bits = told[slot];
        } else if (to[slot] <= day) {
          bits = to[slot] > lapsed && teams[person] == 0 ? told[slot] : bits;
          if (to[slot] > since) {
            end(person, slot, i + 1 < end ? from[slots[i + 1]] : Integer.MAX_VALUE);
          }
        }
      }
      boolean known = person < ages.length && ages[person] != NOT_KNOWN;
      groups[person] = known ? bits & ~byAge | ages[person] : bits;
    }

    /** A contract has ended; the next one begins on the day given. */
    private void end(int person, int slot, int next) {
      if (ends == ended.length) {
        ended = Arrays.copyOf(ended, ends * 2);
      }
      Part fate = next <= to[slot] ? Part.SEAMLESS : next <= day ? Part.GAP : Part.LAPSED;
      ended[ends++] = person;
      ended[ends++] = team[slot];
      ended[ends++] = fate.ordinal();
    }
  }
}
