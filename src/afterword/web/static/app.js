// Keys, the letter desk, and what a page keeps while you type. Every page works without this file.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const typing = (target) => target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]");

  // The key beside Space is called otherwise on a Mac.
  if (/mac|iphone|ipad/i.test(navigator.userAgentData?.platform || navigator.platform)) {
    document.documentElement.classList.add("mac");
  }

  // Single keys (WCAG 2.1.4: they rest inside fields and can be switched off in Settings).
  document.addEventListener("keydown", (event) => {
    if ((event.metaKey || event.ctrlKey) && event.key === "Enter") {
      const approve = document.querySelector("#bar [value=approve]");
      if (approve) { event.preventDefault(); approve.click(); }
      return;
    }
    // A subject is one line, however many it takes on the page.
    if (event.key === "Enter" && event.target.id === "subject") { event.preventDefault(); return; }
    if (event.key === "Escape" && event.target.id === "body") { event.target.blur(); return; }
    if (document.body.dataset.keys === "off") return;
    if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || typing(event.target)) return;
    const key = event.key.toUpperCase();
    const door = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (door) { event.preventDefault(); door.click(); }
    else if (key === "C") { event.preventDefault(); location.assign("/capture"); }
  });

  // The letter: marks lie under the text in a mirror that wraps exactly as the text does. Marks of
  // an older text are taken off at once; the server's answer to the pause brings the new ones.
  const letter = byId("letter");
  const words = () => (byId("body") ? `${byId("subject").value}\n${byId("body").value}` : "");
  const mirrored = () => {
    const body = byId("body"), mirror = byId("mirror");
    if (!body || !mirror) return;
    const shown = [...mirror.childNodes].map((node) => node.textContent).join("");
    if (shown.trimEnd() !== body.value.trimEnd()) mirror.textContent = `${body.value}\n`;
  };
  // A browser leaves what is half in view where it is; who has the focus is shown whole.
  const whole = (one) => one?.scrollIntoView({ block: "nearest", inline: "center" });
  whole(document.querySelector(".who [aria-current]"));
  document.addEventListener("focusin", (event) => whole(event.target.closest(".who a")));
  if (letter) {
    let kept = words(), leaving = false;
    mirrored();
    document.addEventListener("input", (event) => { if (event.target.id === "body") mirrored(); });
    document.addEventListener("htmx:after:swap", () => {
      mirrored();
      // A mark that was mended takes its button with it: the keyboard goes on with the next one.
      if (document.activeElement === document.body) {
        (document.querySelector("#notes button") || byId("body") || letter).focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (event.target.closest("#notes button")) kept = null;
    });
    letter.addEventListener("submit", () => { leaving = true; });
    // Leaving with words that were not saved asks first; the browser words the question.
    window.addEventListener("beforeunload", (event) => {
      if (!leaving && kept !== null && words() !== kept) event.preventDefault();
    });
  }

  // Read aloud with the browser's own voice, sentence by sentence, the place marked in the letter.
  // Going on after a pause begins the sentence anew: not every voice can stop in the middle.
  const player = byId("player");
  if (player && "speechSynthesis" in window) {
    player.hidden = false;
    const label = player.querySelector("[data-say=play] span");
    const first = byId("saying").textContent;
    let sentences = [], heard = new Set(), at = 0, turn = 0, going = false;
    const split = (text) => {
      const found = [];
      for (const line of text.matchAll(/[^\n]+/g)) {
        // "Dr. Delgado" is one breath.
        for (const part of line[0].matchAll(/(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St)\.|[^.?!]|[.?!](?=\S))+[.?!]*/g)) {
          const words = part[0].trim();
          const start = line.index + part.index + part[0].indexOf(words);
          if (words) found.push({ words, start, end: start + words.length });
        }
      }
      return found;
    };
    const within = (one) => {
      const range = new Range(), walk = document.createTreeWalker(byId("mirror"), NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const long = node.data.length;
        if (one.start >= before && one.start <= before + long) range.setStart(node, one.start - before);
        if (one.end <= before + long) { range.setEnd(node, one.end - before); return range; }
        before += long;
      }
      return null;
    };
    const mark = () => {
      const one = sentences[at];
      byId("saying").textContent = one ? one.words : first;
      if (!window.Highlight || !byId("mirror")) return;
      CSS.highlights.delete("aloud");
      const range = one && within(one);
      if (!range) return;
      CSS.highlights.set("aloud", new Highlight(range));
      const box = range.getBoundingClientRect();
      if (box.top < 60 || box.bottom > innerHeight - 120) scrollBy(0, box.top - innerHeight / 3);
    };
    const rest = (words) => { turn += 1; going = false; speechSynthesis.cancel(); label.textContent = words; };
    const stop = () => { rest("Hear it"); sentences = []; heard = new Set(); at = 0; mark(); };
    const ended = () => {
      const whole = heard.size === sentences.length, box = byId("read-aloud");
      stop();
      if (whole && box && !box.checked) box.click();
    };
    const speak = () => {
      rest("Pause");
      going = true;
      mark();
      const mine = turn, said = new SpeechSynthesisUtterance(sentences[at].words);
      said.lang = document.getElementById("body")?.lang || document.documentElement.lang;
      said.onend = () => { if (mine === turn) { heard.add(at); step(1); } };
      said.onerror = () => {
        if (mine !== turn) return;
        stop();
        byId("saying").textContent = "This browser has no voice just now. Read it aloud yourself, and tick the box.";
      };
      speechSynthesis.speak(said);
    };
    const step = (by) => {
      at = Math.max(0, at + by);
      if (at >= sentences.length) ended(); else if (going) speak(); else mark();
    };
    player.addEventListener("click", (event) => {
      const act = event.target.closest("[data-say]")?.dataset.say;
      if (!act) return;
      if (!sentences.length) sentences = split(byId("body").value);
      if (!sentences.length) return;
      if (act === "next") step(1);
      else if (act === "back") step(-1);
      else if (going) rest("Go on");
      else speak();
    });
    document.addEventListener("input", (event) => { if (event.target.id === "body" && sentences.length) stop(); });
    document.addEventListener("htmx:after:swap", () => { if (sentences.length) mark(); });
    addEventListener("pagehide", () => speechSynthesis.cancel());
  }

  // A link to a person or a form opens it, so that the anchor does not point at a closed lid.
  const opened = () => {
    const aim = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!aim) return;
    const lid = aim.matches("details") ? aim : aim.querySelector("details");
    if (lid && (aim.matches("details") || aim.matches("li"))) {
      lid.open = true;
      (lid.querySelector("input:not([type=hidden]), textarea") || lid).focus();
    }
  };
  opened();
  addEventListener("hashchange", opened);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.querySelector(button.dataset.copy);
    try { await navigator.clipboard.writeText(field.value); } catch { field.select(); document.execCommand("copy"); }
    button.textContent = "Copied";
  });

  // Every keystroke of a capture is kept until it is saved, even if the page is closed.
  for (const field of document.querySelectorAll("[data-keep]")) {
    const place = `afterword.${field.dataset.keep}`;
    const kept = localStorage.getItem(place);
    if (kept && !field.value) {
      field.value = kept;
      field.addEventListener("htmx:after:init", () => field.dispatchEvent(new Event("kept")), { once: true });
    }
    // A refused save or a file's turn brings the line back: it is not saved yet, so it is kept.
    if (field.value) localStorage.setItem(place, field.value);
    field.addEventListener("input", () => localStorage.setItem(place, field.value));
    field.form.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.value === "save") localStorage.removeItem(place);
    });
  }

  // A file dropped on the field is a file chosen; a chosen file is shown at once.
  const drop = byId("drop");
  if (drop) {
    const chooser = drop.querySelector("input[type=file]");
    const show = () => {
      drop.querySelector("b").textContent = `Reading ${chooser.files[0].name}`;
      const button = Object.assign(document.createElement("button"), { name: "act", value: "understand", hidden: true });
      chooser.form.append(button);
      chooser.form.requestSubmit(button);
      button.remove();
    };
    chooser.addEventListener("change", () => { if (chooser.files.length) show(); });
    for (const kind of ["dragenter", "dragover"]) {
      drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
    }
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      chooser.files = event.dataTransfer.files;
      if (chooser.files.length) show();
    });
  }
})();
