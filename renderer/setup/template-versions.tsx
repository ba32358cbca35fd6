import { Button } from '@mantine/core';
import type { TemplateVersion } from '#shared/paper-template/schema';
import type { PaperKind } from '#shared/printed-document/paper';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';

type Props = Readonly<{ kind: PaperKind; versions: readonly TemplateVersion[]; mayChange: boolean }>;

/** Every version with who made it and why; an older one comes back as a new one. */
export function TemplateVersions({ kind, versions, mayChange }: Props) {
  const t = useT('template');
  const bring = useCommand('paperTemplate.bringBack');
  const seenVersion = versions[0]?.version ?? 0;
  return (
    <Sheet title={t('versions')} className="template-versions">
      {versions.length === 0 ? (
        <p className="pad t2">{t('versionsNone')}</p>
      ) : (
        <table className="tb" aria-label={t('versions')}>
          <tbody>
            {versions.map(({ version, madeAt, madeBy, note }) => (
              <tr key={version}>
                <td className="nw b">{t('version', { version: String(version) })}</td>
                <td className="nw">
                  <When at={madeAt} />
                </td>
                <td>{madeBy ?? t('carriedOver')}</td>
                <td>{note}</td>
                <td className="r nw">
                  {version === seenVersion ? (
                    t('now')
                  ) : mayChange ? (
                    <Button
                      size="xs"
                      variant="default"
                      disabled={bring.isPending}
                      onClick={() =>
                        bring.mutate(
                          { kind, version, seenVersion },
                          { onSuccess: () => showToast({ text: t('broughtBack', { version: String(version) }) }) },
                        )
                      }
                    >
                      {t('bringBack', { version: String(version) })}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <RefusalBanner refusal={bring.error} />
    </Sheet>
  );
}
