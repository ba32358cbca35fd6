import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { customerField, field, productField } from './fields';
import { choicesBlock, factsBlock, signBox, tableBlock, textBlock, writingBlock } from './form-blocks';
import { paperWords } from './paper-words';

const SURVEY_ITEMS = ['attitude', 'skill', 'arrival', 'promises'] as const;
const GRADES = [4, 3, 2, 1] as const;
type Grade = (typeof GRADES)[number];

export type SurveyListFacts = PaperFacts &
  Readonly<{
    on: string;
    calls: readonly Readonly<{
      surveyNo: string;
      callNo: string;
      customer: CustomerFact;
      product: string;
      fault: string;
      technician: string;
      outcome: string;
    }>[];
  }>;
export type OpinionFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    product: ProductFact;
    callNo: string;
    visitOn: string;
    technician: string;
    /** All four or none (F23). */
    grades: Readonly<Record<(typeof SURVEY_ITEMS)[number], Grade>> | null;
    suggestion: string | null;
    complaint: string | null;
  }>;

/** 叫修調查卡 (B23): every call of a day goes to head office, none left out. */
export function buildSurveyList(f: SurveyListFacts): FormSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'survey-list',
    template: 'form-sheet@1',
    head: buildHead(w, 'survey-list', f, w.t('form.survey.calls')),
    blocks: [
      factsBlock([
        field(w.t('form.survey.on'), w.dayWithWeek(f.on), 'strong'),
        field(w.t('form.survey.count'), String(f.calls.length), 'strong'),
      ]),
      tableBlock(
        '',
        [
          [w.t('form.survey.no'), 9, 'middle'],
          [w.t('form.survey.call'), 33],
          [w.t('form.survey.customer'), 42],
          [w.t('form.survey.product'), 42],
          [w.t('form.survey.technician'), 22],
          [w.t('form.survey.outcome'), 16],
          [w.t('form.survey.note'), 24],
        ],
        f.calls.map((c, i) => [
          String(i + 1),
          `${c.callNo}\n${c.surveyNo}`,
          [c.customer.name, c.customer.phone === null ? null : w.phone(c.customer.phone)].filter((t) => t !== null).join('\n'),
          `${c.product}\n${c.fault}`,
          c.technician,
          c.outcome,
          '',
        ]),
      ),
    ],
    terms: [],
    signs: [signBox(w.t('form.survey.sentBy'), f.issuedBy.name), signBox(w.t('form.survey.headOffice'))],
  };
}

/** 客戶意見調查卡 (B23): four items of four grades, and what the customer wants to say. */
export function buildOpinionCard(f: OpinionFacts): FormSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'opinion-card',
    template: 'form-sheet@1',
    head: buildHead(w, 'opinion-card', f, ''),
    blocks: [
      factsBlock([
        customerField(w, f.customer),
        productField(w, f.product),
        field(w.t('field.callNo'), f.callNo, 'code'),
        field(w.t('form.survey.visitOn'), w.day(f.visitOn)),
        field(w.t('form.survey.technician'), f.technician),
      ]),
      textBlock([w.t('form.survey.ask')]),
      choicesBlock(
        SURVEY_ITEMS.map((item) => ({
          label: w.t(`form.survey.items.${item}`),
          choices: GRADES.map((grade) => ({ text: w.t(`form.survey.grades.g${grade}`), chosen: f.grades?.[item] === grade })),
        })),
      ),
      writingBlock(w.t('form.survey.suggestion'), f.suggestion, 28),
      writingBlock(w.t('form.survey.complaint'), f.complaint, 28),
    ],
    terms: [w.t('form.survey.terms')],
    signs: [],
  };
}
