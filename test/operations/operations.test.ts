import { expect, it } from 'vitest';
import { contract } from '#shared/contract/contract';
import { operationsPage } from './operations-page';

const page = operationsPage();

it('tells every operation of the contract', () => {
  expect(Object.keys(contract).filter((name) => !page.includes(`\n### ${name}\n`))).toEqual([]);
});

it('links lead somewhere', () => {
  const anchors = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
  expect([...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = '']) => to).filter((to) => !anchors.has(to))).toEqual([]);
});

it('is what docs/operations.md says (make it anew with: npm run test:unit -- test/operations -u)', async () => {
  await expect(page).toMatchFileSnapshot('../../docs/operations.md');
});
