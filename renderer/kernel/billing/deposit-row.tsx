import type { DepositView } from '#shared/deposit/schema';
import { useT } from '../i18n';
import { Money } from '../money';

/** 訂金 in the table of a job's money: what is still held, in amber as long as somebody has to do something about it. */
export function DepositRow({ deposit }: Readonly<{ deposit: DepositView }>) {
  const t = useT('deposit');
  const rows = [
    ['held', deposit.balanceMinor],
    ['used', deposit.usedMinor],
    ['paidBack', deposit.refundedMinor],
  ] as const;
  return rows.map(([key, minor]) =>
    key === 'held' || minor > 0 ? (
      <tr key={key}>
        <th scope="row">{key === 'held' ? t(`purposes.${deposit.purpose}`) : t(key)}</th>
        <td className={key === 'held' && minor > 0 ? 'r amber' : 'r'}>
          <Money minor={minor} />
        </td>
      </tr>
    ) : null,
  );
}
