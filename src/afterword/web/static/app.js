// Keys, the letter desk, and what a page keeps while you type. Every page works without this file.
(() => {
  "use strict";

  const typing = (target) => target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]");

  // Single keys (WCAG 2.1.4: they rest inside fields and can be switched off in Settings).
  document.addEventListener("keydown", (event) => {
    if ((event.metaKey || event.ctrlKey) && event.key === "Enter") {
      const approve = document.querySelector("#bar [value=approve]");
      if (approve) { event.preventDefault(); approve.click(); }
      return;
    }
    if (document.body.dataset.keys === "off") return;
    if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || typing(event.target)) return;
    const key = event.key.toUpperCase();
    const door = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (door) { event.preventDefault(); door.click(); }
    else if (key === "C") { event.preventDefault(); location.assign("/capture"); }
  });

  // The letter: marks lie under the text in a mirror that wraps exactly as the text does.
  const body = document.getElementById("body");
  const mirrored = () => {
    const mirror = document.getElementById("mirror");
    if (!body || !mirror) return;
    const shown = `${body.value}\n`;
    if (mirror.textContent !== shown && mirror.textContent !== body.value) mirror.textContent = shown;
  };
  if (body) {
    body.addEventListener("input", mirrored);
    document.addEventListener("htmx:after:swap", mirrored);
    mirrored();
  }

  // Leaving with words that were not saved asks first; the browser words the question.
  const letter = document.getElementById("letter");
  if (letter && body) {
    let saved = `${body.value}`;
    letter.addEventListener("submit", () => { saved = body.value; });
    document.addEventListener("afterword:saved", () => { saved = body.value; });
    window.addEventListener("beforeunload", (event) => { if (body.value !== saved) event.preventDefault(); });
  }

  // Read aloud with the browser's own voice, where it has one.
  const aloud = document.getElementById("aloud");
  if (aloud && body && "speechSynthesis" in window) {
    aloud.hidden = false;
    aloud.addEventListener("click", () => {
      if (speechSynthesis.speaking) { speechSynthesis.cancel(); return; }
      for (const sentence of body.value.split(/(?<=[.?])\s+|\n+/)) {
        if (sentence.trim()) speechSynthesis.speak(new SpeechSynthesisUtterance(sentence));
      }
    });
  }

  // Every keystroke of a capture is kept until it is saved, even if the page is closed.
  for (const field of document.querySelectorAll("[data-keep]")) {
    const place = `afterword.${field.dataset.keep}`;
    const kept = localStorage.getItem(place);
    if (kept && !field.value) {
      field.value = kept;
      addEventListener("load", () => field.dispatchEvent(new Event("input", { bubbles: true })));
    }
    field.addEventListener("input", () => localStorage.setItem(place, field.value));
    field.form.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.value === "save") localStorage.removeItem(place);
    });
  }

  // A file dropped on the field is a file chosen; a chosen file is shown at once.
  const drop = document.getElementById("drop");
  if (drop) {
    const chooser = drop.querySelector("input[type=file]");
    const show = () => chooser.form.requestSubmit(chooser.form.querySelector("button[value=understand]"));
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
