import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGES, type Language } from '#shared/kernel/region';
import { HTML_LANG, LANGUAGE_NAMES } from '#shared/messages/languages';
import { applyTemplate, type Template } from '#shared/paper-template/apply-template';
import { LabelGrid, USUAL_GRID } from '#shared/printed-document/models/look';
import { numberOf } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, PAPER_SIZES, pageOf, partsToPrint, type Paper, type PaperKind, type Part } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { LabelsOnSheet, TwoOnSheet } from '../documents/many-on-sheet';
import { Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { ScaledPage, ScaledSheet } from '../kernel/paper-preview';
import { Segments } from '../kernel/segments';

type Props = Readonly<{ kind: PaperKind; language: Language; onLanguage: (language: Language) => void; template: Template }>;
const SAMPLES = ['plain', 'long'] as const;

/** The paper as it will be, on sample data: the same sheet that prints. */
export function TemplatePreview({ kind, language, onLanguage, template }: Props) {
  const t = useT('template');
  const sizes = useT('papers');
  const papers = PAPER_CHOICES[kind];
  const [paper, setPaper] = useState<Paper>(papers[0]);
  const [part, setPart] = useState<Part | null>(null);
  const [sample, setSample] = useState<(typeof SAMPLES)[number]>('plain');
  const { data: samples } = useQuery({
    queryKey: ['samples of papers'],
    queryFn: () => import('#shared/printed-document/sample/samples'),
    staleTime: Infinity,
  });
  const parts = partsToPrint(kind, paper);
  const chosen = parts.find((p) => p === part) ?? parts[0] ?? 'original';
  const drawn = samples?.samplesOf(kind, language, { long: sample === 'long' }).map((d) => applyTemplate(d, template)) ?? [];
  const labels = drawn.flatMap((d) => ('head' in d ? d.head.parts : []));
  const grid = template.settings.grid ?? USUAL_GRID;
  return (
    <aside className="template-preview" aria-label={t('preview')}>
      <div className="bar">
        <Segments
          label={t('language')}
          value={language}
          width={200}
          options={LANGUAGES.map((l) => ({ value: l, label: LANGUAGE_NAMES[l], lang: HTML_LANG[l] }))}
          onChange={onLanguage}
        />
        <Segments
          label={t('sample')}
          value={sample}
          width={120}
          options={SAMPLES.map((value) => ({ value, label: t(`samples.${value}`) }))}
          onChange={setSample}
        />
        <Select
          w={130}
          aria-label={t('paper')}
          data={papers.map((p) => ({ value: p, label: sizes(`size.${p}`) }))}
          value={paper}
          onChange={(p) => p && setPaper(p)}
        />
        {parts.length > 1 && paper !== 'A4-2up' && (
          <Select
            w={150}
            aria-label={t('part')}
            data={parts.map((p) => ({ value: p, label: labels.find((l) => l.part === p)?.label ?? p }))}
            value={chosen}
            onChange={(p) => p && setPart(p)}
          />
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by the keyboard */}
      <div className="paper-view" role="region" aria-label={t('preview')} tabIndex={0}>
        {!samples ? (
          <Loading />
        ) : paper === 'A4-labels' ? (
          <ScaledPage widthMm={PAPER_SIZES[paper].widthMm} label={sizes('size.A4-labels')}>
            {LabelGrid.safeParse(grid).success && <LabelsOnSheet docs={drawn} grid={grid} />}
          </ScaledPage>
        ) : paper === 'A4-2up' ? (
          drawn.map((doc, i) => (
            <ScaledPage key={i} widthMm={pageOf(kind, paper).widthMm} label={sizes('previewOf', { no: numberOf(doc) })}>
              <TwoOnSheet doc={doc} marks={parts.map(firstPrint)} />
            </ScaledPage>
          ))
        ) : (
          drawn.map((doc, i) => <ScaledSheet key={i} doc={doc} isVoid={false} paper={paper} part={chosen} />)
        )}
      </div>
    </aside>
  );
}
