// A session that is about to end says so and can be kept. Tabs share its last hour: what is done in one counts in all.
(() => {
  "use strict";

  const ending = document.getElementById("session-ending");
  const seconds = Number(ending?.dataset.seconds);
  if (!seconds) {
    return;
  }
  const UNTIL = "session-until";
  const LEEWAY_MS = 3000;
  const LOOK_MS = 5000;
  const WARN_MS = Math.min(2 * 60 * 1000, (seconds * 1000) / 2);
  const ended = document.getElementById("session-ended");
  const trouble = ending.querySelector("[data-trouble]");

  const goOn = () => localStorage.setItem(UNTIL, String(Date.now() + seconds * 1000));
  const left = () => Number(localStorage.getItem(UNTIL)) - Date.now();
  const keepTyped = () => document.dispatchEvent(new Event("oblik-session"));

  // How many seconds the session has from now on; asking counts as being here.
  const ask = async () => {
    const answer = await fetch(ending.dataset.asks, { cache: "no-store" });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return Number(await answer.text());
  };

  const tellEnded = () => {
    keepTyped();
    ending.close();
    ended.querySelector("a").href = location.href;
    if (!ended.open) {
      ended.showModal();
    }
  };
  const warn = () => {
    keepTyped();
    const at = new Date(Date.now() + left());
    ending.querySelector("[data-at]").textContent = at.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    trouble.hidden = true;
    ending.showModal();
  };
  const stay = async () => {
    try {
      if ((await ask()) > 0) {
        goOn();
        ending.close();
      } else {
        tellEnded();
      }
    } catch {
      trouble.hidden = false;
    }
  };

  let asking = false;
  const look = async () => {
    if (ended.open || asking) {
      return;
    }
    if (left() > WARN_MS) {
      ending.close(); // kept in another tab
    } else if (left() > 0) {
      if (!ending.open && !ending.dataset.seen) {
        warn();
      }
    } else if (left() < -LEEWAY_MS) {
      asking = true;
      await ask().then((found) => (found > 0 ? goOn() : tellEnded()), () => {});
      asking = false;
    }
    if (left() > WARN_MS) {
      delete ending.dataset.seen;
    }
  };

  // Closing the warning without staying is an answer too: it is not asked again.
  ending.addEventListener("cancel", () => (ending.dataset.seen = "true"));
  ending.querySelector("[data-stay]").addEventListener("click", stay);
  ending.querySelector("[data-close]").addEventListener("click", () => {
    ending.dataset.seen = "true";
    ending.close();
  });
  goOn();
  setInterval(look, LOOK_MS);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      look();
    }
  });
})();
