import { IconBook2, IconCommand, IconDeviceMobile, IconFileText, IconTool, IconUser, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { load } from '#shared/messages/catalogue';
import { FOUND_GROUPS, GROUP_OF } from '#shared/search/found-order';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useLanguage, useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useKeyLayers } from '../kernel/key-layers';
import { Status } from '../kernel/status';
import { STATUS_LOOK } from '../kernel/status-look';
import { Marked } from './marked';
import { openingOf, STATUS_OF, type Found, type FoundKind } from './open-target';
import { PAGES } from './pages';

export const GROUPS = [...FOUND_GROUPS, 'commands'] as const;
export type GroupName = (typeof GROUPS)[number];
/** One line of the palette. `intake` is what Ctrl+Enter does, where it can. */
export type Entry = Readonly<{
  id: string;
  group: GroupName;
  icon: Icon;
  title: ReactNode;
  detail: ReactNode;
  end: ReactNode;
  open: () => void;
  intake?: () => void;
}>;

const ICON_OF: Readonly<Partial<Record<FoundKind, Icon>>> = {
  customer: IconUser,
  job: IconTool,
  product: IconDeviceMobile,
  call: IconBook2,
};
const isNumber = (text: string): boolean => /^[A-Z]{2}-\d{4}-\d+$/.test(text);

function StatusOf({ kind, status }: Pick<Found, 'kind' | 'status'>): ReactNode {
  const owner = STATUS_OF[kind];
  if (!owner || status === null || !(status in STATUS_LOOK[owner])) return null;
  return <Status of={owner} is={status as never} />;
}

function useCommands(close: () => void): (text: string) => Entry[] {
  const t = useT('palette');
  const frame = useT('frame');
  const navigate = useNavigate();
  const layers = useKeyLayers();
  return (text) => {
    const pages = PAGES.map(({ name, to, key, icon }) => ({
      id: `page ${name}`,
      words: t('goTo', { page: frame(`page.${name}`) }),
      key,
      icon,
      run: () => void navigate({ to }),
    }));
    const here = layers
      .filter((l) => l.rank === 'page')
      .flatMap((l) => l.keys.current)
      .filter((k) => !k.isHint)
      .map((k) => ({ id: `key ${k.key}`, words: k.label, key: k.key, icon: IconCommand, run: k.run }));
    return [...here, ...pages]
      .filter((c) => c.words.toLowerCase().includes(text.toLowerCase()))
      .map((c) => ({
        id: c.id,
        group: 'commands',
        icon: c.icon,
        title: c.words,
        detail: null,
        end: c.key ? <KeyOf of={c.key} /> : null,
        open: () => {
          close();
          c.run();
        },
      }));
  };
}

/** What the text finds: things of the engine's index, then commands; `>` leaves commands only. */
export function usePaletteEntries(text: string, close: () => void): Readonly<{ entries: readonly Entry[]; isSettled: boolean }> {
  const t = useT('palette');
  const { palette } = load(useLanguage().language);
  const fields: Readonly<Record<string, string>> = palette.field;
  const navigate = useNavigate();
  const commands = useCommands(close);
  const isCommand = text.startsWith('>');
  const wanted = isCommand ? '' : text.trim();
  const [asked] = useDebouncedValue(wanted, 60);
  const { data, isFetching } = useQuery({
    ...routeQuery('search.find', { text: asked, limit: 20 }),
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  const found = wanted === '' ? [] : (data ?? []);
  const things = found.map((f): Entry => {
    const field = f.why ? (fields[f.why.field] ?? f.why.field) : null;
    const entry: Entry = {
      id: `${f.kind} ${f.id}`,
      group: GROUP_OF[f.kind],
      icon: ICON_OF[f.kind] ?? IconFileText,
      title: isNumber(f.title) ? <Doc no={f.title} /> : <Marked text={f.title} found={f.why?.text} />,
      detail: (
        <>
          <Marked text={f.detail} found={f.why?.text} />
          {field && <span className="t3">{`　${t('by', { field })}`}</span>}
        </>
      ),
      end: <StatusOf kind={f.kind} status={f.status} />,
      open: () => {
        close();
        void openingOf({ ...f, number: f.title }).then((target) => navigate(target));
      },
    };
    if (f.kind !== 'customer' && f.kind !== 'product') return entry;
    const search = f.kind === 'customer' ? { customer: f.id } : { product: f.id };
    return { ...entry, intake: () => void (close(), navigate({ to: '/intake', search })) };
  });
  const entries = [...things, ...commands(isCommand ? text.slice(1).trim() : wanted)];
  return { entries, isSettled: asked === wanted && !isFetching };
}
