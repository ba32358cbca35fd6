import { USUAL_GRID } from '#shared/printed-document/models/look';
import type { PaperKind } from '#shared/printed-document/paper';
import type { Output } from '#shared/contract/contract';
import type { QueryCx } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { newestTemplate } from '../paper-template/repository';
import { routeOf } from '../printer/steps';
import { nextCell } from './label-cell-steps';

/** Asked before labels are printed: where on the part-used sheet they begin (users-ask 41). */
export function labelSheet({ db, site, workstation }: QueryCx, kind: PaperKind): Output<'printedDocument.labelSheet'> {
  const { printer, paper } = routeOf({ db, site: requireSite(site), workstation }, kind);
  if (paper !== 'A4-labels') return null;
  const grid = newestTemplate(db, kind)?.settings.grid ?? USUAL_GRID;
  return { columns: grid.columns, rows: grid.rows, next: nextCell(db, printer, grid) };
}
