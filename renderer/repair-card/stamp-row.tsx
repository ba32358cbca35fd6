import { load } from '#shared/messages/catalogue';
import { useLanguage, useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';
import { When } from '../kernel/when';
import { stampsOf, type Stamp } from './stamps';
import type { Job } from './use-job';

function StampFace({ stamp }: Readonly<{ stamp: Stamp }>) {
  const t = useT('repairCard');
  const quote = useT('quote');
  const posts = useT('posts');
  const { entities } = load(useLanguage().language);
  if (stamp.state === 'done')
    return (
      <>
        <div className="ell" title={stamp.by}>
          {stamp.by}
          {stamp.consent && <span className="t2">{t('stampBy', { method: quote(`methods.${stamp.consent}`) })}</span>}
        </div>
        <div className="fs12 t2 ell stamp-at">
          <When at={stamp.at} />
        </div>
      </>
    );
  if (stamp.state === 'now')
    return (
      <>
        <div className="ell">{t('waitsFor', { post: stamp.post === 'customer' ? entities.customer : posts(stamp.post) })}</div>
        <div className="fs12 stamp-at">{t('now')}</div>
      </>
    );
  return <span className="stamp-todo">{stamp.state === 'notNeeded' ? t('notNeeded') : '—'}</span>;
}

/** 核章欄: who did each step and when; an ink head where it is the turn of the person signed in. */
export function StampRow({ job }: Readonly<{ job: Job }>) {
  const t = useT('repairCard');
  const { posts } = useSession().person;
  const isMine = (stamp: Stamp): boolean =>
    stamp.state === 'now' && stamp.post !== 'customer' && (posts.includes(stamp.post) || posts.includes('manager'));
  return (
    <div className="stamps" role="list" aria-label={t('stamps')}>
      {stampsOf(job).map((stamp) => (
        <div
          key={stamp.name}
          role="listitem"
          className={stamp.state === 'now' ? (isMine(stamp) ? 'now' : 'turn') : stamp.state === 'done' ? 'ok' : 'to-come'}
        >
          <div className="h">{t(`stamp.${stamp.name}`)}</div>
          <div className="v">
            <StampFace stamp={stamp} />
          </div>
        </div>
      ))}
    </div>
  );
}
