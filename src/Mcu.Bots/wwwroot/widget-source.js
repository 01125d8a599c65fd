// <script src="https://…/widget.js" async></script> puts a button on any site; the chat opens in a frame when it is pressed.
(() => {
  'use strict';
  const home = new URL(document.currentScript.src).origin;
  const texts = /*texts*/{};
  const corner = 'position:fixed;right:16px;z-index:2147483000;';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.open;
  button.setAttribute('aria-expanded', 'false');
  button.style.cssText = corner + 'bottom:16px;max-width:calc(100vw - 32px);padding:14px 22px;border:2px solid #fff;border-radius:28px;background:#1d5a9e;color:#fff;' +
    'font:600 16px/1.2 system-ui,sans-serif;cursor:pointer;box-shadow:0 3px 14px rgba(0,0,0,.3)';
  let frame = null;
  const toggle = () => {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.src = home + '/reception?embedded=1';
      frame.title = texts.open;
      frame.allow = 'geolocation';
      frame.style.cssText = corner + 'bottom:84px;width:min(420px,calc(100vw - 32px));height:min(640px,calc(100vh - 104px));border:1px solid #b8c4d2;' +
        'border-radius:12px;background:#fff;box-shadow:0 8px 32px rgba(0,0,0,.25)';
      document.body.append(frame);
    } else {
      frame.hidden = !frame.hidden;
      frame.style.display = frame.hidden ? 'none' : '';
    }
    button.textContent = frame.hidden ? texts.open : texts.close;
    button.setAttribute('aria-expanded', String(!frame.hidden));
  };
  button.addEventListener('click', toggle);
  document.body ? document.body.append(button) : document.addEventListener('DOMContentLoaded', () => document.body.append(button));
})();
