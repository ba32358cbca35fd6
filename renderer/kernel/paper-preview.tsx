import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { buildPrintMark } from '#shared/printed-document/build/mark';
import { numberOf, PaperDocument } from '#shared/printed-document/models/paper-document';
import { defaultPaper, layoutOf, pageOf, partsToPrint, type Paper, type Part } from '#shared/printed-document/paper';
import { PaperSheet } from '../documents/paper-sheet';
import '../documents/sheet.css';
import '../documents/page.css';
import '../documents/stub.css';
import '../documents/slip.css';
import '../documents/store.css';
import '../documents/form.css';
import '../documents/label.css';
import '../documents/test-page.css';
import { routeQuery } from './api';
import { Blank, Failed, Loading } from './blank-states';
import { useT } from './i18n';

const PX_PER_MM = 96 / 25.4;

/** The width the sheet may take, followed while the window changes. */
function useRoom() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { box, width } as const;
}

/** A page of paper, as wide as the place allows and never larger than on paper. */
export function ScaledPage({ widthMm, label, children }: Readonly<{ widthMm: number; label: string; children: ReactNode }>) {
  const { box, width } = useRoom();
  const scale = Math.min(1.4, width / (widthMm * PX_PER_MM));
  return (
    <div ref={box} className="paper-room" role="img" aria-label={label}>
      {width > 0 && (
        <div className="paper-page" style={{ zoom: scale, width: `${widthMm}mm` }}>
          {children}
        </div>
      )}
    </div>
  );
}

type SheetProps = Readonly<{ doc: PaperDocument; isVoid: boolean; paper: Paper; part?: Part }>;

/** The sheet itself on its page. */
export function ScaledSheet({ doc, isVoid, paper: printedOn, part: chosen }: SheetProps) {
  const paper = layoutOf(printedOn); // an A4 with several sheets shows one of them
  const t = useT('papers');
  const [first = 'original'] = partsToPrint(doc.kind, paper);
  const part = chosen ?? first;
  return (
    <ScaledPage widthMm={pageOf(doc.kind, paper).widthMm} label={t('previewOf', { no: numberOf(doc) })}>
      <PaperSheet doc={doc} mark={buildPrintMark(doc, { part, again: null, isVoid })} paper={paper} />
    </ScaledPage>
  );
}

type Props = Readonly<{ documentId: string; paper?: Paper | null }>;

/** A stored paper drawn with the same sheet as its print. It is the frozen document, never today's rows (design.md 6). */
export function PaperPreview({ documentId, paper = null }: Props) {
  const t = useT('papers');
  const stored = useQuery(routeQuery('printedDocument.model', { id: documentId }));
  if (stored.error) return <Failed title={t('preview')} refusal={stored.error} onAgain={() => void stored.refetch()} />;
  if (stored.isPending) return <Loading />;
  const doc = PaperDocument.safeParse(stored.data?.model);
  if (!stored.data || !doc.success) return <Blank title={t('preview')} about={t('previewUnreadable')} />;
  return <ScaledSheet doc={doc.data} isVoid={stored.data.paper.isVoid} paper={paper ?? defaultPaper(doc.data.kind)} />;
}
