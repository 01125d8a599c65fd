// The chat in the browser. Messages are printed by the server and only put in place here; what a person does is posted under a key of its
// own and repeated until the server has confirmed it. No libraries.
import { make, memory, newKey, post, tabMemory, toast } from './post.js';

document.documentElement.classList.add('js');
const say = document.body.dataset;
const chats = new Map();
const presses = new Set();

// Chats of the stand's other people: not open here, but what is new in them is marked on their name. Seat and the newest line.
const others = new Map();
let after = say.after;
let lastBeat = Date.now();

const isNewer = (a, b) => (a.length === b.length ? a > b : a.length > b.length);

class Chat {
  constructor(root) {
    this.root = root;
    this.seat = root.dataset.seat;
    this.list = root.querySelector('.messages');
    this.form = this.part('composer');
    this.input = this.form.elements.text;
    this.files = [];
    this.queue = Promise.resolve();
    this.unread = 0;
    this.input.value = tabMemory.get(`draft.${this.seat}`) ?? '';
    root.addEventListener('click', (event) => {
      const target = event.target.closest('[data-act]');
      // Without this script the button would send its form.
      if (target?.dataset.act === 'press') event.preventDefault();
      this.click(target);
    });
    this.form.addEventListener('submit', (event) => { event.preventDefault(); this.send(); });
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('input', () => this.keepDraft());
    this.part('files').addEventListener('change', (event) => this.choose(event.target));
    this.list.addEventListener('load', () => { if (this.stuck) this.toEnd(); }, true);
    this.list.addEventListener('scroll', () => { this.stuck = this.atEnd(); this.look(); });
    this.recall();
    this.toEnd();
    this.stuck = true;
    new ResizeObserver(() => { if (this.stuck) this.toEnd(); }).observe(this.list);
  }

  part(name) { return this.root.querySelector(`[data-act="${name}"]`); }
  visible() { return !document.hidden && this.list.offsetParent !== null; }
  atEnd() { return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80; }
  toEnd() { this.list.scrollTop = this.list.scrollHeight; }
  keepDraft() { tabMemory.set(`draft.${this.seat}`, this.input.value); }

  // What came while the chat was not open is new. For a browser that was never here nothing is.
  recall() {
    const seen = memory.get(`seen.${this.seat}`);
    const lines = [...this.list.querySelectorAll('.message')];
    const fresh = seen ? lines.filter((m) => isNewer(m.dataset.id, seen) && m.dataset.from !== 'me') : [];
    this.unread = fresh.length;
    fresh[0]?.before(make('div', 'divider', say.tNew));
    if (!seen) this.remember();
  }

  remember() {
    const lines = this.list.querySelectorAll('.message');
    memory.set(`seen.${this.seat}`, lines.length ? lines[lines.length - 1].dataset.id : '0');
  }

  key(event) {
    if (event.key === 'Escape') this.aim();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  click(target) {
    const line = target?.closest('.message');
    switch (target?.dataset.act) {
      case 'press': return this.press(target, line);
      case 'reply': return this.aim({ reply: line.dataset.id }, `${say.tReplying} ${this.wordsOf(line).slice(0, 60)}`);
      case 'edit': this.input.value = this.wordsOf(line); return this.aim({ line: line.dataset.id }, say.tEditing);
      case 'cancel': return this.aim();
      case 'place': return this.sendPlace();
      case 'earlier': return this.leafBack(target);
      case 'start': return this.act('start', { text: target.dataset.start ?? '' });
    }
  }

  wordsOf(line) { return line.querySelector('.text')?.textContent ?? ''; }

  // What the next words are about: a reply, an edit, or nothing.
  aim(at, words) {
    if (!at && this.about?.line) this.input.value = '';
    this.about = at;
    const context = this.part('context');
    context.hidden = !at;
    context.firstElementChild.textContent = words ?? '';
    this.keepDraft();
    this.input.focus();
  }

  send() {
    const text = this.input.value.trim();
    if (!text && !this.files.length) return this.sendDraft();
    const about = this.about ?? {};
    this.act(about.line ? 'edits' : 'messages', { text, reply: about.reply, line: about.line, files: about.line ? [] : this.files });
    this.input.value = '';
    this.files = [];
    this.showChosen();
    this.aim();
  }

  // Nothing was typed: the button beside the words is the «Отправить» of the summary, where there is one.
  sendDraft() {
    const ready = [...this.list.querySelectorAll('button[data-button^="send:"]')].at(-1);
    return ready ? ready.click() : this.input.focus();
  }

  sendPlace() {
    const failed = () => toast(say.tNoPlace);
    if (!navigator.geolocation) return failed();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { toast(say.tPlace); this.act('messages', { text: '', lat: coords.latitude, lon: coords.longitude }); },
      failed, { enableHighAccuracy: true, timeout: 15000 });
  }

