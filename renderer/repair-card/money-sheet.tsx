import { Button, Menu } from '@mantine/core';
import { IconCash, IconDots, IconFileText } from '@tabler/icons-react';
import { percentText } from '#shared/tax/rates';
import type { BillView } from '#shared/billing/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { Sheet } from '../kernel/sheet';
import { Status, Tone } from '../kernel/status';
import type { JobAction, JobActionName } from './job-actions';
import { useActionWords } from './job-words';
import { DepositRow } from '../kernel/billing/deposit-row';
import { PaymentLines } from '../kernel/billing/payment-lines';
import type { Job } from './use-job';

const OWN: readonly JobActionName[] = ['bill', 'pay', 'deposit', 'refundDeposit', 'invoice', 'voidBill'];

type Props = Readonly<{ job: Job; actions: readonly JobAction[]; onAction: (name: JobActionName) => void }>;

/** 款項: quoted, charged, paid, open; a job may have several slips (B9, issue line 13). */
export function MoneySheet({ job, actions, onAction }: Props) {
  const t = useT('billing');
  const words = useActionWords(job);
  const { bills, toBill, quote, card, deposits } = job;
  const own = actions.filter((a) => OWN.includes(a.name));
  const [first, ...more] = own;
  const [bill, ...others] = bills;
  const quotedMinor = card.agreedMinor ?? (quote?.status === 'SENT' ? quote.grossMinor : null);
  return (
    <Sheet
      step={6}
      title={t('title')}
      className="hug"
      count={bill && others.length === 0 ? <Doc no={bill.billNo} /> : undefined}
      end={bill && others.length === 0 ? <SlipState bill={bill} /> : undefined}
    >
      <table className="tb job-facts">
        <tbody>
          {bills.map((b) => (
            <SlipFacts key={b.id} bill={b} isAlone={others.length === 0} ownerId={card.customerId} />
          ))}
          {!bill && (
            <tr>
              <th scope="row">{t('quoteTotal')}</th>
              <td className="r">
                <Money minor={quotedMinor} />
              </td>
            </tr>
          )}
          {bill && toBill !== null && (
            <tr>
              <th scope="row">{t('toBill')}</th>
              <td className="r">
                <b className="bad">
                  <Money minor={toBill.leftMinor} />
                </b>
              </td>
            </tr>
          )}
          {deposits.map((d) => (
            <DepositRow key={d.id} deposit={d} />
          ))}
        </tbody>
      </table>
      {bills.map((b) => (
        <PaymentLines key={b.id} bill={b} />
      ))}
      {!bill && <p className="fs12 t2 pad">{t('notIssued')}</p>}
      {bills.some((b) => b.decision === 'invoiceFirst' && b.balanceMinor > 0) && <p className="fs12 t2 pad">{t('overLimit')}</p>}
      {first && (
        <div className="row pad">
          <Button
            size="xs"
            variant="default"
            leftSection={first.name === 'invoice' ? null : <IconCash size={14} aria-hidden />}
            rightSection={first.key ? <KeyOf of={first.key} /> : null}
            onClick={() => onAction(first.name)}
          >
            {words(first.name)}
          </Button>
          {more.length > 0 && (
            <Menu position="top-end" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button size="xs" variant="default" aria-label={t('more')}>
                  <IconDots size={14} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {more.map((a) => (
                  <Menu.Item key={a.name} onClick={() => onAction(a.name)}>
                    {words(a.name)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
    </Sheet>
  );
}

const SlipState = ({ bill }: Readonly<{ bill: BillView }>) => {
  const t = useT('billing');
  return bill.balanceMinor > 0 && bill.decision === 'invoiceFirst' ? (
    <Tone tone="ask" icon={<IconFileText size={13} aria-hidden />}>
      {t('invoiceFirst')}
    </Tone>
  ) : (
    <Status of="billing" is={bill.status} />
  );
};

type SlipProps = Readonly<{ bill: BillView; isAlone: boolean; ownerId: string }>;
/** One slip of the job; several are told apart by number, payer and state. */
function SlipFacts({ bill, isAlone, ownerId }: SlipProps) {
  const t = useT('billing');
  return (
    <>
      {!isAlone && (
        <tr>
          <th scope="row">
            <Doc no={bill.billNo} />
          </th>
          <td className="r">
            <SlipState bill={bill} />
          </td>
        </tr>
      )}
      {bill.customerId !== ownerId && (
        <tr>
          <th scope="row">{t('payer')}</th>
          <td className="r wrap">{bill.customerName}</td>
        </tr>
      )}
      <tr>
        <th scope="row">{t('total')}</th>
        <td className="r">
          <Money minor={bill.grossMinor} />
        </td>
      </tr>
      {bill.taxes.map((x) => (
        <tr key={x.rate}>
          <th scope="row">{t('taxIncluded', { percent: percentText(x.rate) })}</th>
          <td className="r">
            <Money minor={x.taxMinor} />
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row">{t('paid')}</th>
        <td className="r">
          <Money minor={bill.paidMinor} />
        </td>
      </tr>
      {bill.invoiceNo && (
        <tr>
          <th scope="row">{t('invoice')}</th>
          <td className="r">{bill.invoiceNo}</td>
        </tr>
      )}
      <tr className="total">
        <td>{t('balance')}</td>
        <td className="r fs16">
          <Money minor={bill.balanceMinor} withSign />
        </td>
      </tr>
    </>
  );
}
