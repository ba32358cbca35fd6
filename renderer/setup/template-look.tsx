import { Button, Checkbox } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { MAY_HIDE } from '#shared/paper-template/may-hide';
import { LOGO_SIDE, type Picture } from '#shared/paper-template/schema';
import { FONT_SIZES, type FontSize } from '#shared/printed-document/models/look';
import { isLabel, type PaperKind } from '#shared/printed-document/paper';
import { useT } from '../kernel/i18n';
import { shrinkFile } from '../kernel/photo/shrink';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { Sheet } from '../kernel/sheet';

type Props = Readonly<{
  kind: PaperKind;
  hidden: readonly string[];
  font: FontSize;
  logo: string | null;
  onHidden: (hidden: readonly string[]) => void;
  onFont: (font: FontSize) => void;
  onPicture: (picture: Picture) => void;
  onNoLogo: () => void;
}>;

/** Logo, size of the letters, and which optional fields show. A label has no logo: its room is counted out. */
export function TemplateLook({ kind, hidden, font, logo, onHidden, onFont, onPicture, onNoLogo }: Props) {
  const t = useT('template');
  const picker = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    setRefusal(null);
    if (file)
      await shrinkFile(file, LOGO_SIDE)
        .then(onPicture)
        .catch((error: unknown) => setRefusal(error instanceof Error ? error : new Error('logo')));
    if (picker.current) picker.current.value = '';
  };
  return (
    <Sheet title={t('look')}>
      <div className="fs settings-rows">
        {!isLabel(kind) && (
          <>
            <span className="lab">{t('logo')}</span>
            <div className="col gap4">
              <div className="row">
                {logo !== null && <img className="template-logo" src={logo} alt={t('logoOf')} />}
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPhotoPlus size={14} aria-hidden />}
                  onClick={() => picker.current?.click()}
                >
                  {t('logoChoose')}
                </Button>
                {logo !== null && (
                  <Button size="xs" variant="default" onClick={onNoLogo}>
                    {t('logoRemove')}
                  </Button>
                )}
                <input
                  ref={picker}
                  type="file"
                  hidden
                  accept="image/jpeg,image/png"
                  aria-label={t('logoChoose')}
                  onChange={(e) => void take(e.currentTarget.files?.[0])}
                />
              </div>
              <span className="t2 fs12">{t('logoHint', { side: String(LOGO_SIDE) })}</span>
              <RefusalBanner refusal={refusal} />
            </div>
          </>
        )}
        <span className="lab">{t('font')}</span>
        <Segments
          label={t('font')}
          value={font}
          width={180}
          options={FONT_SIZES.map((value) => ({ value, label: t(`fonts.${value}`) }))}
          onChange={onFont}
        />
        {MAY_HIDE[kind].length > 0 && (
          <>
            <span className="lab">{t('shown')}</span>
            <div className="col gap4">
              <div className="template-fields">
                {MAY_HIDE[kind].map((key) => (
                  <Checkbox
                    key={key}
                    label={t(`hideable.${key}`)}
                    checked={!hidden.includes(key)}
                    onChange={(e) => onHidden(e.currentTarget.checked ? hidden.filter((k) => k !== key) : [...hidden, key])}
                  />
                ))}
              </div>
              {!isLabel(kind) && <span className="t2 fs12">{t('shownHint')}</span>}
            </div>
          </>
        )}
      </div>
    </Sheet>
  );
}
