import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CountBin, ScanAnswer as Counted, StocktakeView } from '#shared/stocktake/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import type { ScanAnswer } from '../kernel/scan-box';
import { useSession } from '../kernel/session';
import { isLabelOf } from './picking';
import { placeWord } from './place-word';

/** What the last scan was, large; `no` tells two alike apart. */
export type Said = Readonly<{ no: number; answer: ScanAnswer; text: string | null }>;

/** 盲盤: the bin one stands before, what was counted in it, and the scans one after another in the order they came. */
export function useCounting({ id: stocktakeId }: StocktakeView) {
  const t = useT('stocktake');
  const part = useT('part');
  const word = (b: CountBin): string => placeWord(part, b.kind, b.name ?? b.code);
  const { person } = useSession();
  const list = useQuery(routeQuery('stocktake.bins', { stocktakeId }));
  const bins = list.data ?? [];
  const start = useCommand('stocktake.startBin');
  const scan = useCommand('stocktake.scan');
  const close = useCommand('stocktake.closeBin');
  const clear = useCommand('stocktake.clearLine');
  const [said, setSaid] = useState<Said>({ no: 0, answer: 'right', text: null });
  const [line, setLine] = useState<Counted['line']>(null);
  const [blocked, setBlocked] = useState<CountBin | null>(null);
  const own = bins.find((b) => b.state === 'COUNTING' && b.counterId === person.staffId) ?? null;
  /** What the next scan goes on from: two may come before the screen is drawn again. `part`: whose label was scanned, and its serials follow. */
  const now = useRef({ bins, bin: own, part: null as Counted['line'] });
  useEffect(() => {
    now.current.bins = bins;
    now.current.bin ??= own;
  });
  const { data: counted = [] } = useQuery({
    ...routeQuery('stocktake.counted', { stocktakeId, placeId: own?.placeId ?? '' }),
    enabled: own !== null,
  });

  const queue = useRef(Promise.resolve());
  const say = (answer: ScanAnswer, text: string | null): void => setSaid(({ no }) => ({ no: no + 1, answer, text }));
  /** A refusal stands in its banner; the sound is that of a wrong scan. */
  const inTurn = (work: () => Promise<void>): void => void (queue.current = queue.current.then(work).catch(() => say('wrong', null)));

  const leave = async (): Promise<void> => {
    const { bin } = now.current;
    if (bin === null) return;
    const { again } = await close.mutateAsync({ stocktakeId, placeId: bin.placeId });
    Object.assign(now.current, { bin: null, part: null });
    setLine(null);
    if (again.length > 0) say('attention', t('said.doneAgain', { bin: word(bin), skus: again.join('、') }));
    else say('right', t('said.done', { bin: word(bin) }));
  };
  const goTo = async (bin: CountBin, takeOver = false): Promise<void> => {
    if (now.current.bin !== null) await leave();
    setBlocked(bin);
    now.current.bin = await start.mutateAsync({ stocktakeId, placeId: bin.placeId, takeOver });
    setBlocked(null);
    say('right', t('said.bin', { bin: word(bin) }));
  };

  const tell = (answer: Counted, code: string): void => {
    const sku = answer.line?.sku ?? code;
    now.current.part = answer.outcome === 'serialNeeded' ? answer.line : null;
    if (answer.line !== null) setLine(answer.line);
    if (answer.moved !== null) return say('attention', t('said.moved', { sku: answer.moved }));
    switch (answer.outcome) {
      case 'counted':
        return say('right', t('said.counted', { sku, qty: String(answer.line?.counted ?? 0) }));
      case 'twice':
        return say('attention', answer.serial === null ? t('said.twicePlain') : t('said.twice', { serial: answer.serial }));
      case 'elsewhere':
        return say('wrong', t('said.elsewhere', { serial: answer.serial ?? code, place: answer.place ?? '' }));
      case 'serialNeeded':
        return say('attention', t('said.serialNeeded', { sku }));
      case 'unknown':
        return say('wrong', t('said.unknown', { code }));
      case 'notAsked':
        return say('wrong', t('said.notAsked'));
      case 'later':
        return say('attention', t('said.later', { sku }));
    }
  };
  const count = async (code: string, qty?: number): Promise<void> => {
    const { bin, part } = now.current;
    if (bin === null) return say('wrong', t('said.noBin'));
    const at = { stocktakeId, placeId: bin.placeId, code };
    tell(await scan.mutateAsync({ ...at, ...(qty === undefined ? {} : { qty }), ...(part === null ? {} : { partId: part.partId }) }), code);
  };
  const onScan = (code: string): void =>
    inTurn(async () => {
      const label = now.current.bins.find((b) => isLabelOf(code, b.code));
      if (label === undefined) return count(code);
      return label.placeId === now.current.bin?.placeId ? leave() : goTo(label);
    });
  return {
    list,
    bins,
    bin: own,
    word,
    counted,
    said,
    line,
    blocked,
    refusal: start.error ?? scan.error ?? close.error ?? clear.error,
    onScan,
    key: (code: string, qty: number | undefined): void => inTurn(() => count(code, qty)),
    begin: (bin: CountBin): void => inTurn(() => goTo(bin)),
    takeOver: (bin: CountBin): void => inTurn(() => goTo(bin, true)),
    done: (): void => inTurn(leave),
    clearLine: (partId: string): void =>
      inTurn(async () => {
        const { bin } = now.current;
        if (bin === null) return;
        const begun = await clear.mutateAsync({ stocktakeId, placeId: bin.placeId, partId });
        setLine(begun);
        say('right', t('said.counted', { sku: begun.sku, qty: String(begun.counted) }));
      }),
  };
}
