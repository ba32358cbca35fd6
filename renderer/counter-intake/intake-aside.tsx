import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Output } from '#shared/contract/contract';
import type { ProductView, WarrantyAnswer } from '#shared/product/schema';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { EarlierRepairs, type Earlier } from './earlier-repairs';
import type { DeviceForm, Patch } from './intake-form';
import type { PaperLine } from './papers-to-print';
import { WarrantyCard } from './warranty-card';

type Props = Readonly<{
  device: DeviceForm;
  answer: WarrantyAnswer | undefined;
  isWhyOpen: boolean;
  onWhy: () => void;
  repairs: readonly Earlier[];
  isIdentified: boolean;
  /** The same identifier in the books, when the form has not taken it over. */
  known: ProductView | null;
  onKnown: (product: ProductView) => void;
  /** This very device is in our keeping already (E16). */
  here: Output<'custody.ofProduct'> | undefined;
  others: readonly ProductView[];
  papers: readonly PaperLine[];
  onChange: (patch: Patch<DeviceForm>) => void;
}>;

/** What the centre knows: the verdict, what was repaired before, what else the customer has, and what will be printed. */
export function IntakeAside({
  device,
  answer,
  isWhyOpen,
  onWhy,
  repairs,
  isIdentified,
  known,
  onKnown,
  here,
  others,
  papers,
  onChange,
}: Props) {
  const t = useT('counterIntake');
  return (
    <aside className="col intake-aside" aria-label={t('aside')}>
      {here && (
        <div className="note bad" role="alert">
          <IconAlertTriangle size={16} className="bad" aria-hidden />
          <span>
            {t('alreadyHere', { dlNo: here.dlNo, place: here.place })}{' '}
            {here.cardId && here.cardNo && (
              <Link to="/job/$id" params={{ id: here.cardId }}>
                <Doc no={here.cardNo} />
              </Link>
            )}
          </span>
        </div>
      )}
      {known && (
        <div className="note info" role="status">
          <span className="grow">{t('identifierKnown', { name: known.customerName, model: known.model })}</span>
          <button type="button" className="link plain-button nw" onClick={() => onKnown(known)}>
            {t('identifierUse')}
          </button>
        </div>
      )}
      <WarrantyCard
        answer={answer}
        isWhyOpen={isWhyOpen}
        hasDamage={Object.values(device.exterior).some((grade) => grade === 'crack' || grade === 'dent') && !device.isUserDamage}
        onWhy={onWhy}
      />
      <EarlierRepairs repairs={repairs} isAsked={isIdentified} reworkOf={device.reworkOf} onRework={(reworkOf) => onChange({ reworkOf })} />
      {others.length > 0 && <OtherProducts products={others} />}
      <p className="fs12 t3 papers-line">
        {t('willPrint')}
        <span className="t2">{papers.map((p) => t(`paper.${p.kind}`, { count: p.count })).join(t('separator'))}</span>
      </p>
    </aside>
  );
}

const SHOWN = 4;
function OtherProducts({ products }: Readonly<{ products: readonly ProductView[] }>) {
  const t = useT('counterIntake');
  const shown = products.slice(0, SHOWN);
  const stays = useQueries({ queries: shown.map((p) => routeQuery('custody.ofProduct', { productId: p.id })) });
  return (
    <Sheet title={t('otherProducts')} count={products.length} className="hug">
      <table className="tb">
        <tbody>
          {shown.map((p, i) => {
            const stay = stays[i]?.data;
            return (
              <tr key={p.id}>
                <td className="ell">{p.model}</td>
                <td>{stay ? <Status of="custody" is={stay.state} /> : <span className="t2">{t('noJob')}</span>}</td>
                <td className="r t2">{stay?.place}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Sheet>
  );
}
