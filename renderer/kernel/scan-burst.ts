/** One key press as the burst detector sees it. */
export type Press = Readonly<{ key: string; code: string; hasModifier: boolean; isRepeat: boolean; at: number }>;
/**
 * `typing`: a person, or too early to tell. `burst`: a machine is typing; nothing may react to this key.
 * `dropped`: a control character inside a burst. `scan`: Enter closed a burst, here is its text.
 */
export type Verdict = Readonly<{ kind: 'typing' | 'burst' | 'dropped' }> | Readonly<{ kind: 'scan'; text: string }>;

const MAX_GAP_MS = 60;
/**
 * A busy machine hands the keys of one scan over in two goes. It may also hand over those of a person in a heap: so a key behind a wait is
 * typed like any other until quick ones follow, and a control key, Enter too, never belongs to what was before the wait.
 */
const MAX_STALL_MS = 250;
const MAX_MEAN_MS = 35;
const MIN_CHARACTERS = 6;
const SURE_AFTER = 3;
/** Two keys a hundredth of a second apart, again and again: no hand does that. */
const HAND_MS = 10;
/** Behind the Enter of a scan only what the machine goes on typing at its own speed belongs to it. */
const BEHIND_MS = 20;
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
  /** From the first key of the run to the last; a stall counts as one long gap. */
  #spanMs = 0;
  #lastAt = Number.NEGATIVE_INFINITY;
  #startsText = false;
  #isBehindScan = false;

  /** Keys of the run so far, controls included: the first key of a run is 1. */
  get count(): number {
    return this.#count;
  }

  /** Was this the first key of a text: of a run, or behind the Enter of a scan? */
  get startsText(): boolean {
    return this.#startsText;
  }

  /** Too few keys to be sure of a scanner, but too fast for a person: a label of one or two characters. */
  get isTooFastForAHand(): boolean {
    return this.#count >= 2 && this.#meanMs < HAND_MS;
  }

  get #meanMs(): number {
    return this.#spanMs / Math.max(1, this.#count - 1);
  }

  press(press: Press): Verdict {
    if (press.isRepeat) return this.#restart(press, false);
    const gapMs = press.at - this.#lastAt;
    const character = press.hasModifier ? null : characterOf(press);
    if (!this.#goesOn(gapMs, character !== null)) return this.#restart(press, true);
    const isMachine = this.#text.length >= MIN_CHARACTERS && this.#meanMs < MAX_MEAN_MS;
    this.#startsText = this.#isBehindScan;
    this.#isBehindScan = false;
    this.#count += 1;
    this.#spanMs += Math.min(Math.max(gapMs, 0), MAX_GAP_MS);
    this.#lastAt = Math.max(this.#lastAt, press.at); // keys may arrive with times out of order
    if (press.key === 'Enter' && !press.hasModifier && isMachine) {
      const text = this.#text;
      this.#text = ''; // the run goes on: what a machine types behind its Enter is no key of a person either
      this.#isBehindScan = true;
      return { kind: 'scan', text };
    }
    const isSure = gapMs <= MAX_GAP_MS && this.#count > SURE_AFTER && this.#meanMs < MAX_MEAN_MS;
    if (character === null) return { kind: isSure ? 'dropped' : 'typing' };
    if (this.#text.length < MAX_TEXT) this.#text += character;
    return { kind: isSure ? 'burst' : 'typing' };
  }

  /** Does a key so long after the last one belong to the same run? */
  #goesOn(gapMs: number, isCharacter: boolean): boolean {
    if (this.#isBehindScan) return gapMs >= 0 && gapMs <= Math.max(BEHIND_MS, this.#meanMs * 1.5);
    return gapMs <= MAX_GAP_MS || (isCharacter && gapMs <= MAX_STALL_MS && this.#count >= 2 && this.#meanMs < MAX_MEAN_MS);
  }

  #restart(press: Press, mayBegin: boolean): Verdict {
    const character = press.hasModifier || !mayBegin ? null : characterOf(press);
    this.#text = character ?? '';
    this.#count = mayBegin ? 1 : 0;
    this.#spanMs = 0;
    this.#lastAt = mayBegin ? press.at : Number.NEGATIVE_INFINITY;
    this.#startsText = mayBegin;
    this.#isBehindScan = false;
    return { kind: 'typing' };
  }
}
