// What was typed is not lost with the connection, with the session or with the browser's back button.
// It stays in this tab until a form is answered, or for an hour. Every page works without this script.
(() => {
  "use strict";

  const PREFIX = "draft:";
  const COOKIE = "sending";
  const KEPT_MS = 60 * 60 * 1000;
  const PATIENCE_MS = 8000;
  const MACHINERY =
    "[type=password], [type=file], [type=submit], [type=button], [autocomplete=one-time-code], [name^='jakarta.faces.'], [name^='primefaces.']";
  const offline = document.getElementById("offline");
  const restored = document.getElementById("restored");
  const main = document.getElementById("main");
  const answered = main.hasAttribute("data-answered");

  // A page that answers a form gets the address of a page that is asked for: coming back to it or
  // loading it again sends nothing a second time, and the browser need not ask.
  if (answered) {
    history.replaceState(history.state, "", main.dataset.answered);
  }

  // Staff sit at a line that holds, and a secret is not kept.
  const isKept = (form) =>
    new URL(form.action).origin === location.origin &&
    !new URL(form.action).pathname.includes("/office/") &&
    !form.querySelector("[type=password]");
  const forms = () => [...document.querySelectorAll("main form.form[method=post]")].filter(isKept);
  const nameOf = (form) => `${PREFIX}${new URL(form.action).pathname}#${form.id}`;
  // What a form is about stands in hidden fields without an id; those with one belong to what is typed.
  const isSubject = (field) => field.type === "hidden" && !field.id;
  const isTyped = (field) => field.name && !isSubject(field) && !field.matches(MACHINERY);
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const subjectOf = (form) =>
    [...form.elements]
      .filter((field) => isSubject(field) && field.name !== form.id && !field.matches(MACHINERY))
      .map((field) => `${field.name}=${field.value}`)
      .join("&");
  const typedIn = (form) =>
    [...form.elements]
      .filter((field) => isTyped(field) && (!isTick(field) || field.checked))
      .map((field) => [field.name, field.value]);

  const keep = (form, state) => {
    const draft = { at: Date.now(), subject: subjectOf(form), typed: typedIn(form), ...state };
    sessionStorage.setItem(nameOf(form), JSON.stringify(draft));
  };
  const read = (name) => {
    try {
      const draft = JSON.parse(sessionStorage.getItem(name));
      return draft && Date.now() - draft.at < KEPT_MS ? draft : null;
    } catch {
      return null;
    }
  };
  const sending = () => document.cookie.match(/(?:^|; )sending=([\w-]+)/)?.[1];
  const setSending = (value, seconds) => {
    const safe = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${COOKIE}=${value}; Path=/; SameSite=Lax; Max-Age=${seconds}${safe}`;
  };

  // The server takes the cookie back with its answer to a form. One that is still here tells that the
  // form sent last was never answered.
  const settle = () => {
    const open = sending();
    for (const name of Object.keys(sessionStorage).filter((each) => each.startsWith(PREFIX))) {
      const draft = read(name);
      if (!draft) {
        sessionStorage.removeItem(name);
      } else if (draft.nonce && draft.nonce === open) {
        sessionStorage.setItem(name, JSON.stringify({ ...draft, nonce: undefined }));
        setSending("", 0);
      } else if (draft.nonce) {
        sessionStorage.removeItem(name);
      }
    }
  };

  const fill = (form, draft) => {
    const left = new Map();
    for (const [name, value] of draft.typed) {
      left.set(name, [...(left.get(name) ?? []), value]);
    }
    let changed = false;
    for (const field of [...form.elements].filter(isTyped)) {
      const values = left.get(field.name) ?? [];
      if (isTick(field)) {
        changed ||= field.checked !== values.includes(field.value);
        field.checked = values.includes(field.value);
      } else if (values.length > 0) {
        const value = values.shift();
        changed ||= field.type !== "hidden" && field.value !== value;
        field.value = value;
      }
    }
    return changed;
  };

  const show = (notice, form) => {
    form.prepend(notice);
    notice.hidden = false;
    const look = () => notice.scrollIntoView({ block: "center" });
    look();
    addEventListener("load", () => setTimeout(look)); // the browser scrolls to where the person was before
  };

  const restore = () => {
    const cameBack = ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type);
    for (const form of forms()) {
      const draft = read(nameOf(form));
      if (draft && draft.subject === subjectOf(form) && (cameBack || !draft.answered) && fill(form, draft)) {
        show(restored, form);
      }
    }
  };

  settle();
  if (!answered) {
    restore();
  } else {
    forms().forEach((form) => keep(form, { answered: true }));
  }

  const isReached = async () => {
    if (!navigator.onLine) {
      return false;
    }
    try {
      const options = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) };
      return (await fetch(offline.dataset.asks, options)).status < 500;
    } catch {
      return false;
    }
  };

  // Before a form leaves, the server is asked whether it is there: if not, the page stays as it is.
  let asking;
  let retried;
  const send = (form, button) => {
    const nonce = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    keep(form, { nonce });
    setSending(nonce, KEPT_MS / 1000);
    form.dataset.reached = "true";
    form.requestSubmit(button);
    delete form.dataset.reached;
  };
  const tryToSend = async (form, button) => {
    asking = true;
    offline.hidden = true;
    button?.setAttribute("aria-busy", "true");
    const reached = await isReached();
    button?.removeAttribute("aria-busy");
    asking = false;
    if (reached) {
      send(form, button);
    } else {
      retried = [form, button];
      keep(form, {});
      show(offline, form);
    }
  };
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (form.id === "leave") {
        Object.keys(sessionStorage)
          .filter((each) => each.startsWith(PREFIX))
          .forEach((each) => sessionStorage.removeItem(each));
      }
      if (form.dataset.reached || form.dataset.sent || !forms().includes(form)) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!asking) {
        tryToSend(form, event.submitter);
      }
    },
    true
  );
  offline.querySelector("button").addEventListener("click", () => {
    if (!asking) {
      tryToSend(...retried);
    }
  });

  // The session is about to end, or has ended: what is typed waits for the next one.
  const touched = new Set();
  document.addEventListener("input", (event) => touched.add(event.target.form));
  document.addEventListener("oblik-session", () =>
    forms()
      .filter((form) => touched.has(form))
      .forEach((form) => keep(form, {}))
  );
})();
