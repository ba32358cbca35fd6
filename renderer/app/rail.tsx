import { IconHelp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';
import { PAGES } from './pages';

export function Rail({ onKeys }: Readonly<{ onKeys: () => void }>) {
  const t = useT('frame');
  const { posts } = useSession().person;
  return (
    <nav className="rail" aria-label={t('mainMenu')}>
      {PAGES.filter(({ post }) => post === undefined || posts.includes(post)).map(({ name, to, key, icon: Glyph }) => (
        <Link key={name} to={to} {...(key ? { 'aria-keyshortcuts': key } : {})}>
          {key && <small aria-hidden>{key}</small>}
          <Glyph size={20} stroke={1.6} aria-hidden />
          <span>{t(`page.${name}`)}</span>
        </Link>
      ))}
      <span className="spring" />
      <button type="button" aria-keyshortcuts="F1" onClick={onKeys}>
        <small aria-hidden>F1</small>
        <IconHelp size={20} stroke={1.6} aria-hidden />
        <span>{t('page.keys')}</span>
      </button>
    </nav>
  );
}
