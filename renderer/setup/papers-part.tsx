import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';
import { Failed, Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { PrinterList } from './printer-list';
import { RoutesForm } from './routes-form';
import type { PartProps } from './part-props';

/** 列印: the printers of this PC, and where each kind of paper goes (decision 044). */
export function PapersPart({ mayChange }: PartProps) {
  const t = useT('printer');
  const routes = useQuery(routeQuery('printer.routes', {}));
  const printers = useQuery(routeQuery('printer.list', {}));
  const refusal = routes.error ?? printers.error;
  if (refusal)
    return <Failed title={t('list.title')} refusal={refusal} onAgain={() => void routes.refetch().then(() => printers.refetch())} />;
  if (!routes.data || !printers.data) return <Loading />;
  return (
    <RoutesForm routes={routes.data} printers={printers.data} mayChange={mayChange}>
      <PrinterList printers={printers.data} mayChange={mayChange} />
    </RoutesForm>
  );
}
