import { NumberInput, Select } from '@mantine/core';
import { defaultPaper, Paper, PAPER_CHOICES, PAPER_KINDS, type PaperKind } from '#shared/printed-document/paper';
import type { SiteView } from '#shared/setup/schema';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { useKindWord } from '../kernel/paper-words';
import { usePrinters } from '../kernel/print-again-dialog';
import { Sheet } from '../kernel/sheet';
import { SettingsForm } from './settings-form';
import type { PartProps } from './part-props';

type Profile = SiteView['settings']['paperProfiles'][string];
const FILE = '*';

/** 列印: which printer, paper and how many copies for each kind (decisions 11). Without a printer a paper becomes a PDF. */
export function PapersPart({ site, mayChange }: PartProps) {
  const t = useT('settings');
  const kindWord = useKindWord();
  const papers = useT('papers');
  const { data: printers } = usePrinters();
  const kept = useKept('settings.papers');
  const [profiles, setProfiles] = useKeptState<Readonly<Record<string, Profile>>>(kept, 'profiles', site.settings.paperProfiles);
  const of = (kind: PaperKind): Profile => profiles[kind] ?? { printer: '', paper: defaultPaper(kind), copies: 1 };
  const set = (kind: PaperKind, part: Partial<Profile>): void => setProfiles({ ...profiles, [kind]: { ...of(kind), ...part } });
  const choices = (chosen: string) => {
    const names = printers?.map((p) => p.name) ?? [];
    const gone = chosen !== '' && !names.includes(chosen);
    return [
      { value: FILE, label: t('papers.file') },
      ...names.map((n) => ({ value: n, label: n })),
      ...(gone ? [{ value: chosen, label: printers ? t('papers.gone', { name: chosen }) : chosen }] : []),
    ];
  };
  return (
    <SettingsForm kept={kept} label={t('papers.title')} mayChange={mayChange} input={{ settings: { paperProfiles: { ...profiles } } }}>
      <Sheet title={t('papers.title')} step={1}>
        {printers?.length === 0 && <div className="note amber">{t('papers.noPrinters')}</div>}
        <table className="tb paper-profiles">
          <thead>
            <tr>
              <th scope="col">{t('papers.kind')}</th>
              <th scope="col">{t('papers.printer')}</th>
              <th scope="col">{t('papers.paper')}</th>
              <th scope="col">{t('papers.copies')}</th>
            </tr>
          </thead>
          <tbody>
            {PAPER_KINDS.map((kind) => {
              const profile = of(kind);
              const word = kindWord(kind);
              return (
                <tr key={kind}>
                  <th scope="row">{word}</th>
                  <td>
                    <Select
                      w={240}
                      aria-label={t('papers.printerOf', { kind: word })}
                      data={choices(profile.printer)}
                      value={profile.printer === '' ? FILE : profile.printer}
                      onChange={(v) => set(kind, { printer: v === null || v === FILE ? '' : v })}
                    />
                  </td>
                  <td>
                    <Select
                      w={130}
                      aria-label={t('papers.paperOf', { kind: word })}
                      data={PAPER_CHOICES[kind].map((p) => ({ value: p, label: papers(`size.${p}`) }))}
                      value={Paper.safeParse(profile.paper).data ?? defaultPaper(kind)}
                      onChange={(v) => v && set(kind, { paper: v })}
                    />
                  </td>
                  <td>
                    <NumberInput
                      w={64}
                      min={1}
                      max={5}
                      aria-label={t('papers.copiesOf', { kind: word })}
                      value={profile.copies}
                      onChange={(v) => set(kind, { copies: Math.min(5, Math.max(1, Number(v) || 1)) })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Sheet>
    </SettingsForm>
  );
}
