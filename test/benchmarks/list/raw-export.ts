import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import type { Sqlite } from '#db/kernel/connection';

const PIECE = 256 * 1024;
const ON_HAND = `coalesce((select v.qty_milli from stock_value v join stock_place w on w.id = v.store_id and w.kind = 'warehouse' where v.part_id = p.id), 0)`;
const HELD = `coalesce((select sum(v.qty_milli) from stock_value v join stock_place w on w.id = v.store_id and w.kind = 'technician' where v.part_id = p.id), 0)`;
const KEPT = `coalesce((select sum(l.reserved_milli) from stock_issue_line l where l.part_id = p.id and l.reserved_milli > 0), 0)`;
const PRICE = `(select r.price_minor from part_price r where r.part_id = p.id and r.region = 'TW' and r.from_on <= '2099-12-31' order by r.from_on desc, r.seq desc limit 1)`;
const ROWS = `select p.sku, p.name_tw, p.spec, p.unit, b.code, ${ON_HAND} / 1000.0, ${KEPT} / 1000.0, (${ON_HAND} - ${KEPT}) / 1000.0, ${HELD} / 1000.0,
  p.order_at_milli / 1000.0, p.fill_to_milli / 1000.0, ${PRICE}
  from part p left join stock_place b on b.id = p.home_bin_id where p.is_active = 1 order by p.sku`;

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const cell = (value: unknown): string =>
  typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : typeof value === 'string' && value !== ''
      ? `<c t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`
      : '<c/>';

/** The limit of an export: the same rows by one statement, the XML of the sheet by hand, deflated at its quickest and written. */
export function rawExport(sqlite: Sqlite, heads: readonly string[], open: string, close: string): (file: string) => void {
  const statement = sqlite.prepare(ROWS).raw();
  return (target) => {
    const file = openSync(target, 'w');
    let waiting = `${open}<row>${heads.map(cell).join('')}</row>`;
    const put = (isLast: boolean): void => {
      writeSync(
        file,
        deflateRawSync(Buffer.from(waiting), { level: 1, finishFlush: isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH }),
      );
      waiting = '';
    };
    for (const row of statement.iterate() as Iterable<unknown[]>) {
      waiting += `<row>${row.map(cell).join('')}</row>`;
      if (waiting.length > PIECE) put(false);
    }
    waiting += close;
    put(true);
    closeSync(file);
  };
}
