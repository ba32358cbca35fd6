/**
 * What the benchmark does in the page, as text: it runs in the page itself, so nothing of the driver is in the figures.
 * Only what a person sees and does: names, fields, keys.
 */
const HAND_MS = 120;
/** The page has come to rest. */
const QUIET_MS = 250;
/** The draft is kept a second after the last key. */
const DRAFT_MS = 1_300;
const TOOLS = `
  const marks = [];
  const mark = (name) => marks.push([name, performance.timeOrigin + performance.now()]);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async (find) => { for (;;) { const found = find(); if (found) return found; await frame(); } };
  const press = (key, more = {}) => (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key.length === 1 ? 'Key' + key.toUpperCase() : key, bubbles: true, cancelable: true, ...more }));
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const go = (to) => document.querySelector('.rail a[href$="' + to + '"]').click();
  /** From now until what is looked for stands on the screen: found before a frame is drawn, and that frame has been drawn. */
  const msToPaint = async (act, find) => { const from = performance.now(); act(); await until(find); await frame(); return performance.now() - from; };
  const type = (field, text) => {
    field.focus();
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
  };
`;
export const inPage = (body: string): string => `(async () => {${TOOLS}${body}})()`;

/** Signs the first person of this post in, as soon as the names stand there. */
const SIGN_IN = (post: string, pin: string): string => `
  const person = await until(() => [...document.querySelectorAll('button.person')].find((b) => b.textContent.includes(${JSON.stringify(post)})));
  mark('sign-in');
  person.click();
  const pin = await until(() => { const f = document.querySelector('.pin-dots input'); return f && f.getAttribute('aria-label') !== '' && document.querySelector('button.person[aria-pressed=true]') ? f : null; });
  type(pin, ${JSON.stringify(pin)});
  await until(() => document.querySelector('.head .find'));
  mark('signed-in');
`;

/** From the first name on the screen to rows on the screen and a search box that took a key. */
export const untilUsable = (post: string, pin: string): string =>
  inPage(`${SIGN_IN(post, pin)}
  await until(() => document.querySelector('.today-grid .sheet [role=row], .today-grid .sheet li, .today-grid .sheet button'));
  mark('rows');
  press('k', { ctrlKey: true });
  const box = await until(() => { const b = document.querySelector('.pal-box'); return b && document.activeElement === b ? b : null; });
  type(box, 'a');
  await until(() => box.value === 'a');
  await frame();
  mark('usable');
  press('Escape');
  return marks;`);

export const signIn = (post: string, pin: string): string => inPage(`${SIGN_IN(post, pin)} return marks;`);

/** Locks, signs in again on the page of the day, and opens the register: nothing of it is remembered. Answers the ms from click to paint. */
export const openRegisterAfresh = (post: string, pin: string): string =>
  inPage(`
  go('/today');
  await until(() => document.querySelector('.today-grid'));
  await pause(${HAND_MS});
  press('l', { ctrlKey: true });
  ${SIGN_IN(post, pin)}
  await until(() => document.querySelector('.today-grid'));
  await pause(${QUIET_MS});
  return msToPaint(() => go('/calls'), () => document.querySelector('.ledger .lb, .ledger .blank'));`);

/** Opens the search box, types a text that finds nothing and then the one that is wanted. Answers the ms from key to list. */
export const searchFor = (text: string): string =>
  inPage(`
  press('k', { ctrlKey: true });
  const box = await until(() => { const b = document.querySelector('.pal-box'); return b && document.activeElement === b ? b : null; });
  const lines = () => document.querySelectorAll('.pal-list [role=option]').length;
  type(box, 'zqzqzq');
  await until(() => lines() === 0);
  await pause(${QUIET_MS});
  const ms = await msToPaint(() => type(box, ${JSON.stringify(text)}), () => lines() > 0);
  press('Escape');
  await until(() => document.querySelector('.pal-box') === null);
  return ms;`);

/** Fills 送修受理 for somebody new, until nothing is missing. */
export const fillIntake = (fields: Readonly<Record<'name' | 'phone' | 'imei' | 'model' | 'fault', string>>): string =>
  inPage(`
  const typed = ${JSON.stringify(fields)};
  go('/today');
  await until(() => document.querySelector('.today-grid'));
  go('/intake');
  const field = (item, kind = 'input') => until(() => document.querySelector(kind + '[data-item=' + item + ']:not(:disabled):not([readonly])'));
  type(await field('phone'), typed.phone);
  type(await field('name'), typed.name);
  (await field('consent')).click();
  type(await field('identifier'), typed.imei);
  type(await field('imeiSystem'), typed.imei);
  type(await field('model'), typed.model);
  type(await field('fault', 'textarea'), typed.fault);
  (await until(() => document.querySelector('[data-item=accessories] button'))).click();
  await pause(${HAND_MS});
  press('s', { altKey: true });
  const limit = performance.now() + 10_000;
  await until(() => {
    if (performance.now() > limit) throw new Error('missing: ' + document.querySelector('.savebar-missing')?.textContent);
    return document.querySelector('.savebar-missing .good');
  });
  await pause(${DRAFT_MS});
  return null;`);

export const saveByClick = inPage(`
  const button = document.querySelector('.savebar button:last-of-type');
  return msToPaint(() => button.click(), () => document.querySelector('.saved-panel'));`);
