import { defaultPaper, Paper, partsToPrint, type PaperKind } from '#shared/printed-document/paper';
import type { SiteSettings } from '#shared/setup/schema';
import type { DeviceForm } from './intake-form';

export type PaperLine = Readonly<{ kind: 'slip' | 'tag' | 'bag'; count: number }>;

/** 存檔後印: one slip for the customer and one for the shop, a tag for each device and one for each bag (decisions 4). */
export function papersToPrint(
  devices: readonly Pick<DeviceForm, 'accessories'>[],
  profiles: SiteSettings['paperProfiles'],
): readonly PaperLine[] {
  const copiesOf = (kind: PaperKind): number => profiles[kind]?.copies ?? 1;
  const paper = Paper.safeParse(profiles['intake-slip']?.paper).data ?? defaultPaper('intake-slip');
  const bags = devices.filter((d) => d.accessories.length > 0).length;
  const lines: PaperLine[] = [
    { kind: 'slip', count: partsToPrint('intake-slip', paper).length * copiesOf('intake-slip') },
    { kind: 'tag', count: devices.length * copiesOf('repair-tag') },
    { kind: 'bag', count: bags * copiesOf('repair-tag') },
  ];
  return lines.filter((l) => l.count > 0);
}
