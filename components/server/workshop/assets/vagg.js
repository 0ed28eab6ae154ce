// The wall: shows what is up, and runs the workshop by the keyboard.
"use strict";
(() => {
  const own = document.body.dataset;
  const byId = (id) => document.getElementById(id);
  const view = byId("view"), say = byId("say"), timer = byId("timer"), help = byId("help");
  const query = "?lang=" + own.lang;
  const shelf = "iop-vagg";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const drift = Number(own.now) - Date.now();
  let ends = Number(view.dataset.ends) || 0, html = view.innerHTML, heard = Date.now(), source = null, hush = 0;

  function paint(wall) { if (wall) document.documentElement.dataset.wall = wall; }

  function turn() {
    const now = document.documentElement.dataset.wall || (dark.matches ? "dark" : "light");
    const wall = now === "dark" ? "light" : "dark";
    paint(wall);
    try { localStorage.setItem(shelf, wall); } catch (e) { /* private */ }
  }

  function fit() {
    view.style.overflowWrap = "";
    let low = 0.3, high = view.querySelector(".rows") ? 1.5 : 2.2;
    for (let n = 0; n < 8; n++) {
      const middle = (low + high) / 2;
      document.documentElement.style.setProperty("--fit", middle);
      if (view.scrollHeight <= view.clientHeight && view.scrollWidth <= view.clientWidth) low = middle;
      else high = middle;
    }
    document.documentElement.style.setProperty("--fit", low);
    if (view.scrollWidth > view.clientWidth) view.style.overflowWrap = "anywhere";
  }

  function tell(text, seconds) {
    clearTimeout(hush);
    say.textContent = text;
    if (seconds) hush = setTimeout(() => { say.textContent = ""; }, seconds * 1000);
  }

  function tick() {
    const left = Math.ceil((ends - Date.now() - drift) / 1000);
    const text = !ends ? "" : left <= 0 ? own.up : Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    if (timer.textContent !== text) timer.textContent = text;
  }

  function take(news) {
    heard = Date.now();
    if (say.textContent === own.lost) tell("");
    // Loading makes a new code of one whose day is over; just after it, the news may be older than the page.
    const over = news.key.endsWith(".ended") || performance.now() < 2000;
    if (news.code !== own.code && !over) { location.reload(); return; }
    byId("joined").textContent = news.joined;
    byId("voted").textContent = news.voted;
    ends = news.ends || 0;
    tick();
    if (news.html === html && news.key === view.dataset.key) return;
    html = news.html;
    view.innerHTML = html;
    view.dataset.key = news.key;
    fit();
  }

  const json = { Accept: "application/json" };
  function soon() {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 8000);
    return stop.signal;
  }

  async function poll() {
    try {
      const answer = await fetch(own.path + "/lage" + query, { cache: "no-store", headers: json, signal: soon() });
      if (answer.ok) take(await answer.json());
      else tell(answer.status === 404 ? (await answer.json()).words : own.lost);
    } catch (e) { tell(own.lost); }
  }

  function listen() {
    source = new EventSource(own.path + "/strom" + query);
    source.onmessage = (event) => take(JSON.parse(event.data));
    source.addEventListener("puls", () => { heard = Date.now(); });
    source.onerror = poll;
  }

  async function act(name) {
    try {
      const answer = await fetch(own.path + "/gor" + query, {
        method: "POST", cache: "no-store", signal: soon(), headers: Object.assign({ "Content-Type": "application/json" }, json),
        body: JSON.stringify({ act: name }),
      });
      if (answer.ok) { tell(""); poll(); } else tell((await answer.json()).words, 5);
    } catch (e) { tell(own.lost); }
  }

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen();
  }

  const acts = {
    ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back",
    o: "open", c: "close", v: "show", h: "hide", r: "second", n: "notes", x: "hide_note", t: "timer",
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "?") { if (help.open) help.close(); else help.showModal(); }
    else if (help.open) return;
    else if (key === "f") full();
    else if (key === "l") turn();
    else if (acts[key]) act(acts[key]);
    else return;
    event.preventDefault();
  });

  setInterval(tick, 250);
  setInterval(() => {
    const silent = Date.now() - heard > 35000;
    if (source.readyState !== 1 || silent) poll();
    if (source.readyState === 2 || silent) { source.close(); heard = Date.now(); listen(); }
  }, 2000);
  addEventListener("resize", fit);
  addEventListener("online", poll);
  addEventListener("offline", () => tell(own.lost));
  document.addEventListener("visibilitychange", () => { if (!document.hidden) poll(); });
  try { paint(localStorage.getItem(shelf)); } catch (e) { /* private */ }
  fit();
  if (document.fonts) document.fonts.ready.then(fit);
  tick();
  listen();
})();
