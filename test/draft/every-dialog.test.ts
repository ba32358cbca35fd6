import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What must not be kept, or is nobody's work (docs/specs/drafts.md). */
const BY_DESIGN: Readonly<Record<string, string>> = {
  'renderer/kernel/billing/cash-dialog.tsx': 'cash in hand',
  'renderer/release/pay-dialog.tsx': 'cash in hand',
  'renderer/kernel/book/saved-views.tsx': 'the name of a view',
  'renderer/setup/recovery-phrase.tsx': 'a secret',
  'renderer/app/pin-again-dialog.tsx': 'a secret',
};
/** A form that keeps itself as a whole (renderer/kernel/draft.ts). */
const KEEPS_ITSELF = /\buseDraft\b/;
const TYPED = /<(?:TextInput|Textarea|Autocomplete|NumberInput|\w*(?:Moment|Money|Shelf|Phone|FromOn)Fields?|PasscodeInput)\b/;
const OPENING = /<(?:Dialog|ReasonDialog|NewRowDialog)\b[\s\S]*?\n\s*>\n|<(?:Dialog|ReasonDialog|NewRowDialog)\b[\s\S]*?\/>/g;

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const sources = readdirSync(path.join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ name: `renderer/${file.replaceAll('\\', '/')}`, text: readFileSync(path.join(ROOT, 'renderer', file), 'utf8') }));
/** The components of a file, each with its own text. */
const components = sources.flatMap(({ name, text }) =>
  text
    .split(/\n(?=(?:export )?(?:function|const) [A-Z])/)
    .filter((part) => /<(?:Dialog|ReasonDialog|NewRowDialog)\b/.test(part) && !/^(?:export )?function (?:Dialog|ReasonedDeed)\b/.test(part))
    .map((part) => ({ name, part })),
);

describe('nothing typed is ever lost', () => {
  it('finds the dialogs', () => expect(components.length).toBeGreaterThan(40));

  it.each(components.filter(({ part }) => TYPED.test(part) || part.includes('<ReasonDialog')))(
    'a dialog of $name that something is typed into keeps it',
    ({ name, part }) => {
      if (name in BY_DESIGN || KEEPS_ITSELF.test(part)) return;
      const openings = part.match(OPENING) ?? [];
      expect(openings.length).toBeGreaterThan(0);
      for (const opening of openings) expect(opening).toMatch(/\bkept=\{/);
    },
  );

  it('names each draft once, in at most 60 characters', () => {
    const forms = sources.flatMap(({ text }) => [...text.matchAll(/(?:useKept\(|form=\{)`([^`]+)`/g)].map(([, form = '']) => form));
    expect(forms.length).toBeGreaterThan(40);
    expect(new Set(forms).size).toBe(forms.length);
    const LONGEST_ID = 36;
    const lengthOf = (form: string): number =>
      form
        .replaceAll('${deed}', 'propose')
        .replaceAll(/\$\{[^}]*slice\(-8\)\}/g, '12345678')
        .replaceAll(/\$\{[^}]*\}/g, 'x'.repeat(LONGEST_ID)).length;
    expect(forms.filter((form) => lengthOf(form) > 60)).toEqual([]);
  });
});
