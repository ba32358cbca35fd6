import { Button, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '#shared/kernel/region';
import { PLAIN_TEMPLATE, TemplateInput, type Picture, type TemplateSettings, type TemplateVersion } from '#shared/paper-template/schema';
import { USUAL_GRID } from '#shared/printed-document/models/look';
import { isLabel, type PaperKind } from '#shared/printed-document/paper';
import { routeQuery, useCommand } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useLanguage, useT } from '../kernel/i18n';
import { KeptNote, useKept, useKeptState } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { TemplateGrid } from './template-grid';
import { TemplateLook } from './template-look';
import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';
import { TemplateWordsSheet } from './template-words';

type Props = Readonly<{ kind: PaperKind; versions: readonly TemplateVersion[]; mayChange: boolean }>;
const NOTE = 100;

/** One kind's template: what is typed shows on the sample at once; saving draws all samples first and refuses what does not fit. */
export function TemplateForm({ kind, versions, mayChange }: Props) {
  const t = useT('template');
  const settingsWords = useT('settings');
  const newest = versions[0];
  const first = newest?.settings ?? PLAIN_TEMPLATE;
  const kept = useKept(`settings.layout:${kind}`);
  const [v, setV] = useKeptState(kept, 'v', { ...first, grid: first.grid ?? USUAL_GRID });
  const [note, setNote] = useKeptState(kept, 'note', '');
  const [picture, setPicture] = useState<Picture | null>(null);
  const [language, setLanguage] = useState<Language>(useLanguage().language);
  const kept64 = useQuery({ ...routeQuery('paperTemplate.logo', { sha: v.logo ?? '' }), enabled: v.logo !== null });
  const save = useCommand('paperTemplate.checkAndSave', { request: kept.request });
  const label = isLabel(kind);
  const settings: TemplateSettings = { ...v, grid: label ? v.grid : null };
  const input = { kind, settings, picture, note, seenVersion: newest?.version ?? 0 };
  const checked = TemplateInput.safeParse(input);
  const wrong = (...path: readonly string[]): string | undefined =>
    checked.error?.issues.find((issue) => path.every((step, i) => issue.path[i] === step))?.message;
  const set = (part: Partial<typeof v>): void => setV({ ...v, ...part });
  const run = (): void => {
    if (!checked.success || save.isPending) return;
    save.mutate(input, {
      onSuccess: ([saved]) => {
        kept.discard();
        showToast({ text: t('saved', { version: String(saved?.version ?? '') }) });
      },
    });
  };
  usePageKeys(mayChange ? [{ key: '$mod+Enter', label: t('save'), run }] : []);
  const logo64 = picture?.jpegBase64 ?? kept64.data?.jpegBase64;
  const logo = v.logo === null && picture === null ? null : logo64 === undefined ? null : `data:image/jpeg;base64,${logo64}`;
  return (
    <>
      <div className="template-form">
        <div className="settings-body">
          <EntryForm label={settingsWords('part.templates')} className="settings-sheets">
            <fieldset disabled={!mayChange} className="settings-fields">
              {!label && (
                <TemplateWordsSheet
                  kind={kind}
                  language={language}
                  onLanguage={setLanguage}
                  words={v.words[language]}
                  onChange={(words) => set({ words: { ...v.words, [language]: words } })}
                  wrong={(field) => wrong('settings', 'words', language, field)}
                />
              )}
              <TemplateLook
                kind={kind}
                hidden={v.hidden}
                font={v.font}
                logo={logo}
                onHidden={(hidden) => set({ hidden: [...hidden] })}
                onFont={(font) => set({ font })}
                onPicture={setPicture}
                onNoLogo={() => {
                  setPicture(null);
                  set({ logo: null });
                }}
              />
              {label && <TemplateGrid grid={v.grid} onChange={(grid) => set({ grid })} wrong={wrong('settings', 'grid')} />}
              <Sheet title={t('note')} className="hug">
                <div className="fs settings-rows">
                  <Field label={t('note')} hint={t('noteHint')} error={wrong('note')}>
                    <TextInput maxLength={NOTE} value={note} onChange={(e) => setNote(e.currentTarget.value)} />
                  </Field>
                </div>
              </Sheet>
            </fieldset>
          </EntryForm>
          <TemplateVersions kind={kind} versions={versions} mayChange={mayChange} />
        </div>
        <div className="savebar">
          {mayChange ? (
            <Button size="lg" loading={save.isPending} disabled={!checked.success} rightSection={<KeyOf of="$mod+Enter" />} onClick={run}>
              {t('save')}
            </Button>
          ) : (
            <span className="row t2">
              <IconLock size={16} aria-hidden />
              {settingsWords('managerOnly')}
            </span>
          )}
          {save.isPending && <span role="status">{t('checking')}</span>}
          <KeptNote kept={kept} />
          <RefusalBanner refusal={save.error} />
        </div>
      </div>
      <TemplatePreview
        key={kind}
        kind={kind}
        language={language}
        onLanguage={setLanguage}
        template={{ version: (newest?.version ?? 0) + 1, settings: { ...settings, logo } }}
      />
    </>
  );
}
