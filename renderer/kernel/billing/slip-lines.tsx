import { Checkbox } from '@mantine/core';
import { Doc } from '../doc-number';
import { useT } from '../i18n';
import { formatMoney, Money } from '../money';
import { MoneyField } from '../money-field';
import { useSession } from '../session';
import type { SlipJob, SlipLine } from './slip-form';

type Props = Readonly<{
  jobs: readonly SlipJob[];
  onTick: (key: string) => void;
  onAmount: (key: string, text: string) => void;
}>;

/** 未開單 of the customer, job by job: which lines go on this slip, and how much of each (issue line 13). Space ticks, Enter goes on. */
export function SlipLines({ jobs, onTick, onAmount }: Props) {
  const t = useT('billing');
  return (
    <table className="tb" aria-label={t('toBill')}>
      <thead>
        <tr>
          <th scope="col">{t('slipLine')}</th>
          <th scope="col" className="r">
            {t('toBill')}
          </th>
          <th scope="col" className="r charge-amount">
            {t('thisSlip')}
          </th>
        </tr>
      </thead>
      {jobs.map((one) => (
        <JobLines key={one.job.no} one={one} isFirst={one === jobs[0]} onTick={onTick} onAmount={onAmount} />
      ))}
    </table>
  );
}

function JobLines({ one: { job, lines }, isFirst, onTick, onAmount }: Readonly<{ one: SlipJob; isFirst: boolean } & Omit<Props, 'jobs'>>) {
  const t = useT('billing');
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="wrap">
          <Doc no={job.no} />
          {`　${job.product}`}
          {job.billNos.length > 0 && <span className="t2">{`　${t('onSlips', { nos: job.billNos.join('、') })}`}</span>}
        </th>
      </tr>
      {lines.map((line) => (
        <LineRow key={line.key} line={line} isFirst={isFirst && line === lines[0]} onTick={onTick} onAmount={onAmount} />
      ))}
    </tbody>
  );
}

function LineRow({ line, isFirst, onTick, onAmount }: Readonly<{ line: SlipLine; isFirst: boolean } & Omit<Props, 'jobs'>>) {
  const t = useT('billing');
  const kinds = useT('quote');
  const { currency } = useSession();
  const name = line.kind === 'free' ? t('freeLine') : `${kinds(`kinds.${line.kind}`)}　${line.text}`;
  return (
    <tr>
      <td className="wrap">
        <Checkbox {...(isFirst ? { 'data-autofocus': true } : {})} label={name} checked={line.isOn} onChange={() => onTick(line.key)} />
      </td>
      <td className="r">
        <Money minor={line.leftMinor} />
      </td>
      <td className="r">
        {line.isOn && line.leftMinor > 0 ? (
          <MoneyField
            isWide
            aria-label={t('amountOf', { line: name })}
            aria-invalid={Number.isNaN(line.billedMinor) || line.billedMinor <= 0}
            value={line.typed ?? formatMoney(line.leftMinor, currency)}
            onChange={(text) => onAmount(line.key, text)}
          />
        ) : (
          line.isOn && <Money minor={line.leftMinor} />
        )}
      </td>
    </tr>
  );
}
