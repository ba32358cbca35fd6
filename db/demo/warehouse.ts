import type { PartId } from '#shared/kernel/ids';
import type { RawInput } from '#shared/contract/contract';
import type { Centre, Desk, Technician } from './centre';
import type { Stage } from './stage';
import { minutes, openTime } from './timeline';
import { COUNTER, DEAR_JOB, ON_SITE, type DemoModel } from './words';

type Kept = Readonly<{ sku: string; name: string; bin: string; qty: number; costMinor: number; priceMinor: number }> &
  Partial<Pick<RawInput<'part.create'>, 'models' | 'spec' | 'unit' | 'orderAt' | 'fillTo' | 'isSerialised' | 'returnsOld'>>;

/** What the benches of this demo use, by the model's part; the rest lies there as in any warehouse. */
const OF_MODELS: Readonly<Record<string, Pick<Kept, 'sku' | 'bin' | 'qty' | 'orderAt' | 'fillTo' | 'returnsOld'>>> = {
  排水管: { sku: 'P-HOSE-01', bin: 'A-12', qty: 40, orderAt: 10, fillTo: 40 },
  啟動器: { sku: 'P-RLY-600', bin: 'A-13', qty: 30, orderAt: 5, fillTo: 30 },
  風扇座: { sku: 'P-FAN-28', bin: 'C-09', qty: 30, orderAt: 5, fillTo: 30 },
  電源線: { sku: 'P-CORD-TV', bin: 'B-02', qty: 40, orderAt: 5, fillTo: 40 },
  螢幕總成: { sku: 'P-LCD-NX', bin: 'B-04', qty: 60, orderAt: 20, fillTo: 60, returnsOld: true },
  充電座: { sku: 'P-DCJ-14', bin: 'B-05', qty: 60, orderAt: 45, fillTo: 60, returnsOld: true },
  觸控面板: { sku: 'P-TP-10', bin: 'B-06', qty: 60, orderAt: 10, fillTo: 60, returnsOld: true },
  進紙輪: { sku: 'P-ROL-220', bin: 'C-01', qty: 60, orderAt: 52, fillTo: 60, returnsOld: true },
  壓縮機: { sku: 'P-CMP-600', bin: 'D-01', qty: 4, orderAt: 1, fillTo: 4 },
};
const OTHERS: readonly Kept[] = [
  { sku: 'P-CAP-35', name: '啟動電容', spec: '35µF 450V', bin: 'A-12', qty: 24, costMinor: 310, priceMinor: 650, orderAt: 6, fillTo: 24 },
  { sku: 'P-PSU-TV', name: '電源板', spec: '43 吋', bin: 'B-02', qty: 3, costMinor: 900, priceMinor: 1450, orderAt: 3, fillTo: 6 },
  { sku: 'P-VLV-28', name: '膨脹閥', spec: 'R32', bin: 'D-03', qty: 0, costMinor: 540, priceMinor: 980, orderAt: 1, fillTo: 2 },
  {
    sku: 'P-MB-NX',
    name: '主機板',
    models: ['Nova-X'],
    bin: 'B-07',
    qty: 3,
    costMinor: 4200,
    priceMinor: 6800,
    isSerialised: true,
    returnsOld: true,
  },
  { sku: 'P-GLUE', name: '防水膠', unit: 'gram', bin: 'C-10', qty: 250, costMinor: 2, priceMinor: 5 },
];

const partOf = (model: DemoModel): Kept => {
  const own = OF_MODELS[model.part];
  if (own === undefined) throw new Error(`demo: no part for ${model.part}`);
  return { ...own, name: model.part, models: [model.model], costMinor: Math.round(model.priceMinor * 0.55), priceMinor: model.priceMinor };
};

/** Parts by what the jobs call them. */
export type DemoParts = ReadonlyMap<string, PartId>;
/** Bins, parts and what lay in them on the first day. */
export async function stockWarehouse({ keeper, manager }: Pick<Centre, 'keeper' | 'manager'>): Promise<DemoParts> {
  const kept = [...[...ON_SITE, ...COUNTER, DEAR_JOB].map(partOf), ...OTHERS];
  const codes = [...new Set(kept.map((k) => k.bin))];
  for (const from of codes) await keeper('stock.addBins', { from });
  const places = await keeper('stock.places', {});
  const found = new Map<string, PartId>();
  for (const { name, bin, qty, costMinor, ...facts } of kept) {
    const homeBinId = places.find((p) => p.code === bin)?.id ?? null;
    const { id } = await keeper('part.create', { ...facts, nameTw: name, homeBinId });
    found.set(name, id);
    const serials =
      facts.isSerialised === true ? Array.from({ length: qty }, (_, i) => `${facts.sku}-${String(i + 1).padStart(4, '0')}`) : [];
    if (qty > 0) await manager('stock.open', { partId: id, qty, valueMinor: costMinor * qty, serials });
  }
  return found;
}

type Slip = { lineId: RawInput<'repairCard.addPart'>['issueLineId'] };
/** 領料 for a job: asked for at the bench, agreed to and handed out within the quarter of an hour. Answers the line once it is out. */
export function planSlip(
  stage: Stage,
  cardId: RawInput<'repairCard.addPart'>['cardId'],
  model: DemoModel,
  ms: number,
  technician: Technician,
): Slip {
  const { centre, timeline, parts } = stage;
  const slip: Slip = { lineId: null };
  const partId = parts.get(model.part);
  if (partId === undefined) return slip;
  timeline.at(ms, async () => {
    const asked = await technician.desk('stockIssue.request', { cardId, lines: [{ partId, qty: 1 }] });
    timeline.at(ms + minutes(5), async () => void (await centre.chief('stockIssue.approve', { issueId: asked.id })));
    timeline.at(ms + minutes(12), async () => {
      const issued = await centre.keeper('stockIssue.issue', { issueId: asked.id });
      slip.lineId = issued.lines[0]?.id ?? null;
    });
  });
  return slip;
}

/** 車存 of the last days: one slip waits for the chief, two for the warehouse, one is out and not used yet. */
export function planVanStock({ centre, timeline, random, parts }: Stage, yesterday: string): void {
  const ask = async (desk: Desk, names: readonly string[], qty: number) => {
    const lines = names.flatMap((name) => parts.get(name) ?? []).map((partId) => ({ partId, qty }));
    return desk('stockIssue.request', { lines });
  };
  const [wang, li] = [centre.technicians[0].desk, (centre.technicians[1] ?? centre.technicians[0]).desk];
  timeline.at(openTime(yesterday, random, 9, 9), async () => {
    const out = await ask(wang, ['排水管'], 2);
    await centre.chief('stockIssue.approve', { issueId: out.id });
    await centre.keeper('stockIssue.issue', { issueId: out.id });
    for (const [desk, names] of [
      [li, ['啟動電容', '電源線']],
      [wang, ['風扇座']],
    ] as const) {
      const agreed = await ask(desk, names, 2);
      await centre.chief('stockIssue.approve', { issueId: agreed.id });
    }
    await ask(li, ['膨脹閥'], 1);
  });
}
