package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.config.demo.Party.Firm;
import ua.oblik.config.demo.Party.Person;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.billing.AgreementInput.Terms;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;

/** Customers, accounts and agreements as rows. */
final class CustomerRows {

  private static final long FIRST_RECEIPT = 100_000;
  private static final long RECEIPTS_PER_POINT = 128;

  private final RowCopy customers =
      RowCopy.into("customer", "id", "kind", "email", "phone", "postal_address", "language");
  private final RowCopy persons =
      RowCopy.into("person", "id", "family_name", "given_name", "patronymic", "rnokpp");
  private final RowCopy firms =
      RowCopy.into("legal_entity", "id", "full_name", "edrpou", "vat_number");
  private final RowCopy accounts =
      RowCopy.into(
          "account",
          "id",
          "number",
          "customer_id",
          "opened_on",
          "closed_on",
          "bill_delivery",
          "link_code");
  private final RowCopy aliases = RowCopy.into("account_alias", "alias", "account_id", "kind");
  private final RowCopy agreements =
      RowCopy.into(
          "service_agreement", "id", "account_id", "service_point_id", "starts_on", "ends_on");
  private final RowCopy terms =
      RowCopy.into(
          "agreement_term",
          "agreement_id",
          "valid_from",
          "valid_until",
          "customer_class",
          "zones",
          "norm_kwh_per_month");
  private final RowCopy equivalents =
      RowCopy.into(
          "reactive_equivalent",
          "agreement_id",
          "valid_from",
          "equivalent",
          "source",
          "entered_by",
          "entered_on");
  private final RowCopy volumes =
      RowCopy.into(
          "contracted_volume",
          "account_id",
          "month",
          "volume_wh",
          "source",
          "entered_by",
          "entered_on");
  private final RowCopy reliefs =
      RowCopy.into(
          "relief",
          "account_id",
          "kind",
          "valid_from",
          "valid_until",
          "percent",
          "norm_kwh",
          "monthly_kopiykas",
          "source");
  private final RowCopy receipts =
      RowCopy.into(
          "read_receipt",
          "submission_id",
          "receipt_no",
          "account_id",
          "service_point_id",
          "read_on",
          "submitted_by",
          "submitted_on");

  /** Adds an account with its customer. */
  void add(Story story) {
    if (story.firstOfParty()) {
      customer(story.party());
    }
    accounts.row(
        story.id(),
        story.number(),
        story.party().contact().id(),
        story.days().from(),
        end(story.days()),
        story.paper() ? "PAPER" : "EMAIL",
        story.linkCode());
    if (!story.oldNumber().isEmpty()) {
      aliases.row(story.oldNumber(), story.id(), "OLD");
    }
    for (Story.Supply supply : story.agreements()) {
      agreement(story, supply);
      receipts(story, supply);
    }
    story
        .contracted()
        .byMonth()
        .forEach(
            (month, volume) ->
                volumes.row(
                    story.id(),
                    month.atDay(1),
                    volume,
                    "додаток до договору (демонстраційний)",
                    "clerk@demo.oblik",
                    month.atDay(1).withDayOfYear(1)));
    reliefs(story);
  }

  /** The rows, in the order in which they refer to each other. */
  List<RowCopy> rows() {
    return List.of(
        customers,
        persons,
        firms,
        accounts,
        aliases,
        agreements,
        terms,
        equivalents,
        volumes,
        reliefs,
        receipts);
  }

  private void customer(Party party) {
    Party.Contact contact = party.contact();
    customers.row(
        contact.id(),
        party instanceof Person ? "PERSON" : "LEGAL_ENTITY",
        contact.email(),
        contact.phone(),
        contact.postalAddress(),
        "uk");
    if (party instanceof Person person) {
      persons.row(
          contact.id(),
          person.familyName(),
          person.givenName(),
          person.patronymic(),
          person.rnokpp().value());
    } else if (party instanceof Firm firm) {
      firms.row(contact.id(), firm.fullName(), firm.edrpou(), firm.vatNumber());
    }
  }

  private void agreement(Story story, Story.Supply supply) {
    agreements.row(
        supply.id(), story.id(), supply.point().id(), supply.days().from(), end(supply.days()));
    int zones = supply.point().meters().get(0).plate().zones();
    for (Era<Terms> era : supply.terms().eras()) {
      terms.row(
          supply.id(),
          era.days().from(),
          end(era.days()),
          era.value().customerClass(),
          zones,
          era.value().normPerMonth().wattHours() / 1000);
    }
    for (Era<Coefficient> era : supply.point().equivalents().eras()) {
      equivalents.row(
          supply.id(),
          era.days().from(),
          era.value().value(),
          "розрахунок ОСР (демонстраційний)",
          "clerk@demo.oblik",
          era.days().from());
    }
  }

  private void reliefs(Story story) {
    story
        .reliefs()
        .percentage()
        .eras()
        .forEach(
            era ->
                reliefs.row(
                    story.id(),
                    "PERCENTAGE",
                    era.days().from(),
                    end(era.days()),
                    era.value().percent(),
                    era.value().normPerMonth().wattHours() / 1000,
                    null,
                    era.value().source()));
    story
        .reliefs()
        .subsidy()
        .eras()
        .forEach(
            era ->
                reliefs.row(
                    story.id(),
                    "SUBSIDY",
                    era.days().from(),
                    end(era.days()),
                    null,
                    null,
                    era.value().perMonth(),
                    era.value().source()));
  }

  /** The twins of the submissions that fell into the days of the account. */
  private void receipts(Story story, Story.Supply supply) {
    long pointId = supply.point().id();
    for (ReadStory read : supply.point().reads()) {
      LocalDate day = read.read().readOn();
      boolean own =
          supply.days().contains(day) && !(day.equals(supply.days().from()) && !supply.ownsPoint());
      boolean closing = day.equals(supply.days().until());
      if (own || closing) {
        receipts.row(
            read.id(),
            FIRST_RECEIPT + pointId * RECEIPTS_PER_POINT + read.number(),
            story.id(),
            pointId,
            day,
            read.submittedBy(),
            read.submittedOn());
      }
    }
  }

  private static LocalDate end(DateRange days) {
    return days.isOpen() ? null : days.until();
  }
}
