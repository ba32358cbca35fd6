import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { call } from '../kernel/api';
import { clockTime, localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

type Chain = Output<'audit.verify'>;
type Books = Output<'audit.consistency'>;

function ChainAnswer({ chain }: Readonly<{ chain: Chain }>) {
  const t = useT('settings');
  const { zone } = useSession();
  if (chain.brokenAt === null)
    return (
      <>
        <span className="row gap4 good b">
          <IconCircleCheck size={16} aria-hidden />
          {t('audit.verified', { rows: chain.rows })}
        </span>
        {chain.head !== null && <span className="t2 fs12">{t('audit.head', { head: chain.head.slice(0, 16) })}</span>}
        {chain.differed.map(({ seq, at, finding, fromRow }) => (
          <span key={seq} className="row gap4 amber" role="alert">
            <IconAlertTriangle size={16} aria-hidden />
            {t('audit.differed', {
              seq: String(seq),
              finding: t(`audit.finding.${finding}`),
              at: `${localDay(at, zone)} ${clockTime(at, zone)}`,
              row: String(fromRow),
            })}
          </span>
        ))}
      </>
    );
  return (
    <span className="row gap4 bad b" role="alert">
      <IconCircleX size={16} aria-hidden />
      {t('audit.broken', { seq: String(chain.brokenAt) })}
    </span>
  );
}

function BooksAnswer({ books }: Readonly<{ books: Books }>) {
  const t = useT('settings');
  const wrong = books.filter((b) => b.violations.length > 0);
  if (wrong.length === 0)
    return (
      <span className="row gap4 good b">
        <IconCircleCheck size={16} aria-hidden />
        {t('audit.consistent', { checks: books.length })}
      </span>
    );
  return (
    <ul className="bad col" role="alert">
      {wrong.map((b) => (
        <li key={b.check}>
          <b>{b.check}</b>　{t('audit.violations')}　{b.violations.join('　')}
        </li>
      ))}
    </ul>
  );
}

/** Checks the hash chain, and whether custody, money and numbers agree with each other. */
export function AuditCheck() {
  const t = useT('settings');
  const [isBusy, setIsBusy] = useState(false);
  const [chain, setChain] = useState<Chain | null>(null);
  const [books, setBooks] = useState<Books | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const run = (ask: () => Promise<void>): void => {
    setIsBusy(true);
    setRefusal(null);
    ask()
      .catch((e: unknown) => setRefusal(e instanceof Error ? e : new Error(String(e))))
      .finally(() => setIsBusy(false));
  };
  return (
    <div className="bar wrap-row" aria-busy={isBusy}>
      <Button
        size="xs"
        variant="default"
        disabled={isBusy}
        leftSection={<IconShieldCheck size={14} aria-hidden />}
        onClick={() => run(async () => setChain(await call('audit.verify', {})))}
      >
        {t('audit.verify')}
      </Button>
      {chain && <ChainAnswer chain={chain} />}
      <Button size="xs" variant="default" disabled={isBusy} onClick={() => run(async () => setBooks(await call('audit.consistency', {})))}>
        {t('audit.consistency')}
      </Button>
      {books && <BooksAnswer books={books} />}
      {isBusy && <span className="t3">{t('audit.checking')}</span>}
      <RefusalBanner refusal={refusal} />
    </div>
  );
}
