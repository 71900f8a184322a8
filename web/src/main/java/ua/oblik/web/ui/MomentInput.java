package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.calendar.BusinessClock;

/** A moment as people type it, by the clock of Kyiv: {@code 05.11.2025, 22:30}. */
@FacesConverter("oblik.Moment")
public class MomentInput implements Converter<Instant> {
  private static final Pattern DAY_AND_TIME = Pattern.compile("(.+?)[,\\s]+(\\d{1,2}[:.]\\d{2})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

  @Override
  public Instant getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Matcher parts = DAY_AND_TIME.matcher(typed.strip());
    try {
      if (parts.matches()) {
        LocalTime time = LocalTime.parse(parts.group(2).replace('.', ':'), TIME);
        return DateInput.parse(parts.group(1))
            .orElseThrow(() -> new DateTimeException(typed))
            .atTime(time)
            .atZone(BusinessClock.ZONE)
            .toInstant();
      }
    } catch (DateTimeException notAMoment) {
      // Told below, like everything else that is no moment.
    }
    throw new ConverterException(InputMessage.about(field, "input.moment"));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, Instant value) {
    return value == null ? "" : Formats.moment(value).replace('\u00a0', ' ');
  }
}
