// What the scripts of the pages share: making elements, notes that pass, and posting until it is confirmed.
const say = document.body.dataset;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// In a frame on another site the browser may forbid keeping things: then they are forgotten, and the chat works all the same.
const kept = (store) => { try { return window[store]; } catch { return null; } };
const keeper = (store) => ({ get: (name) => store?.getItem(name) ?? null, set: (name, value) => store?.setItem(name, value), clear: () => store?.clear() });
export const tabMemory = keeper(kept('sessionStorage'));
export const memory = keeper(kept('localStorage'));

export const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? '' });

// crypto.randomUUID is missing on pages opened over plain http.
export const newKey = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
  (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

export function toast(text) {
  const note = make('p', 'toast', text);
  document.querySelector('.toasts').append(note);
  setTimeout(() => note.remove(), 8000);
}

// Null when it was taken, a text when it was refused; no network, a busy server and «too fast» mean «again».
export async function post(seat, what, fields, onRetry) {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => [value].flat().forEach((v) => v !== undefined && body.append(name, v)));
  for (let wait = 1000; ; wait = Math.min(wait * 2, 15000)) {
    try {
      const answer = await fetch(`/chat/${seat}/${what}`, { method: 'POST', body, headers: { 'X-Chat-Token': say.token } });
      if (answer.ok) return null;
      if (answer.status < 500 && answer.status !== 429) return (await answer.json().catch(() => ({}))).error ?? say.tStale;
    } catch { /* cut off on the way: the key makes the repeat harmless */ }
    onRetry?.();
    await pause(wait);
  }
}
