/** One key press as the burst detector sees it. */
export type Press = Readonly<{ key: string; code: string; hasModifier: boolean; isRepeat: boolean; at: number }>;
/**
 * `typing`: a person, or too early to tell. `burst`: a machine is typing; nothing may react to this key.
 * `dropped`: a control character inside a burst. `scan`: Enter closed a burst, here is its text.
 */
export type Verdict = Readonly<{ kind: 'typing' | 'burst' | 'dropped' }> | Readonly<{ kind: 'scan'; text: string }>;

const MAX_GAP_MS = 60;
const MAX_MEAN_MS = 35;
const MIN_CHARACTERS = 6;
const SURE_AFTER = 3;
const MAX_TEXT = 512; // longer than any label or QR of ours; the rest is read and thrown away

/** With a Chinese input method on, the key reads `Process`; the place on the keyboard still tells. */
function characterOf({ key, code }: Press): string | null {
  if (key.length === 1) return key >= ' ' && key !== '\u007F' ? key : null;
  if (key !== 'Process') return null;
  const letter = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
  if (letter) return letter[1] ?? letter[2] ?? letter[3] ?? null;
  return code === 'Minus' || code === 'NumpadSubtract' ? '-' : null;
}

/**
 * Tells a keyboard-wedge scanner from a person by its speed: at least six characters, under 35 ms each on average, closed by Enter (S35).
 * Pure: it is given the times. What a scan contains is data and never a command.
 */
export class BurstWatcher {
  #text = '';
  #count = 0;
  #startedAt = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Keys of the run so far, controls included: the first key of a run is 1. */
  get count(): number {
    return this.#count;
  }

  press(press: Press): Verdict {
    if (press.isRepeat) return this.#restart(press, false);
    const isFast = press.at - this.#lastAt <= MAX_GAP_MS;
    if (!isFast) return this.#restart(press, true);
    const spanMs = this.#lastAt - this.#startedAt;
    const isMachine = this.#text.length >= MIN_CHARACTERS && spanMs / (this.#count - 1) < MAX_MEAN_MS;
    if (press.key === 'Enter' && isMachine) {
      const text = this.#text;
      this.#forget();
      return { kind: 'scan', text };
    }
    this.#count += 1;
    this.#lastAt = press.at;
    const character = press.hasModifier ? null : characterOf(press);
    const isSure = this.#count > SURE_AFTER && (press.at - this.#startedAt) / (this.#count - 1) < MAX_MEAN_MS;
    if (character === null) return { kind: isSure ? 'dropped' : 'typing' };
    if (this.#text.length < MAX_TEXT) this.#text += character;
    return { kind: isSure ? 'burst' : 'typing' };
  }

  #restart(press: Press, mayBegin: boolean): Verdict {
    const character = press.hasModifier || !mayBegin ? null : characterOf(press);
    this.#text = character ?? '';
    this.#count = mayBegin ? 1 : 0;
    this.#startedAt = press.at;
    this.#lastAt = mayBegin ? press.at : Number.NEGATIVE_INFINITY;
    return { kind: 'typing' };
  }

  #forget(): void {
    this.#text = '';
    this.#count = 0;
    this.#lastAt = Number.NEGATIVE_INFINITY;
  }
}

/** What was scanned, ready to look up: half width, without the scanner's own prefix (`]C1`) and without control characters. */
export const cleanScan = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2060\uFEFF]/g, '')
    .trim()
    .replace(/^\][A-Za-z]\d/, '');
