import { defaultPaper, partsToPrint, type PaperKind } from '#shared/printed-document/paper';
import type { PrintRouteView } from '#shared/printer/schema';
import type { DeviceForm } from './intake-form';

export type PaperLine = Readonly<{ kind: 'slip' | 'tag' | 'bag'; count: number }>;

/** 存檔後印: one slip for the customer and one for the shop, a tag for each device and one for each bag (decisions 4); what this PC prints by hand is not among them. */
export function papersToPrint(
  devices: readonly Pick<DeviceForm, 'accessories'>[],
  routes: readonly PrintRouteView[],
): readonly PaperLine[] {
  const routeOf = (kind: PaperKind): PrintRouteView | undefined => routes.find((r) => r.kind === kind);
  const copiesOf = (kind: PaperKind): number => (routeOf(kind)?.event === 'hand' ? 0 : (routeOf(kind)?.copies ?? 1));
  const paper = routeOf('intake-slip')?.paper ?? defaultPaper('intake-slip');
  const bags = devices.filter((d) => d.accessories.length > 0).length;
  const lines: PaperLine[] = [
    { kind: 'slip', count: partsToPrint('intake-slip', paper).length * copiesOf('intake-slip') },
    { kind: 'tag', count: devices.length * copiesOf('repair-tag') },
    { kind: 'bag', count: bags * copiesOf('repair-tag') },
  ];
  return lines.filter((l) => l.count > 0);
}
