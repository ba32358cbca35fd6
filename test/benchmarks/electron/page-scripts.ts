/**
 * What the benchmark does in the page, as text: it runs in the page itself, so nothing of the driver is in the figures.
 * Only what a person sees and does: names, fields, keys.
 */
const TOOLS = `
  const marks = [];
  const mark = (name) => marks.push([name, performance.timeOrigin + performance.now()]);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async (find) => { for (;;) { const found = find(); if (found) return found; await frame(); } };
  const press = (key, more = {}) => (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key.length === 1 ? 'Key' + key.toUpperCase() : key, bubbles: true, cancelable: true, ...more }));
  const type = (field, text) => {
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
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
