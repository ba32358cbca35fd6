import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconHandGrab, IconShieldCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { GatePoint } from '#shared/custody/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { standing, type GateLine } from './gate-lines';

export type Remedy = Readonly<{ label: string; key?: string; run: () => void }>;
const MARKS = {
  done: [IconCircleCheck, 'good'],
  passed: [IconShieldCheck, 'amber'],
  open: [IconCircleDashed, 't3'],
  missing: [IconX, 'bad'],
} as const;

function Line({ line, remedy, detail }: Readonly<{ line: GateLine; remedy: Remedy | undefined; detail: ReactNode }>) {
  const t = useT('release');
  const [Glyph, tone] = MARKS[line.state];
  const isStanding = line.state === 'open' || line.state === 'missing';
  return (
    <li className="gate">
      <Glyph size={20} className={tone} aria-label={t(`mark.${line.state}`)} />
      <span className="col">
        <b>{t(`point.${line.point}`)}</b>
        <span className="fs12 t2">{detail}</span>
      </span>
      <span>
        {isStanding && remedy && (
          <Button size="xs" variant="default" rightSection={remedy.key ? <KeyOf of={remedy.key} /> : null} onClick={remedy.run}>
            {remedy.label}
          </Button>
        )}
      </span>
    </li>
  );
}

type Props = Readonly<{
  lines: readonly GateLine[];
  receiptNo: string;
  remedies: Readonly<Partial<Record<GatePoint, Remedy>>>;
  charges: readonly Readonly<{ key: string; label: ReactNode; dueMinor: number }>[];
  totalMinor: number;
  hasScanned: boolean;
  isBusy: boolean;
  override: Remedy | null;
  onRelease: () => void;
}>;

/** 交件前檢查: what is done, what is open with its remedy beside it, what is owed, and the one big button. */
export function GateSheet({ lines, receiptNo, remedies, charges, totalMinor, hasScanned, isBusy, override, onRelease }: Props) {
  const t = useT('release');
  const deeds = useT('deeds');
  const open = standing(lines);
  const detailOf = (line: GateLine): ReactNode => {
    if (line.point === 'balance' && totalMinor > 0)
      return (
        <>
          {t('unpaid')} <Money minor={totalMinor} />
        </>
      );
    if (line.point === 'receipt') return <Doc no={receiptNo} />;
    if (line.point === 'loaner' && line.detail !== '') return t('loanerDetail', { no: line.detail });
    if (line.state === 'done') return '';
    if (line.point === 'proxyForm') return t('proxyDetail');
    return line.lineNos.length > 0 ? t('lines', { list: line.lineNos.join(t('separator')) }) : '';
  };
  return (
    <section className="sheet" aria-label={t('gate')}>
      <header>
        <h2 className="sheet-title">{t('gate')}</h2>
        <span className="end">
          {open.length === 0 ? <b className="good">{t('allDone')}</b> : <b className="bad">{deeds('missing', { count: open.length })}</b>}
        </span>
      </header>
      <ul className="gate-list">
        {lines.map((line) => (
          <Line key={line.point} line={line} remedy={remedies[line.point]} detail={detailOf(line)} />
        ))}
      </ul>
      <div className="gate-foot">
        <table className="tb">
          <tbody>
            {charges.map((c) => (
              <tr key={c.key}>
                <td className="t2">{c.label}</td>
                <td className="r">
                  <Money minor={c.dueMinor} />
                </td>
              </tr>
            ))}
            <tr className="total">
              <td>{t('due')}</td>
              <td className="r fs20">
                <Money minor={totalMinor} withSign />
              </td>
            </tr>
          </tbody>
        </table>
        <div className="pad">
          <Button
            size="lg"
            fullWidth
            loading={isBusy}
            disabled={open.length > 0 || !hasScanned}
            leftSection={<IconHandGrab size={20} aria-hidden />}
            rightSection={open.length > 0 || !hasScanned ? null : <KeyOf of="$mod+Enter" />}
            onClick={onRelease}
          >
            {t('handOver')}
          </Button>
          <div className="row fs12 t2 gate-says">
            <span className="grow">{open.length > 0 ? t('stillMissing', { count: open.length }) : hasScanned ? '' : t('scanFirst')}</span>
            {override && (
              <button type="button" className="link plain-button" onClick={override.run}>
                {override.label}
              </button>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}