  // Acts leave one after another, so that words arrive in the order they were written. Until confirmed each is shown below the chat.
  act(what, fields) {
    const shown = make('li', 'message mine waiting');
    const words = [fields.text, ...(fields.files ?? []).map((f) => f.name)].filter(Boolean).join('\n');
    const state = make('p', 'meta', say.tSending);
    shown.append(make('p', 'text', words), state);
    if (what !== 'start') this.part('pending').append(shown);
    const key = newKey();
    this.queue = this.queue.then(async () => {
      const error = await post(this.seat, what, { key, ...fields }, () => { state.textContent = say.tRetry; });
      if (error) this.refused(shown, state, error, fields.text); else shown.remove();
    });
  }

  refused(shown, state, error, text) {
    const drop = make('button', 'plain', say.tDrop);
    drop.type = 'button';
    drop.addEventListener('click', () => { shown.remove(); this.input.focus(); });
    shown.classList.add('failed');
    state.replaceChildren(make('span', 'error', error), ' ', drop);
    state.setAttribute('role', 'alert');
    if (!this.input.value) this.input.value = text ?? '';
    this.part('pending').append(shown);
  }

  async press(button, line) {
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    const key = newKey();
    presses.add(key);
    const error = await post(this.seat, 'presses', { key, line: line.dataset.id, data: button.dataset.button });
    button.ariaBusy = null;
    if (error) toast(error);
  }

  choose(input) {
    for (const file of input.files) {
      if (file.size > Number(say.mostBytes)) toast(say.tBig);
      else if (this.files.length >= Number(say.mostFiles)) toast(say.tMany);
      else this.files.push(file);
    }
    input.value = '';
    this.showChosen();
    this.input.focus();
  }

  showChosen() {
    const list = this.part('chosen');
    list.hidden = !this.files.length;
    list.replaceChildren(...this.files.map((file) => {
      const [item, drop] = [make('li', '', `${file.name} `), make('button', 'plain', say.tDrop)];
      drop.type = 'button';
      drop.addEventListener('click', () => { this.files = this.files.filter((f) => f !== file); this.showChosen(); });
      item.append(drop);
      return item;
    }));
  }

  show(html) {
    const stay = !this.atEnd();
    const box = make('template');
    box.innerHTML = html;
    for (const line of [...box.content.children]) {
      const old = this.list.querySelector(`[data-id="${line.dataset.id}"]`);
      if (!old) this.add(line, stay);
      else if (old.dataset.revision !== line.dataset.revision) this.replace(old, line);
    }
    this.part('empty')?.remove();
    if (!stay) this.toEnd();
    this.look();
  }

  add(line, stay) {
    const mine = line.dataset.from === 'me';
    if (!mine && (stay || !this.visible())) this.mark();
    const next = [...this.list.querySelectorAll('.message')].find((m) => isNewer(m.dataset.id, line.dataset.id));
    this.list.insertBefore(line, next ?? null);
    if (mine) this.toEnd();
  }

  replace(old, line) {
    const focused = old.contains(document.activeElement) ? document.activeElement.dataset : null;
    old.replaceWith(line);
    if (focused) ([...line.querySelectorAll('button')].find((b) => b.dataset.button === focused.button && b.dataset.act === focused.act) ?? this.list).focus();
  }

  mark() {
    if (this.unread++ === 0) {
      this.list.querySelector('.divider')?.remove();
      this.list.append(make('div', 'divider', say.tNew));
    }
  }

  // Seen to the end: nothing is unread. The line «new» stays until something newer comes.
  look() {
    if (this.visible() && this.atEnd()) { this.unread = 0; this.remember(); }
    showUnread();
  }

