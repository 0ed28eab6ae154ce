// A participant's page: shows what is up, keeps what is sent until the server has confirmed it.
"use strict";
(() => {
  const own = document.body.dataset;
  const words = JSON.parse(own.words);
  const byId = (id) => document.getElementById(id);
  const view = byId("view"), status = byId("status"), say = byId("say"), note = byId("note");
  const shelf = "iop-delta-" + own.shelf;
  const query = "?lang=" + own.lang;
  let now = { key: own.key, item: own.item, html: "" };
  let etag = "", source = null, heard = Date.now(), sending = false, pause = 1000, lost = false, over = false;

  document.documentElement.className = "js";

  // What is kept: {serial, votes: {"item.round": {option, serial, done}}, notes: [{item, text, nonce}]}
  let kept = { serial: 0, votes: {}, notes: [] };
  try { kept = Object.assign(kept, JSON.parse(localStorage.getItem(shelf) || "{}")); } catch (e) { /* private */ }
  const keep = () => { try { localStorage.setItem(shelf, JSON.stringify(kept)); } catch (e) { /* private */ } };
  const tell = (text) => { if (status.textContent !== text) status.textContent = text; };
  const place = () => now.key.split(".").slice(0, 2).join(".");

  // --- what is up ---------------------------------------------------------------------------
  function dress() {
    const form = byId("vote"), mine = kept.votes[place()];
    note.hidden = !now.item || now.key.endsWith(".ended");
    note.classList.remove("scripted");
    if (!form) return;
    form.classList.remove("scripted");
    if (!mine) return;
    const radio = [...form.elements.option].find((one) => one.value === mine.option);
    if (radio) radio.checked = true;
    form.querySelector("button").textContent = form.querySelector("button").dataset.again;
  }

  function take(news) {
    heard = Date.now();
    found();
    if (news.key === now.key && (news.stage === "open" || news.html === now.html)) { now.html = news.html; return; }
    const moved = news.key !== now.key, inside = view.contains(document.activeElement);
    now = news;
    view.innerHTML = news.html;
    dress();
    if (moved) {
      const mine = kept.votes[place()];
      tell(news.stage === "open" && mine && mine.done ? words.saved : "");
      const heading = view.querySelector("h1");
      say.textContent = heading ? heading.textContent : "";
      if (inside) view.focus();
      window.scrollTo(0, 0);
    }
    if (news.stage === "ended") { over = true; if (source) source.close(); }
  }

  // --- what is sent -------------------------------------------------------------------------
  const next = () => {
    const key = Object.keys(kept.votes).find((one) => !kept.votes[one].done);
    if (key) {
      const [item, round] = key.split(".");
      const vote = kept.votes[key];
      return { path: "/rost", key, vote, data: { item, round, option: vote.option, serial: vote.serial } };
    }
    const one = kept.notes[0];
    return one && { path: "/tanke", note: one, data: one };
  };

  function settle(job, answer) {
    if (job.note) kept.notes = kept.notes.filter((one) => one.nonce !== job.note.nonce);
    else if (answer.ok) { if (kept.votes[job.key].serial === job.vote.serial) kept.votes[job.key].done = true; }
    else delete kept.votes[job.key];
    keep();
  }

  async function post(job) {
    const stop = new AbortController(), clock = setTimeout(() => stop.abort(), 8000);
    try {
      return await fetch(own.path + job.path + query, {
        method: "POST", signal: stop.signal, cache: "no-store",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(Object.assign({ token: own.token }, job.data)),
      });
    } finally { clearTimeout(clock); }
  }

  async function flush() {
    if (sending) return;
    sending = true;
    let job = null;
    try {
      while ((job = next())) {
        tell(words.saving);
        const answer = await post(job);
        if (answer.headers.has("Retry-After") || answer.status >= 500) throw new Error("again");
        settle(job, answer);
        tell(answer.ok ? (job.note ? words.note_sent : words.saved) : (await answer.json()).words);
        pause = 1000;
      }
    } catch (e) {
      tell(job && job.note ? words.offline_note : words.offline_vote);
      setTimeout(flush, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, 10000);
    } finally { sending = false; }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id === "vote") {
      event.preventDefault();
      const option = new FormData(form).get("option");
      if (!option) { tell(words.choose_first); return; }
      kept.serial = Math.max(kept.serial + 1, Date.now());
      kept.votes[place()] = { option, serial: kept.serial, done: false };
      form.querySelector("button").textContent = form.querySelector("button").dataset.again;
    } else if (note.contains(form)) {
      event.preventDefault();
      const text = form.elements.text.value.trim();
      if (!text) return;
      const nonce = Array.from(crypto.getRandomValues(new Uint8Array(12)), (n) => n.toString(16).padStart(2, "0")).join("");
      kept.notes.push({ item: now.item, text, nonce });
      form.elements.text.value = "";
    } else return;
    keep();
    pause = 1000;
    flush();
  });

  // --- news ---------------------------------------------------------------------------------
  function found() {
    if (!lost) return;
    lost = false;
    if (status.textContent === words.offline) tell(words.online);
    flush();
  }
  function lose() {
    lost = true;
    if (!next()) tell(words.offline);
  }

  async function poll() {
    if (over) return;
    try {
      const answer = await fetch(own.path + "/lage" + query, {
        cache: "no-store", headers: etag ? { "If-None-Match": etag, Accept: "application/json" } : { Accept: "application/json" },
      });
      if (answer.status === 304) found();
      else if (answer.ok) { etag = answer.headers.get("ETag") || ""; take(await answer.json()); }
      else if (answer.status === 404) { over = true; if (source) source.close(); found(); tell((await answer.json()).words); }
      else lose();
    } catch (e) { lose(); }
  }

  function listen() {
    if (!window.EventSource || over) return;
    source = new EventSource(own.path + "/strom" + query);
    source.onmessage = (event) => take(JSON.parse(event.data));
    source.addEventListener("puls", () => { heard = Date.now(); found(); });
    source.onerror = () => { if (!over) poll(); };
  }

  setInterval(() => {
    if (over) return;
    const silent = Date.now() - heard > 35000;
    if (!source || source.readyState !== 1 || silent) poll();
    if (source && (source.readyState === 2 || silent)) { source.close(); heard = Date.now(); listen(); }
  }, 2000);
  addEventListener("online", () => { pause = 1000; flush(); poll(); });
  addEventListener("offline", lose);
  addEventListener("pagehide", () => { if (source) source.close(); });
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { flush(); poll(); } });

  dress();
  if (!now.key.endsWith(".ended")) listen();
  flush();
})();
