import type { BillView } from '#shared/billing/schema';
import { percentText } from '#shared/tax/rates';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';

type SumProps = Readonly<{ head: string; minor: number; withSign?: boolean }>;

const Sum = ({ head, minor, withSign = false }: SumProps) => (
  <tr className={withSign ? 'total' : undefined}>
    <td>{head}</td>
    <td className={withSign ? 'r fs16' : 'r'}>
      <Money minor={minor} withSign={withSign} />
    </td>
  </tr>
);

/** What is charged, the tax in it, what is paid and what is open; a discount counts against it. */
export function BillLines({ bill }: Readonly<{ bill: BillView }>) {
  const t = useT('billing');
  const words = useT('bills');
  const kind = useT('quote');
  return (
    <table className="tb" aria-label={words('lines')}>
      <tbody>
        {bill.lines.map((line, i) => (
          <tr key={i}>
            <td className="wrap">
              <span className="t2">{`${kind(`kinds.${line.kind}`)}　`}</span>
              {line.qty === 1 ? line.text : `${line.text} ×${line.qty}`}
            </td>
            <td className="r">
              <Money minor={line.kind === 'discount' ? -Math.abs(line.amountMinor) : line.amountMinor} />
            </td>
          </tr>
        ))}
        <Sum head={t('total')} minor={bill.grossMinor} withSign />
        {bill.taxes.map((x) => (
          <Sum key={x.rate} head={t('taxIncluded', { percent: percentText(x.rate) })} minor={x.taxMinor} />
        ))}
        <Sum head={t('paid')} minor={bill.paidMinor} />
        <Sum head={t('balance')} minor={bill.balanceMinor} withSign />
      </tbody>
    </table>
  );
}