  // The tab was opened: on from where it was left.
  arrive() {
    const divider = this.unread ? this.list.querySelector('.divider') : null;
    if (divider) this.list.scrollTop = divider.offsetTop; else this.toEnd();
    this.unread = 0;
    this.remember();
    showUnread();
  }

  async leafBack(button) {
    const first = this.list.querySelector('.message');
    const answer = await fetch(`/chat/${this.seat}/before/${first.dataset.id}`).catch(() => null);
    if (!answer?.ok) return toast(say.tOffline);
    const { html, more } = await answer.json();
    const height = this.list.scrollHeight;
    this.list.insertAdjacentHTML('afterbegin', html);
    this.list.scrollTop += this.list.scrollHeight - height;
    button.hidden = !more;
    if (!more) this.list.focus();
  }
}

function showUnread() {
  const all = [...chats.values()].reduce((sum, chat) => sum + chat.unread, 0);
  document.title = all ? `(${all}) ${say.title}` : say.title;
  for (const badge of document.querySelectorAll('[data-unread-of]')) {
    if (badge.dataset.newest) {
      badge.hidden = !others.has(badge.dataset.unreadOf) || !isNewer(others.get(badge.dataset.unreadOf), memory.get(`seen.${badge.dataset.unreadOf}`) ?? '0');
      continue;
    }
    const count = badge.dataset.unreadOf.split(',').reduce((sum, seat) => sum + (chats.get(seat)?.unread ?? 0), 0);
    badge.hidden = !count;
    badge.textContent = count;
  }
}

function hear(seat, html) {
  const id = html.match(/data-id="(\d+)"/)[1];
  if (isNewer(id, others.get(seat))) others.set(seat, id);
  showUnread();
}

const offline = (yes) => chats.forEach((chat) => { chat.part('offline').hidden = !yes; });

function connect() {
  const stream = new EventSource(`/chat/events?seats=${[...chats.keys(), ...others.keys()].join(',')}&after=${after}`);
  let worry = 0;
  const alive = () => { lastBeat = Date.now(); clearTimeout(worry); worry = 0; offline(false); };
  const again = () => { clearInterval(watch); stream.close(); setTimeout(connect, 2000); };
  const watch = setInterval(() => { if (Date.now() - lastBeat > 45000) again(); }, 10000);
  alive();
  stream.onopen = alive;
  stream.onerror = () => { worry ||= setTimeout(offline, 2000, true); if (stream.readyState === EventSource.CLOSED) again(); };
  stream.addEventListener('beat', alive);
  stream.addEventListener('line', (event) => {
    after = event.lastEventId;
    const { seat, html } = JSON.parse(event.data);
    if (others.has(seat)) hear(seat, html); else chats.get(seat)?.show(html);
  });
  stream.addEventListener('press', (event) => {
    const { press, note } = JSON.parse(event.data);
    if (presses.delete(press) && note) toast(note);
  });
}

document.querySelectorAll('.chat').forEach((root) => chats.set(root.dataset.seat, new Chat(root)));
for (const { dataset: { unreadOf: seat, newest } } of document.querySelectorAll('[data-newest]')) {
  if (chats.has(seat)) continue;
  others.set(seat, newest);
  if (!memory.get(`seen.${seat}`)) memory.set(`seen.${seat}`, newest);
}
showUnread();
document.addEventListener('visibilitychange', () => chats.forEach((chat) => chat.look()));
document.addEventListener('tab', () => chats.forEach((chat) => { if (chat.visible()) chat.arrive(); }));
if (chats.size) connect();

// A code that a link carries stands behind the «#», which no server sees and no log keeps. It is put where it is sent from, and leaves the address.
function takeCode() {
  const carried = new URLSearchParams(location.hash.slice(1));
  const [code, start] = [carried.get('code'), carried.get('start')];
  if (!code && !start) return;
  history.replaceState(null, '', location.pathname + location.search);
  const door = document.getElementById('code');
  if (code && door) door.value = code;
  const button = document.querySelector('[data-act=start]');
  if (start && button) button.dataset.start = start;
  else if (start) chats.forEach((chat) => { chat.input.value = start; });
}
takeCode();
window.addEventListener('hashchange', takeCode);

// On a shared computer what was typed and not sent goes with the talk.
document.querySelector('[data-act=forget]')?.addEventListener('submit', () => { tabMemory.clear(); memory.clear(); });
