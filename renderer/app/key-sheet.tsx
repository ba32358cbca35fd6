import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../kernel/i18n';
import { Key, KeyOf } from '../kernel/key-cap';
import { useKeyLayers, usePageKeys } from '../kernel/key-layers';
import { PAGES } from './pages';

type Line = readonly [cap: ReactNode, word: string];

function Group({ head, lines }: Readonly<{ head: string; lines: readonly Line[] }>) {
  return (
    <section className="key-group">
      <h2 className="fs12 t2 b">{head}</h2>
      <dl>
        {lines.map(([cap, word], i) => (
          <div key={i} className="row">
            <dt className="grow ell">{word}</dt>
            <dd>{cap}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every key, grouped; the keys of the page that is open come from the page itself. */
function KeyGroups() {
  const t = useT('keys');
  const frame = useT('frame');
  const here = useKeyLayers()
    .filter((l) => l.rank === 'page')
    .flatMap((l) => l.keys.current);
  const cap = (key: string): ReactNode => <KeyOf of={key} />;
  return (
    <div className="key-groups">
      <Group head={t('group.pages')} lines={PAGES.flatMap(({ key, name }) => (key ? [[cap(key), frame(`page.${name}`)] as const] : []))} />
      <Group
        head={t('group.everywhere')}
        lines={[
          [cap('$mod+k'), t('search')],
          [<Key key="scan">{t('cap.scanner')}</Key>, t('scan')],
          [cap('$mod+l'), t('lock')],
          [cap('$mod+Enter'), t('save')],
          [cap('$mod+p'), t('reprint')],
          [cap('$mod+z'), t('undo')],
          [cap('Escape'), t('back')],
          [cap('?'), t('sheet')],
        ]}
      />
      <Group
        head={t('group.tables')}
        lines={[
          [<Key key="arrows">↑ ↓</Key>, t('rowUpDown')],
          [<Key key="pages">PgUp PgDn</Key>, t('pageUpDown')],
          [<Key key="ends">Home End</Key>, t('ends')],
          [cap('Space'), t('preview')],
          [cap('Enter'), t('open')],
          [cap('$mod+Shift+c'), t('columns')],
        ]}
      />
      <Group
        head={t('group.forms')}
        lines={[
          [cap('Enter'), t('nextField')],
          [cap('Shift+Enter'), t('previousField')],
          [<Key key="alt">Alt 1–7</Key>, t('jump')],
          [cap('ArrowDown'), t('openList')],
        ]}
      />
      {here.length > 0 && <Group head={t('group.here')} lines={here.map((k) => [cap(k.key), k.label] as const)} />}
    </div>
  );
}

/** 按鍵一覽 over the page (F1, ?). */
export function KeySheet({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('keys');
  usePageKeys([{ key: 'Escape', label: t('back'), run: onClose }], 'dialog');
  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      size={960}
      yOffset={76}
      classNames={{ content: 'dialog' }}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        <div className="row key-sheet-head">
          <Modal.Title className="fs16 b grow" component="h2">
            {t('title')}
          </Modal.Title>
          <button type="button" className="key-close" aria-label={`Esc ${t('back')}`} onClick={onClose}>
            <KeyOf of="Escape" />
          </button>
        </div>
        <KeyGroups />
      </Modal.Content>
    </Modal.Root>
  );
}

/** The same as a page of its own. */
export function KeysPage() {
  const t = useT('keys');
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('title')}</h1>
      </div>
      <div className="page-scroll">
        <KeyGroups />
      </div>
    </>
  );
}
