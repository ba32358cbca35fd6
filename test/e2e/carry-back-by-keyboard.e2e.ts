import { DAYS } from './carry-back-days';
import { attachScreen, expect, listen, startApp, test } from './fixtures';
import { watchPointer } from './keyboard';

test.use({ seed: 'carry-back' });

test('F5 from the call to the returned television, by keyboard and scanner alone', async ({ dataDir, complaints }, info) => {
  test.setTimeout(240_000);
  for (const [clock, day] of DAYS) {
    const app = await startApp(dataDir, clock);
    const page = await app.firstWindow();
    listen(page, complaints);
    const pointer = await watchPointer(page);
    await day(page).catch(async (error: unknown) => {
      await attachScreen(page, info);
      throw error;
    });
    expect(await pointer(), 'no hand on the mouse').toEqual([]);
    await app.close();
  }
});
