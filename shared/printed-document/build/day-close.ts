import type { DayReport } from '../../cash-drawer/schema';
import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { PaperFacts } from './facts';
import { field } from './fields';
import { paperWords } from './paper-words';

export type DayCloseFacts = PaperFacts & Readonly<{ report: DayReport }>;

/** 日結表: what was taken that day by cashier and by way of paying, and how each drawer came out. */
export function buildDayClose(f: DayCloseFacts): MoneySheetPaper {
  const w = paperWords(f);
  const { lines, drawers, deposits, on, withTechniciansMinor } = f.report;
  const hasDeposits = Object.values(deposits).some((minor) => minor !== 0);
  const column = (
    key: 'cashier' | 'method' | 'count' | 'taken' | 'refunded' | 'net' | 'drawer' | 'opened' | 'expected' | 'counted' | 'difference',
  ) => w.t(`dayClose.${key}`);
  const netMinor = lines.reduce((sum, l) => sum + l.takenMinor - l.refundedMinor, 0);
  const differenceMinor = drawers.reduce((sum, d) => sum + (d.differenceMinor ?? 0), 0);
  const money = (minor: number | null): string => (minor === null ? '—' : w.money(minor));
  return {
    kind: 'day-close',
    template: 'money-sheet@1',
    head: buildHead(w, 'day-close', f, ''),
    fields: [field(w.t('dayClose.on'), w.dayWithWeek(on), 'strong'), field(w.t('dayClose.by'), staffText(w, f.issuedBy))],
    tables: [
      {
        title: w.t('dayClose.byCashier'),
        columns: [column('cashier'), column('method'), column('count'), column('taken'), column('refunded'), column('net')],
        figures: [2, 3, 4, 5],
        rows: lines.map((l) => [
          l.cashier,
          w.t(`method.${l.method}`),
          String(l.count),
          w.money(l.takenMinor),
          w.money(l.refundedMinor),
          w.money(l.takenMinor - l.refundedMinor),
        ]),
      },
      {
        title: w.t('dayClose.drawers'),
        columns: [column('drawer'), column('opened'), column('expected'), column('counted'), column('difference')],
        figures: [2, 3, 4],
        rows: drawers.map((d) => [
          d.workstation,
          `${w.hours(d.openedAt)} ${d.openedBy}`,
          money(d.expectedMinor),
          money(d.countedMinor),
          money(d.differenceMinor),
        ]),
      },
    ],
    sums: [
      field(w.t('dayClose.net'), `${w.symbol} ${w.money(netMinor)}`, 'strong'),
      field(w.t('dayClose.difference'), w.money(differenceMinor), 'strong'),
      field(w.t('dayClose.withTechnicians'), w.money(withTechniciansMinor)),
      ...(hasDeposits
        ? [
            field(
              w.t('dayClose.deposits'),
              [deposits.takenMinor, deposits.usedMinor, deposits.refundedMinor].map((minor) => w.money(minor)).join(' ／ '),
            ),
          ]
        : []),
    ],
    notes: drawers.flatMap((d) =>
      d.reason === null ? [] : [w.t('dayClose.why', { drawer: d.workstation, reason: d.reason, by: d.confirmedBy ?? '—' })],
    ),
    signs: [
      { label: w.t('sign.cashier'), name: '' },
      { label: w.t('sign.accountant'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
      { label: w.t('sign.manager'), name: '' },
    ],
  };
}
