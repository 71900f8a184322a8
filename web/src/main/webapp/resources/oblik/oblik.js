// Small comforts. Every page works without this script.
(() => {
  "use strict";

  // The person lands on what has to be mended.
  document.querySelector("[data-focus]")?.focus();

  // A table that is wider than its place can be scrolled with the keyboard; one that is not is no stop on the way.
  const reachTables = () => {
    for (const table of document.querySelectorAll(".table-wrap")) {
      if (table.scrollWidth > table.clientWidth) {
        table.tabIndex = 0;
      } else {
        table.removeAttribute("tabindex");
      }
    }
  };
  reachTables();
  addEventListener("resize", reachTables);

  // A second press of a submit button sends nothing twice; coming back with the browser's button wakes the form up.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    const button = event.submitter;
    if (button) {
      button.setAttribute("aria-busy", "true");
      if (button.dataset.working) {
        button.dataset.idle = button.value;
        button.value = button.dataset.working;
      }
    }
  });
  addEventListener("pageshow", () => {
    for (const form of document.forms) {
      delete form.dataset.sent;
    }
    for (const button of document.querySelectorAll("[aria-busy]")) {
      button.removeAttribute("aria-busy");
      if (button.dataset.idle) {
        button.value = button.dataset.idle;
      }
    }
  });

  // Rows that are ticked stay ticked while their list is paged, sorted and narrowed, in this tab, until they are sent or
  // the person clears them. Those that are not shown now travel with the form as hidden fields.
  const SENT = "ticks-sent";
  const stored = (list) => `ticks-${list}`;
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (sent && !document.querySelector(`[data-ticks="${sent}"]`)) {
    sessionStorage.removeItem(stored(sent)); // another page came: they were taken
  }
  for (const line of document.querySelectorAll("[data-ticks]")) {
    const form = line.closest("form");
    const list = line.dataset.ticks;
    const chosen = new Set(JSON.parse(sessionStorage.getItem(stored(list)) ?? "[]"));
    const shown = () => [...document.querySelectorAll(`.tick[form="${form.id}"]`)];
    const show = () => {
      const here = shown();
      for (const tick of here) {
        tick.checked = chosen.has(tick.value);
      }
      for (const field of form.querySelectorAll("[data-elsewhere]")) {
        field.remove();
      }
      const elsewhere = new Set(chosen);
      here.forEach((tick) => elsewhere.delete(tick.value));
      for (const value of elsewhere) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name: "row", value });
        field.dataset.elsewhere = "";
        form.append(field);
      }
      line.hidden = chosen.size === 0;
      line.querySelector(".count").textContent = chosen.size;
    };
    const keep = () => {
      sessionStorage.setItem(stored(list), JSON.stringify([...chosen]));
      show();
    };
    document.addEventListener("change", (event) => {
      const tick = event.target;
      if (tick.matches(".tick") && tick.form === form) {
        chosen[tick.checked ? "add" : "delete"](tick.value);
        keep();
      }
    });
    line.querySelector("button").addEventListener("click", () => {
      chosen.clear();
      keep();
      shown()[0]?.focus();
    });
    form.addEventListener("submit", () => sessionStorage.setItem(SENT, list));
    new MutationObserver(show).observe(document.getElementById(`${list}-form`), { childList: true, subtree: true });
    show();
  }

  // A row of sections that scrolls sideways shows the one it is about.
  for (const row of document.querySelectorAll(".nav-scroll")) {
    const here = row.querySelector("[aria-current]");
    if (here) {
      const side = row.getBoundingClientRect();
      const box = here.getBoundingClientRect();
      row.scrollLeft += box.left - side.left - (side.width - box.width) / 2;
    }
  }

  // What the typed digits would mean, shown while they are typed: the form is asked as by its own button,
  // and only the answer is put into this page. Whatever fails, the buttons still work.
  let asked;
  let waiting;
  const ask = async (field) => {
    const form = field.form;
    if (form.dataset.sent) {
      return;
    }
    const data = new URLSearchParams(new FormData(form));
    data.set(field.dataset.live, "");
    asked?.abort();
    asked = new AbortController();
    const answer = await fetch(form.action, { method: "POST", body: data, signal: asked.signal });
    if (answer.redirected || !answer.ok || form.dataset.sent) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const state = '[name="jakarta.faces.ViewState"]';
    const fresh = page.querySelector(`#${form.id} ${state}`);
    if (!fresh) {
      return;
    }
    form.querySelector(state).value = fresh.value;
    document.getElementById("live").replaceChildren(...page.getElementById("live").childNodes);
    for (const input of form.querySelectorAll("[data-live]")) {
      const told = page.getElementById(`${input.id}-error`);
      document.getElementById(`${input.id}-error`)?.remove();
      input.setAttribute("aria-invalid", String(Boolean(told?.textContent.trim())));
      if (told) {
        input.before(told);
      }
    }
  };
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.dataset.live) {
      clearTimeout(waiting);
      const complete = [...field.form.querySelectorAll("[data-live]")].every((each) => each.value.trim());
      waiting = complete ? setTimeout(() => ask(field).catch(() => {}), 400) : undefined;
    }
  });

  // Copying works on a secure page only; elsewhere nothing is promised.
  const spoken = document.getElementById("spoken");
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
  }
  const confirmCopy = (button) => {
    const label = button.querySelector("span");
    const idle = label.innerHTML;
    label.textContent = button.dataset.done;
    spoken.textContent = button.dataset.done;
    setTimeout(() => {
      label.innerHTML = idle;
      spoken.textContent = "";
    }, 2000);
  };

  // One menu open at a time; Escape and a press elsewhere close it.
  const menus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("click", (event) => {
    for (const menu of menus()) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
    if (event.target.closest("[data-print]")) {
      print();
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => confirmCopy(copy));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const menu of menus()) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
    if (event.key === "/" && !event.target.closest("input, textarea, select")) {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
})();
