import { memory, tabMemory } from './post.js';

// Tabs, and on the stand the clock. Without script the forms still work; the tabs then all stand open.
{
  const token = document.body.dataset.token;

  for (const box of document.querySelectorAll('[data-tabs]')) {
    const tabs = [...box.querySelector('[role=tablist]').querySelectorAll('[role=tab]')];
    const place = `tab.${box.dataset.tabs}`;
    const choose = (chosen, focus) => {
      for (const tab of tabs) {
        const on = tab === chosen;
        const panel = document.getElementById(tab.getAttribute('aria-controls'));
        tab.setAttribute('aria-selected', on);
        tab.tabIndex = on ? 0 : -1;
        // On a wide screen both sides of the stand are in view: there the style sheet decides what «off» means.
        if (panel.role === 'tabpanel') panel.hidden = !on; else panel.classList.toggle('off', !on);
      }
      if (focus) chosen.focus();
      tabMemory.set(place, chosen.id);
      document.dispatchEvent(new Event('tab'));
    };
    tabs.forEach((tab, i) => {
      tab.addEventListener('click', () => choose(tab));
      tab.addEventListener('keydown', (event) => {
        const to = { ArrowRight: i + 1, ArrowLeft: i - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
        if (to !== undefined) { event.preventDefault(); choose(tabs[to % tabs.length], true); }
      });
    });
    choose(tabs.find((tab) => tab.id === tabMemory.get(place)) ?? tabs[0]);
  }

  const clock = document.querySelector('[data-clock]');
  if (clock) {
    const now = clock.querySelector('[role=status]');
    const tell = async (answer) => {
      const text = answer.ok ? await answer.text() : now.textContent;
      if (text !== now.textContent) now.textContent = text;
    };
    clock.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = event.submitter;
      if (button.ariaBusy === 'true') return;
      button.ariaBusy = 'true';
      const body = new FormData(clock, button);
      await fetch(clock.action, { method: 'POST', body, headers: { 'X-Chat-Token': token } }).then(tell, () => {});
      button.ariaBusy = null;
    });
    setInterval(() => fetch('/stand/clock').then(tell, () => {}), 20000);
  }

  const fill = document.querySelector('.fill');
  fill?.addEventListener('submit', (event) => {
    if (fill.ariaBusy === 'true') return event.preventDefault();
    fill.ariaBusy = 'true';
    // A whole week comes at once: none of it is news.
    document.querySelectorAll('[data-unread-of]').forEach((badge) => badge.dataset.unreadOf.split(',').forEach((seat) => memory.set(`seen.${seat}`, '')));
    fill.querySelector('button').textContent = fill.dataset.busy;
  });
}
