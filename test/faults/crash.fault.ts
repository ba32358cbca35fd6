import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { randomFrom } from '#db/demo/random';
import { aimAtEngine, killEngine } from '../e2e/engine-process';
import { expect, signIn, test } from '../e2e/fixtures';
import { CLERK, comeBack, draftIsKept, isAsTyped, PASSCODE, saveUnlessSaved, typeHalf, WAITS_FOR_A_SCAN_MS } from '../e2e/half-intake';
import { afterCrash, DEBUG_ARGS } from '../e2e/renderer-crash';
import { lookInto } from './centre-file';
import { addRound, rowOf, type FaultRow } from './row';

/**
 * R20 in real Electron: in the middle of an intake the window dies, then the engine, then the engine again while it saves. What was typed is
 * there each time, and at the end there is one receipt, whatever had become of the first save.
 */
const ROUNDS = Number(process.env['COUNTERBOOK_FAULT_ROUNDS'] ?? 3);
const ROWS = process.env['COUNTERBOOK_FAULT_ROWS'] ?? '';
const KINDS = ['R20 window dies in an intake', 'R20 engine dies in an intake', 'R20 engine dies while it saves'] as const;
const SAVES_WITHIN_MS = 150;
const { next } = randomFrom(20261123);

/** A test that fails starts a new process, so every round is written down at once. */
function told(change: (row: FaultRow) => void, kind: (typeof KINDS)[number]): void {
  const rows = existsSync(ROWS) ? (JSON.parse(readFileSync(ROWS, 'utf8')) as FaultRow[]) : KINDS.map(rowOf);
  const row = rows.find((r) => r.fault === kind);
  if (row) change(row);
  writeFileSync(ROWS, JSON.stringify(rows));
}

/** A step of a round: nothing typed is lost, or the round has lost something. */
async function step(kind: (typeof KINDS)[number], act: () => Promise<void>): Promise<void> {
  try {
    await act();
    told((row) => addRound(row, [], []), kind);
  } catch (error) {
    told((row) => addRound(row, [String(error).slice(0, 200)], []), kind);
    throw error;
  }
}

test.use({ seed: 'counter', args: DEBUG_ARGS });

for (let round = 1; round <= ROUNDS; round += 1) {
  const delayMs = WAITS_FOR_A_SCAN_MS + next() * SAVES_WITHIN_MS;
  test(`round ${round}`, async ({ app, page, dataDir, complaints }) => {
    await signIn(page, ...CLERK);
    await typeHalf(page);
    await isAsTyped(page, PASSCODE);
    await draftIsKept(page);
    let fresh: Page = page;
    await step('R20 window dies in an intake', async () => {
      fresh = await afterCrash(app, page);
      await isAsTyped(fresh, '');
    });
    await step('R20 engine dies in an intake', async () => {
      await killEngine(app);
      await comeBack(fresh);
      await isAsTyped(fresh, '');
    });
    await step('R20 engine dies while it saves', async () => {
      await fresh.keyboard.press('Alt+s');
      await expect(fresh.getByText('必填都齊了')).toBeVisible();
      await draftIsKept(fresh);
      const kill = await aimAtEngine(app);
      const save = fresh.keyboard.press('Control+Enter');
      await fresh.waitForTimeout(delayMs);
      kill();
      await save;
      await comeBack(fresh);
      await saveUnlessSaved(fresh);
    });
    await app.close();
    told((row) => {
      const { intakes, violations } = lookInto(path.join(dataDir, 'counterbook.sqlite'), new Map(), 'full');
      const wasChecked = logIn(dataDir).includes('"event":"consistency.checked"');
      row.rounds -= 1; // the round is counted with what the file says in the end
      addRound(row, intakes === 1 && wasChecked ? [] : [`${intakes} intakes, checked after the crash: ${wasChecked}`], violations);
    }, 'R20 engine dies while it saves');
    expect(logIn(dataDir)).not.toContain('consistency.broken');
    // Whatever was asked of an engine that was just killed is answered so; anything else is a complaint.
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('ENGINE_UNAVAILABLE')));
  });
}
const logIn = (dataDir: string): string => readFileSync(path.join(dataDir, 'logs', 'counterbook.log'), 'utf8');
