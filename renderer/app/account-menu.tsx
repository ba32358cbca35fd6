import { Button, Popover, useMantineColorScheme } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../kernel/i18n';
import { Key } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { LanguageChoice } from '../kernel/language-choice';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';

/** While the menu is open, Esc closes it and nothing of the page behind it. */
function MenuKeys({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('deeds');
  usePageKeys([{ key: 'Escape', label: t('close'), run: onClose }], 'dialog');
  return null;
}

/** Who is at the counter; language, light or dark, and leaving. */
export function AccountMenu() {
  const t = useT('frame');
  const posts = useT('posts');
  const { person, lock } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [post] = person.posts;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      withinPortal={false}
      trapFocus
      returnFocus
      closeOnEscape={false}
      transitionProps={{ duration: 120 }}
    >
      {isOpen && <MenuKeys onClose={() => setIsOpen(false)} />}
      <Popover.Target>
        <button type="button" className="account nw" onClick={() => setIsOpen(!isOpen)}>
          <b>{person.name}</b> {post && <span className="t3">{posts(post)}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="account-box" aria-label={t('account', { name: person.name })}>
        <span className="fs12 t2">{t('language')}</span>
        <LanguageChoice />
        <span className="fs12 t2">{t('colours')}</span>
        <Segments
          label={t('colours')}
          value={colorScheme}
          width={220}
          options={[
            { value: 'light', label: t('lightMode') },
            { value: 'dark', label: t('darkMode') },
            { value: 'auto', label: t('systemMode') },
          ]}
          onChange={setColorScheme}
        />
        <Button variant="default" leftSection={<IconLock size={14} aria-hidden />} rightSection={<Key>Ctrl L</Key>} onClick={lock}>
          {t('switchUser')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
