import { IconUserEdit } from '@tabler/icons-react';
import { useT } from '../i18n';

/** Foot of a dialog: on whose behalf, and how much is missing. */
export function ActFoot({ behalf, missing }: Readonly<{ behalf?: string | null; missing: number }>) {
  const t = useT('deeds');
  return (
    <span className="row">
      {behalf && (
        <span className="row gap4">
          <IconUserEdit size={14} aria-hidden />
          {behalf}
        </span>
      )}
      {missing > 0 && <span className="amber b">{t('missing', { count: missing })}</span>}
    </span>
  );
}
