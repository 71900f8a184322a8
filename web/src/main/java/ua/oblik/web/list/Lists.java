package ua.oblik.web.list;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import ua.oblik.NotFoundException;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;

/**
 * The lists of a page. What is looked for and filtered by stands in the page's address, so that it
 * can be kept, sent and gone back to; page and order of each table are kept by the table itself.
 */
@Named
@ViewScoped
public class Lists implements Serializable {
  /** The parameter of the address that holds the text looked for. */
  static final String TEXT = "q";

  /** What a page is of, and in which language: it narrows nothing. */
  private static final Set<String> SUBJECT = Set.of("id", "no", "class", "tab", "lang");

  private static final long serialVersionUID = 1L;

  @Inject private ListMemory memory;
  @Inject @Any private transient Instance<ListSource<?>> sources;

  private final Map<String, String> asked = new TreeMap<>();
  private final transient Map<String, ServerList<?>> models = new HashMap<>();

  @PostConstruct
  void begin() {
    FacesContext faces = FacesContext.getCurrentInstance();
    asked.putAll(asked(faces.getExternalContext().getRequestParameterMap()));
    String view = faces.getViewRoot().getViewId();
    if (memory.isAskedAnew(view, getAddress())) {
      PrimeFaces.current().multiViewState().clearAll(view, false);
    }
  }

  /** The rows of a list as its table takes them. */
  public ServerList<?> rows(String name) {
    return models.computeIfAbsent(
        name, list -> new ServerList<>(source(sources, list), question(asked)));
  }

  /** The text looked for; empty without one. */
  public String getText() {
    return asked.getOrDefault(TEXT, "");
  }

  /** Values chosen per filter. */
  public Map<String, String> getFilters() {
    return asked;
  }

  /** Whether anything but everything is shown. */
  public boolean isNarrowed() {
    return asked.entrySet().stream()
        .anyMatch(filter -> !filter.getValue().isEmpty() && !SUBJECT.contains(filter.getKey()));
  }

  /** The query part of this page's address. */
  public String getAddress() {
    return encoded(asked);
  }

  /** Address of a list as a file, filtered and sorted as the table is now. */
  public String export(String name, String format) {
    Map<String, String> parameters = new TreeMap<>(asked);
    parameters.put("list", name);
    parameters.put("format", format);
    Order order = models.containsKey(name) ? models.get(name).order() : Order.NATURAL;
    if (!order.column().isEmpty()) {
      parameters.put("sort", order.column());
      parameters.put("descending", Boolean.toString(order.descending()));
    }
    return "/office/export?" + encoded(parameters);
  }

  /** The list of a name. */
  static ListSource<?> source(Instance<ListSource<?>> sources, String name) {
    return sources.stream()
        .filter(source -> source.name().equals(name))
        .<ListSource<?>>map(source -> source)
        .reduce(
            (one, other) -> {
              throw new IllegalStateException("two lists of one name: " + name);
            })
        .orElseThrow(() -> new NotFoundException("page-not-found"));
  }

  /** What parameters of an address ask, the parameters of Faces left out. */
  static Map<String, String> asked(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> parameter.getKey().matches("[a-zA-Z]{1,30}"))
        .filter(parameter -> !parameter.getValue().isBlank())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                parameter -> parameter.getValue().strip(),
                (a, b) -> a,
                TreeMap::new));
  }

  /** The question that such parameters put. */
  static ListQuery question(Map<String, String> asked) {
    return new ListQuery(asked.getOrDefault(TEXT, ""), asked, Order.NATURAL, new Window(0, 0));
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
