import { z } from 'zod';
import { noteOrEmpty } from '../kernel/fields';
import { PaperKind } from '../printed-document/paper';
import { FontSize, LabelGrid } from '../printed-document/models/look';
import { isReadableIn } from '../printed-document/label/on-sheet';
import { MAY_HIDE } from './may-hide';

/** Header and footer have so many lines: more would leave no room for what the paper is for. */
export const MOST_LINES = 4;
const fewLines = noteOrEmpty(240).refine((text) => text.split('\n').length <= MOST_LINES, `tooManyLines ${MOST_LINES}`);

/** What a template says in one language. Empty terms: those that the program brings. */
export const TemplateWords = z.object({ header: fewLines, footer: fewLines, terms: noteOrEmpty(1200) });
export type TemplateWords = z.infer<typeof TemplateWords>;

/** 版面 of one kind of paper, without code (issue line 5). `logo`: hash of the kept picture. `hidden`: fields that do not show. */
export const TemplateSettings = z.object({
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  words: z.object({ 'zh-TW': TemplateWords, 'zh-CN': TemplateWords, en: TemplateWords }),
  hidden: z.array(z.string().max(20)).max(20),
  font: FontSize,
  /** Where the labels lie on a sheet of A4; only a label has one. */
  grid: LabelGrid.nullable(),
});
export type TemplateSettings = z.infer<typeof TemplateSettings>;

/** A logo as the page has drawn it anew (quality S11). */
export const LOGO_SIDE = 600;
export const Picture = z.object({
  jpegBase64: z.string().min(100).max(200_000),
  width: z.int().min(1).max(LOGO_SIDE),
  height: z.int().min(1).max(LOGO_SIDE),
});
export type Picture = z.infer<typeof Picture>;

/** `picture` takes the place of `settings.logo`. `seenVersion`: the newest when the form was opened, 0 when there was none. */
export const TemplateInput = z
  .object({
    kind: PaperKind,
    settings: TemplateSettings,
    picture: Picture.nullable().default(null),
    note: noteOrEmpty(100).default(''),
    seenVersion: z.int().min(0),
  })
  .refine(({ kind, settings }) => settings.hidden.every((key) => MAY_HIDE[kind].some((known) => known === key)), 'unreadable')
  .refine(({ settings: { grid } }) => grid === null || isReadableIn(grid), { path: ['settings', 'grid'], message: 'gridTooSmall' });
export type TemplateInput = z.infer<typeof TemplateInput>;

export const TemplateVersion = z.object({
  kind: PaperKind,
  version: z.int(),
  settings: TemplateSettings,
  note: z.string(),
  /** Null: carried over from the settings of before. */
  madeBy: z.string().nullable(),
  madeAt: z.string(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

const NO_WORDS: TemplateWords = { header: '', footer: '', terms: '' };
/** The paper as the program brings it. */
export const PLAIN_TEMPLATE: TemplateSettings = {
  logo: null,
  words: { 'zh-TW': NO_WORDS, 'zh-CN': NO_WORDS, en: NO_WORDS },
  hidden: [],
  font: 'normal',
  grid: null,
};
