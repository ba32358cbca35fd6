import type { ChargeLine } from '#shared/quote/schema';
import { formatMoney, Money } from '../money';
import { useT } from '../i18n';
import { useSession } from '../session';

type Props = Readonly<{ lines: readonly ChargeLine[]; grossMinor: number; taxMinor: number }>;

/** Lines of a quote or bill with the total; a discount counts against it. */
export function ChargeTable({ lines, grossMinor, taxMinor }: Props) {
  const t = useT('quote');
  const { currency } = useSession();
  return (
    <table className="tb">
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('item')}</th>
          <th scope="col" className="r">
            {t('quantity')}
          </th>
          <th scope="col" className="r">
            {t('price')}
          </th>
          <th scope="col" className="r charge-amount">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <tr key={i}>
            <td className="t2">{t(`kinds.${line.kind}`)}</td>
            <td className="wrap">{line.text}</td>
            <td className="r">{line.qty}</td>
            <td className="r">
              <Money minor={line.unitPriceMinor} />
            </td>
            <td className="r">
              <Money minor={line.kind === 'discount' ? -Math.abs(line.amountMinor) : line.amountMinor} />
            </td>
          </tr>
        ))}
        <tr className="total">
          <td colSpan={4}>{t('totalTax', { tax: formatMoney(taxMinor, currency) })}</td>
          <td className="r">
            <Money minor={grossMinor} withSign />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
